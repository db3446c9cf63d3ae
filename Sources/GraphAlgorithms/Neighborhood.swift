public import GraphModel

/// A node with its distance from where a search began.
public struct ReachedNode: Sendable, Hashable {
    public var node: NodeID
    /// The number of relationships on a shortest way to it.
    public var distance: Int
}

/// Finds the nodes within some hops, again and again on one snapshot of a graph. The working memory, four bytes a node, is kept.
///
/// ```
///   ada ──MET── bob ──MET── cyd        NeighborhoodFinder(graph).neighbors(of: ada, within: 1...2)
///                                      is bob at distance 1, cyd at distance 2
/// ```
///
/// Source: E. F. Moore, The shortest path through a maze (1959).
public struct NeighborhoodFinder: Sendable {
    private let graph: PropertyGraph
    private let filter: RelationshipFilter
    private var search: BreadthFirstSearch

    /// O(nodes) for the working memory.
    public init(_ graph: PropertyGraph, through filter: RelationshipFilter = .all) {
        self.graph = graph
        self.filter = filter
        search = BreadthFirstSearch(graph)
    }

    /// The distinct other nodes within a range of hops, the nearest first, each once at its least distance.
    ///
    /// - Parameters:
    ///   - node: where to begin; it is not among the results.
    ///   - hops: the least and the greatest distance.
    ///   - limit: no more than so many results; the nearest are kept.
    /// - Complexity: O(nodes and relationships within the hops) in time, O(nodes) in space.
    public mutating func neighbors(of node: NodeID, within hops: ClosedRange<Int>, limit: Int = .max) -> [ReachedNode] {
        explore(node, hops.upperBound)
        let depths = max(1, hops.lowerBound)..<max(1, hops.upperBound + 1)
        return Array(
            depths.lazy.flatMap { [search] depth in search.nodes(atDepth: depth).map { ReachedNode(node: $0, distance: depth) } }.prefix(
                limit))
    }

    /// How many distinct other nodes there are within some hops.
    public mutating func count(around node: NodeID, within hops: Int) -> Int {
        guard hops > 0 else { return 0 }
        explore(node, hops - 1)
        return search.visitCount - 1 + search.countNextLevel(graph, filter)
    }

    private mutating func explore(_ node: NodeID, _ hops: Int) {
        search.start(at: node)
        while search.reach < hops, !search.isExhausted { search.expand(graph, filter) }
    }
}

extension PropertyGraph {
    /// The distinct other nodes within some hops of a node; see ``NeighborhoodFinder``, which serves many searches faster.
    public func neighbors(
        of node: NodeID, within hops: ClosedRange<Int> = 1...1, through filter: RelationshipFilter = .all
    ) -> [ReachedNode] {
        var finder = NeighborhoodFinder(self, through: filter)
        return finder.neighbors(of: node, within: hops)
    }
}
