public import GraphModel

extension PropertyGraph {
    /// For each node the share of shortest paths between other nodes that pass through it, summed over all pairs.
    ///
    /// ```
    ///   ada ─── bob ─── cyd        bob 1, the others 0
    /// ```
    ///
    /// - Parameters:
    ///   - filter: the relationships that paths may take. Where directions are ignored each pair counts once, else each ordered pair.
    ///   - sampleLimit: from how many nodes, evenly spread, to search; with fewer than all the result is scaled to an estimate.
    /// - Complexity: O(sources · (nodes + relationships)) in time, O(nodes + relationships) in space.
    ///
    /// Source: U. Brandes, A faster algorithm for betweenness centrality (2001).
    public func betweennessCentrality(through filter: RelationshipFilter = .all, sampleLimit: Int = .max) -> NodeValues<Double> {
        let adjacency = CompressedAdjacency(self, filter).simplified
        let nodes = Array(nodeIDs)
        let step = max(1, nodes.count / max(1, min(sampleLimit, nodes.count)))
        let sources = stride(from: 0, to: nodes.count, by: step).map { nodes[$0].index }
        var search = DependencySearch(adjacency)
        var sums = [Double](repeating: 0, count: nodeIDBound)
        for source in sources { search.addDependencies(of: source, to: &sums) }
        let scale = Double(nodes.count) / Double(max(1, sources.count)) / (filter.direction == .both ? 2 : 1)
        return NodeValues(self, sums.map { $0 * scale })
    }
}

/// A breadth-first search that counts shortest paths on its way and sums up dependencies on its way back.
private struct DependencySearch {
    private let adjacency: CompressedAdjacency
    private var distances: [Int32]
    private var pathCounts: [Double]
    private var dependencies: [Double]
    private var order: [Int] = []

    init(_ adjacency: CompressedAdjacency) {
        self.adjacency = adjacency
        distances = Array(repeating: -1, count: adjacency.nodeCount)
        pathCounts = Array(repeating: 0, count: adjacency.nodeCount)
        dependencies = Array(repeating: 0, count: adjacency.nodeCount)
    }

    mutating func addDependencies(of source: Int, to sums: inout [Double]) {
        countPaths(from: source)
        for node in order.reversed() {
            for position in adjacency.range(of: node) {
                let next = Int(adjacency.neighbors[position])
                guard distances[next] == distances[node] + 1 else { continue }
                dependencies[node] += pathCounts[node] / pathCounts[next] * (1 + dependencies[next])
            }
            if node != source { sums[node] += dependencies[node] }
        }
        for node in order { (distances[node], pathCounts[node], dependencies[node]) = (-1, 0, 0) }
    }

    private mutating func countPaths(from source: Int) {
        order = [source]
        distances[source] = 0
        pathCounts[source] = 1
        var position = 0
        while position < order.count {
            let node = order[position]
            position += 1
            for position in adjacency.range(of: node) {
                let next = Int(adjacency.neighbors[position])
                if distances[next] < 0 {
                    distances[next] = distances[node] + 1
                    order.append(next)
                }
                if distances[next] == distances[node] + 1 { pathCounts[next] += pathCounts[node] }
            }
        }
    }
}
