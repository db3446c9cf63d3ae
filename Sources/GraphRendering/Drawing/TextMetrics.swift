/// How wide text runs in Helvetica and the fonts made to its measure (Arial, Liberation Sans), whatever is installed.
package enum TextMetrics {
    /// Advance widths of U+0020 to U+007E in thousandths of the font size.
    private static let asciiWidths: [Double] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556,
        278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,
        611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833,
        556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ]
    /// Room for fonts that run a little wider.
    private static let tolerance = 1.06

    package static func width(_ text: some StringProtocol, size: Double, bold: Bool = false) -> Double {
        let thousandths = text.unicodeScalars.reduce(0.0) { $0 + width($1) }
        return thousandths / 1000 * size * (bold ? 1.07 : 1) * tolerance
    }

    private static func width(_ scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x20..<0x7F: asciiWidths[Int(scalar.value) - 0x20]
        case 0x300..<0x370, 0x200B..<0x2010, 0xFE00..<0xFE10: 0
        case 0x1100..<0x1200, 0x2E80..<0xFB00, 0x1F000...: 1000
        default: 600
        }
    }

    /// The text in lines of at most that width, broken at spaces; what does not fit into the last line is cut with an ellipsis.
    package static func wrapped(_ text: String, width: Double, size: Double, lines limit: Int, bold: Bool = false) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            let longer = lines.last.map { $0 + " " + word } ?? String(word)
            if !lines.isEmpty, Self.width(longer, size: size, bold: bold) <= width {
                lines[lines.count - 1] = longer
            } else if lines.count == limit {
                lines[limit - 1] = longer
                break
            } else {
                lines.append(String(word))
            }
        }
        return lines.map { cut($0, width: width, size: size, bold: bold) }
    }

    /// The text, cut with an ellipsis where it is wider.
    package static func cut(_ text: String, width: Double, size: Double, bold: Bool = false) -> String {
        if Self.width(text, size: size, bold: bold) <= width { return text }
        var room = width - Self.width("…", size: size, bold: bold)
        let fitting = text.prefix { character in
            room -= Self.width(String(character), size: size, bold: bold)
            return room >= 0
        }
        return fitting + "…"
    }
}
