/// A node's outline and name. The outline tells the type without colour.
package struct NodeFigure: Sendable {
    private static let textSize = 13.0
    private static let lineHeight = 15.5
    private static let padding = Size(26, 13)

    package let node: Diagram.Node
    package let lines: [String]
    package let size: Size

    package init(_ node: Diagram.Node) {
        self.node = node
        lines = TextMetrics.wrapped(node.name, width: 140, size: Self.textSize, lines: 3, bold: true)
        let width = lines.map { TextMetrics.width($0, size: Self.textSize, bold: true) }.max() ?? 0
        size = Size(max(40, width) + Self.padding.width, Double(lines.count) * Self.lineHeight + Self.padding.height)
    }

    package func draw(at center: Point, _ theme: Theme, isFocus: Bool) -> Drawing.Element {
        let box = Rectangle(center: center, size: size)
        var outline = Self.outline(node.label, box, fill: theme.fill(node.label), stroke: theme.line(node.label))
        outline.width = isFocus ? 3 : 1.5
        let top = center.y - Double(lines.count - 1) * Self.lineHeight / 2 + Self.textSize * 0.35
        let text = lines.enumerated().map { index, line in
            Drawing.Element.text(
                Drawing.Text(
                    content: line, at: Point(center.x, top + Double(index) * Self.lineHeight), size: Self.textSize, isBold: true,
                    color: theme.text))
        }
        var group = Drawing.Group("node", tooltip: tooltip, link: node.url, elements: [.path(outline)] + text)
        if node.quotations > 0 { group.elements += Self.badge(node.quotations, at: Point(box.maxX - 4, box.minY - 2), theme) }
        return .group(group)
    }

    private var tooltip: String {
        let names = ([node.name] + node.aliases).joined(separator: ", ")
        let quotations = node.quotations == 0 ? "" : "; quoted \(node.quotations) times"
        return "\(names) (\(node.label.isEmpty ? "unknown type" : node.label)\(quotations))"
    }

    /// The number of quotations in a round mark.
    package static func badge(_ count: Int, at center: Point, _ theme: Theme) -> [Drawing.Element] {
        let text = "“\(count)”"
        let box = Rectangle(center: center, size: Size(TextMetrics.width(text, size: 10, bold: true) + 9, 15))
        return [
            .path(.rectangle(box, fill: theme.background, stroke: theme["arc.word"], radius: 7.5)),
            .text(Drawing.Text(content: text, at: center + Point(0, 3.6), size: 10, isBold: true, color: theme["arc.word"])),
        ]
    }

    /// People are pills, organisations boxes, countries hexagons, places signposts, events tickets with cut corners, reports sheets.
    package static func outline(_ label: String, _ box: Rectangle, fill: String, stroke: String) -> Drawing.Path {
        let tip = min(box.size.height / 2, 11)
        switch label {
        case "Person": return .rectangle(box, fill: fill, stroke: stroke, radius: min(box.size.height / 2, 18))
        case "Country": return corners(box, fill, stroke, left: .pointed(tip), right: .pointed(tip))
        case "Place": return corners(box, fill, stroke, left: .square, right: .pointed(tip))
        case "Event": return corners(box, fill, stroke, left: .cut(tip * 0.7), right: .cut(tip * 0.7))
        case "Document": return corners(box, fill, stroke, left: .square, right: .folded(tip * 0.8))
        default: return .rectangle(box, fill: fill, stroke: stroke)
        }
    }

    private enum Side {
        case square
        case pointed(Double)
        case cut(Double)
        case folded(Double)

        /// Offsets from the side's upper corner, from top to bottom; x points inwards.
        func offsets(_ height: Double) -> [Point] {
            switch self {
            case .square: [Point(0, 0), Point(0, height)]
            case .pointed(let depth): [Point(depth, 0), Point(0, height / 2), Point(depth, height)]
            case .cut(let depth): [Point(depth, 0), Point(0, depth), Point(0, height - depth), Point(depth, height)]
            case .folded(let depth): [Point(depth, 0), Point(0, depth), Point(0, height)]
            }
        }
    }

    private static func corners(_ box: Rectangle, _ fill: String, _ stroke: String, left: Side, right: Side) -> Drawing.Path {
        let rightSide = right.offsets(box.size.height).map { Point(box.maxX - $0.x, box.minY + $0.y) }
        let leftSide = left.offsets(box.size.height).reversed().map { Point(box.minX + $0.x, box.minY + $0.y) }
        return .polygon(rightSide + leftSide, fill: fill, stroke: stroke)
    }
}
