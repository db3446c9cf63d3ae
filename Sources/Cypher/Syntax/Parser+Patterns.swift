extension Parser {
    /// `p = (a)-[r:T]->(b)`, its variable optional.
    mutating func parsePathPattern() throws(CypherError) -> PathPattern {
        let start = current.range.lowerBound
        var variable: Name?
        if isVariable(ahead: 0), at(.equal, ahead: 1) {
            variable = try parseVariable()
            try expect(.equal)
        }
        var pattern = try parseSelectedPattern()
        pattern.variable = variable
        pattern.range = range(from: start)
        return pattern
    }

    private mutating func parseSelectedPattern() throws(CypherError) -> PathPattern {
        if let selection = pathSelection {
            advance()
            try expect(.leftParenthesis)
            var pattern = try parseSelectedPattern()
            try expect(.rightParenthesis)
            pattern.selection = selection
            return pattern
        }
        if at(.leftParenthesis), at(.leftParenthesis, ahead: 1) { return try parseParenthesizedPattern() }
        return try parseChain()
    }

    private mutating func parseParenthesizedPattern() throws(CypherError) -> PathPattern {
        try nested { parser throws(CypherError) in
            try parser.expect(.leftParenthesis)
            let pattern = try parser.parseSelectedPattern()
            try parser.expect(.rightParenthesis)
            return pattern
        }
    }

    /// `shortestPath` or `allShortestPaths` before a parenthesis.
    var pathSelection: PathPattern.Selection? {
        guard current.kind == .identifier, at(.leftParenthesis, ahead: 1) else { return nil }
        switch source(current.range).lowercased() {
        case "shortestpath": return .shortest
        case "allshortestpaths": return .allShortest
        default: return nil
        }
    }

    /// Nodes joined by relationships.
    mutating func parseChain() throws(CypherError) -> PathPattern {
        let start = current.range.lowerBound
        var nodes = [try parseNodePattern()]
        var relationships: [RelationshipPattern] = []
        while at(.minus) || at(.less) {
            relationships.append(try parseRelationshipPattern())
            nodes.append(try parseNodePattern())
        }
        return PathPattern(nodes: nodes, relationships: relationships, range: range(from: start))
    }

    private mutating func parseNodePattern() throws(CypherError) -> NodePattern {
        let start = current.range.lowerBound
        try expect(.leftParenthesis)
        let variable = atVariable ? try parseVariable() : nil
        let labels = try parseLabels()
        let properties = try parsePatternProperties()
        try expect(.rightParenthesis)
        return NodePattern(variable: variable, labels: labels, properties: properties, range: range(from: start))
    }

    /// `:A:B`, possibly none.
    mutating func parseLabels() throws(CypherError) -> [String] {
        var labels: [String] = []
        while take(.colon) { labels.append(try parseSchemaName("a label").text) }
        return labels
    }

    private mutating func parsePatternProperties() throws(CypherError) -> Expression? {
        guard at(.leftBrace) || at(.dollar) else { return nil }
        return try parseAtom()
    }
}

// MARK: - Relationships

extension Parser {
    private mutating func parseRelationshipPattern() throws(CypherError) -> RelationshipPattern {
        let start = current.range.lowerBound
        let pointsLeft = take(.less)
        try expect(.minus)
        var pattern = RelationshipPattern(types: [], arrow: .none, range: SourceRange(start, start))
        if take(.leftBracket) { try parseRelationshipDetail(into: &pattern) }
        try expect(.minus)
        let pointsRight = take(.greater)
        pattern.arrow = pointsLeft ? (pointsRight ? .both : .left) : (pointsRight ? .right : .none)
        pattern.range = range(from: start)
        return pattern
    }

    private mutating func parseRelationshipDetail(into pattern: inout RelationshipPattern) throws(CypherError) {
        if atVariable { pattern.variable = try parseVariable() }
        if take(.colon) { pattern.types = try parseTypes() }
        if at(.asterisk) { pattern.length = try parseLength() }
        pattern.properties = try parsePatternProperties()
        try expect(.rightBracket)
    }

    private mutating func parseTypes() throws(CypherError) -> [String] {
        var types = [try parseSchemaName("a relationship type").text]
        while take(.bar) {
            _ = take(.colon)
            types.append(try parseSchemaName("a relationship type").text)
        }
        return types
    }

    private mutating func parseLength() throws(CypherError) -> PathLength {
        try expect(.asterisk)
        let minimum = try parseBound()
        guard take(.dots) else { return PathLength(minimum: minimum ?? 1, maximum: minimum) }
        return PathLength(minimum: minimum ?? 1, maximum: try parseBound())
    }

    private mutating func parseBound() throws(CypherError) -> Int? {
        guard !at(.minus), current.kind != .float, current.kind != .malformedNumber else {
            throw .syntax(.invalidRelationshipPattern, "the bounds of a path's length are whole numbers from 0", at: current.range)
        }
        guard current.kind == .integer else { return nil }
        let token = current
        advance()
        return Int(try integer(token, isNegative: false))
    }
}

// MARK: - Looking ahead

extension Parser {
    /// Whether a pattern with at least one relationship begins at the current token, rather than an expression in parentheses.
    var atRelationshipPattern: Bool {
        guard let node = indexAfterNodePattern(from: position) else { return false }
        return indexAfterDashes(from: node) != nil
    }

    /// Whether what follows `[` is a pattern and then `WHERE` or `|`.
    var atPatternComprehension: Bool {
        var index = position
        if isVariable(ahead: 0), at(.equal, ahead: 1) { index += 2 }
        guard var end = indexAfterNodePattern(from: index), indexAfterDashes(from: end) != nil else { return false }
        while let dashes = indexAfterDashes(from: end), let node = indexAfterNodePattern(from: dashes) { end = node }
        return tokens[end].kind == .symbol(.bar) || at(.where, ahead: end - position)
    }

    /// The index after `(name:Label {...})`.
    private func indexAfterNodePattern(from start: Int) -> Int? {
        guard tokens[start].kind == .symbol(.leftParenthesis) else { return nil }
        var index = start + 1
        if isName(index) { index += 1 }
        while tokens[index].kind == .symbol(.colon), isName(index + 1) { index += 2 }
        if tokens[index].kind == .symbol(.leftBrace) { index = indexAfterBalanced(from: index) }
        if tokens[index].kind == .symbol(.dollar) { index = min(index + 2, tokens.count - 1) }
        return tokens[index].kind == .symbol(.rightParenthesis) ? index + 1 : nil
    }

    /// The index after `-[...]-`, `--` or those with heads.
    private func indexAfterDashes(from start: Int) -> Int? {
        var index = start
        if tokens[index].kind == .symbol(.less) { index += 1 }
        guard tokens[index].kind == .symbol(.minus) else { return nil }
        index += 1
        if tokens[index].kind == .symbol(.leftBracket) { index = indexAfterBalanced(from: index) }
        guard tokens[index].kind == .symbol(.minus) else { return nil }
        index += 1
        if tokens[index].kind == .symbol(.greater) { index += 1 }
        return tokens[index].kind == .symbol(.leftParenthesis) ? index : nil
    }

    private func isName(_ index: Int) -> Bool {
        let kind = tokens[index].kind
        return kind == .identifier || kind == .quotedIdentifier
    }

    /// The index after the bracket that closes the one at `start`, or that of the last token.
    private func indexAfterBalanced(from start: Int) -> Int {
        var open = 0
        for index in start..<tokens.count {
            switch tokens[index].kind {
            case .symbol(.leftBrace), .symbol(.leftBracket), .symbol(.leftParenthesis): open += 1
            case .symbol(.rightBrace), .symbol(.rightBracket), .symbol(.rightParenthesis): open -= 1
            default: break
            }
            if open == 0 { return min(index + 1, tokens.count - 1) }
        }
        return tokens.count - 1
    }
}
