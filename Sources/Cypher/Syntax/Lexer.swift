/// Cuts query text into tokens. Linear in the text.
package struct Lexer {
    let bytes: [UInt8]
    private var position = 0

    private init(_ text: String) { bytes = Array(text.utf8) }

    /// The tokens of `text`, the last one being `.end`.
    ///
    /// - Throws: `UnexpectedSyntax` for a string, quoted name or comment that is never closed.
    package static func tokens(of text: String) throws(CypherError) -> [Token] {
        var lexer = Lexer(text)
        var tokens: [Token] = []
        while true {
            let token = try lexer.next()
            tokens.append(token)
            if token.kind == .end { return tokens }
        }
    }

    private mutating func next() throws(CypherError) -> Token {
        try skipBlanks()
        let start = position
        guard start < bytes.count else { return Token(kind: .end, range: SourceRange(start, start)) }
        let kind = try scan()
        return Token(kind: kind, range: SourceRange(start, position))
    }

    private mutating func scan() throws(CypherError) -> Token.Kind {
        switch bytes[position] {
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            try skipQuoted(escapes: true, "string")
            return .string
        case UInt8(ascii: "`"):
            return try scanQuotedIdentifier()
        case let byte where byte.isASCIIDigit || (byte == UInt8(ascii: ".") && peek(1).isASCIIDigit):
            return scanNumber()
        default:
            if let symbol = scanSymbol() { return .symbol(symbol) }
            return scanIdentifier()
        }
    }

    func peek(_ distance: Int = 0) -> UInt8 {
        position + distance < bytes.count ? bytes[position + distance] : 0
    }
}

// MARK: - Blanks

extension Lexer {
    private mutating func skipBlanks() throws(CypherError) {
        while position < bytes.count {
            if peek().isASCIIBlank {
                position += 1
            } else if peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
                while position < bytes.count, peek() != UInt8(ascii: "\n") { position += 1 }
            } else if peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
                try skipComment()
            } else if let (scalar, length) = scalar(), length > 1, scalar.properties.isWhitespace {
                position += length
            } else {
                return
            }
        }
    }

    private mutating func skipComment() throws(CypherError) {
        let start = position
        position += 2
        while !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) {
            guard position < bytes.count else {
                throw .syntax(.unexpectedSyntax, "this comment is never closed", at: SourceRange(start, start + 2))
            }
            position += 1
        }
        position += 2
    }

    /// The scalar at the position and its length in bytes; nil at the end.
    private func scalar() -> (Unicode.Scalar, Int)? {
        var decoder = UTF8()
        var iterator = bytes[position...].prefix(4).makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return (scalar, String(scalar).utf8.count)
    }
}

// MARK: - Names, strings, symbols

extension Lexer {
    private mutating func skipQuoted(escapes: Bool, _ what: String) throws(CypherError) {
        let start = position
        let quote = bytes[start]
        position += 1
        while position < bytes.count, bytes[position] != quote {
            position += escapes && bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard position < bytes.count else {
            throw .syntax(.unexpectedSyntax, "this \(what) is never closed", at: SourceRange(start, start + 1))
        }
        position += 1
    }

    private mutating func scanQuotedIdentifier() throws(CypherError) -> Token.Kind {
        repeat {
            try skipQuoted(escapes: false, "quoted name")
        } while peek() == UInt8(ascii: "`")
        return .quotedIdentifier
    }

    private mutating func scanSymbol() -> Symbol? {
        let two = String(decoding: [peek(), peek(1)], as: UTF8.self)
        if let symbol = Symbol(rawValue: two) {
            position += 2
            return symbol
        }
        guard let symbol = Symbol(rawValue: String(UnicodeScalar(peek()))) else { return nil }
        position += 1
        return symbol
    }

    private mutating func scanIdentifier() -> Token.Kind {
        guard let (first, length) = scalar(), first.beginsIdentifier else {
            position += scalar()?.1 ?? 1
            return .foreign
        }
        position += length
        skipIdentifierRest()
        return .identifier
    }

    private mutating func skipIdentifierRest() {
        while let (scalar, length) = scalar(), scalar.continuesIdentifier { position += length }
    }
}

// MARK: - Numbers

extension Lexer {
    private mutating func scanNumber() -> Token.Kind {
        if peek() == UInt8(ascii: "0"), peek(1) == UInt8(ascii: "x") || peek(1) == UInt8(ascii: "o") {
            return scanRadixNumber(isDigit: peek(1) == UInt8(ascii: "x") ? \.isHexadecimalDigit : \.isOctalDigit)
        }
        var kind = Token.Kind.integer
        skipDigits()
        if peek() == UInt8(ascii: "."), peek(1).isASCIIDigit {
            kind = .float
            position += 1
            skipDigits()
        }
        if skipExponent() { kind = .float }
        return endsNumber() ? kind : .malformedNumber
    }

    private mutating func scanRadixNumber(isDigit: (UInt8) -> Bool) -> Token.Kind {
        position += 2
        let start = position
        while isDigit(peek()) { position += 1 }
        let hasDigits = position > start
        return endsNumber() && hasDigits ? .integer : .malformedNumber
    }

    private mutating func skipDigits() {
        while peek().isASCIIDigit { position += 1 }
    }

    private mutating func skipExponent() -> Bool {
        guard peek() | 0x20 == UInt8(ascii: "e") else { return false }
        let signLength = peek(1) == UInt8(ascii: "-") || peek(1) == UInt8(ascii: "+") ? 1 : 0
        guard peek(1 + signLength).isASCIIDigit else { return false }
        position += 1 + signLength
        skipDigits()
        return true
    }

    /// Whether the number ends here; takes in the letters that follow otherwise.
    private mutating func endsNumber() -> Bool {
        let end = position
        skipIdentifierRest()
        return position == end
    }
}

extension UInt8 {
    fileprivate var isASCIIBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) || (0x1C...0x1F).contains(self) }
    fileprivate var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isOctalDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(self) }
    fileprivate var isHexadecimalDigit: Bool {
        isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
    }
}

extension Unicode.Scalar {
    fileprivate var beginsIdentifier: Bool { self == "_" || (isASCII ? properties.isAlphabetic : properties.isIDStart) }
    fileprivate var continuesIdentifier: Bool {
        beginsIdentifier || ("0"..."9").contains(self) || (!isASCII && properties.isIDContinue)
    }
}
