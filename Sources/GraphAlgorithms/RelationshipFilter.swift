public import GraphModel

/// Which relationships an algorithm may follow.
public struct RelationshipFilter: Sendable {
    /// Seen from the node that is left; `both` ignores the direction of relationships.
    public var direction: Direction
    /// The types allowed; nil allows all, an empty list none.
    public var types: [TypeID]?
    /// A further condition; nil allows all.
    public var condition: (@Sendable (RelationshipID) -> Bool)?

    public init(
        _ direction: Direction = .both, types: [TypeID]? = nil, condition: (@Sendable (RelationshipID) -> Bool)? = nil
    ) {
        self.direction = direction
        self.types = types
        self.condition = condition
    }

    /// Every relationship in both directions.
    public static let all = RelationshipFilter()

    /// The same relationships, followed backwards.
    public var reversed: RelationshipFilter { RelationshipFilter(direction.reversed, types: types, condition: condition) }

    func admits(_ relationship: RelationshipID, in graph: PropertyGraph) -> Bool {
        if let types, !types.contains(graph.typeID(of: relationship)) { return false }
        return condition?(relationship) ?? true
    }
}

extension PropertyGraph {
    /// Calls the body with every relationship of a node that a filter admits. O(degree); allocates nothing.
    @inline(__always)
    func forEachIncidence(of node: NodeID, admittedBy filter: RelationshipFilter, _ body: (Incidence) -> Void) {
        if filter.condition == nil, filter.types?.count ?? 1 == 1 {
            forEachIncidence(of: node, filter.direction, type: filter.types?[0], body)
        } else {
            forEachIncidence(of: node, filter.direction) { if filter.admits($0.relationship, in: self) { body($0) } }
        }
    }
}
