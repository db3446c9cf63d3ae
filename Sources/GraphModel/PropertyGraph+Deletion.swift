/// Why a change of a graph was refused. The graph is as it was before the call.
public enum GraphMutationError: Error, Hashable, CustomStringConvertible {
    /// A node cannot be deleted while it has relationships.
    case nodeHasRelationships(NodeID, count: Int)

    public var description: String {
        switch self {
        case .nodeHasRelationships(_, let count):
            "the node still has \(count) relationship\(count == 1 ? "" : "s"); delete them first, or detach the node"
        }
    }
}

extension PropertyGraph {
    /// Deletes a relationship with its properties; one that is deleted already stays so. O(degree of its ends + keys of the graph).
    public mutating func deleteRelationship(_ relationship: RelationshipID) {
        guard contains(relationship) else { return }
        for key in keys(of: relationship) { setProperty(key, of: relationship, to: .null) }
        record(.relationshipDeleted(relationship))
        liveRelationships.remove(relationship.rawValue)
        typeMembers[typeID(of: relationship).index].remove(relationship.rawValue)
        unlink(relationship)
    }

    /// Deletes a node without relationships; one that is deleted already stays so. O(labels + keys of the graph).
    ///
    /// - Throws: ``GraphMutationError/nodeHasRelationships(_:count:)``, leaving the node as it was.
    public mutating func deleteNode(_ node: NodeID) throws(GraphMutationError) {
        let count = degree(of: node)
        guard count == 0 else { throw .nodeHasRelationships(node, count: count) }
        removeIsolated(node)
    }

    /// Deletes a node and all its relationships.
    public mutating func detachDeleteNode(_ node: NodeID) {
        for relationship in relationships(of: node).reversed() { deleteRelationship(relationship) }
        removeIsolated(node)
    }

    private mutating func removeIsolated(_ node: NodeID) {
        guard contains(node) else { return }
        for key in keys(of: node) { setProperty(key, of: node, to: .null) }
        record(.nodeDeleted(node, nodeLabels[node.index]))
        setLabelSet(LabelSets.none, of: node)
        liveNodes.remove(node.rawValue)
    }
}
