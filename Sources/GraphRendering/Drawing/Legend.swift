/// The key of a picture: only what occurs in it, in rows as wide as the picture.
package struct Legend {
    private struct Entry {
        let width: Double
        let draw: (Point) -> [Drawing.Element]
    }

    private static let rowHeight = 22.0
    private static let textSize = 11.0

    private let theme: Theme
    private var entries: [Entry] = []

    /// What a legend explains.
    package enum Kind { case network, timeline, months, matrix }

    package init(_ diagram: Diagram, _ theme: Theme, _ kind: Kind = .network) {
        self.theme = theme
        switch kind {
        case .network:
            addNodeTypes(diagram.nodes)
            addFamilies(diagram.arcs)
            addStatuses(diagram.arcs)
            if diagram.arcs.contains(where: { $0.count > 1 }) { addWidth() }
            if diagram.nodes.contains(where: { $0.quotations > 0 }) { addBadge() }
        case .timeline:
            addFamilies(diagram.arcs.filter { !$0.dates.isEmpty })
            addMarks(diagram.arcs.filter { !$0.dates.isEmpty })
        case .months:
            addNodeTypes(diagram.nodes)
            addFamilies(diagram.arcs.filter { !$0.dates.isEmpty })
            addStatuses(diagram.arcs.filter { !$0.dates.isEmpty })
        case .matrix:
            addCells(diagram.arcs)
        }
    }

    /// Draws from the upper left corner on; returns the elements and the height they take.
    package func draw(at corner: Point, width: Double) -> (elements: [Drawing.Element], height: Double) {
        var elements: [Drawing.Element] = []
        var place = corner + Point(0, Self.rowHeight / 2)
        for entry in entries {
            if place.x > corner.x, place.x + entry.width > corner.x + width { place = Point(corner.x, place.y + Self.rowHeight) }
            elements += entry.draw(place)
            place.x += entry.width
        }
        return (elements, entries.isEmpty ? 0 : place.y + Self.rowHeight / 2 - corner.y)
    }

    private mutating func add(_ text: String, iconWidth: Double, icon: @escaping (Point) -> [Drawing.Element]) {
        let color = theme.text
        entries.append(
            Entry(width: iconWidth + 6 + TextMetrics.width(text, size: Self.textSize) + 18) { place in
                let label = Drawing.Text(
                    content: text, at: place + Point(iconWidth + 6, 3.8), anchor: .start, size: Self.textSize, color: color)
                return icon(place) + [.text(label)]
            })
    }

    private mutating func addNodeTypes(_ nodes: [Diagram.Node]) {
        let order = ["Person", "Organization", "Country", "Place", "Event", "Document"]
        let present = Set(nodes.map(\.label))
        let theme = theme
        for label in order.filter(present.contains) + present.subtracting(order).sorted() {
            add(VisibleText.line(label.isEmpty ? "other" : label, limit: 30), iconWidth: 24) { place in
                let box = Rectangle(center: place + Point(12, 0), size: Size(24, 13))
                return [.path(NodeFigure.outline(label, box, fill: theme.fill(label), stroke: theme.line(label)))]
            }
        }
    }

    /// What a timeline's marks mean.
    private mutating func addMarks(_ arcs: [Diagram.Arc]) {
        let statuses = Set(arcs.map(\.status))
        let theme = theme
        for status in ArcStatus.allCases where statuses.contains(status) {
            add("\(status)", iconWidth: 14) { TimelineView.mark(status, $0 + Point(6, 0), $0 + Point(6, 0), theme.text, theme) }
        }
    }

    private mutating func addFamilies(_ arcs: [Diagram.Arc]) {
        var seen: Set<String> = []
        for wording in arcs.map(\.wording).sorted(by: { $0.family < $1.family }) where seen.insert(wording.family).inserted {
            addLine(wording.legend, color: theme.arc(wording.family, .happened), dash: .solid)
        }
    }

    private mutating func addStatuses(_ arcs: [Diagram.Arc]) {
        let statuses = Set(arcs.map(\.status))
        if statuses.contains(.planned) { addLine("planned", color: theme.text, dash: .dashed) }
        if statuses.contains(.denied) { addLine("denied", color: theme["arc.denied"], dash: .solid, isCrossed: true) }
    }

    private mutating func addWidth() {
        let color = theme.text
        add("several times", iconWidth: 24) { [.path(.line([$0, $0 + Point(24, 0)], stroke: color, width: 3.5))] }
    }

    private mutating func addCells(_ arcs: [Diagram.Arc]) {
        let theme = theme
        add("number of relations; darker is more", iconWidth: 34) { place in
            [0.4, 1].enumerated().flatMap { index, share in
                MatrixView.cell(at: place + Point(8 + Double(index) * 18, 0), 15, share: share, isFirm: true, theme)
            }
        }
        if arcs.contains(where: { $0.status != .happened }) {
            add("only planned or denied", iconWidth: 16) { MatrixView.cell(at: $0 + Point(8, 0), 15, share: 1, isFirm: false, theme) }
        }
    }

    private mutating func addLine(_ text: String, color: String, dash: Drawing.Dash, isCrossed: Bool = false) {
        add(text, iconWidth: 24) { place in
            let line = Drawing.Element.path(.line([place, place + Point(24, 0)], stroke: color, width: 2, dash: dash))
            let strokes = [Point(4, 4), Point(4, -4)].map { offset in
                Drawing.Element.path(.line([place + Point(12, 0) - offset, place + Point(12, 0) + offset], stroke: color, width: 1.5))
            }
            return [line] + (isCrossed ? strokes : [])
        }
    }

    private mutating func addBadge() {
        let theme = theme
        add("times quoted in the reports", iconWidth: 28) { NodeFigure.badge(3, at: $0 + Point(13, 0), theme) }
    }
}
