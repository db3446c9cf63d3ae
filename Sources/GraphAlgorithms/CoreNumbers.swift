public import GraphModel

extension PropertyGraph {
    /// For each node the greatest k such that it lies in a part of the graph where everybody has k neighbours.
    ///
    /// ```
    ///   ada ─── bob
    ///     \   /            ada, bob and cyd 2, dan 1
    ///      cyd ─── dan
    /// ```
    ///
    /// Directions, loops and parallel relationships are ignored.
    ///
    /// - Parameter types: the types of relationships that count; nil for all.
    /// - Complexity: O(nodes + relationships · log degree) in time, O(nodes + relationships) in space.
    ///
    /// Source: V. Batagelj, M. Zaveršnik, An O(m) algorithm for cores decomposition of networks (2003).
    public func coreNumbers(through types: [TypeID]? = nil) -> NodeValues<Int> {
        let adjacency = CompressedAdjacency(self, RelationshipFilter(.both, types: types)).simplified
        var order = DegreeOrder(adjacency)
        for position in 0..<adjacency.nodeCount { order.peel(at: position, adjacency) }
        return NodeValues(self, order.degrees)
    }
}

/// Nodes sorted by the degree that is left to them, with the start of each degree's run.
private struct DegreeOrder {
    private(set) var degrees: [Int]
    private var nodes: [Int]
    private var positions: [Int]
    private var starts: [Int]

    init(_ adjacency: CompressedAdjacency) {
        degrees = (0..<adjacency.nodeCount).map(adjacency.degree(of:))
        starts = Array(repeating: 0, count: (degrees.max() ?? 0) + 2)
        for degree in degrees { starts[degree + 1] += 1 }
        for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
        nodes = Array(repeating: 0, count: degrees.count)
        positions = nodes
        var next = starts
        for node in degrees.indices {
            positions[node] = next[degrees[node]]
            nodes[positions[node]] = node
            next[degrees[node]] += 1
        }
    }

    /// Takes away the node of the least degree left; its neighbours of higher degree lose one each.
    mutating func peel(at position: Int, _ adjacency: CompressedAdjacency) {
        let node = nodes[position]
        for index in adjacency.range(of: node) {
            let neighbor = Int(adjacency.neighbors[index])
            if degrees[neighbor] > degrees[node] { lower(neighbor) }
        }
    }

    private mutating func lower(_ node: Int) {
        let first = starts[degrees[node]]
        let other = nodes[first]
        nodes.swapAt(first, positions[node])
        (positions[other], positions[node]) = (positions[node], first)
        starts[degrees[node]] += 1
        degrees[node] -= 1
    }
}
