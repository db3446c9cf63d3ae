public import GraphModel

/// The triangles of a graph.
public struct TriangleCounts: Sendable {
    /// How many triangles each node is part of.
    public let perNode: NodeValues<Int>
    /// Of the pairs of neighbours of each node, the share that are neighbours themselves; 0 with fewer than two neighbours.
    public let clusteringCoefficient: NodeValues<Double>
    public let total: Int
}

extension PropertyGraph {
    /// Counts the triples of nodes that are all neighbours of each other.
    ///
    /// ```
    ///   ada ─── bob
    ///     \   /            one triangle; the clustering coefficient of cyd is 1/3, that of ada and bob 1
    ///      cyd ─── dan
    /// ```
    ///
    /// Directions, loops and parallel relationships are ignored.
    ///
    /// - Parameter types: the types of relationships that count; nil for all.
    /// - Complexity: O(relationships^1.5) in time, O(nodes + relationships) in space.
    ///
    /// Source: T. Schank, D. Wagner, Finding, counting and listing all triangles in large graphs (2005), the algorithm "forward".
    public func triangles(through types: [TypeID]? = nil) -> TriangleCounts {
        let adjacency = CompressedAdjacency(self, RelationshipFilter(.both, types: types)).simplified
        var counts = [Int](repeating: 0, count: nodeIDBound)
        var total = 0
        var earlier = [[UInt32]](repeating: [], count: nodeIDBound)
        let byDegree = (0..<adjacency.nodeCount).sorted { (adjacency.degree(of: $1), $0) < (adjacency.degree(of: $0), $1) }
        var rank = [UInt32](repeating: 0, count: nodeIDBound)
        for (index, node) in byDegree.enumerated() { rank[node] = UInt32(index) }
        for node in byDegree {
            for position in adjacency.range(of: node) {
                let neighbor = Int(adjacency.neighbors[position])
                guard rank[neighbor] > rank[node] else { continue }
                forEachCommonElement(earlier[node], earlier[neighbor]) { third in
                    for corner in [node, neighbor, byDegree[Int(third)]] { counts[corner] += 1 }
                    total += 1
                }
                earlier[neighbor].append(rank[node])
            }
        }
        return TriangleCounts(
            perNode: NodeValues(self, counts), clusteringCoefficient: NodeValues(self, coefficients(counts, adjacency)), total: total)
    }

    private func coefficients(_ counts: [Int], _ adjacency: CompressedAdjacency) -> [Double] {
        counts.indices.map { node in
            let degree = adjacency.degree(of: node)
            return degree < 2 ? 0 : 2 * Double(counts[node]) / Double(degree * (degree - 1))
        }
    }
}

/// Calls the body with the elements that two ascending arrays share.
private func forEachCommonElement(_ left: [UInt32], _ right: [UInt32], _ body: (UInt32) -> Void) {
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
        if left[i] < right[j] {
            i += 1
        } else if left[i] > right[j] {
            j += 1
        } else {
            body(left[i])
            i += 1
            j += 1
        }
    }
}
