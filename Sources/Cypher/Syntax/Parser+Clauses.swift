extension Parser {
    mutating func parseStatement() throws(CypherError) -> Query {
        let mode: Query.Mode = take(.explain) ? .explain : take(.profile) ? .profile : .run
        var query = try parseQuery()
        query.mode = mode
        _ = take(.semicolon)
        try expectEnd()
        return query
    }

    /// A query, up to the first token that continues none.
    mutating func parseQuery() throws(CypherError) -> Query {
        var parts = [try parseSingleQuery()]
        var keepsDuplicates: Bool?
        while at(.union) {
            let union = current.range
            advance()
            let all = take(.all)
            guard all == keepsDuplicates ?? all else {
                throw .syntax(.invalidClauseComposition, "UNION and UNION ALL cannot be mixed in one query", at: union)
            }
            keepsDuplicates = all
            parts.append(try parseSingleQuery())
        }
        return Query(parts: parts, keepsDuplicates: keepsDuplicates ?? false)
    }

    private mutating func parseSingleQuery() throws(CypherError) -> SingleQuery {
        let start = current.range.lowerBound
        var clauses: [Clause] = []
        while let clause = try parseClause() { clauses.append(clause) }
        guard !clauses.isEmpty else { throw unexpected("a clause such as MATCH or RETURN") }
        return SingleQuery(clauses: clauses, range: range(from: start))
    }

    private mutating func parseClause() throws(CypherError) -> Clause? {
        let start = current.range.lowerBound
        guard let kind = try parseClauseKind() else { return nil }
        return Clause(kind: kind, range: range(from: start))
    }

    private mutating func parseClauseKind() throws(CypherError) -> ClauseKind? {
        if at(.optional) || at(.match) { return .match(try parseMatch()) }
        if take(.unwind) { return try parseUnwind() }
        if take(.call) { return .call(try parseCall()) }
        if take(.with) { return .with(try parseProjection(allowsWhere: true)) }
        if take(.return) { return .returning(try parseProjection(allowsWhere: false)) }
        if take(.create) { return .create(try commaSeparated { parser throws(CypherError) in try parser.parsePathPattern() }) }
        if take(.merge) { return .merge(try parseMerge()) }
        if take(.set) { return .set(try parseSetItems()) }
        if take(.remove) { return .remove(try commaSeparated { parser throws(CypherError) in try parser.parseRemoveItem() }) }
        if at(.detach) || at(.delete) { return try parseDelete() }
        return nil
    }
}

// MARK: - Reading clauses

extension Parser {
    private mutating func parseMatch() throws(CypherError) -> MatchClause {
        let isOptional = take(.optional)
        try expect(.match)
        let patterns = try commaSeparated { parser throws(CypherError) in try parser.parsePathPattern() }
        guard patterns.reduce(0, { $0 + $1.relationships.count }) <= Self.longestMatch else {
            throw .syntax(.patternTooLong, "a MATCH has more than \(Self.longestMatch) relationships", at: current.range)
        }
        return MatchClause(isOptional: isOptional, patterns: patterns, predicate: try parseWhere())
    }

    mutating func parseWhere() throws(CypherError) -> Expression? {
        take(.where) ? try parseExpression() : nil
    }

    private mutating func parseUnwind() throws(CypherError) -> ClauseKind {
        let list = try parseExpression()
        try expect(.as)
        return .unwind(list, as: try parseVariable())
    }

    private mutating func parseCall() throws(CypherError) -> CallClause {
        let name = try parseQualifiedName()
        var clause = CallClause(procedure: name)
        if at(.leftParenthesis) { clause.arguments = try parseArguments() }
        if take(.yield) { clause.yield = try parseYield() }
        if clause.yield != nil { clause.predicate = try parseWhere() }
        return clause
    }

    /// Names joined by dots.
    mutating func parseQualifiedName() throws(CypherError) -> Name {
        var name = try parseSchemaName("a name")
        while take(.dot) {
            let part = try parseSchemaName("a name")
            name = Name(text: name.text + "." + part.text, range: name.range.union(part.range))
        }
        return name
    }

    private mutating func parseYield() throws(CypherError) -> CallClause.Yield {
        if take(.asterisk) { return .everything }
        return .items(try commaSeparated { parser throws(CypherError) in try parser.parseYieldItem() })
    }

    private mutating func parseYieldItem() throws(CypherError) -> YieldItem {
        let field = try parseSchemaName("a field of the procedure")
        return YieldItem(field: field, variable: take(.as) ? try parseVariable() : field)
    }
}

// MARK: - Projections

extension Parser {
    private mutating func parseProjection(allowsWhere: Bool) throws(CypherError) -> Projection {
        let start = current.range.lowerBound
        let isDistinct = take(.distinct)
        let includesAll = take(.asterisk)
        var items: [ProjectionItem] = []
        if !includesAll || take(.comma) {
            items = try commaSeparated { parser throws(CypherError) in try parser.parseProjectionItem() }
        }
        let range = range(from: start)
        var projection = Projection(isDistinct: isDistinct, includesAll: includesAll, items: items, range: range)
        if take(.order) { projection.order = try parseOrder() }
        if take(.skip) { projection.skip = try parseExpression() }
        if take(.limit) { projection.limit = try parseExpression() }
        if allowsWhere { projection.predicate = try parseWhere() }
        return projection
    }

    private mutating func parseProjectionItem() throws(CypherError) -> ProjectionItem {
        let expression = try parseExpression()
        if take(.as) { return ProjectionItem(expression: expression, name: try parseVariable().text, hasAlias: true) }
        if case .variable(let name) = expression.kind { return ProjectionItem(expression: expression, name: name, hasAlias: false) }
        return ProjectionItem(expression: expression, name: source(expression.range), hasAlias: false)
    }

    private mutating func parseOrder() throws(CypherError) -> [SortItem] {
        try expect(.by)
        return try commaSeparated { parser throws(CypherError) in try parser.parseSortItem() }
    }

    private mutating func parseSortItem() throws(CypherError) -> SortItem {
        let expression = try parseExpression()
        if take(.descending) || take(.desc) { return SortItem(expression: expression, isDescending: true) }
        _ = take(.ascending) || take(.asc)
        return SortItem(expression: expression, isDescending: false)
    }
}

// MARK: - Writing clauses

extension Parser {
    private mutating func parseMerge() throws(CypherError) -> MergeClause {
        var clause = MergeClause(pattern: try parsePathPattern(), onCreate: [], onMatch: [])
        while take(.on) {
            let isMatch = take(.match)
            if !isMatch { try expect(.create) }
            try expect(.set)
            let items = try parseSetItems()
            if isMatch { clause.onMatch += items } else { clause.onCreate += items }
        }
        return clause
    }

    private mutating func parseSetItems() throws(CypherError) -> [SetItem] {
        try commaSeparated { parser throws(CypherError) in try parser.parseSetItem() }
    }

    private mutating func parseSetItem() throws(CypherError) -> SetItem {
        let target = try parsePostfix()
        if case .hasLabels(let entity, let labels) = target.kind { return .labels(entity, labels) }
        if take(.plusEqual) { return .mergeProperties(target, with: try parseExpression()) }
        try expect(.equal)
        let value = try parseExpression()
        if case .property(let entity, let key) = target.kind { return .property(entity, key: key, value: value) }
        return .replaceProperties(target, with: value)
    }

    private mutating func parseRemoveItem() throws(CypherError) -> RemoveItem {
        let target = try parsePostfix()
        switch target.kind {
        case .hasLabels(let entity, let labels): return .labels(entity, labels)
        case .property(let entity, let key): return .property(entity, key: key)
        default: throw .syntax(.unexpectedSyntax, "REMOVE takes properties and labels", at: target.range)
        }
    }

    private mutating func parseDelete() throws(CypherError) -> ClauseKind {
        let detach = take(.detach)
        try expect(.delete)
        return .delete(try commaSeparated { parser throws(CypherError) in try parser.parseExpression() }, detach: detach)
    }
}
