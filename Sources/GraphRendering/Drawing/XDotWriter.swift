/// Writes a drawing in xdot, Graphviz's own drawing language, which libgvc turns into PNG and PDF.
///
/// Texts stand with their length in bytes before them: nothing in them can be taken for a command.
package struct XDotWriter {
    /// How far Graphviz's Cairo renderer lifts text above its baseline, in parts of the font size.
    private static let lift = 0.2

    private let height: Double
    private var output = ""

    package static func write(_ drawing: Drawing) -> String {
        var writer = XDotWriter(height: drawing.size.height)
        let center = Point(drawing.size.width / 2, drawing.size.height / 2)
        writer.write(.rectangle(Rectangle(center: center, size: drawing.size), fill: drawing.background))
        for element in drawing.elements { writer.write(element) }
        return writer.output
    }

    private init(height: Double) { self.height = height }

    private mutating func write(_ element: Drawing.Element) {
        switch element {
        case .path(let path): write(path)
        case .text(let text): write(text)
        case .group(let group): for element in group.elements { write(element) }
        }
    }

    private mutating func write(_ path: Drawing.Path) {
        let points = Self.bezier(path)
        if let fill = path.fill {
            writeText("C", fill)
            writeText("c", path.stroke ?? fill)
            writeStyle(path)
            writePoints("b", points)
        } else if let stroke = path.stroke {
            writeText("c", stroke)
            writeStyle(path)
            writePoints("B", points)
        }
    }

    private mutating func writeStyle(_ path: Drawing.Path) {
        writeText("S", path.dash.rawValue)
        writeText("S", "setlinewidth(\(Decimal.text(path.width)))")
    }

    private mutating func write(_ text: Drawing.Text) {
        output += "F \(Decimal.text(text.size)) "
        writeCounted("Arial")
        writeText("c", text.color)
        output += "t \(text.isBold ? 1 : 0) "
        let justification = text.anchor == .start ? -1 : text.anchor == .middle ? 0 : 1
        let width = TextMetrics.width(text.content, size: text.size, bold: text.isBold)
        output += "T \(Decimal.text(flipped(text.at + Point(0, text.size * Self.lift)))) \(justification) \(Decimal.text(width)) "
        writeCounted(text.content)
    }

    private mutating func writeText(_ command: String, _ text: String) {
        output += command + " "
        writeCounted(text)
    }

    private mutating func writeCounted(_ text: String) { output += "\(text.utf8.count) -\(text) " }

    private mutating func writePoints(_ command: String, _ points: [Point]) {
        output += "\(command) \(points.count) "
        for point in points { output += Decimal.text(flipped(point)) + " " }
    }

    private func flipped(_ point: Point) -> Point { Point(point.x, height - point.y) }

    /// The path as one run of Bézier curves; straight lines become curves with their controls on the line.
    private static func bezier(_ path: Drawing.Path) -> [Point] {
        var points: [Point] = []
        for segment in path.segments {
            switch segment {
            case .move(let point): points.append(point)
            case .line(let point): appendLine(to: point, &points)
            case .curve(let first, let second, let end): points += [first, second, end]
            }
        }
        if path.isClosed, let first = points.first { appendLine(to: first, &points) }
        return points
    }

    private static func appendLine(to end: Point, _ points: inout [Point]) {
        let start = points.last ?? end
        points += [start + (end - start) * (1.0 / 3), start + (end - start) * (2.0 / 3), end]
    }
}
