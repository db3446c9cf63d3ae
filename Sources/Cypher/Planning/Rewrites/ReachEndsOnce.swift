/// Lets a walk reach each of its ends once for each start where rows that occur twice are dropped later on.
///
///     expand (a)-[@1:MET*1..3 ends only]-(b); distinct b
///
/// then visits every node once, where there may be exponentially many walks to it.
package enum ReachEndsOnce {
    /// - Parameter ignoresDuplicates: whether it does not matter how often the plan gives a row.
    package static func rewrite(_ plan: LogicalPlan, ignoresDuplicates: Bool) -> LogicalPlan {
        var steps = plan.steps
        var ignoresDuplicates = ignoresDuplicates
        for index in steps.indices.reversed() {
            if ignoresDuplicates { steps[index].reachEndsOnce() }
            ignoresDuplicates = steps[index].dropsDuplicates || ignoresDuplicates && steps[index].keepsRowsApart
        }
        return LogicalPlan(steps)
    }
}

extension PlanStep {
    fileprivate mutating func reachEndsOnce() {
        switch self {
        case .expand(var expansion) where expansion.path?.endsCanBeReachedOnce == true:
            expansion.path?.yield = .distinctEnds
            self = .expand(expansion)
        case .optional(let plan, let introducing):
            self = .optional(ReachEndsOnce.rewrite(plan, ignoresDuplicates: true), introducing: introducing)
        case .union(let plans, let columns):
            self = .union(plans.map { ReachEndsOnce.rewrite($0, ignoresDuplicates: true) }, columns: columns)
        default: break
        }
    }

    /// Whether the step gives the same rows however often a row of its input occurs.
    fileprivate var dropsDuplicates: Bool {
        switch self {
        case .distinct: true
        case .aggregate(let aggregation): aggregation.keys.allSatisfy(\.expression.isDeterministic) && aggregation.ignoresDuplicates
        default: false
        }
    }

    /// Whether the step makes the same rows, however often, of a row of its input each time this occurs.
    fileprivate var keepsRowsApart: Bool {
        switch self {
        case .scan, .expand, .scanRelationships, .endpoints, .bindPath, .optional, .select, .sort, .distinct: true
        case .filter(let predicates): predicates.allSatisfy(\.isDeterministic)
        case .unwind(let list, _): list.isDeterministic
        case .project(let columns): columns.allSatisfy(\.expression.isDeterministic)
        default: false
        }
    }
}

extension PathExpansion {
    /// A shortest walk of one or more relationships repeats none, so that every node within reach is the end of a walk. With a greater
    /// minimum it need not be.
    fileprivate var endsCanBeReachedOnce: Bool { yield == .ends && selection == .all && length.minimum <= 1 }
}

extension Aggregation {
    fileprivate var ignoresDuplicates: Bool {
        aggregates.allSatisfy { column in
            guard case .call(let call) = column.expression.kind, let function = AggregateFunction(named: call.name) else { return false }
            return (call.isDistinct || function == .min || function == .max) && call.arguments.allSatisfy(\.isDeterministic)
        }
    }
}
