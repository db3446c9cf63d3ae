extension SemanticAnalyzer {
    /// Checks WITH or RETURN and makes its columns the scope.
    mutating func project(_ projection: Projection, isReturn: Bool) throws(CypherError) {
        if projection.includesAll, isReturn, scope.isEmpty {
            throw .syntax(.noVariablesInScope, "RETURN * needs at least one variable", at: projection.range)
        }
        let projected = try projectedScope(of: projection)
        try ProjectionGrouping(projection, scope: scope)?.check()
        try checkOrder(of: projection, projected)
        if !isReturn { try checkAliases(of: projection) }
        try checkCount(projection.skip, "SKIP")
        try checkCount(projection.limit, "LIMIT")
        try checkPredicate(of: projection, projected)
        scope = projected
    }

    private func projectedScope(of projection: Projection) throws(CypherError) -> Scope {
        let checker = ExpressionChecker(scope: scope, procedures: procedures, aggregation: .allowed)
        var projected = projection.includesAll ? scope : Scope()
        for item in projection.items {
            let type = try checker.type(of: item.expression)
            guard projected[item.name] == nil else {
                throw .syntax(.columnNameConflict, "two columns are called `\(item.name)`", at: item.expression.range)
            }
            projected.bind(item.name, to: type)
        }
        return projected
    }

    /// WITH gives every column a name.
    private func checkAliases(of projection: Projection) throws(CypherError) {
        for item in projection.items where !item.hasAlias && !item.expression.isVariable {
            throw .syntax(.noExpressionAlias, "an expression in WITH needs a name: `\(item.name) AS ...`", at: item.expression.range)
        }
    }

    private func checkOrder(of projection: Projection, _ projected: Scope) throws(CypherError) {
        for item in projection.order {
            guard projection.narrowsScope else {
                _ = try checkExtended(item.expression, projected)
                continue
            }
            if projection.isAggregating, item.expression.containsAggregate {
                try ProjectionGrouping(projection, scope: scope)?.checkOrder(item.expression, projected: projected)
            } else {
                let rewritten = item.expression.replacing(projection.items)
                _ = try ExpressionChecker(scope: projected, procedures: procedures).type(of: rewritten)
            }
        }
    }

    /// Checks an expression that sees both the variables before the projection and its columns.
    private func checkExtended(_ expression: Expression, _ projected: Scope) throws(CypherError) -> ValueType {
        try ExpressionChecker(scope: scope.extended(by: projected), procedures: procedures).type(of: expression)
    }

    private func checkPredicate(of projection: Projection, _ projected: Scope) throws(CypherError) {
        guard let predicate = projection.predicate else { return }
        let scope = projection.narrowsScope ? projected : scope.extended(by: projected)
        let rewritten = projection.narrowsScope ? predicate.replacing(projection.items) : predicate
        try ExpressionChecker(scope: scope, procedures: procedures).checkBoolean(rewritten)
    }

    /// SKIP and LIMIT take an expression that no row can change.
    private func checkCount(_ expression: Expression?, _ clause: String) throws(CypherError) {
        guard let expression else { return }
        if !expression.freeVariables.isEmpty {
            throw .syntax(.nonConstantExpression, "\(clause) cannot depend on variables", at: expression.range)
        }
        let type = try ExpressionChecker(scope: Scope(), procedures: procedures).type(of: expression)
        if case .literal(.integer(let count)) = expression.kind, count < 0 {
            throw .syntax(.negativeIntegerArgument, "\(clause) cannot be negative", at: expression.range)
        }
        guard type.mayBe(.integer), type != .float else {
            throw .syntax(.invalidArgumentType, "\(clause) takes an integer, not \(type.name)", at: expression.range)
        }
    }
}

extension Projection {
    package var isAggregating: Bool { items.contains { $0.expression.containsAggregate } }

    /// Whether ORDER BY and WHERE see the columns only, not the variables before.
    package var narrowsScope: Bool { isDistinct || isAggregating }
}
