/// Keeps only the best rows while sorting where a limit follows.
package enum FuseSortAndLimit {
    package static func rewrite(_ plan: LogicalPlan) -> LogicalPlan {
        var steps: [PlanStep] = []
        for step in plan.steps {
            guard case .limit(let limit) = step else {
                steps.append(step)
                continue
            }
            let skip = steps.last?.skipCount
            let sortIndex = steps.count - (skip == nil ? 1 : 2)
            if sortIndex >= 0, case .sort(let items) = steps[sortIndex] {
                steps.removeSubrange(sortIndex...)
                steps.append(.top(items, skip: skip, limit: limit))
            } else {
                steps.append(step)
            }
        }
        return LogicalPlan(steps)
    }
}

extension PlanStep {
    fileprivate var skipCount: Expression? {
        if case .skip(let count) = self { count } else { nil }
    }
}
