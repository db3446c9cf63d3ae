extension Expression {
    /// The expressions right inside this one, in the order of the text; those inside patterns and subqueries too.
    package var children: [Expression] {
        switch kind {
        case .literal, .variable, .parameter, .countRows, .exists: []
        case .list(let elements): elements
        case .map(let entries): entries.map(\.value)
        case .property(let base, _), .hasLabels(let base, _), .unary(_, let base), .isNull(let base, _): [base]
        case .element(let base, let index): [base, index]
        case .slice(let base, let from, let to): [base, from, to].compactMap(\.self)
        case .binary(_, let left, let right): [left, right]
        case .comparison(let operands, _), .and(let operands), .or(let operands): operands
        case .caseOf(let subject, let branches, let fallback):
            [subject].compactMap(\.self) + branches.flatMap { [$0.condition, $0.result] } + [fallback].compactMap(\.self)
        case .call(let call): call.arguments
        case .listComprehension(let body), .quantifier(_, let body): [body.list, body.predicate, body.result].compactMap(\.self)
        case .reduce(let reduction): [reduction.initial, reduction.list, reduction.step]
        case .patternPredicate(let pattern): pattern.properties
        case .patternComprehension(let body): body.pattern.properties + [body.predicate, body.result].compactMap(\.self)
        }
    }

    /// The variables that this expression itself binds for the expressions inside it.
    package var boundVariables: Set<String> {
        switch kind {
        case .listComprehension(let body), .quantifier(_, let body): [body.variable]
        case .reduce(let reduction): [reduction.accumulator, reduction.variable]
        case .patternComprehension(let body): Set(body.pattern.variables)
        default: []
        }
    }

    package var isVariable: Bool {
        if case .variable = kind { true } else { false }
    }

    /// Whether an aggregating function is called right here.
    package var isAggregate: Bool {
        switch kind {
        case .countRows: true
        case .call(let call): AggregateFunction(named: call.name) != nil
        default: false
        }
    }

    package var containsAggregate: Bool { isAggregate || children.contains(where: \.containsAggregate) }

    /// Whether it has the same value each time it is computed for the same row.
    package var isDeterministic: Bool {
        if case .call(let call) = kind, FunctionLibrary.function(named: call.name)?.isDeterministic == false { return false }
        return children.allSatisfy(\.isDeterministic)
    }

    /// The variables that the expression takes from outside; those of patterns and subqueries count although they may begin inside.
    package var freeVariables: Set<String> {
        switch kind {
        case .variable(let name): return [name]
        case .exists(let query): return query.mentionedVariables
        case .patternPredicate(let pattern): return Set(pattern.variables).union(freeVariables(of: pattern.properties))
        case .patternComprehension(let body): return Set(body.pattern.variables).union(freeVariables(of: children))
        default: return freeVariables(of: children).subtracting(boundVariables)
        }
    }

    private func freeVariables(of expressions: [Expression]) -> Set<String> {
        expressions.reduce(into: []) { $0.formUnion($1.freeVariables) }
    }
}

extension PathPattern {
    /// The names in the pattern, that of the path included.
    package var variables: [String] {
        ([variable] + nodes.map(\.variable) + relationships.map(\.variable)).compactMap { $0?.text }
    }
}

extension Query {
    /// All names that the matches of a subquery speak of, some of which may come from outside.
    package var mentionedVariables: Set<String> {
        parts.flatMap(\.clauses).reduce(into: []) { names, clause in
            switch clause.kind {
            case .match(let match):
                for pattern in match.patterns {
                    names.formUnion(pattern.variables)
                    for properties in pattern.properties { names.formUnion(properties.freeVariables) }
                }
                names.formUnion(match.predicate?.freeVariables ?? [])
            case .unwind(let list, _): names.formUnion(list.freeVariables)
            case .with(let projection), .returning(let projection):
                for item in projection.items { names.formUnion(item.expression.freeVariables) }
                names.formUnion(projection.predicate?.freeVariables ?? [])
            default: break
            }
        }
    }
}
