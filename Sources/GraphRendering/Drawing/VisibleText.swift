/// Makes text from anywhere fit to be drawn.
package enum VisibleText {
    /// One line without control characters and without marks that turn the direction of what follows, at most that many characters.
    package static func line(_ text: String, limit: Int = 300) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(4 * limit) {
            if scalar.properties.isWhitespace || isControl(scalar) {
                if scalars.last != " " { scalars.append(" ") }
            } else if !turnsDirection(scalar) {
                scalars.append(scalar)
            }
        }
        let line = String(scalars)
        return line.count > limit ? line.prefix(limit) + "…" : line
    }

    /// The address where it is one of the web, else nil: no scripts, no files.
    package static func webAddress(_ text: String?) -> String? {
        guard let text, text.utf8.count <= 2000, text.hasPrefix("https://") || text.hasPrefix("http://") else { return nil }
        return text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? text : nil
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || scalar.value & 0xFFFE == 0xFFFE
    }

    private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
