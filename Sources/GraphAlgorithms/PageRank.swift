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
        var iteration = RankIteration(self, outDegrees, damping)
        for _ in 0..<iterationLimit {
            let change = iteration.step(incoming)
            if change < tolerance { break }
        }
        return NodeValues(self, iteration.ranks)
    }

    private func outDegrees(_ types: [TypeID]?) -> [Double] {
        (0..<UInt32(nodeIDBound)).map { node in
            guard types != nil else { return Double(degree(of: NodeID(node), .outgoing)) }
            var count = 0.0
            forEachIncidence(of: NodeID(node), admittedBy: RelationshipFilter(.outgoing, types: types)) { _ in count += 1 }
            return count
        }
    }
}

/// Ranks on their way to the fixed point, with working memory that is used again in every step.
private struct RankIteration {
    private(set) var ranks: [Double]
    private var shares: [Double]
    private var received: [Double]
    private let nodes: [NodeID]
    private let outDegrees: [Double]
    private let damping: Double

    init(_ graph: PropertyGraph, _ outDegrees: [Double], _ damping: Double) {
        nodes = Array(graph.nodeIDs)
        ranks = Array(repeating: 0, count: graph.nodeIDBound)
        for node in nodes { ranks[node.index] = 1 / Double(nodes.count) }
        shares = ranks
        received = ranks
        self.outDegrees = outDegrees
        self.damping = damping
    }

    /// Returns the sum of the changes.
    mutating func step(_ incoming: CompressedAdjacency) -> Double {
        var dangling = 0.0
        for node in ranks.indices {
            shares[node] = outDegrees[node] > 0 ? ranks[node] / outDegrees[node] : 0
            if outDegrees[node] == 0 { dangling += ranks[node] }
        }
        incoming.sum(shares, into: &received)
        let base = (1 - damping + damping * dangling) / Double(nodes.count)
        var change = 0.0
        for node in nodes {
            let rank = base + damping * received[node.index]
            change += abs(rank - ranks[node.index])
            ranks[node.index] = rank
        }
        return change
    }
}
