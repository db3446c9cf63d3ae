public import GraphModel

extension PropertyGraph {
    /// The number of relationships of each node over the number of other nodes; above 1 where relationships are parallel.
    ///
    /// ```
    ///   ada ─── bob ─── cyd        ada 0.5, bob 1, cyd 0.5
    /// ```
    ///
    /// - Parameter filter: the relationships that count.
    /// - Complexity: O(nodes + relationships) in time, O(nodes) in space.
    ///
    /// Source: L. C. Freeman, Centrality in social networks: conceptual clarification (1978).
    public func degreeCentrality(through filter: RelationshipFilter = .all) -> NodeValues<Double> {
        var degrees = [Double](repeating: 0, count: nodeIDBound)
        for node in nodeIDs {
            forEachIncidence(of: node, admittedBy: filter) { _ in degrees[node.index] += 1 }
        }
        let others = Double(max(1, nodeCount - 1))
        return NodeValues(self, degrees.map { $0 / others })
    }
}
