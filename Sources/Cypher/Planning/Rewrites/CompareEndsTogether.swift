/// Lets a scan of relationships compare the properties of their ends itself, many relationships at a time.
///
///     scan relationships (a)-[r:MET]-(b); filter a.age < b.age
///
/// waits for the memory at each relationship, where the ages of a thousand can be fetched at once.
package enum CompareEndsTogether {
    package static func rewrite(_ plan: LogicalPlan) -> LogicalPlan {
        var steps: [PlanStep] = []
        for step in plan.steps {
            if case .filter(let predicates) = step, case .scanRelationships(let expansion, let others)? = steps.last {
                let comparisons = predicates.filter { expansion.comparesEnds($0) }
                let rest = predicates.filter { !expansion.comparesEnds($0) }
                steps[steps.count - 1] = .scanRelationships(expansion, comparing: others + comparisons)
                if !rest.isEmpty { steps.append(.filter(rest)) }
            } else {
                steps.append(step)
            }
        }
        return LogicalPlan(steps)
    }
}

extension Expansion {
    /// Whether a predicate compares two properties of the ends.
    fileprivate func comparesEnds(_ predicate: Expression) -> Bool {
        guard case .comparison(let operands, let operators) = predicate.kind, operators.count == 1 else { return false }
        return operands.allSatisfy { operand in
            guard case .property(let base, _) = operand.kind else { return false }
            return base.kind == .variable(from) || base.kind == .variable(to)
        }
    }
}
