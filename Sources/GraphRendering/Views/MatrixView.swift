import GraphFormats

/// Who with whom, as a table of counts: for groups so dense that arcs would hide each other.
package struct MatrixView {
    private static let maximumRows = 40
    private static let cell = 24.0
    private static let nameWidth = 220.0

    private let diagram: Diagram
    private let theme: Theme
    private let order: [Int]
    private let arcs: [[Int]: [Diagram.Arc]]

    package static func draw(_ diagram: Diagram, _ theme: Theme, _ options: PictureOptions) -> Drawing {
        let view = MatrixView(diagram, theme)
        var shown = diagram
        if view.order.count < diagram.nodes.count {
            shown.notes.append("Shows the \(view.order.count) most connected of \(diagram.nodes.count) entities.")
        }
        let side = Double(view.order.count) * cell
        return Page(shown, theme, options).compose(view.elements(), Size(nameWidth + side, side + cell), legend: .matrix)
    }

    private init(_ diagram: Diagram, _ theme: Theme) {
        (self.diagram, self.theme) = (diagram, theme)
        var arcs: [[Int]: [Diagram.Arc]] = [:]
        var totals = Array(repeating: 0, count: diagram.nodes.count)
        for arc in diagram.arcs {
            arcs[arc.pair, default: []].append(arc)
            totals[arc.source] += arc.count
            totals[arc.target] += arc.count
        }
        self.arcs = arcs
        let busiest = diagram.nodes.indices.sorted { (totals[$1], $0) < (totals[$0], $1) }.prefix(Self.maximumRows)
        order = Self.chained(Array(busiest), arcs.mapValues { $0.reduce(0) { $0 + $1.count } })
    }

    /// The busiest node first, after each the one that has most to do with those before it, so that groups become blocks.
    private static func chained(_ nodes: [Int], _ counts: [[Int]: Int]) -> [Int] {
        var chain: [Int] = []
        var rest = nodes
        var ties = Dictionary(uniqueKeysWithValues: nodes.map { ($0, 0.0) })
        while let first = rest.first {
            let next = rest.max { ties[$0, default: 0] < ties[$1, default: 0] }.flatMap { ties[$0, default: 0] > 0 ? $0 : nil } ?? first
            rest.removeAll { $0 == next }
            chain.append(next)
            // What lies further back counts less.
            for node in rest { ties[node] = ties[node, default: 0] * 0.7 + Double(counts[[min(node, next), max(node, next)]] ?? 0) }
        }
        return chain
    }

    private func elements() -> [Drawing.Element] {
        var elements: [Drawing.Element] = []
        let largest = arcs.values.map { count($0) }.max() ?? 1
        for (row, node) in order.enumerated() {
            let y = Self.cell * (Double(row) + 1.5)
            elements += head(row, diagram.nodes[node].name, y)
            for (column, other) in order.enumerated() {
                let center = Point(Self.nameWidth + (Double(column) + 0.5) * Self.cell, y)
                elements += cell(node, other, center, largest)
            }
        }
        return elements
    }

    /// The row's name and number; columns have the same numbers.
    private func head(_ row: Int, _ name: String, _ y: Double) -> [Drawing.Element] {
        let number = "\(row + 1)"
        let cut = TextMetrics.cut(name, width: Self.nameWidth - 44, size: 12)
        let column = Point(Self.nameWidth + (Double(row) + 0.5) * Self.cell, Self.cell * 0.75)
        return [
            .text(Drawing.Text(content: cut, at: Point(Self.nameWidth - 34, y + 4), anchor: .end, size: 12, color: theme.text)),
            .text(Drawing.Text(content: number, at: Point(Self.nameWidth - 10, y + 4), anchor: .end, size: 10, color: theme.muted)),
            .text(Drawing.Text(content: number, at: column, size: 10, color: theme.muted)),
        ]
    }

    private func cell(_ node: Int, _ other: Int, _ center: Point, _ largest: Int) -> [Drawing.Element] {
        if node == other {
            let box = Rectangle(center: center, size: Size(Self.cell - 2, Self.cell - 2))
            return [.path(.rectangle(box, fill: theme.rule))]
        }
        let shared = arcs[[min(node, other), max(node, other)]] ?? []
        let count = count(shared)
        if count == 0 { return [.path(.circle(center, radius: 1, fill: theme.rule))] }
        let isFirm = shared.contains { $0.status == .happened }
        let share = 0.25 + 0.75 * Double(count) / Double(largest)
        let lines = shared.map { "\($0.wording.phrase($0.status)) \($0.count)× \(PartialDate.text(of: $0.dates))" }
        let tooltip = "\(diagram.nodes[node].name) – \(diagram.nodes[other].name)\n" + lines.joined(separator: "\n")
        let color = isFirm && share > 0.6 ? theme.background : theme.text
        let number = Drawing.Text(content: "\(count)", at: center + Point(0, 4), size: 11, color: color)
        let square = Self.cell(at: center, Self.cell - 2, share: share, isFirm: isFirm, theme)
        return [.group(Drawing.Group("cell", tooltip: tooltip, elements: square + [.text(number)]))]
    }

    /// A square, filled by how much it stands for, or a dashed outline where nothing of it is known to have happened.
    package static func cell(at center: Point, _ side: Double, share: Double, isFirm: Bool, _ theme: Theme) -> [Drawing.Element] {
        let box = Rectangle(center: center, size: Size(side, side))
        if isFirm {
            return [.path(.rectangle(box, fill: Mixture.of(theme.background, theme["arc.talk"], share: share)))]
        }
        var outline = Drawing.Path.rectangle(box.inset(by: 1.5), fill: theme.background, stroke: theme["arc.talk"])
        outline.dash = .dotted
        return [.path(outline)]
    }

    private func count(_ arcs: [Diagram.Arc]) -> Int { arcs.reduce(0) { $0 + $1.count } }
}

/// Colours between two others.
package enum Mixture {
    /// `#RRGGBB` colours; a share of 0 is the first, of 1 the second.
    package static func of(_ first: String, _ second: String, share: Double) -> String {
        let pairs = zip(channels(first), channels(second)).map { Int((Double($0) + (Double($1) - Double($0)) * share).rounded()) }
        return "#" + pairs.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }

    private static func channels(_ color: String) -> [Int] {
        let number = Int(color.dropFirst(), radix: 16) ?? 0x808080
        return [number >> 16 & 255, number >> 8 & 255, number & 255]
    }
}
