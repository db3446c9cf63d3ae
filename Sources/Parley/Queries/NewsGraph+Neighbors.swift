import GraphModel

/// One relationship in an entity's surroundings.
public struct Neighbor: Sendable, Hashable {
    public let relationship: Relationship
    /// The end that lies nearer to the entity asked for; at distance 1 the entity itself.
    public let near: Entity
    /// The end that lies farther away.
    public let far: Entity
    /// How many relationships away `far` is.
    public let distance: Int
}

extension NewsGraph {
    /// The relationships in the surroundings of an entity: the nearest first, of equally near ones the latest, the undated at the end.
    ///
    /// Documents are shown, but no way leads through them: else all that one article tells of would be near to each other.
    /// - Parameters:
    ///   - depth: how many relationships away from the entity.
    ///   - limit: how many rows to return at most; nil returns all.
    /// - Throws: ``LookupError`` where the name means no entity or several.
    /// - Complexity: O(relationships of the nodes reached).
    public func neighbors(
        of name: String, depth: Int = 1, matching criteria: RelationshipCriteria = RelationshipCriteria(), limit: Int? = nil
    ) throws(LookupError) -> Answer<Neighbor> {
        let center = try entity(name)
        var surroundings = Surroundings(center: center.node, graph: graph, criteria: criteria)
        for _ in 0..<max(depth, 0) { surroundings.grow() }
        let rows = surroundings.steps.map { step in
            Neighbor(
                relationship: Relationship(step.relationship, in: graph), near: Entity(step.near, in: graph),
                far: Entity(step.far, in: graph),
                distance: step.distance)
        }
        return Answer(rows.sorted(by: Neighbor.isShownBefore), limit: limit)
    }
}

extension Neighbor {
    fileprivate static func isShownBefore(_ left: Neighbor, _ right: Neighbor) -> Bool {
        guard left.distance == right.distance else { return left.distance < right.distance }
        let (leftDate, rightDate) = (left.relationship.date ?? "", right.relationship.date ?? "")
        return leftDate == rightDate ? left.relationship.handle < right.relationship.handle : leftDate > rightDate
    }
}

/// A breadth-first search around a node, ring by ring.
private struct Surroundings {
    struct Step {
        var relationship: RelationshipID
        var near: NodeID
        var far: NodeID
        var distance: Int
    }

    let graph: PropertyGraph
    let criteria: RelationshipCriteria
    private(set) var steps: [Step] = []
    private var frontier: [NodeID]
    private var visitedNodes: Set<NodeID>
    private var visitedRelationships: Set<RelationshipID> = []
    private var distance = 0

    init(center: NodeID, graph: PropertyGraph, criteria: RelationshipCriteria) {
        self.graph = graph
        self.criteria = criteria
        frontier = [center]
        visitedNodes = [center]
    }

    /// Adds the relationships of the outermost ring and the nodes that they lead to.
    mutating func grow() {
        distance += 1
        let ring = frontier
        frontier = []
        for node in ring where distance == 1 || !isDocument(node) {
            for incidence in graph.incidences(of: node) { follow(incidence, from: node) }
        }
    }

    private mutating func follow(_ incidence: Incidence, from node: NodeID) {
        guard criteria.admit(incidence.relationship, in: graph), visitedRelationships.insert(incidence.relationship).inserted else {
            return
        }
        steps.append(Step(relationship: incidence.relationship, near: node, far: incidence.neighbor, distance: distance))
        if visitedNodes.insert(incidence.neighbor).inserted { frontier.append(incidence.neighbor) }
    }

    private func isDocument(_ node: NodeID) -> Bool { graph.labels(of: node).first == GraphVocabulary.Label.document }
}
