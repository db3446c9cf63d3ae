/// Fits text into columns.
enum TextLayout {
    /// The words in lines of at most the width; a longer word has a line of its own. At least one line.
    static func wrapped(_ text: String, to width: Int?) -> [String] {
        guard let width else { return [text] }
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ") {
            let length = TerminalText.width(String(word))
            if used > 0, used + 1 + length > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            line += (used > 0 ? " " : "") + word
            used += length + (used > 0 ? 1 : 0)
        }
        return lines + [line]
    }

    /// The text, cut to the width with an ellipsis where it is longer.
    static func truncated(_ text: String, to width: Int) -> String {
        guard TerminalText.width(text) > width else { return text }
        var result = ""
        var used = 1
        for character in text {
            used += TerminalText.width(String(character))
            if used > width { break }
            result.append(character)
        }
        return result + "…"
    }

    static func withoutTrailingSpaces(_ line: String) -> String {
        line.unicodeScalars.lastIndex { $0 != " " }.map { String(line.unicodeScalars[...$0]) } ?? ""
    }
}
