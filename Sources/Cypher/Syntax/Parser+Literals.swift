extension Parser {
    mutating func parseLiteral() throws(CypherError) -> Literal {
        let token = current
        let literal: Literal
        switch token.kind {
        case .integer: literal = .integer(try integer(token, isNegative: false))
        case .float: literal = .float(try float(token))
        case .string: literal = .string(try string(token))
        default: throw .syntax(.invalidNumberLiteral, "`\(source(token.range))` is no number", at: token.range)
        }
        advance()
        return literal
    }

    func integer(_ token: Token, isNegative: Bool) throws(CypherError) -> Int64 {
        let digits = source(token.range)
        let sign = isNegative ? "-" : ""
        let value =
            if digits.hasPrefix("0x") { Int64(sign + digits.dropFirst(2), radix: 16) } else if digits.hasPrefix("0o") {
                Int64(sign + digits.dropFirst(2), radix: 8)
            } else { Int64(sign + digits) }
        guard let value else {
            throw .syntax(.integerOverflow, "`\(sign)\(digits)` does not fit in 64 bits", at: token.range)
        }
        return value
    }

    func float(_ token: Token) throws(CypherError) -> Double {
        let digits = source(token.range)
        guard let value = Double(digits), value.isFinite else {
            throw .syntax(.floatingPointOverflow, "`\(digits)` is too large for a floating-point number", at: token.range)
        }
        return value
    }

    /// The text between the quotes with its escapes resolved.
    func string(_ token: Token) throws(CypherError) -> String {
        var bytes: [UInt8] = []
        var index = token.range.lowerBound + 1
        let end = token.range.upperBound - 1
        while index < end {
            if text[index] == UInt8(ascii: "\\") {
                bytes.append(contentsOf: try escape(at: &index, before: end).utf8)
            } else {
                bytes.append(text[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func escape(at index: inout Int, before end: Int) throws(CypherError) -> String {
        let start = index
        let letter = text[index + 1]
        index += 2
        switch letter {
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "/"):
            return String(UnicodeScalar(letter))
        case UInt8(ascii: "b"), UInt8(ascii: "B"): return "\u{8}"
        case UInt8(ascii: "f"), UInt8(ascii: "F"): return "\u{C}"
        case UInt8(ascii: "n"), UInt8(ascii: "N"): return "\n"
        case UInt8(ascii: "r"), UInt8(ascii: "R"): return "\r"
        case UInt8(ascii: "t"), UInt8(ascii: "T"): return "\t"
        case UInt8(ascii: "u"): return try codePoint(digits: 4, at: &index, before: end)
        case UInt8(ascii: "U"): return try codePoint(digits: 8, at: &index, before: end)
        default:
            throw .syntax(.unexpectedSyntax, "unknown escape in a string", at: SourceRange(start, min(start + 2, end)))
        }
    }

    private func codePoint(digits: Int, at index: inout Int, before end: Int) throws(CypherError) -> String {
        let start = index
        index += digits
        let hexadecimal = String(decoding: text[start..<min(index, end)], as: UTF8.self)
        guard index <= end, hexadecimal.allSatisfy(\.isHexDigit), let value = UInt32(hexadecimal, radix: 16) else {
            throw .syntax(
                .invalidUnicodeLiteral, "this escape needs \(digits) hexadecimal digits", at: SourceRange(start - 2, min(index, end)))
        }
        if let scalar = Unicode.Scalar(value) { return String(scalar) }
        return try surrogatePair(high: value, escapeAt: start - 2, at: &index, before: end)
    }

    /// Two escapes that together name one character beyond the basic plane.
    private func surrogatePair(high: UInt32, escapeAt start: Int, at index: inout Int, before end: Int) throws(CypherError) -> String {
        if (0xD800..<0xDC00).contains(high), index + 6 <= end, text[index] == UInt8(ascii: "\\"),
            text[index + 1] | 0x20 == UInt8(ascii: "u"),
            let low = UInt32(String(decoding: text[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16), (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        {
            index += 6
            return String(scalar)
        }
        throw .syntax(.invalidUnicodeLiteral, "this escape names no character", at: SourceRange(start, min(index, end)))
    }
}
