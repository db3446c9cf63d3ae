import GraphModel

/// The nodes at which the walks of a pattern of variable length end, each once for each start, the nearest first.
///
/// A breadth-first search, O(nodes and relationships within reach) for each start. Only walks of at least no or one relationship can be
/// answered so.
final class EndExpandCursor: InputCursor {
    private let walk: PathWalk
    private var search: EndSearch?

    init(_ input: Cursor, _ walk: PathWalk) {
        self.walk = walk
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        search = nil
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while true {
            while let node = try search?.next(context) {
                if bind(node, context) { return true }
            }
            guard try input.next(context) else { return false }
            search = if case .node(let start) = context[walk.hop.from] { try EndSearch(walk, from: start, context) } else { nil }
        }
    }

    private func bind(_ node: NodeID, _ context: ExecutionContext) -> Bool {
        if walk.hop.isInto {
            guard case .node(node) = context[walk.hop.to] else { return false }
            search = nil
        } else {
            context[walk.hop.to] = .node(node)
        }
        return true
    }
}

/// A breadth-first search from one node.
///
/// The start is an end where a walk comes back to it. Where direction counts, that is where any relationship does. Where it does not, it
/// takes a cycle, lest the walk go back the way it came: one is found where two branches of the search meet.
private struct EndSearch {
    private struct Visit {
        var depth: Int
        /// The number of the start's neighbour through which the search came; 0 for the start itself.
        var branch: Int
    }

    private let walk: PathWalk
    private let filter: PathFilter
    private var visits = NodeVisits()
    private var details = [Visit(depth: 0, branch: 0)]
    private var expandedCount = 0
    private var givenCount = 1
    private var isStartFound: Bool
    private var isStartGiven = false

    init(_ walk: PathWalk, from start: NodeID, _ context: ExecutionContext) throws(CypherError) {
        self.walk = walk
        filter = try PathFilter(walk, context)
        isStartFound = walk.minimum == 0
        _ = visits.visit(start)
    }

    /// The next end; nil when all have been given.
    mutating func next(_ context: ExecutionContext) throws(CypherError) -> NodeID? {
        while true {
            if isStartFound, !isStartGiven {
                isStartGiven = true
                return visits.nodes[0]
            }
            if givenCount < visits.nodes.count {
                givenCount += 1
                return visits.nodes[givenCount - 1]
            }
            guard expandedCount < visits.nodes.count, details[expandedCount].depth < walk.maximum else { return nil }
            try expand(expandedCount, context)
            expandedCount += 1
        }
    }

    private mutating func expand(_ number: Int, _ context: ExecutionContext) throws(CypherError) {
        try context.budget.step()
        let takesAny = filter.acceptsAllOfType && walk.hop.distinctFrom.isEmpty
        context.graph.forEachIncidence(of: visits.nodes[number], walk.hop.direction, type: filter.onlyType) { incidence in
            if takesAny || canTake(incidence.relationship, context) { reach(incidence.neighbor, from: number) }
        }
    }

    private func canTake(_ relationship: RelationshipID, _ context: ExecutionContext) -> Bool {
        filter.accepts(relationship, context) && !walk.hop.repeats(relationship, context)
    }

    @inline(__always)
    private mutating func reach(_ node: NodeID, from number: Int) {
        let (neighbor, isNew) = visits.visit(node)
        if isNew {
            details.append(Visit(depth: details[number].depth + 1, branch: number == 0 ? neighbor : details[number].branch))
        } else if !isStartFound {
            isStartFound = closesWalk(from: number, to: neighbor)
        }
    }

    /// Whether a relationship between two visited nodes completes a walk from the start back to it.
    private func closesWalk(from number: Int, to neighbor: Int) -> Bool {
        if neighbor == 0 { return number == 0 || walk.hop.direction != .both }
        guard walk.hop.direction == .both, details[number].branch != details[neighbor].branch else { return false }
        return details[number].depth + details[neighbor].depth < walk.maximum
    }
}
