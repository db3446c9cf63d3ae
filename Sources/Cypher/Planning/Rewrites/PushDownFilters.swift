/// Tests each predicate as soon as its variables are known, before further steps multiply the rows.
package enum PushDownFilters {
    package static func rewrite(_ plan: LogicalPlan) -> LogicalPlan {
        var steps: [PlanStep] = []
        for step in plan.steps {
            guard case .filter(let predicates) = step else {
                steps.append(step)
                continue
            }
            for predicate in predicates { insert(predicate, into: &steps) }
        }
        return LogicalPlan(steps)
    }

    private static func insert(_ predicate: Expression, into steps: inout [PlanStep]) {
        let variables = predicate.freeVariables
        var index = steps.count
        while predicate.isDeterministic, index > 0, steps[index - 1].canFollow(variables) { index -= 1 }
        if index < steps.count, case .filter(let others) = steps[index] {
            steps[index] = .filter(others + [predicate])
        } else {
            steps.insert(.filter([predicate]), at: index)
        }
    }
}

extension PlanStep {
    /// Whether a predicate on these variables can be tested before the step instead of after it.
    fileprivate func canFollow(_ variables: Set<String>) -> Bool {
        switch self {
        case .scan(let scan): !variables.contains(scan.variable)
        case .expand(let expansion):
            !variables.contains(expansion.relationship) && (expansion.isInto || !variables.contains(expansion.to))
        case .endpoints(let expansion): !variables.contains(expansion.from) && !variables.contains(expansion.to)
        case .bindPath(let variable, _, _), .unwind(_, let variable): !variables.contains(variable)
        case .filter: true
        default: false
        }
    }
}
