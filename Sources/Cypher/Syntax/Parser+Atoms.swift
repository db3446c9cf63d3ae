extension Parser {
    /// What has no operator at its top: literals, names, calls, things in brackets.
    mutating func parseAtom() throws(CypherError) -> Expression {
        let start = current.range.lowerBound
        let kind = try parseAtomKind()
        return Expression(kind, at: range(from: start))
    }

    private mutating func parseAtomKind() throws(CypherError) -> ExpressionKind {
        switch current.kind {
        case .integer, .float, .malformedNumber, .string: return .literal(try parseLiteral())
        case .symbol(.dollar): return .parameter(try parseParameter())
        case .symbol(.leftBracket): return try parseBracketed()
        case .symbol(.leftBrace): return .map(try parseMap())
        case .symbol(.leftParenthesis): return try parseParenthesized()
        case .identifier, .quotedIdentifier: return try parseNamed()
        default: throw unexpected("an expression")
        }
    }

    private mutating func parseParenthesized() throws(CypherError) -> ExpressionKind {
        if atRelationshipPattern { return .patternPredicate(try parseChain()) }
        try expect(.leftParenthesis)
        let inner = try parseExpression()
        try expect(.rightParenthesis)
        return inner.kind
    }

    private mutating func parseParameter() throws(CypherError) -> String {
        try expect(.dollar)
        guard current.kind == .integer else { return try parseSchemaName("a parameter's name").text }
        defer { advance() }
        return source(current.range)
    }

    mutating func parseMap() throws(CypherError) -> [MapEntry] {
        try expect(.leftBrace)
        if take(.rightBrace) { return [] }
        let entries = try commaSeparated { parser throws(CypherError) in
            let key = try parser.parseSchemaName("a key").text
            try parser.expect(.colon)
            return MapEntry(key: key, value: try parser.parseExpression())
        }
        try expect(.rightBrace)
        return entries
    }
}

// MARK: - Lists

extension Parser {
    private mutating func parseBracketed() throws(CypherError) -> ExpressionKind {
        try expect(.leftBracket)
        if isVariable(ahead: 0), at(.in, ahead: 1) { return .listComprehension(try parseListComprehension(until: .rightBracket)) }
        if atPatternComprehension { return .patternComprehension(try parsePatternComprehension()) }
        if take(.rightBracket) { return .list([]) }
        let elements = try commaSeparated { parser throws(CypherError) in try parser.parseExpression() }
        try expect(.rightBracket)
        return .list(elements)
    }

    private mutating func parseListComprehension(until close: Symbol) throws(CypherError) -> ListComprehension {
        let variable = try parseVariable().text
        try expect(.in)
        let list = try parseExpression()
        let predicate = try parseWhere()
        let result = take(.bar) ? try parseExpression() : nil
        try expect(close)
        return ListComprehension(variable: variable, list: list, predicate: predicate, result: result)
    }

    private mutating func parsePatternComprehension() throws(CypherError) -> PatternComprehension {
        let pattern = try parsePathPattern()
        let predicate = try parseWhere()
        try expect(.bar)
        let result = try parseExpression()
        try expect(.rightBracket)
        return PatternComprehension(pattern: pattern, predicate: predicate, result: result)
    }
}

// MARK: - What begins with a name

extension Parser {
    private mutating func parseNamed() throws(CypherError) -> ExpressionKind {
        if let literal = takeWordLiteral() { return .literal(literal) }
        if at(.case), !at(.rightParenthesis, ahead: 1), !endsExpression(ahead: 1) { return try parseCase() }
        if at(.exists), at(.leftBrace, ahead: 1) { return .exists(try parseExists()) }
        if pathSelection != nil { return .patternPredicate(try parsePathPattern()) }
        if let kind = try parseSpecialCall() { return kind }
        if atCall { return .call(try parseFunctionCall()) }
        return .variable(try parseVariable().text)
    }

    private mutating func takeWordLiteral() -> Literal? {
        if take(.null) { return .null }
        if take(.true) { return .boolean(true) }
        if take(.false) { return .boolean(false) }
        return nil
    }

    /// Whether the token there cannot begin or continue an expression, so that the word before it is a plain name.
    private func endsExpression(ahead distance: Int) -> Bool {
        switch token(ahead: distance).kind {
        case .end, .symbol(.comma), .symbol(.rightBracket), .symbol(.rightBrace), .symbol(.dot): true
        default: at(.as, ahead: distance)
        }
    }

    /// Whether a name, possibly with dots, and an opening parenthesis follow.
    private var atCall: Bool {
        var distance = 1
        while at(.dot, ahead: distance), token(ahead: distance + 1).kind == .identifier { distance += 2 }
        return at(.leftParenthesis, ahead: distance)
    }

    private mutating func parseFunctionCall() throws(CypherError) -> FunctionCall {
        let name = try parseQualifiedName().text
        try expect(.leftParenthesis)
        let isDistinct = take(.distinct)
        return FunctionCall(name: name, isDistinct: isDistinct, arguments: try parseArgumentsRest())
    }

    mutating func parseArguments() throws(CypherError) -> [Expression] {
        try expect(.leftParenthesis)
        return try parseArgumentsRest()
    }

    private mutating func parseArgumentsRest() throws(CypherError) -> [Expression] {
        if take(.rightParenthesis) { return [] }
        let arguments = try commaSeparated { parser throws(CypherError) in try parser.parseExpression() }
        try expect(.rightParenthesis)
        return arguments
    }
}

// MARK: - Forms of their own

extension Parser {
    /// Calls whose parentheses hold more than arguments: `count(*)`, `all(x IN ...)`, `reduce(...)`.
    private mutating func parseSpecialCall() throws(CypherError) -> ExpressionKind? {
        guard current.kind == .identifier, at(.leftParenthesis, ahead: 1) else { return nil }
        let name = source(current.range).lowercased()
        if name == "count", at(.asterisk, ahead: 2) { return try parseCountRows() }
        if name == "reduce", at(.equal, ahead: 3) { return .reduce(try parseReduction()) }
        guard let quantifier = Quantifier(rawValue: name), at(.in, ahead: 3) else { return nil }
        advance()
        try expect(.leftParenthesis)
        let place = current.range
        let comprehension = try parseListComprehension(until: .rightParenthesis)
        guard comprehension.result == nil, comprehension.predicate != nil else {
            throw .syntax(.unexpectedSyntax, "\(name)() needs WHERE and a predicate", at: place)
        }
        return .quantifier(quantifier, comprehension)
    }

    private mutating func parseCountRows() throws(CypherError) -> ExpressionKind {
        for _ in 0..<3 { advance() }
        try expect(.rightParenthesis)
        return .countRows
    }

    private mutating func parseReduction() throws(CypherError) -> Reduction {
        advance()
        try expect(.leftParenthesis)
        let accumulator = try parseVariable().text
        try expect(.equal)
        let initial = try parseExpression()
        try expect(.comma)
        let variable = try parseVariable().text
        try expect(.in)
        let list = try parseExpression()
        try expect(.bar)
        let step = try parseExpression()
        try expect(.rightParenthesis)
        return Reduction(accumulator: accumulator, initial: initial, variable: variable, list: list, step: step)
    }

    private mutating func parseCase() throws(CypherError) -> ExpressionKind {
        try expect(.case)
        let subject = at(.when) ? nil : try parseExpression()
        var branches: [CaseBranch] = []
        while take(.when) {
            let condition = try parseExpression()
            try expect(.then)
            branches.append(CaseBranch(condition: condition, result: try parseExpression()))
        }
        guard !branches.isEmpty else { throw unexpected("WHEN") }
        let fallback = take(.else) ? try parseExpression() : nil
        try expect(.end)
        return .caseOf(subject: subject, branches: branches, fallback: fallback)
    }

    /// `exists { ... }`: a query, or a pattern with an optional predicate.
    private mutating func parseExists() throws(CypherError) -> Query {
        try expect(.exists)
        try expect(.leftBrace)
        let start = current.range.lowerBound
        let query: Query
        if at(.leftParenthesis) || (isVariable(ahead: 0) && at(.equal, ahead: 1)) {
            query = try parseExistsPattern(from: start)
        } else {
            query = try nested { parser throws(CypherError) in try parser.parseQuery() }
        }
        try expect(.rightBrace)
        return query
    }

    private mutating func parseExistsPattern(from start: Int) throws(CypherError) -> Query {
        let patterns = try commaSeparated { parser throws(CypherError) in try parser.parsePathPattern() }
        let match = MatchClause(isOptional: false, patterns: patterns, predicate: try parseWhere())
        let clause = Clause(kind: .match(match), range: range(from: start))
        return Query(parts: [SingleQuery(clauses: [clause], range: clause.range)], keepsDuplicates: true)
    }
}
