public import GraphModel

/// Finds paths with the fewest relationships, again and again on one snapshot of a graph.
///
/// Two breadth-first searches, one from each end, meet in the middle; the one with the smaller frontier takes the next step. The working
/// memory, 24 bytes a node, is kept between searches.
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
    private var forward: Search
    private var backward: Search

    /// O(nodes) for the working memory.
    public init(_ graph: PropertyGraph, through filter: RelationshipFilter = .all) {
        self.graph = graph
        self.filter = filter
        forward = Search(nodeCount: graph.nodeIDBound)
        backward = Search(nodeCount: graph.nodeIDBound)
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
            let met =
                forward.frontierCount <= backward.frontierCount
                ? forward.expand(graph, filter, meeting: backward) : backward.expand(graph, filter.reversed, meeting: forward)
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

/// A breadth-first search that goes on level by level.
private struct Search: Sendable {
    private struct Visit: Sendable {
        /// The number of the search that came here last.
        var search: UInt32 = 0
        var depth: UInt32 = 0
        var arrival = RelationshipID(.max)
    }

    private var visits: [Visit]
    private var search: UInt32 = 0
    private var queue: [NodeID] = []
    private var frontierStart = 0
    /// The depth of the frontier.
    private(set) var reach = 0

    init(nodeCount: Int) { visits = Array(repeating: Visit(), count: nodeCount) }

    var frontierCount: Int { queue.count - frontierStart }
    var isExhausted: Bool { frontierCount == 0 }

    func depth(of node: NodeID) -> Int { Int(visits[Int(node.rawValue)].depth) }

    /// The relationship by which the search came to a node; nil where it began.
    func arrival(at node: NodeID) -> RelationshipID? {
        let arrival = visits[Int(node.rawValue)].arrival
        return arrival.rawValue == .max ? nil : arrival
    }

    func hasVisited(_ node: NodeID) -> Bool { visits[Int(node.rawValue)].search == search }

    mutating func start(at node: NodeID) {
        search += 1
        queue.removeAll(keepingCapacity: true)
        frontierStart = 0
        reach = 0
        visit(node, by: RelationshipID(.max))
    }

    /// Takes one level; returns where it met the other search on a shortest path, if it did.
    mutating func expand(_ graph: PropertyGraph, _ filter: RelationshipFilter, meeting other: Search) -> NodeID? {
        let frontier = frontierStart..<queue.count
        frontierStart = queue.count
        reach += 1
        var best: NodeID?
        for position in frontier {
            graph.forEachIncidence(of: queue[position], admittedBy: filter) { incidence in
                guard !hasVisited(incidence.neighbor) else { return }
                visit(incidence.neighbor, by: incidence.relationship)
                guard other.hasVisited(incidence.neighbor) else { return }
                if best.map({ other.depth(of: incidence.neighbor) < other.depth(of: $0) }) ?? true { best = incidence.neighbor }
            }
        }
        return best
    }

    private mutating func visit(_ node: NodeID, by arrival: RelationshipID) {
        visits[Int(node.rawValue)] = Visit(search: search, depth: UInt32(reach), arrival: arrival)
        queue.append(node)
    }
}
