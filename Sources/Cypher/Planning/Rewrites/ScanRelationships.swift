/// Goes through the relationships of some types themselves, instead of through all nodes and then the relationships of each.
///
///     scan all nodes (a); expand (a)-[r:MET]->(b)
///
/// looks at every relationship of the graph, the scan of MET at these alone.
package enum ScanRelationships {
    package static func rewrite(_ plan: LogicalPlan) -> LogicalPlan {
        var steps: [PlanStep] = []
        for step in plan.steps {
            if case .expand(let expansion) = step, expansion.isPlainWithTypes, case .scan(let scan)? = steps.last, scan.source == .all,
                scan.variable == expansion.from
            {
                steps[steps.count - 1] = .scanRelationships(expansion)
            } else {
                steps.append(step)
            }
        }
        return LogicalPlan(steps)
    }
}

extension Expansion {
    fileprivate var isPlainWithTypes: Bool { path == nil && !isInto && !types.isEmpty }
}
