public import GraphModel

extension PropertyGraph {
    /// How often a walker comes by each node who mostly follows relationships in their direction and sometimes jumps anywhere.
    ///
    /// ```
    ///   ada ──► bob ◄── cyd        bob has the greatest rank
    /// ```
    ///
    /// - Parameters:
    ///   - damping: the share of steps that follow a relationship; the others jump. From nodes without outgoing relationships all jump.
    ///   - tolerance: the sum of the changes of all ranks at which the iteration ends.
    ///   - iterationLimit: how many iterations there are at most.
    /// - Returns: ranks that add up to 1.
    /// - Complexity: O((nodes + relationships) · iterations) in time, O(nodes + relationships) in space.
    ///
    /// Source: L. Page, S. Brin, R. Motwani, T. Winograd, The PageRank citation ranking (1999).
    public func pageRank(
        damping: Double = 0.85, tolerance: Double = 1e-6, iterationLimit: Int = 100, through types: [TypeID]? = nil
    ) -> NodeValues<Double> {
        let incoming = CompressedAdjacency(self, RelationshipFilter(.incoming, types: types))
        let outDegrees = outDegrees(types)
        var ranks = [Double](repeating: 0, count: nodeIDBound)
        for node in nodeIDs { ranks[node.index] = 1 / Double(nodeCount) }
        for _ in 0..<iterationLimit {
            let change = iterate(&ranks, incoming, outDegrees, damping)
            if change < tolerance { break }
        }
        return NodeValues(self, ranks)
    }

    private func outDegrees(_ types: [TypeID]?) -> [Double] {
        (0..<UInt32(nodeIDBound)).map { node in
            guard types != nil else { return Double(degree(of: NodeID(node), .outgoing)) }
            var count = 0.0
            forEachIncidence(of: NodeID(node), admittedBy: RelationshipFilter(.outgoing, types: types)) { _ in count += 1 }
            return count
        }
    }

    private func iterate(_ ranks: inout [Double], _ incoming: CompressedAdjacency, _ outDegrees: [Double], _ damping: Double) -> Double {
        var shares = [Double](repeating: 0, count: ranks.count)
        var dangling = 0.0
        for node in ranks.indices {
            if outDegrees[node] > 0 { shares[node] = ranks[node] / outDegrees[node] } else { dangling += ranks[node] }
        }
        let base = (1 - damping + damping * dangling) / Double(nodeCount)
        let received = incoming.sums(of: shares)
        var change = 0.0
        for node in nodeIDs {
            let rank = base + damping * received[node.index]
            change += abs(rank - ranks[node.index])
            ranks[node.index] = rank
        }
        return change
    }
}
