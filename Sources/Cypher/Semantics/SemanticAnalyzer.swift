/// Finds the mistakes of a query that show without a graph: names, types, aggregation, the order of clauses.
package struct SemanticAnalyzer {
    let procedures: ProcedureRegistry
    var scope = Scope()

    /// - Throws: the first mistake in the order of the text, at compile time.
    package static func check(_ query: Query, procedures: ProcedureRegistry) throws(CypherError) {
        let analyzer = SemanticAnalyzer(procedures: procedures)
        _ = try analyzer.columns(of: query)
    }

    /// Checks a query inside `exists { }`, which sees the variables around it, changes nothing and needs no RETURN.
    func checkSubquery(_ query: Query) throws(CypherError) {
        for part in query.parts {
            if let update = part.clauses.first(where: { $0.kind.isUpdate }) {
                throw .syntax(.invalidClauseComposition, "a subquery in exists cannot change the graph", at: update.range)
            }
            var analyzer = self
            _ = try analyzer.checkClauses(of: part, isOnlyClause: false)
        }
    }

    /// Checks all parts of a query and returns the names of its result columns.
    func columns(of query: Query) throws(CypherError) -> [String] {
        var columns: [String]?
        for part in query.parts {
            let isOnlyClause = query.parts.count == 1 && part.clauses.count == 1
            try checkComposition(of: part)
            var analyzer = self
            let partColumns = try analyzer.checkClauses(of: part, isOnlyClause: isOnlyClause)
            guard columns == nil || columns?.sorted() == partColumns.sorted() else {
                throw .syntax(.differentColumnsInUnion, "the parts of a UNION must return columns of the same names", at: part.range)
            }
            columns = columns ?? partColumns
        }
        return columns ?? []
    }

    private mutating func checkClauses(of part: SingleQuery, isOnlyClause: Bool) throws(CypherError) -> [String] {
        var columns: [String] = []
        for clause in part.clauses {
            switch clause.kind {
            case .match(let match): try check(match)
            case .unwind(let list, let variable): try checkUnwind(list, as: variable)
            case .call(let call): columns = try check(call, isStandalone: isOnlyClause)
            case .with(let projection): try project(projection, isReturn: false)
            case .returning(let projection):
                try project(projection, isReturn: true)
                columns = scope.names
            default: try checkUpdate(clause.kind)
            }
        }
        return columns
    }
}

// MARK: - Order of clauses

extension SemanticAnalyzer {
    private func checkComposition(of part: SingleQuery) throws(CypherError) {
        var previous: Clause?
        for clause in part.clauses {
            if let previous { try check(clause, after: previous) }
            previous = clause
        }
        guard let last = previous else { return }
        switch last.kind {
        case .match, .unwind, .with:
            throw .syntax(.invalidClauseComposition, "a query ends with RETURN or with a clause that changes the graph", at: last.range)
        default: return
        }
    }

    private func check(_ clause: Clause, after previous: Clause) throws(CypherError) {
        if case .returning = previous.kind {
            throw .syntax(.invalidClauseComposition, "nothing can follow RETURN", at: clause.range)
        }
        if previous.kind.isUpdate, clause.kind.isReading {
            throw .syntax(
                .invalidClauseComposition, "WITH is needed between a clause that changes the graph and one that reads it", at: clause.range)
        }
    }
}

extension ClauseKind {
    /// Whether the clause changes the graph.
    package var isUpdate: Bool {
        switch self {
        case .create, .merge, .set, .remove, .delete: true
        default: false
        }
    }

    fileprivate var isReading: Bool {
        switch self {
        case .match, .unwind, .call: true
        default: false
        }
    }
}

// MARK: - Reading clauses

extension SemanticAnalyzer {
    mutating func check(_ match: MatchClause) throws(CypherError) {
        try bind(match.patterns)
        if let predicate = match.predicate { try checkPredicate(predicate) }
    }

    /// A WHERE: boolean, without aggregation, patterns allowed.
    func checkPredicate(_ predicate: Expression) throws(CypherError) {
        let checker = ExpressionChecker(scope: scope, procedures: procedures)
        try checker.checkBoolean(predicate)
    }

    func type(of expression: Expression) throws(CypherError) -> ValueType {
        try ExpressionChecker(scope: scope, procedures: procedures).type(of: expression)
    }

    private mutating func checkUnwind(_ list: Expression, as variable: Name) throws(CypherError) {
        let type = try type(of: list)
        try bindNew(variable, to: type.element)
    }

    /// Adds a variable that must not exist yet.
    mutating func bindNew(_ name: Name, to type: ValueType) throws(CypherError) {
        guard scope[name.text] == nil else {
            throw .syntax(.variableAlreadyBound, "variable `\(name.text)` is already bound", at: name.range)
        }
        scope.bind(name.text, to: type)
    }
}
