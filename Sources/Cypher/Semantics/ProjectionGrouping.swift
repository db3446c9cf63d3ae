/// The grouping keys of a projection that aggregates, and what its aggregating expressions may name beside them.
///
/// An expression that aggregates may also use constants and those keys that are plain variables or properties of variables: for any
/// other expression it would not be clear whether it is meant for each row or for each group.
struct ProjectionGrouping {
    private let items: [ProjectionItem]
    private let keys: Set<Expression>

    /// Nil where nothing aggregates.
    init?(_ projection: Projection, scope: Scope) {
        guard projection.isAggregating else { return nil }
        items = projection.items
        var keys = Set(items.lazy.map(\.expression).filter { !$0.containsAggregate })
        if projection.includesAll {
            for name in scope.names { keys.insert(Expression(.variable(name), at: projection.range)) }
        }
        self.keys = keys
    }

    func check() throws(CypherError) {
        for item in items where item.expression.containsAggregate { try check(item.expression, locals: []) }
    }

    private func check(_ expression: Expression, locals: Set<String>) throws(CypherError) {
        if expression.isAggregate || (keys.contains(expression) && expression.isSimpleKey) { return }
        if case .variable(let name) = expression.kind {
            guard locals.contains(name) else { throw ambiguous(expression) }
            return
        }
        let locals = locals.union(expression.boundVariables)
        for child in expression.children { try check(child, locals: locals) }
    }

    private func ambiguous(_ expression: Expression) -> CypherError {
        .syntax(
            .ambiguousAggregationExpression,
            "beside an aggregation only grouping keys can stand; make this a column of its own in a WITH before", at: expression.range)
    }

    /// Checks an expression of ORDER BY that aggregates: the columns are its variables.
    func checkOrder(_ expression: Expression, projected: Scope) throws(CypherError) {
        if let item = items.first(where: { $0.expression == expression }) {
            guard item.expression.isAggregate || item.expression.isSimpleKey || item.expression.isConstant else {
                throw ambiguous(expression)
            }
            return
        }
        if case .variable(let name) = expression.kind {
            guard projected[name] != nil else {
                throw .syntax(.undefinedVariable, "variable `\(name)` is not defined after aggregation", at: expression.range)
            }
            return
        }
        for child in expression.children { try checkOrder(child, projected: projected) }
    }
}

extension Expression {
    /// A variable, or a property of one.
    fileprivate var isSimpleKey: Bool {
        if case .property(let base, _) = kind { return base.isVariable }
        return isVariable
    }

    fileprivate var isConstant: Bool { freeVariables.isEmpty && !containsAggregate }
}
