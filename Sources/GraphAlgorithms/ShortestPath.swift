public import GraphModel

/// Finds paths with the fewest relationships, again and again on one snapshot of a graph.
///
/// Two breadth-first searches, one from each end, meet in the middle; the one with the smaller frontier takes the next step. The working
/// memory, eight bytes a node, is kept between searches.
///
/// ```
///   ada ──MET── bob ──MET── cyd        PathFinder(graph).shortestPath(from: ada, to: cyd)
///    └─────────CALLED─────────┘        is the CALLED relationship, of length 1
/// ```
///
/// Source: I. Pohl, Bi-directional search, Machine Intelligence 6 (1971).
public struct PathFinder: Sendable {
    private let graph: PropertyGraph
    private let filter: RelationshipFilter
    private var forward: BreadthFirstSearch
    private var backward: BreadthFirstSearch

    /// O(nodes) for the working memory.
    public init(_ graph: PropertyGraph, through filter: RelationshipFilter = .all) {
        self.graph = graph
        self.filter = filter
        forward = BreadthFirstSearch(graph)
        backward = BreadthFirstSearch(graph)
    }

    /// A shortest path; of several the one found first, the same every time.
    ///
    /// - Parameters:
    ///   - source: where the path begins.
    ///   - target: where it ends; the path from a node to itself is empty.
    ///   - limit: how many relationships it may have.
    /// - Returns: nil where no path within the limit exists.
    /// - Complexity: O(nodes + relationships) at worst in time, O(nodes) in space; with branching b and distance d about b^(d/2).
    public mutating func shortestPath(from source: NodeID, to target: NodeID, atMost limit: Int = .max) -> Path? {
        meetingPoint(source, target, limit).map { path(through: $0) }
    }

    /// The length of a shortest path, without the path itself.
    public mutating func distance(from source: NodeID, to target: NodeID, atMost limit: Int = .max) -> Int? {
        meetingPoint(source, target, limit).map { forward.depth(of: $0) + backward.depth(of: $0) }
    }

    private mutating func meetingPoint(_ source: NodeID, _ target: NodeID, _ limit: Int) -> NodeID? {
        guard graph.contains(source), graph.contains(target) else { return nil }
        forward.start(at: source)
        backward.start(at: target)
        if source == target { return source }
        while !forward.isExhausted, !backward.isExhausted, forward.reach + backward.reach < limit {
            // Any meeting will do: had the node been nearer to the other end, the searches would have met a level before.
            let met =
                forward.frontierCount <= backward.frontierCount
                ? forward.expand(graph, filter, until: { backward.hasVisited($0) })
                : backward.expand(graph, filter.reversed, until: { forward.hasVisited($0) })
            if let met { return met }
        }
        return nil
    }

    private func path(through middle: NodeID) -> Path {
        var nodes = [middle]
        var relationships: [RelationshipID] = []
        while let relationship = forward.arrival(at: nodes[nodes.count - 1]) {
            nodes.append(graph.otherEnd(of: relationship, from: nodes[nodes.count - 1]))
            relationships.append(relationship)
        }
        nodes.reverse()
        relationships.reverse()
        while let relationship = backward.arrival(at: nodes[nodes.count - 1]) {
            nodes.append(graph.otherEnd(of: relationship, from: nodes[nodes.count - 1]))
            relationships.append(relationship)
        }
        return Path(nodes: nodes, relationships: relationships)
    }
}

extension PropertyGraph {
    /// A path with the fewest relationships; see ``PathFinder/shortestPath(from:to:atMost:)``, which serves many searches faster.
    public func shortestPath(
        from source: NodeID, to target: NodeID, through filter: RelationshipFilter = .all, atMost limit: Int = .max
    ) -> Path? {
        var finder = PathFinder(self, through: filter)
        return finder.shortestPath(from: source, to: target, atMost: limit)
    }

    /// The end of a relationship that is not the given one; for a loop the node itself.
    public func otherEnd(of relationship: RelationshipID, from node: NodeID) -> NodeID {
        let target = target(of: relationship)
        return target == node ? source(of: relationship) : target
    }
}
