/// The scalars of a Markdown file, in which what is no prose is blanked out step by step.
struct MarkdownPage {
    private(set) var scalars: [Unicode.Scalar]
    /// Where each line begins and ends, without its line break.
    private let lines: [Range<Int>]

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        let ends = scalars.indices.filter { scalars[$0] == "\n" } + [scalars.count]
        self.scalars = scalars
        lines = zip([0] + ends.map { $0 + 1 }, ends).map { $0..<$1 }
    }

    var text: String { String(String.UnicodeScalarView(scalars)) }

    var hasText: Bool { scalars.contains { !$0.properties.isWhitespace } }

    /// The fields of a leading block between lines of `---`, which is blanked.
    mutating func takeFrontMatter() -> [String: String] {
        guard let first = lines.first, trimmed(first) == "---" else { return [:] }
        guard let end = lines.indices.dropFirst().first(where: { ["---", "..."].contains(trimmed(lines[$0])) }) else { return [:] }
        var fields: [String: String] = [:]
        for line in lines[1..<end] {
            let parts = trimmed(line).split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            fields[parts[0].lowercased()] = parts[1].trimming { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        }
        blank(lines[0].lowerBound..<lines[end].upperBound)
        return fields
    }

    /// The page's first line where it is a heading of the first level; it is blanked, as titles of other formats stand outside the text.
    mutating func takeHeading() -> String? {
        guard let line = lines.first(where: { !trimmed($0).isEmpty }), trimmed(line).hasPrefix("# ") else { return nil }
        let heading = trimmed(line).trimming { $0 == "#" || $0.isWhitespace }
        blank(line)
        return heading
    }

    /// Blanks block marks line by line and then the marks inside the lines.
    mutating func blankMarks() {
        var isCode = false
        for line in lines {
            let text = trimmed(line)
            let isFence = text.hasPrefix("```") || text.hasPrefix("~~~")
            if isFence { isCode.toggle() }
            if isFence || isCode || isRule(text) || isReference(text) {
                blank(line)
            } else {
                blankInlineMarks(in: blankLeadingMarks(of: line))
            }
        }
    }

    /// Lines of nothing but `-`, `=`, `*`, `_`, `|` and `:`: rules, underlines of headings, borders of tables.
    private func isRule(_ text: String) -> Bool { text.count >= 3 && text.allSatisfy { "-=*_|: ".contains($0) } }

    /// `[name]: address`
    private func isReference(_ text: String) -> Bool {
        guard text.hasPrefix("["), let end = text.firstIndex(of: "]") else { return false }
        return text[end...].hasPrefix("]:")
    }

    /// Blanks `#`, `>` and list marks; returns what is left of the line.
    private mutating func blankLeadingMarks(of line: Range<Int>) -> Range<Int> {
        var start = line.lowerBound
        while let end = endOfLeadingMark(in: start..<line.upperBound) {
            blank(start..<end)
            start = end
        }
        return start..<line.upperBound
    }

    private func endOfLeadingMark(in line: Range<Int>) -> Int? {
        let start = line.first { scalars[$0] != " " && scalars[$0] != "\t" } ?? line.upperBound
        guard start < line.upperBound else { return nil }
        if scalars[start] == ">" { return start + 1 }
        let mark = (start..<line.upperBound).prefix { "#-*+.0123456789)".unicodeScalars.contains(scalars[$0]) }
        guard let end = mark.last.map({ $0 + 1 }), end < line.upperBound, scalars[end] == " ", mark.count <= 6 else { return nil }
        let isNumber = scalars[end - 1] == "." || scalars[end - 1] == ")"
        let isHeading = mark.allSatisfy { scalars[$0] == "#" }
        let isBullet = mark.count == 1 && "-*+".unicodeScalars.contains(scalars[start])
        return isHeading || isBullet || (isNumber && mark.count > 1) ? end : nil
    }

    private func trimmed(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range])).trimming(\.isWhitespace)
    }

    mutating func blank(_ range: Range<Int>) {
        for index in range where !scalars[index].properties.isWhitespace { scalars[index] = " " }
    }
}
