/// Gives only those groups on that can be among the first rows, where rows are sorted by an aggregate and cut.
///
///     aggregate a.name AS x, count(*) AS n; top n DESC, x LIMIT 3
///
/// then reads the names of three groups and of those with the same count as the third, and not of all.
package enum KeepBestGroups {
    package static func rewrite(_ plan: LogicalPlan) -> LogicalPlan {
        var steps = plan.steps
        for index in steps.indices {
            guard case .aggregate(var aggregation) = steps[index], let best = aggregation.best(before: steps[(index + 1)...]) else {
                continue
            }
            aggregation.best = best
            steps[index] = .aggregate(aggregation)
        }
        return LogicalPlan(steps)
    }
}

extension Aggregation {
    fileprivate func best(before steps: ArraySlice<PlanStep>) -> Best? {
        let next = steps.first { if case .select = $0 { false } else { true } }
        guard case .top(let items, let skip, let limit)? = next, let first = items.first, case .variable(let name) = first.expression.kind,
            let index = aggregates.firstIndex(where: { $0.name == name })
        else { return nil }
        return Best(aggregate: index, isDescending: first.isDescending, skip: skip, limit: limit)
    }
}
