public import GraphModel

/// One value for each node of a graph, as an algorithm computed it. Look-up is O(1).
public struct NodeValues<Value: Sendable>: Sendable {
    /// The nodes that have a value, in the order of their creation.
    public let nodes: EntitySet<NodeID>
    private let values: [Value]

    /// - Parameter values: by raw node id.
    init(_ graph: PropertyGraph, _ values: [Value]) {
        nodes = graph.nodeIDs
        self.values = values
    }

    /// The value of a node of the graph.
    public subscript(node: NodeID) -> Value { values[node.index] }
}

extension NodeValues where Value: Comparable {
    /// The nodes with the greatest values, equal ones in the order of their creation. O(nodes · log nodes).
    public func greatest(_ count: Int) -> [NodeID] {
        Array(nodes.sorted { self[$0] == self[$1] ? $0 < $1 : self[$0] > self[$1] }.prefix(count))
    }
}
