import GraphModel

/// A breadth-first search that goes on level by level and can be started again without clearing its memory, twelve bytes a node.
struct BreadthFirstSearch: Sendable {
    private struct Visit: Sendable {
        /// The number of the search that came here last.
        var search: UInt32 = 0
        var depth: UInt32 = 0
        var arrival = RelationshipID(.max)
    }

    private var visits: [Visit]
    private var search: UInt32 = 0
    /// All nodes visited, in the order of the visits.
    private(set) var queue: [NodeID] = []
    private var frontierStart = 0
    /// The depth of the frontier.
    private(set) var reach = 0

    init(_ graph: PropertyGraph) { visits = Array(repeating: Visit(), count: graph.nodeIDBound) }

    var frontierCount: Int { queue.count - frontierStart }
    var isExhausted: Bool { frontierCount == 0 }

    func hasVisited(_ node: NodeID) -> Bool { visits[node.index].search == search }

    /// For visited nodes.
    func depth(of node: NodeID) -> Int { Int(visits[node.index].depth) }

    /// The relationship by which the search came to a node; nil where it began.
    func arrival(at node: NodeID) -> RelationshipID? {
        let arrival = visits[node.index].arrival
        return arrival.rawValue == .max ? nil : arrival
    }

    mutating func start(at node: NodeID) {
        search += 1
        queue.removeAll(keepingCapacity: true)
        frontierStart = 0
        reach = 0
        visit(node, by: RelationshipID(.max))
    }

    /// Visits the nodes one step beyond the frontier, which become the new frontier.
    @inline(__always)
    mutating func expand(_ graph: PropertyGraph, _ filter: RelationshipFilter, onVisit: (NodeID) -> Void = { _ in }) {
        let frontier = frontierStart..<queue.count
        frontierStart = queue.count
        reach += 1
        for position in frontier {
            graph.forEachIncidence(of: queue[position], admittedBy: filter) { incidence in
                guard !hasVisited(incidence.neighbor) else { return }
                visit(incidence.neighbor, by: incidence.relationship)
                onVisit(incidence.neighbor)
            }
        }
    }

    private mutating func visit(_ node: NodeID, by arrival: RelationshipID) {
        visits[node.index] = Visit(search: search, depth: UInt32(reach), arrival: arrival)
        queue.append(node)
    }
}
