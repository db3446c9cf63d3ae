import GraphAlgorithms
import GraphModel

/// The shortest walks between two nodes, or from a node to each other node: breadth first, O(nodes + relationships) for each start.
final class ShortestPathCursor: InputCursor {
    private let walk: PathWalk
    private let findsAll: Bool
    private var found: [(NodeID, [RelationshipID])] = []

    init(_ input: Cursor, _ walk: PathWalk, findsAll: Bool) {
        self.walk = walk
        self.findsAll = findsAll
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        found = []
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while true {
            if let (node, trail) = found.popLast() {
                if !walk.hop.isInto { context[walk.hop.to] = .node(node) }
                walk.bind(trail, context)
                return true
            }
            guard try input.next(context) else { return false }
            guard case .node(let start) = context[walk.hop.from] else { continue }
            if isPlain, case .node(let target) = context[walk.hop.to], target != start {
                found = plainPath(from: start, to: target, context.graph).map { [(target, $0)] } ?? []
                continue
            }
            var search = try ShortestPathSearch(walk, from: start, context)
            found = try search.run(findsAll: findsAll, context).reversed()
        }
    }
}

extension ShortestPathCursor {
    /// Whether one path between two nodes is wanted that nothing but direction and types restricts.
    private var isPlain: Bool {
        !findsAll && walk.hop.isInto && walk.hop.distinctFrom.isEmpty && walk.properties == nil && walk.minimum <= 1
    }

    /// From both ends at once, which looks at about the square root of what a search from one end does.
    private func plainPath(from start: NodeID, to target: NodeID, _ graph: PropertyGraph) -> [RelationshipID]? {
        let types = walk.hop.types.isEmpty ? nil : walk.hop.types.compactMap { graph.typeID($0) }
        let filter = RelationshipFilter(walk.hop.direction, types: types)
        return graph.shortestPath(from: start, to: target, through: filter, atMost: walk.maximum)?.relationships
    }
}

/// One breadth-first search.
private struct ShortestPathSearch {
    private let walk: PathWalk
    private let filter: PathFilter
    private let start: NodeID
    private let target: NodeID?
    /// For each node reached, the steps by which a shortest walk arrives.
    private var arrivals: [NodeID: [Incidence]] = [:]
    private var distances: [NodeID: Int]
    private var order: [NodeID] = []

    init(_ walk: PathWalk, from start: NodeID, _ context: ExecutionContext) throws(CypherError) {
        self.walk = walk
        self.start = start
        filter = try PathFilter(walk, context)
        distances = [start: 0]
        target = if walk.hop.isInto, case .node(let node) = context[walk.hop.to] { node } else { nil }
    }

    mutating func run(findsAll: Bool, _ context: ExecutionContext) throws(CypherError) -> [(NodeID, [RelationshipID])] {
        if walk.hop.isInto, target == nil { return [] }
        if walk.minimum == 0, target == nil || target == start { order.append(start) }
        var frontier = [start]
        var distance = 0
        while !frontier.isEmpty, distance < walk.maximum, target.map({ distances[$0] == nil || $0 == start }) ?? true {
            distance += 1
            frontier = try expand(frontier, distance, context)
        }
        return order.flatMap { node in trails(to: node, findsAll: findsAll).map { (node, $0) } }
    }

    private mutating func expand(_ frontier: [NodeID], _ distance: Int, _ context: ExecutionContext) throws(CypherError) -> [NodeID] {
        var next: [NodeID] = []
        for node in frontier {
            for incidence in context.graph.incidences(of: node, walk.hop.direction) {
                try context.budget.step()
                guard filter.accepts(incidence.relationship, context), !walk.hop.repeats(incidence.relationship, context) else { continue }
                let known = distances[incidence.neighbor]
                guard known == nil || known == distance else { continue }
                arrivals[incidence.neighbor, default: []].append(Incidence(relationship: incidence.relationship, neighbor: node))
                guard known == nil else { continue }
                distances[incidence.neighbor] = distance
                next.append(incidence.neighbor)
                if target == nil || target == incidence.neighbor { order.append(incidence.neighbor) }
            }
        }
        return next
    }

    /// The walks to a node, traced back from it.
    private func trails(to node: NodeID, findsAll: Bool) -> [[RelationshipID]] {
        var open: [(NodeID, [RelationshipID])] = [(node, [])]
        var complete: [[RelationshipID]] = []
        while let (node, rest) = open.popLast() {
            if node == start {
                complete.append(rest.reversed())
                if !findsAll { break }
                continue
            }
            for arrival in (arrivals[node] ?? []).reversed() { open.append((arrival.neighbor, rest + [arrival.relationship])) }
        }
        return complete
    }
}
