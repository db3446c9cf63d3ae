/// A directed multigraph whose nodes carry labels and whose nodes and relationships carry typed properties.
///
/// A value: a copy is a snapshot, taken in O(1), that readers on any thread keep while the original goes on changing. The first change of
/// a column after a snapshot copies that column (some ten milliseconds for five million relationships), later ones do not.
///
/// Made for a million nodes and five million relationships in memory. Names of labels, types and keys are interned; the calls that take
/// ``LabelID``, ``TypeID`` and ``KeyID`` spare the look-up of the name. Calls that take a handle trap on one that this graph never gave;
/// handles of deleted entities are safe: they have no properties and no labels, and a deleted relationship still knows its type and ends.
public struct PropertyGraph: Sendable {
    /// Shared by all copies until one of them is changed.
    @usableFromInline var storage = GraphStorage()

    /// An empty graph. The keys `id` and `name` of nodes have equality indexes from the start.
    public init() {
        for key in [GraphVocabulary.Key.id, GraphVocabulary.Key.name] { createNodeIndex(.equality, on: key) }
    }

    public var nodeCount: Int { liveNodes.count }
    public var relationshipCount: Int { liveRelationships.count }

    /// All nodes, in the order of their creation. O(1); iteration is O(nodes ever created / 64).
    public var nodeIDs: EntitySet<NodeID> { EntitySet(liveNodes) }

    /// All relationships, in the order of their creation.
    public var relationshipIDs: EntitySet<RelationshipID> { EntitySet(liveRelationships) }

    /// Whether the node exists and is not deleted. O(1).
    public func contains(_ node: NodeID) -> Bool { liveNodes.contains(node.rawValue) }

    /// Whether the relationship exists and is not deleted. O(1).
    public func contains(_ relationship: RelationshipID) -> Bool { liveRelationships.contains(relationship.rawValue) }

    @inlinable
    public func source(of relationship: RelationshipID) -> NodeID { NodeID(sources[relationship.index]) }

    @inlinable
    public func target(of relationship: RelationshipID) -> NodeID { NodeID(targets[relationship.index]) }

    @inlinable
    public func typeID(of relationship: RelationshipID) -> TypeID { types[relationship.index] }

    public func type(of relationship: RelationshipID) -> String { name(of: types[relationship.index]) }

    /// One more than the largest node id given out: the length of an array that is indexed by node ids.
    package var nodeIDBound: Int { nodeLabels.count }

    /// One more than the largest relationship id given out.
    package var relationshipIDBound: Int { types.count }
}
