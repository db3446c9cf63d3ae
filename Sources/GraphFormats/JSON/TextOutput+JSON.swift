package import GraphModel

extension TextOutput {
    /// A JSON string: quotation marks, backslashes and control characters escaped, the rest as it is.
    package mutating func writeJSON(_ text: String) {
        write(byte: UInt8(ascii: "\""))
        if text.utf8.contains(where: Self.needsEscape) {
            for byte in text.utf8 { writeEscaped(byte) }
        } else {
            write(text)
        }
        write(byte: UInt8(ascii: "\""))
    }

    /// A JSON value. Maps are written with sorted keys, temporal values as ISO 8601 text, numbers that JSON lacks as null.
    package mutating func writeJSON(_ value: PropertyValue) {
        switch value {
        case .null: write("null" as StaticString)
        case .boolean(let value): write(value ? "true" : "false" as StaticString)
        case .integer(let value): write(String(value))
        case .float(let value): write(value.isFinite ? String(value) : "null")
        case .string(let value): writeJSON(value)
        case .list(let values): writeJSON(values)
        case .map(let entries): writeJSON(entries)
        case .temporal(let value): writeJSON(String(describing: value))
        }
    }

    /// `"key": value`, after a comma.
    package mutating func writeJSONEntry(_ key: String, _ value: PropertyValue) {
        write(", " as StaticString)
        writeJSON(key)
        write(": " as StaticString)
        writeJSON(value)
    }

    private mutating func writeJSON(_ values: [PropertyValue]) {
        write(byte: UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { write(", " as StaticString) }
            writeJSON(value)
        }
        write(byte: UInt8(ascii: "]"))
    }

    private mutating func writeJSON(_ entries: [String: PropertyValue]) {
        write(byte: UInt8(ascii: "{"))
        var separator = "" as StaticString
        for key in PropertyOrder.mapKeys(entries.keys) {
            write(separator)
            separator = ", "
            writeJSON(key)
            write(": " as StaticString)
            writeJSON(entries[key] ?? .null)
        }
        write(byte: UInt8(ascii: "}"))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
    }

    private mutating func writeEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): write("\\\"" as StaticString)
        case UInt8(ascii: "\\"): write("\\\\" as StaticString)
        case 0x0A: write("\\n" as StaticString)
        case 0x0D: write("\\r" as StaticString)
        case 0x09: write("\\t" as StaticString)
        case let byte where Self.needsEscape(byte): writeUnicodeEscape(byte)
        default: write(byte: byte)
        }
    }

    private mutating func writeUnicodeEscape(_ byte: UInt8) {
        let digits = String(byte, radix: 16)
        write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
}

extension TextOutput {
    /// One object on a line of its own.
    package mutating func writeJSONLine(_ entries: [String: PropertyValue]) {
        writeJSON(.map(entries))
        write("\n" as StaticString)
    }
}
