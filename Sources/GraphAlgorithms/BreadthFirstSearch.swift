import GraphModel

/// A breadth-first search that goes on level by level and can be started again without clearing its memory, four bytes a node.
struct BreadthFirstSearch: Sendable {
    /// For each node its place in the queue plus `base`; lesser numbers are left from earlier searches.
    private var marks: [UInt32]
    private var base: UInt32 = 1
    /// All nodes visited, in the order of the visits, with the relationship by which the search came to each but the first.
    private var queue: [Incidence] = []
    /// Where each level begins in the queue.
    private var levelStarts: [Int] = []

    init(_ graph: PropertyGraph) { marks = Array(repeating: 0, count: graph.nodeIDBound) }

    /// The depth of the frontier, the level that is expanded next.
    var reach: Int { levelStarts.count - 1 }
    var frontierCount: Int { queue.count - levelStarts[reach] }
    var isExhausted: Bool { frontierCount == 0 }
    var visitCount: Int { queue.count }

    @inline(__always)
    func hasVisited(_ node: NodeID) -> Bool { marks[node.index] >= base }

    /// For visited nodes. O(levels).
    func depth(of node: NodeID) -> Int {
        let place = Int(marks[node.index] - base)
        return (levelStarts.lastIndex { $0 <= place }) ?? 0
    }

    /// The relationship by which the search came to a visited node; nil where it began.
    func arrival(at node: NodeID) -> RelationshipID? {
        marks[node.index] == base ? nil : queue[Int(marks[node.index] - base)].relationship
    }

    /// The nodes of a level, in the order of the visits.
    func nodes(atDepth depth: Int) -> some Sequence<NodeID> {
        let end = depth + 1 < levelStarts.count ? levelStarts[depth + 1] : queue.count
        return (depth < levelStarts.count ? queue[levelStarts[depth]..<end] : []).lazy.map(\.neighbor)
    }

    mutating func start(at node: NodeID) {
        let (next, overflow) = base.addingReportingOverflow(UInt32(queue.count))
        if overflow || next > .max - UInt32(marks.count) - 1 {
            marks = Array(repeating: 0, count: marks.count)
            base = 1
        } else {
            base = next
        }
        queue.removeAll(keepingCapacity: true)
        levelStarts = [0]
        marks[node.index] = base
        queue.append(Incidence(relationship: RelationshipID(.max), neighbor: node))
    }

    /// Visits the nodes one step beyond the frontier, which become the new frontier.
    mutating func expand(_ graph: PropertyGraph, _ filter: RelationshipFilter) { _ = expand(graph, filter, until: { _ in false }) }

    /// Visits the nodes one step beyond the frontier until one is what is sought; then the level is left unfinished.
    ///
    /// - Returns: the first node sought, nil where there is none; then the nodes visited are the new frontier.
    @inline(__always)
    mutating func expand(_ graph: PropertyGraph, _ filter: RelationshipFilter, until isSought: (NodeID) -> Bool) -> NodeID? {
        let frontier = levelStarts[reach]..<queue.count
        levelStarts.append(queue.count)
        var found: NodeID?
        for position in frontier where found == nil {
            graph.forEachIncidence(of: queue[position].neighbor, admittedBy: filter) { incidence in
                guard !hasVisited(incidence.neighbor) else { return }
                marks[incidence.neighbor.index] = base + UInt32(truncatingIfNeeded: queue.count)
                queue.append(incidence)
                if found == nil, isSought(incidence.neighbor) { found = incidence.neighbor }
            }
        }
        return found
    }

    /// How many nodes lie one step beyond the frontier. They are not kept: after this the search can only be started again.
    mutating func countNextLevel(_ graph: PropertyGraph, _ filter: RelationshipFilter) -> Int {
        var count = 0
        for position in levelStarts[reach]..<queue.count {
            graph.forEachIncidence(of: queue[position].neighbor, admittedBy: filter) { incidence in
                guard !hasVisited(incidence.neighbor) else { return }
                marks[incidence.neighbor.index] = base
                count += 1
            }
        }
        return count
    }
}
