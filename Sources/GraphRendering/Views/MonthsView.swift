import GraphFormats

/// A small network for every month, everyone in the same place in all of them.
package struct MonthsView {
    private static let maximumPanels = 24
    private static let columns = 3
    private static let panel = Size(310, 230)
    private static let gap = 14.0
    private static let headHeight = 22.0

    private let diagram: Diagram
    private let theme: Theme
    /// Middles of the nodes within a panel.
    private let places: [Point]

    package static func draw(_ diagram: Diagram, _ theme: Theme, _ options: PictureOptions) throws(RenderingError) -> Drawing {
        let all = Set(diagram.arcs.flatMap { $0.dates.compactMap(\.month) }).sorted()
        let months = Array(all.suffix(maximumPanels))
        if months.isEmpty { throw .nothingToDraw }
        var shown = diagram
        if months.count < all.count { shown.notes.append("Shows the last \(months.count) of \(all.count) months.") }
        let view = MonthsView(diagram: diagram, theme: theme, places: try places(of: diagram, options))
        var elements: [Drawing.Element] = []
        for (index, month) in months.enumerated() {
            let corner = Point(
                Double(index % columns) * (panel.width + gap), Double(index / columns) * (panel.height + gap))
            elements += view.draw(month).map { $0.moved(by: corner) }
        }
        let columns = Double(min(months.count, columns))
        let rows = Double((months.count + Self.columns - 1) / Self.columns)
        return Page(shown, theme, options).compose(
            elements, Size(columns * (panel.width + gap) - gap, rows * (panel.height + gap) - gap))
    }

    private static func places(of diagram: Diagram, _ options: PictureOptions) throws(RenderingError) -> [Point] {
        let problem = LayoutProblem(
            nodes: diagram.nodes.map { _ in Size(60, 40) },
            arcs: diagram.arcs.map { LayoutProblem.Arc(source: $0.source, target: $0.target, label: Size(0, 0)) })
        var options = options
        if options.layout == .automatic || options.layout == .dot { options.layout = .neato }
        let layout = try problem.solve(options)
        let bounds = Rectangle(around: layout.centers.map { Rectangle(center: $0, size: Size(0, 0)) })
        let scale = Point(
            (panel.width - 80) / max(1, bounds.size.width), (panel.height - headHeight - 44) / max(1, bounds.size.height))
        return layout.centers.map { Point(40 + ($0.x - bounds.minX) * scale.x, headHeight + 14 + ($0.y - bounds.minY) * scale.y) }
    }

    private func draw(_ month: String) -> [Drawing.Element] {
        let arcs = diagram.arcs.filter { arc in arc.dates.contains { $0.month == month } }
        let active = Set(arcs.flatMap { [$0.source, $0.target] })
        let frame = Rectangle(center: Point(Self.panel.width / 2, Self.panel.height / 2), size: Self.panel)
        let title = PartialDate(month)?.text ?? month
        return [
            .path(.rectangle(frame, fill: theme.background, stroke: theme.rule)),
            .text(Drawing.Text(content: title, at: Point(10, 16), anchor: .start, size: 12, isBold: true, color: theme.text)),
        ] + arcs.map { draw($0, month) } + dots(active) + names(active)
    }

    private func draw(_ arc: Diagram.Arc, _ month: String) -> Drawing.Element {
        let color = theme.arc(arc.wording.family, arc.status)
        let line = Drawing.Path.line(
            [places[arc.source], places[arc.target]], stroke: color, width: 1.6, dash: arc.status == .planned ? .dashed : .solid)
        let names = "\(diagram.nodes[arc.source].name) \(arc.wording.phrase(arc.status)) \(diagram.nodes[arc.target].name)"
        let dates = PartialDate.text(of: arc.dates.filter { $0.month == month })
        return .group(Drawing.Group("arc \(arc.status)", tooltip: "\(names), \(dates)", elements: [.path(line)]))
    }

    private func dots(_ active: Set<Int>) -> [Drawing.Element] {
        diagram.nodes.indices.map { index in
            let label = diagram.nodes[index].label
            return active.contains(index)
                ? .path(.circle(places[index], radius: 4.5, fill: theme.fill(label), stroke: theme.line(label)))
                : .path(.circle(places[index], radius: 1.5, fill: theme.rule))
        }
    }

    /// Names where they cover no other name.
    private func names(_ active: Set<Int>) -> [Drawing.Element] {
        var occupied = OccupiedSpace()
        return active.sorted().compactMap { index in
            let text = TextMetrics.cut(diagram.nodes[index].name, width: 96, size: 9)
            let width = TextMetrics.width(text, size: 9)
            let x = min(max(places[index].x, width / 2 + 4), Self.panel.width - width / 2 - 4)
            let box = Rectangle(center: Point(x, places[index].y + 11), size: Size(width, 10))
            if occupied.isOccupied(box) { return nil }
            occupied.insert(box)
            return .text(Drawing.Text(content: text, at: box.center + Point(0, 3), size: 9, color: theme.text))
        }
    }
}
