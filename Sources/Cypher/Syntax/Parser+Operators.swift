extension Parser {
    mutating func parseExpression() throws(CypherError) -> Expression {
        try nested { parser throws(CypherError) in try parser.parseOr() }
    }

    private mutating func parseOr() throws(CypherError) -> Expression {
        let first = try parseXor()
        guard at(.or) else { return first }
        var operands = [first]
        while take(.or) { operands.append(try parseXor()) }
        return Expression(.or(operands), at: range(from: first.range.lowerBound))
    }

    private mutating func parseXor() throws(CypherError) -> Expression {
        try parseChain(of: { parser throws(CypherError) in try parser.parseAnd() }, joinedBy: { $0.take(.xor) ? .xor : nil })
    }

    private mutating func parseAnd() throws(CypherError) -> Expression {
        let first = try parseNot()
        guard at(.and) else { return first }
        var operands = [first]
        while take(.and) { operands.append(try parseNot()) }
        return Expression(.and(operands), at: range(from: first.range.lowerBound))
    }

    private mutating func parseNot() throws(CypherError) -> Expression {
        let start = current.range.lowerBound
        guard take(.not) else { return try parseComparison() }
        let operand = try nested { parser throws(CypherError) in try parser.parseNot() }
        return Expression(.unary(.not, operand), at: range(from: start))
    }

    private mutating func parseComparison() throws(CypherError) -> Expression {
        let first = try parsePredicate()
        var operands = [first]
        var operators: [ComparisonOperator] = []
        while let comparison = takeComparison() {
            operators.append(comparison)
            operands.append(try parsePredicate())
        }
        return operators.isEmpty ? first : Expression(.comparison(operands, operators), at: range(from: first.range.lowerBound))
    }

    private mutating func takeComparison() -> ComparisonOperator? {
        guard case .symbol(let symbol) = current.kind, let comparison = ComparisonOperator(rawValue: symbol.rawValue) else { return nil }
        advance()
        return comparison
    }

    /// A left-associative chain of binary operators of one precedence.
    private mutating func parseChain(
        of operand: (inout Parser) throws(CypherError) -> Expression, joinedBy takeOperator: (inout Parser) -> BinaryOperator?
    ) throws(CypherError) -> Expression {
        var result = try operand(&self)
        var length = 0
        while let binary = takeOperator(&self) {
            length += 1
            try checkDepth(length)
            let right = try operand(&self)
            result = Expression(.binary(binary, result, right), at: range(from: result.range.lowerBound))
        }
        return result
    }
}

// MARK: - Predicates

extension Parser {
    /// String, list and null predicates, which bind closer than comparisons.
    private mutating func parsePredicate() throws(CypherError) -> Expression {
        var result = try parseSum()
        var length = 0
        while let next = try parsePredicateRest(of: result) {
            length += 1
            try checkDepth(length)
            result = next
        }
        return result
    }

    private mutating func parsePredicateRest(of left: Expression) throws(CypherError) -> Expression? {
        let start = left.range.lowerBound
        if take(.is) {
            let negated = take(.not)
            try expect(.null)
            return Expression(.isNull(left, negated: negated), at: range(from: start))
        }
        guard let binary = try takePredicateOperator() else { return nil }
        let right = try parseSum()
        return Expression(.binary(binary, left, right), at: range(from: start))
    }

    private mutating func takePredicateOperator() throws(CypherError) -> BinaryOperator? {
        if take(.in) { return .isIn }
        if take(.contains) { return .contains }
        if take(.regularExpression) { return .matches }
        if at(.starts), at(.with, ahead: 1) {
            advance()
            advance()
            return .startsWith
        }
        if at(.ends), at(.with, ahead: 1) {
            advance()
            advance()
            return .endsWith
        }
        return nil
    }
}

// MARK: - Arithmetic

extension Parser {
    private mutating func parseSum() throws(CypherError) -> Expression {
        try parseChain(
            of: { parser throws(CypherError) in try parser.parseProduct() },
            joinedBy: { $0.take(.plus) ? .add : $0.take(.minus) ? .subtract : nil })
    }

    private mutating func parseProduct() throws(CypherError) -> Expression {
        try parseChain(
            of: { parser throws(CypherError) in try parser.parsePower() },
            joinedBy: { $0.take(.asterisk) ? .multiply : $0.take(.slash) ? .divide : $0.take(.percent) ? .remainder : nil })
    }

    private mutating func parsePower() throws(CypherError) -> Expression {
        try parseChain(
            of: { parser throws(CypherError) in try parser.parseSign() },
            joinedBy: { $0.take(.caret) ? .power : nil })
    }

    private mutating func parseSign() throws(CypherError) -> Expression {
        let start = current.range.lowerBound
        guard at(.plus) || at(.minus) else { return try parsePostfix() }
        let sign: UnaryOperator = at(.minus) ? .minus : .plus
        advance()
        if sign == .minus, let literal = try parseNegativeNumber(from: start) { return try parsePostfix(of: literal) }
        let operand = try nested { parser throws(CypherError) in try parser.parseSign() }
        return Expression(.unary(sign, operand), at: range(from: start))
    }

    /// The literal after a minus sign, so that the smallest integer can be written.
    private mutating func parseNegativeNumber(from start: Int) throws(CypherError) -> Expression? {
        let token = current
        let literal: Literal
        switch token.kind {
        case .integer: literal = .integer(try integer(token, isNegative: true))
        case .float: literal = .float(-(try float(token)))
        default: return nil
        }
        advance()
        return Expression(.literal(literal), at: range(from: start))
    }
}

// MARK: - Properties, elements, labels

extension Parser {
    /// An atom with what follows it: `.key`, `[index]`, `[from..to]`, `:Label`.
    mutating func parsePostfix() throws(CypherError) -> Expression {
        try parsePostfix(of: try parseAtom())
    }

    private mutating func parsePostfix(of atom: Expression) throws(CypherError) -> Expression {
        var result = atom
        var length = 0
        while let kind = try parsePostfixStep(of: result) {
            length += 1
            try checkDepth(length)
            result = Expression(kind, at: range(from: atom.range.lowerBound))
        }
        return result
    }

    private mutating func parsePostfixStep(of operand: Expression) throws(CypherError) -> ExpressionKind? {
        if take(.dot) { return .property(operand, try parseSchemaName("a property key").text) }
        if take(.leftBracket) { return try parseSubscript(of: operand) }
        if at(.colon) { return .hasLabels(operand, try parseLabels()) }
        return nil
    }

    private mutating func parseSubscript(of operand: Expression) throws(CypherError) -> ExpressionKind {
        let first = at(.dots) ? nil : try parseExpression()
        guard take(.dots) else {
            try expect(.rightBracket)
            return .element(operand, index: first ?? operand)
        }
        let last = at(.rightBracket) ? nil : try parseExpression()
        try expect(.rightBracket)
        return .slice(operand, from: first, to: last)
    }
}
