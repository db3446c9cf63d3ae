/// Reads query text into its syntax tree: recursive descent for clauses and patterns, operator precedence for expressions.
///
/// The grammar is that of openCypher 9. Time is linear in the text but for patterns inside brackets, which are scanned once more for
/// each level of nesting. Nesting is bounded by ``deepestNesting``, so that no query overflows the stack.
package struct Parser {
    /// Levels of nested expressions and patterns that a query may have.
    package static let deepestNesting = 250
    /// How many relationships the patterns of one MATCH may have.
    package static let longestMatch = 1000

    let text: [UInt8]
    let tokens: [Token]
    var position = 0
    var depth = 0

    private init(_ query: String) throws(CypherError) {
        text = Array(query.utf8)
        tokens = try Lexer.tokens(of: query)
    }

    /// - Throws: a syntax error at compile time, placed at the first token that fits no rule.
    package static func parse(_ query: String) throws(CypherError) -> Query {
        var parser = try Parser(query)
        return try parser.parseStatement()
    }

    /// Parses text that is one expression, as a parameter's value on a command line is.
    package static func parseExpression(_ text: String) throws(CypherError) -> Expression {
        var parser = try Parser(text)
        let expression = try parser.parseExpression()
        try parser.expectEnd()
        return expression
    }
}

// MARK: - Looking and moving

extension Parser {
    var current: Token { tokens[position] }

    func token(ahead distance: Int) -> Token { tokens[min(position + distance, tokens.count - 1)] }

    var previousEnd: Int { position == 0 ? 0 : tokens[position - 1].range.upperBound }

    mutating func advance() {
        if position < tokens.count - 1 { position += 1 }
    }

    func source(_ range: SourceRange) -> String { String(decoding: text[range.lowerBound..<range.upperBound], as: UTF8.self) }

    /// From the start of a construct to the last token read.
    func range(from start: Int) -> SourceRange { SourceRange(start, max(start, previousEnd)) }

    func at(_ symbol: Symbol, ahead distance: Int = 0) -> Bool { token(ahead: distance).kind == .symbol(symbol) }

    mutating func take(_ symbol: Symbol) -> Bool {
        guard at(symbol) else { return false }
        advance()
        return true
    }

    mutating func expect(_ symbol: Symbol) throws(CypherError) {
        guard take(symbol) else { throw unexpected("`\(symbol.rawValue)`") }
    }

    func at(_ keyword: Keyword, ahead distance: Int = 0) -> Bool {
        let token = token(ahead: distance)
        guard token.kind == .identifier, token.range.upperBound - token.range.lowerBound == keyword.rawValue.utf8.count else {
            return false
        }
        return text[token.range.lowerBound..<token.range.upperBound].elementsEqual(keyword.rawValue.utf8) { $0 & 0xDF == $1 }
    }

    mutating func take(_ keyword: Keyword) -> Bool {
        guard at(keyword) else { return false }
        advance()
        return true
    }

    mutating func expect(_ keyword: Keyword) throws(CypherError) {
        guard take(keyword) else { throw unexpected(keyword.rawValue) }
    }

    func expectEnd() throws(CypherError) {
        guard current.kind == .end else { throw unexpected("the end of the query") }
    }

    /// One or more elements between commas.
    mutating func commaSeparated<Element>(_ element: (inout Parser) throws(CypherError) -> Element) throws(CypherError) -> [Element] {
        var elements = [try element(&self)]
        while take(.comma) { elements.append(try element(&self)) }
        return elements
    }

    /// Runs `body` one level deeper.
    mutating func nested<Result>(_ body: (inout Parser) throws(CypherError) -> Result) throws(CypherError) -> Result {
        try checkDepth(1)
        depth += 1
        let result = try body(&self)
        depth -= 1
        return result
    }

    func checkDepth(_ further: Int) throws(CypherError) {
        guard depth + further <= Self.deepestNesting else {
            throw .syntax(.nestingTooDeep, "the query nests deeper than \(Self.deepestNesting) levels", at: current.range)
        }
    }
}

// MARK: - Errors

extension Parser {
    /// The error for a token that does not fit.
    func unexpected(_ wanted: String) -> CypherError {
        if current.kind == .end {
            return .syntax(.unexpectedSyntax, "the query ends where \(wanted) was expected", at: current.range)
        }
        let isForeign = current.kind == .foreign && text[current.range.lowerBound] >= 0x80
        let detail: CypherError.Detail = isForeign ? .invalidUnicodeCharacter : .unexpectedSyntax
        return .syntax(detail, "expected \(wanted), found `\(source(current.range))`", at: current.range)
    }
}

// MARK: - Names

extension Parser {
    /// A name of any kind, reserved words included, as labels, types, keys and functions may be.
    mutating func parseSchemaName(_ what: String) throws(CypherError) -> Name {
        let token = current
        let text: String
        switch token.kind {
        case .identifier: text = source(token.range)
        case .quotedIdentifier: text = unquoted(token)
        default: throw unexpected(what)
        }
        advance()
        return Name(text: text, range: token.range)
    }

    mutating func parseVariable() throws(CypherError) -> Name {
        guard atVariable else { throw unexpected("a variable") }
        return try parseSchemaName("a variable")
    }

    var atVariable: Bool { isVariable(ahead: 0) }

    func isVariable(ahead distance: Int) -> Bool {
        switch token(ahead: distance).kind {
        case .quotedIdentifier: true
        case .identifier: !Keyword.reserved.contains { at($0, ahead: distance) }
        default: false
        }
    }

    private func unquoted(_ token: Token) -> String {
        var bytes: [UInt8] = []
        var iterator = text[(token.range.lowerBound + 1)..<(token.range.upperBound - 1)].makeIterator()
        while let byte = iterator.next() {
            bytes.append(byte)
            if byte == UInt8(ascii: "`") { _ = iterator.next() }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
