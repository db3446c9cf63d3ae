/// Lets walks of several relationships keep the list of these to themselves where nothing asks for it.
package enum DropTrails {
    package static func rewrite(_ plan: LogicalPlan) -> LogicalPlan {
        let used = plan.steps.reduce(into: Set<String>()) { $0.formUnion($1.relationshipsRead) }
        return LogicalPlan(
            plan.steps.map { step in
                guard case .expand(var expansion) = step, expansion.path != nil, expansion.relationship.hasPrefix("@"),
                    !used.contains(expansion.relationship)
                else { return step }
                expansion.path?.yield = .ends
                return .expand(expansion)
            })
    }
}

extension PlanStep {
    /// The nameless relationships that the step reads: a pattern and its WHERE are all that can speak of them.
    fileprivate var relationshipsRead: Set<String> {
        switch self {
        case .bindPath(_, _, let relationships): Set(relationships)
        case .expand(let expansion), .endpoints(let expansion), .scanRelationships(let expansion, _): Set(expansion.distinctFrom)
        case .filter(let predicates): predicates.reduce(into: []) { $0.formUnion($1.freeVariables) }
        default: []
        }
    }
}
