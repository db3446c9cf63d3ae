package import GraphModel

/// Reads JSON from bytes, one value at a time, without building a tree of the whole file.
///
/// Cost: one pass; strings without escapes are copied once. Every error names line and column.
package struct JSONScanner {
    /// Values nested deeper than this are refused.
    package static let maximumDepth = 500

    private let bytes: [UInt8]
    private let path: String
    /// Offset of the next byte.
    package var position = 0

    package init(_ bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// An error at the current or the given offset.
    package func error(_ reason: String, at offset: Int? = nil) -> GraphFormatError {
        let before = bytes[..<min(offset ?? position, bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        return .malformed(path: path, line: line, column: column, reason: reason)
    }

    /// The next byte after white space, not consumed; 0 at the end.
    package mutating func peek() -> UInt8 {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
        return position < bytes.count ? bytes[position] : 0
    }

    /// Consumes the character where it is next.
    package mutating func skip(_ character: UInt8) -> Bool {
        guard peek() == character, position < bytes.count else { return false }
        position += 1
        return true
    }

    package mutating func expect(_ character: UInt8, _ what: String) throws(GraphFormatError) {
        if !skip(character) { throw error("expected \(what)") }
    }

    /// Throws unless only white space is left.
    package mutating func expectEnd() throws(GraphFormatError) {
        _ = peek()
        if position < bytes.count { throw error("something follows the end of the JSON text") }
    }

    /// Visits the entries of an object; the visitor must consume the value.
    package mutating func readObject(
        _ visit: (inout JSONScanner, String) throws(GraphFormatError) -> Void
    ) throws(GraphFormatError) {
        try expect(UInt8(ascii: "{"), "an object")
        if skip(UInt8(ascii: "}")) { return }
        repeat {
            let key = try readString()
            try expect(UInt8(ascii: ":"), "':' after an object's key")
            try visit(&self, key)
        } while skip(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"), "',' or '}' in an object")
    }

    /// Visits the elements of an array; the visitor must consume the value.
    package mutating func readArray(_ visit: (inout JSONScanner) throws(GraphFormatError) -> Void) throws(GraphFormatError) {
        try expect(UInt8(ascii: "["), "an array")
        if skip(UInt8(ascii: "]")) { return }
        repeat { try visit(&self) } while skip(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"), "',' or ']' in an array")
    }

    /// Any value. Where an object repeats a key, the last one counts.
    package mutating func readValue(depth: Int = 0) throws(GraphFormatError) -> PropertyValue {
        if depth > Self.maximumDepth { throw error("values are nested more than \(Self.maximumDepth) deep") }
        switch peek() {
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "["): return try readList(depth)
        case UInt8(ascii: "{"): return try readMap(depth)
        case UInt8(ascii: "t"): return try readWord("true", .boolean(true))
        case UInt8(ascii: "f"): return try readWord("false", .boolean(false))
        case UInt8(ascii: "n"): return try readWord("null", .null)
        case UInt8(ascii: "N"): return try readWord("NaN", .float(.nan))
        default: return try readNumber()
        }
    }

    private mutating func readList(_ depth: Int) throws(GraphFormatError) -> PropertyValue {
        var values: [PropertyValue] = []
        try readArray { scanner throws(GraphFormatError) in values.append(try scanner.readValue(depth: depth + 1)) }
        return .list(values)
    }

    private mutating func readMap(_ depth: Int) throws(GraphFormatError) -> PropertyValue {
        var entries: [String: PropertyValue] = [:]
        try readObject { scanner, key throws(GraphFormatError) in entries[key] = try scanner.readValue(depth: depth + 1) }
        return .map(entries)
    }

    private mutating func readWord(_ word: StaticString, _ value: PropertyValue) throws(GraphFormatError) -> PropertyValue {
        let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[position...].starts(with: expected) else { throw error("expected a value") }
        position += expected.count
        return value
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}

// MARK: - Numbers

extension JSONScanner {
    private mutating func readNumber() throws(GraphFormatError) -> PropertyValue {
        let start = position
        while position < bytes.count, Self.isNumberByte(bytes[position]) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if let integer = Int64(text), bytes[start] != UInt8(ascii: "+") { return .integer(integer) }
        if let float = Double(text), Self.startsNumber(bytes[start]) { return .float(float) }
        throw error("expected a value", at: start)
    }

    private static func startsNumber(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        startsNumber(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
    }
}

// MARK: - Strings

extension JSONScanner {
    /// A string. Invalid UTF-8 and lone surrogates become U+FFFD.
    package mutating func readString() throws(GraphFormatError) -> String {
        try expect(UInt8(ascii: "\""), "a string")
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: bytes[start..<position - 1], as: UTF8.self)
            case UInt8(ascii: "\\"): return try readEscapedString(from: start)
            case 0..<0x20: throw error("a control character in a string must be escaped")
            default: position += 1
            }
        }
        throw error("the string that starts here does not end", at: start - 1)
    }

    private mutating func readEscapedString(from start: Int) throws(GraphFormatError) -> String {
        var decoded = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: decoded, as: UTF8.self)
            case UInt8(ascii: "\\"): try readEscape(into: &decoded)
            case 0..<0x20: throw error("a control character in a string must be escaped", at: position - 1)
            default: decoded.append(byte)
            }
        }
        throw error("the string that starts here does not end", at: start - 1)
    }

    private mutating func readEscape(into decoded: inout [UInt8]) throws(GraphFormatError) {
        guard position < bytes.count else { throw error("the file ends within a string") }
        let letter = bytes[position]
        position += 1
        switch letter {
        case UInt8(ascii: "n"): decoded.append(0x0A)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "r"): decoded.append(0x0D)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(letter)
        case UInt8(ascii: "u"): decoded.append(contentsOf: String(try readUnicodeEscape()).utf8)
        default: throw error("unknown escape in a string", at: position - 2)
        }
    }

    private mutating func readUnicodeEscape() throws(GraphFormatError) -> Unicode.Scalar {
        let unit = try readFourDigits()
        guard (0xD800..<0xDC00).contains(unit), bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
            return Unicode.Scalar(unit) ?? "\u{FFFD}"
        }
        let afterFirst = position
        position += 2
        let low = try readFourDigits()
        if (0xDC00..<0xE000).contains(low) {
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
        }
        position = afterFirst
        return "\u{FFFD}"
    }

    private mutating func readFourDigits() throws(GraphFormatError) -> UInt32 {
        let end = position + 4
        guard end <= bytes.count, let value = UInt32(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16) else {
            throw error("four hexadecimal digits must follow \\u")
        }
        position = end
        return value
    }
}
