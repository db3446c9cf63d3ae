/// Applies the rewrites to a plan, each to the plan and to the plans inside it.
package struct Optimizer: Sendable {
    let statistics: (any PlanStatistics)?

    /// - Parameter statistics: nil for a plan that follows the text: slow, and the measure for all others.
    package init(statistics: (any PlanStatistics)?) { self.statistics = statistics }

    /// - Parameter isExistenceAsked: whether nothing matters but that there is a row.
    package func optimize(_ plan: LogicalPlan, isExistenceAsked: Bool = false) -> LogicalPlan {
        guard let statistics else { return plan.mappingPlans { LowerMatches.inTextOrder($0) } }
        let optimized = plan.mappingPlans { plan in
            let lowered = LowerMatches.byCost(plan, statistics)
            let pushed = PushDownFilters.rewrite(lowered)
            let scanned = ChooseScans.rewrite(pushed, statistics)
            let walked = DropTrails.rewrite(ScanRelationships.rewrite(scanned))
            return KeepBestGroups.rewrite(FuseSortAndLimit.rewrite(CompareEndsTogether.rewrite(walked)))
        }
        return ReachEndsOnce.rewrite(optimized, ignoresDuplicates: isExistenceAsked)
    }
}

extension LogicalPlan {
    /// The plan with `transform` applied to it after it has been applied to all plans inside.
    package func mappingPlans(_ transform: (LogicalPlan) -> LogicalPlan) -> LogicalPlan {
        transform(LogicalPlan(steps.map { $0.mappingPlans { $0.mappingPlans(transform) } }))
    }
}

extension PlanStep {
    fileprivate func mappingPlans(_ transform: (LogicalPlan) -> LogicalPlan) -> PlanStep {
        switch self {
        case .optional(let plan, let introducing): .optional(transform(plan), introducing: introducing)
        case .union(let plans, let columns): .union(plans.map(transform), columns: columns)
        case .merge(let merge): .merge(merge.replacingMatch(transform(merge.match)))
        default: self
        }
    }
}

extension MergePlan {
    fileprivate func replacingMatch(_ plan: LogicalPlan) -> MergePlan {
        var copy = self
        copy.match = plan
        return copy
    }
}
