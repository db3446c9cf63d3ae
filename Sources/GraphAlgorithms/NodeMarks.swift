public import GraphModel

/// A set of nodes that is emptied in O(1), for searches that run again and again. Four bytes for each node of the graph.
public struct NodeMarks: Sendable {
    /// The number of the filling in which a node was marked last, by raw node id.
    private var fillings: [UInt32]
    private var filling: UInt32 = 1

    public init(_ graph: PropertyGraph) { fillings = Array(repeating: 0, count: graph.nodeIDBound) }

    public func contains(_ node: NodeID) -> Bool { fillings[node.index] == filling }

    /// Returns whether the node was not in the set yet.
    public mutating func insert(_ node: NodeID) -> Bool {
        if fillings[node.index] == filling { return false }
        fillings[node.index] = filling
        return true
    }

    public mutating func removeAll() { filling += 1 }
}
