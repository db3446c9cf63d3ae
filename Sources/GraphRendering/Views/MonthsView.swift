import GraphFormats

/// A small network for every month, everyone in the same place in all of them.
package struct MonthsView {
    private static let maximumPanels = 24
    private static let maximumNodes = 60
    private static let gap = 14.0
    private static let headHeight = 22.0
    private static let textSize = 9.0
    private static let nameWidth = 110.0
    private static let mark = Size(12, 10)

    private let diagram: Diagram
    private let theme: Theme
    private let panel: Size
    /// Middles of the nodes within a panel.
    private let places: [Point]

    package static func draw(_ diagram: Diagram, _ theme: Theme, _ options: PictureOptions) throws(RenderingError) -> Drawing {
        let all = Set(diagram.arcs.flatMap { $0.dates.compactMap(\.month) }).sorted()
        let months = Array(all.suffix(maximumPanels))
        if months.isEmpty { throw .nothingToDraw }
        let shown = part(of: diagram, months, all)
        let columns = months.count <= 4 ? 2 : 3
        let panel = columns == 2 ? Size(470, 320) : Size(340, 250)
        let view = MonthsView(diagram: shown, theme: theme, panel: panel, places: try places(of: shown, panel, options))
        var elements: [Drawing.Element] = []
        for (index, month) in months.enumerated() {
            let corner = Point(Double(index % columns) * (panel.width + gap), Double(index / columns) * (panel.height + gap))
            elements += view.draw(month).map { $0.moved(by: corner) }
        }
        let size = Size(
            Double(min(months.count, columns)) * (panel.width + gap) - gap,
            Double((months.count + columns - 1) / columns) * (panel.height + gap) - gap)
        return Page(shown, theme, options).compose(elements, size, legend: .months)
    }

    /// Those who occur in the months shown, and what else there is in words.
    private static func part(of diagram: Diagram, _ months: [String], _ all: [String]) -> Diagram {
        let dated = diagram.arcs.filter { arc in arc.dates.contains { $0.month.map(months.contains) ?? false } }
        let activity = Dictionary(dated.flatMap(\.pair).map { ($0, 1) }, uniquingKeysWith: +)
        let busiest = activity.keys.sorted { (-(activity[$0] ?? 0), $0) < (-(activity[$1] ?? 0), $1) }.prefix(maximumNodes)
        var part = diagram.keeping(Set(busiest))
        if busiest.count < activity.count {
            part.notes.append("Shows the \(busiest.count) of \(activity.count) entities with most relations in these months.")
        }
        if months.count < all.count { part.notes.append("Shows the last \(months.count) of \(all.count) months.") }
        let without = diagram.arcs.count { !$0.dates.contains { $0.month != nil } }
        if without > 0 { part.notes.append("Relations of which no month is known (\(without)) are in no panel.") }
        return part
    }

    private static func places(of diagram: Diagram, _ panel: Size, _ options: PictureOptions) throws(RenderingError) -> [Point] {
        let problem = LayoutProblem(
            nodes: diagram.nodes.map { _ in Size(70, 40) },
            arcs: diagram.arcs.map { LayoutProblem.Arc(source: $0.source, target: $0.target, label: Size(0, 0)) })
        var options = options
        if options.layout == .automatic || options.layout == .dot { options.layout = .neato }
        let layout = try problem.solve(options)
        let bounds = Rectangle(around: layout.centers.map { Rectangle(center: $0, size: Size(0, 0)) })
        let scale = Point(
            (panel.width - 80) / max(1, bounds.size.width), (panel.height - headHeight - 44) / max(1, bounds.size.height))
        return layout.centers.map { Point(40 + ($0.x - bounds.minX) * scale.x, headHeight + 16 + ($0.y - bounds.minY) * scale.y) }
    }

    private func draw(_ month: String) -> [Drawing.Element] {
        let arcs = diagram.arcs.filter { arc in arc.dates.contains { $0.month == month } }
        let active = Set(arcs.flatMap(\.pair)).sorted()
        let frame = Rectangle(center: Point(panel.width / 2, panel.height / 2), size: panel)
        let title = PartialDate(month)?.text ?? month
        return [
            .path(.rectangle(frame, fill: theme.background, stroke: theme.rule)),
            .text(Drawing.Text(content: title, at: Point(10, 16), anchor: .start, size: 12, isBold: true, color: theme.text)),
        ] + idle(active) + arcs.map { draw($0, month) } + marks(active) + names(active, arcs)
    }

    private func draw(_ arc: Diagram.Arc, _ month: String) -> Drawing.Element {
        let color = theme.arc(arc.wording.family, arc.status)
        let (start, end) = (places[arc.source], places[arc.target])
        let line = Drawing.Path.line([start, end], stroke: color, width: 1.6, dash: arc.status == .planned ? .dashed : .solid)
        let names = "\(diagram.nodes[arc.source].name) \(arc.wording.phrase(arc.status)) \(diagram.nodes[arc.target].name)"
        let dates = PartialDate.text(of: arc.dates.filter { $0.month == month })
        let cross = arc.status == .denied ? ArcFigure.cross((start + end) * 0.5, color) : []
        return .group(Drawing.Group("arc \(arc.status)", tooltip: "\(names), \(dates)", elements: [.path(line)] + cross))
    }

    /// The places of those who had nothing to do with anybody in this month.
    private func idle(_ active: [Int]) -> [Drawing.Element] {
        Set(diagram.nodes.indices).subtracting(active).sorted().map { .path(.circle(places[$0], radius: 1.5, fill: theme.rule)) }
    }

    private func marks(_ active: [Int]) -> [Drawing.Element] {
        active.map { index in
            let label = diagram.nodes[index].label
            let outline = NodeFigure.outline(label, mark(at: index), fill: theme.fill(label), stroke: theme.line(label))
            return .group(Drawing.Group("node", tooltip: diagram.nodes[index].name, elements: [.path(outline)]))
        }
    }

    private func mark(at index: Int) -> Rectangle { Rectangle(center: places[index], size: Self.mark) }

    /// Names beside the marks, on patches of background, where they cover neither a mark nor another name; those with most arcs first.
    private func names(_ active: [Int], _ arcs: [Diagram.Arc]) -> [Drawing.Element] {
        var occupied = OccupiedSpace(active.map(mark) + [Rectangle(center: Point(40, 12), size: Size(80, 22))])
        let degrees = Dictionary(arcs.flatMap(\.pair).map { ($0, 1) }, uniquingKeysWith: +)
        let frame = Rectangle(center: Point(panel.width / 2, panel.height / 2), size: panel)
        return active.sorted { (-(degrees[$0] ?? 0), $0) < (-(degrees[$1] ?? 0), $1) }.flatMap { index -> [Drawing.Element] in
            let text = TextMetrics.cut(diagram.nodes[index].name, width: Self.nameWidth, size: Self.textSize)
            let size = Size(TextMetrics.width(text, size: Self.textSize) + 2, 11)
            let boxes = Self.sides(of: places[index], size).map { $0.moved(into: frame.inset(by: 3)) }
            let free = boxes.filter { !occupied.isOccupied($0) }
            guard let box = free.min(by: { crossings($0, arcs) < crossings($1, arcs) }) else { return [] }
            occupied.insert(box)
            return [
                .path(.rectangle(box, fill: theme.background)),
                .text(Drawing.Text(content: text, at: box.center + Point(0, 3.2), size: Self.textSize, color: theme.text)),
            ]
        }
    }

    /// Where a name may stand: below, above, to the right, to the left, and aslant.
    private static func sides(of place: Point, _ size: Size) -> [Rectangle] {
        let (x, y) = (size.width / 2 + 8, 12.0)
        return [Point(0, y), Point(0, -y), Point(x, 0), Point(-x, 0), Point(x, y), Point(-x, y), Point(x, -y), Point(-x, -y)].map {
            Rectangle(center: place + $0, size: size)
        }
    }

    /// How much of the month's lines a name would cover.
    private func crossings(_ box: Rectangle, _ arcs: [Diagram.Arc]) -> Int {
        arcs.reduce(0) { sum, arc in
            let (start, end) = (places[arc.source], places[arc.target])
            return sum + (1..<20).count { box.contains(start + (end - start) * (Double($0) / 20)) }
        }
    }
}
