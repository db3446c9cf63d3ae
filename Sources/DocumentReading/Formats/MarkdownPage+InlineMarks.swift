extension MarkdownPage {
    /// Blanks emphasis, code marks, links but for their words, images, HTML tags and backslashes.
    mutating func blankInlineMarks(in line: Range<Int>) {
        var index = line.lowerBound
        while index < line.upperBound {
            let mark = inlineMark(at: index, in: line)
            for range in mark.blanked { blank(range) }
            index = mark.next
        }
    }

    private struct InlineMark {
        var blanked: [Range<Int>]
        /// Where to read on.
        var next: Int
    }

    private func inlineMark(at index: Int, in line: Range<Int>) -> InlineMark {
        let plain = InlineMark(blanked: [], next: index + 1)
        let single = InlineMark(blanked: [index..<index + 1], next: index + 1)
        switch scalars[index] {
        case "\\": return isPunctuation(index + 1, in: line) ? InlineMark(blanked: single.blanked, next: index + 2) : plain
        case "*", "`", "|": return single
        case "~": return scalar(index + 1, in: line) == "~" ? InlineMark(blanked: [index..<index + 2], next: index + 2) : plain
        case "_": return isWordCharacter(index - 1, in: line) && isWordCharacter(index + 1, in: line) ? plain : single
        case "!": return image(at: index, in: line) ?? plain
        case "[": return link(at: index, in: line) ?? plain
        case "<": return tag(at: index, in: line) ?? plain
        default: return plain
        }
    }

    /// `![words](address)`: all of it.
    private func image(at index: Int, in line: Range<Int>) -> InlineMark? {
        guard scalar(index + 1, in: line) == "[", let link = link(at: index + 1, in: line), let end = link.blanked.last?.upperBound else {
            return nil
        }
        return InlineMark(blanked: [index..<end], next: end)
    }

    /// `[words](address)` and `[words][name]`, whose words stay, and `[^note]`. Other brackets are part of the prose.
    private func link(at index: Int, in line: Range<Int>) -> InlineMark? {
        guard let close = closing("]", of: "[", from: index, in: line) else { return nil }
        if scalar(index + 1, in: line) == "^" { return InlineMark(blanked: [index..<close + 1], next: close + 1) }
        let pairs: [Unicode.Scalar: Unicode.Scalar] = ["(": ")", "[": "]"]
        guard let opener = scalar(close + 1, in: line), let closer = pairs[opener] else { return nil }
        guard let end = closing(closer, of: opener, from: close + 1, in: line) else { return nil }
        return InlineMark(blanked: [index..<index + 1, close..<end + 1], next: index + 1)
    }

    /// `<em>`, `</em>`, `<https://example.org>`, `<!-- note -->`
    private func tag(at index: Int, in line: Range<Int>) -> InlineMark? {
        guard let first = scalar(index + 1, in: line), first.properties.isAlphabetic || first == "/" || first == "!" else { return nil }
        return closing(">", of: "<", from: index, in: line).map { InlineMark(blanked: [index..<$0 + 1], next: $0 + 1) }
    }

    /// Where the bracket that opens at an index is closed; not looked for far away, so that odd input stays cheap.
    private func closing(_ closer: Unicode.Scalar, of opener: Unicode.Scalar, from index: Int, in line: Range<Int>) -> Int? {
        var depth = 0
        for position in index..<min(index + 1000, line.upperBound) {
            if scalars[position] == opener { depth += 1 }
            if scalars[position] == closer { depth -= 1 }
            if depth == 0 { return position }
        }
        return nil
    }

    private func scalar(_ index: Int, in line: Range<Int>) -> Unicode.Scalar? { line.contains(index) ? scalars[index] : nil }

    private func isWordCharacter(_ index: Int, in line: Range<Int>) -> Bool {
        scalar(index, in: line).map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    }

    private func isPunctuation(_ index: Int, in line: Range<Int>) -> Bool {
        scalar(index, in: line).map { $0.isASCII && !isWordCharacter(index, in: line) && !$0.properties.isWhitespace } ?? false
    }
}
