extension Expression {
    /// The expression with `transform` applied to it and, where that gives nothing, to the expressions inside.
    ///
    /// Patterns and subqueries are left as they are.
    package func rewritten(_ transform: (Expression) -> Expression?) -> Expression {
        if let replacement = transform(self) { return replacement }
        return Expression(kind.mappingChildren { $0.rewritten(transform) }, at: range)
    }

    /// The expression with the parts that are columns of a projection replaced by the columns' names.
    package func replacing(_ items: [ProjectionItem]) -> Expression {
        rewritten { part in
            items.first { $0.expression == part && !part.isConstantLiteral }.map { Expression(.variable($0.name), at: part.range) }
        }
    }

    private var isConstantLiteral: Bool {
        if case .literal = kind { true } else { false }
    }
}

extension ExpressionKind {
    fileprivate func mappingChildren(_ map: (Expression) -> Expression) -> ExpressionKind {
        switch self {
        case .literal, .variable, .parameter, .countRows, .exists, .patternPredicate: self
        case .list(let elements): .list(elements.map(map))
        case .map(let entries): .map(entries.map { MapEntry(key: $0.key, value: map($0.value)) })
        case .property(let base, let key): .property(map(base), key)
        case .hasLabels(let base, let labels): .hasLabels(map(base), labels)
        case .unary(let sign, let operand): .unary(sign, map(operand))
        case .isNull(let operand, let negated): .isNull(map(operand), negated: negated)
        case .element(let base, let index): .element(map(base), index: map(index))
        case .slice(let base, let from, let to): .slice(map(base), from: from.map(map), to: to.map(map))
        case .binary(let binary, let left, let right): .binary(binary, map(left), map(right))
        case .comparison(let operands, let operators): .comparison(operands.map(map), operators)
        case .and(let operands): .and(operands.map(map))
        case .or(let operands): .or(operands.map(map))
        case .caseOf(let subject, let branches, let fallback):
            .caseOf(
                subject: subject.map(map),
                branches: branches.map { CaseBranch(condition: map($0.condition), result: map($0.result)) },
                fallback: fallback.map(map))
        case .call(let call):
            .call(FunctionCall(name: call.name, isDistinct: call.isDistinct, arguments: call.arguments.map(map)))
        case .listComprehension(let body): .listComprehension(body.mappingChildren(map))
        case .quantifier(let quantifier, let body): .quantifier(quantifier, body.mappingChildren(map))
        case .reduce(let reduction): .reduce(reduction.mappingChildren(map))
        case .patternComprehension(let body):
            .patternComprehension(
                PatternComprehension(pattern: body.pattern, predicate: body.predicate.map(map), result: map(body.result)))
        }
    }
}

extension ListComprehension {
    fileprivate func mappingChildren(_ map: (Expression) -> Expression) -> ListComprehension {
        ListComprehension(variable: variable, list: map(list), predicate: predicate.map(map), result: result.map(map))
    }
}

extension Reduction {
    fileprivate func mappingChildren(_ map: (Expression) -> Expression) -> Reduction {
        Reduction(accumulator: accumulator, initial: map(initial), variable: variable, list: map(list), step: map(step))
    }
}
