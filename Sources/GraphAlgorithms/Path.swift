public import GraphModel

/// A way through a graph: one more node than relationships, each relationship between the nodes before and after it.
public struct Path: Sendable, Hashable {
    public var nodes: [NodeID]
    public var relationships: [RelationshipID]

    public init(nodes: [NodeID], relationships: [RelationshipID] = []) {
        self.nodes = nodes
        self.relationships = relationships
    }

    /// The number of relationships.
    public var length: Int { relationships.count }
}
