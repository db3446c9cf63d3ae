extension TextOutput {
    /// Character data or the content of a quoted attribute. What XML 1.0 cannot hold becomes U+FFFD.
    package mutating func writeXML(_ text: String) {
        if text.utf8.contains(where: Self.needsXMLCare) {
            for scalar in text.unicodeScalars { writeXML(scalar) }
        } else {
            write(text)
        }
    }

    /// ` name="value"`.
    package mutating func writeXMLAttribute(_ name: StaticString, _ value: String) {
        write(byte: UInt8(ascii: " "))
        write(name)
        write("=\"" as StaticString)
        writeXML(value)
        write(byte: UInt8(ascii: "\""))
    }

    /// Control characters, markup, and 0xEF, with which U+FFFE and U+FFFF begin.
    private static func needsXMLCare(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), 0x7F, 0xEF: true
        default: false
        }
    }

    private mutating func writeXML(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "<": write("&lt;" as StaticString)
        case ">": write("&gt;" as StaticString)
        case "&": write("&amp;" as StaticString)
        case "\"": write("&quot;" as StaticString)
        case "\n": write("&#10;" as StaticString)
        case "\r": write("&#13;" as StaticString)
        case "\t": write("&#9;" as StaticString)
        case "\u{0}"..<"\u{20}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": write("\u{FFFD}" as StaticString)
        default: write(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
