/// Puts a title above a picture's content, and its legend, its notes and its source below.
package struct Page {
    private static let margin = 24.0
    private static let minimumWidth = 420.0

    private let theme: Theme
    private let options: PictureOptions
    private let diagram: Diagram

    package init(_ diagram: Diagram, _ theme: Theme, _ options: PictureOptions) {
        (self.diagram, self.theme, self.options) = (diagram, theme, options)
    }

    /// The whole picture around content that was drawn from (0, 0) on.
    package func compose(_ content: [Drawing.Element], _ size: Size, legend: Legend.Kind? = .network) -> Drawing {
        let width = max(size.width, Self.minimumWidth)
        var page = Drawing(
            size: Size(width + 2 * Self.margin, 0), background: theme.background, title: title, summary: summary, notes: diagram.notes)
        var y = Self.margin
        y = addHeader(&page, y, width)
        page.elements += content.map { $0.moved(by: Point(Self.margin + (width - size.width) / 2, y)) }
        y += size.height + 16
        page.elements.append(
            .path(.line([Point(Self.margin, y), Point(Self.margin + width, y)], stroke: theme.rule)))
        y += 6
        if let legend {
            let key = Legend(diagram, theme, legend).draw(at: Point(Self.margin, y), width: width)
            page.elements.append(.group(Drawing.Group("legend", elements: key.elements)))
            y += key.height + 4
        }
        page.size.height = addFooter(&page, y, width) + Self.margin - 8
        return page
    }

    package var title: String {
        if let title = options.title { return VisibleText.line(title, limit: 200) }
        return diagram.focus.map { diagram.nodes[$0].name } ?? "Who had to do with whom"
    }

    package var summary: String {
        let relations = diagram.arcs.reduce(0) { $0 + $1.relationships.count }
        let counts = "\(count(diagram.nodes.count, "entity", "entities")), \(count(relations, "relation", "relations"))"
        return diagram.period.isEmpty ? counts : "\(diagram.period) · \(counts)"
    }

    private func count(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

    private func addHeader(_ page: inout Drawing, _ start: Double, _ width: Double) -> Double {
        var y = start + 14
        for line in TextMetrics.wrapped(title, width: width, size: 20, lines: 2, bold: true) {
            page.elements.append(text(line, at: y, size: 20, color: theme.text, isBold: true))
            y += 24
        }
        page.elements.append(text(summary, at: y - 4, size: 12, color: theme.muted))
        return y + 16
    }

    private func addFooter(_ page: inout Drawing, _ start: Double, _ width: Double) -> Double {
        var y = start
        for note in diagram.notes + [sources].compactMap(\.self) {
            for line in TextMetrics.wrapped(note, width: width, size: 11, lines: 3) {
                page.elements.append(text(line, at: y + 11, size: 11, color: theme.muted))
                y += 15
            }
        }
        return y
    }

    /// Where the reports are from, else their titles or their number.
    private var sources: String? {
        if let line = options.sourceLine { return "Source: \(VisibleText.line(line, limit: 300))" }
        let reports = diagram.reports.sorted()
        if reports.isEmpty { return nil }
        return "Source: " + (reports.count > 2 ? "\(reports.count) reports" : reports.joined(separator: "; "))
    }

    private func text(_ content: String, at y: Double, size: Double, color: String, isBold: Bool = false) -> Drawing.Element {
        .text(Drawing.Text(content: content, at: Point(Self.margin, y), anchor: .start, size: size, isBold: isBold, color: color))
    }
}
