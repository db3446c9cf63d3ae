public import GraphModel

extension PropertyGraph {
    /// All paths with the fewest relationships between two nodes; parallel relationships make different paths.
    ///
    /// ```
    ///   ada ─── bob ─── dan        allShortestPaths(from: ada, to: dan)
    ///    └───── cyd ─────┘         are the two of length 2
    /// ```
    ///
    /// - Parameters:
    ///   - source: where the paths begin.
    ///   - target: where they end; from a node to itself there is the empty path alone.
    ///   - filter: the relationships they may take.
    ///   - limit: no more than so many paths, for there can be exponentially many.
    /// - Returns: the paths in a fixed order; none where the nodes are not connected.
    /// - Complexity: O(nodes + relationships + paths · length) in time, O(nodes) in space.
    ///
    /// Source: breadth-first search with all predecessors, as in U. Brandes, A faster algorithm for betweenness centrality (2001).
    public func allShortestPaths(
        from source: NodeID, to target: NodeID, through filter: RelationshipFilter = .all, limit: Int = 1000
    ) -> [Path] {
        guard contains(source), contains(target) else { return [] }
        var search = BreadthFirstSearch(self)
        search.start(at: source)
        while !search.hasVisited(target), !search.isExhausted { search.expand(self, filter) }
        guard search.hasVisited(target) else { return [] }
        return pathsBack(from: target, search, filter.reversed, limit)
    }

    private func pathsBack(from target: NodeID, _ search: BreadthFirstSearch, _ filter: RelationshipFilter, _ limit: Int) -> [Path] {
        var paths: [Path] = []
        var unfinished = [Path(nodes: [target])]
        while paths.count < limit, let path = unfinished.popLast() {
            let node = path.nodes[path.length]
            let depth = search.depth(of: node)
            guard depth > 0 else {
                paths.append(path.reversed)
                continue
            }
            var longer: [Path] = []
            forEachIncidence(of: node, admittedBy: filter) { incidence in
                guard search.hasVisited(incidence.neighbor), search.depth(of: incidence.neighbor) == depth - 1 else { return }
                longer.append(path.appending(incidence))
            }
            unfinished += longer.reversed()
        }
        return paths
    }
}

extension Path {
    /// The same way walked from its end.
    public var reversed: Path { Path(nodes: nodes.reversed(), relationships: relationships.reversed()) }

    func appending(_ step: Incidence) -> Path {
        Path(nodes: nodes + [step.neighbor], relationships: relationships + [step.relationship])
    }
}
