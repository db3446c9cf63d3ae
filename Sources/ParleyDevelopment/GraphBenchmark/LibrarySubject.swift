import GraphAlgorithms
import GraphModel

/// Answers through the calls of the library.
struct LibrarySubject: BenchmarkSubject {
    private let graph: PropertyGraph
    private let name: KeyID
    private let date: KeyID
    private var neighborhood: NeighborhoodFinder
    private var neighborhoodOfType: [String: NeighborhoodFinder] = [:]
    private var paths: PathFinder
    private var firstHop: NodeMarks
    private var secondHop: NodeMarks

    init(_ source: BenchmarkGraph) {
        graph = source.graph
        (name, date) = (source.name, source.date)
        neighborhood = NeighborhoodFinder(graph)
        paths = PathFinder(graph)
        firstHop = NodeMarks(graph)
        secondHop = NodeMarks(graph)
    }

    mutating func answer(_ query: BenchmarkWorkload.Query) -> BenchmarkAnswer {
        switch query {
        case .neighbors(let id): .number(node(id).map { neighborhood.count(around: $0, within: 1) } ?? 0)
        case .neighborsByName(let name):
            .number(graph.firstNode(with: self.name, equalTo: .string(name)).map { neighborhood.count(around: $0, within: 1) } ?? 0)
        case .twoHops(let id, let type, let start, let end): .number(twoHops(id, type, start, end))
        case .shortestPath(let source, let target): .number(distance(source, target))
        case .reachable(let id, let type, let hops): .number(reachable(id, type, hops))
        case .topPairs(let type, let count): .pairs(topPairs(type, count))
        case .pageRank(let damping): pageRank(damping)
        case .components: .number(graph.connectedComponents().count)
        }
    }

    /// Ids count from 0 in the order of the file, as the handles do: a caller of the library keeps these.
    private func node(_ id: Int64) -> NodeID? {
        guard let raw = UInt32(exactly: id), graph.contains(NodeID(raw)) else { return nil }
        return NodeID(raw)
    }

    private mutating func twoHops(_ id: Int64, _ type: String, _ start: LocalDate, _ end: LocalDate) -> Int {
        guard let node = node(id), let type = graph.typeID(type) else { return 0 }
        firstHop.removeAll()
        secondHop.removeAll()
        _ = secondHop.insert(node)
        var middle: [NodeID] = []
        let filter = DatedFilter(graph: graph, type: type, date: date, start: start, end: end)
        filter.forEachNeighbor(of: node) { if firstHop.insert($0) { middle.append($0) } }
        var count = 0
        for node in middle {
            filter.forEachNeighbor(of: node) { if secondHop.insert($0) { count += 1 } }
        }
        return count
    }

    /// -1 where there is no path.
    private mutating func distance(_ source: Int64, _ target: Int64) -> Int {
        guard let source = node(source), let target = node(target) else { return -1 }
        return paths.distance(from: source, to: target) ?? -1
    }

    private mutating func reachable(_ id: Int64, _ type: String, _ hops: Int) -> Int {
        guard let node = node(id), let typeID = graph.typeID(type) else { return 0 }
        return neighborhoodOfType[type, default: NeighborhoodFinder(graph, through: RelationshipFilter(types: [typeID]))]
            .count(around: node, within: hops)
    }

    private func topPairs(_ type: String, _ count: Int) -> [(String, String, Int)] {
        guard let type = graph.typeID(type) else { return [] }
        let names = { (node: NodeID) in graph.string(name, of: node) ?? "" }
        let pairs = graph.mostFrequentPairs(ofType: type, limit: count) {
            (names($0.first), names($0.second)) < (names($1.first), names($1.second))
        }
        return pairs.map { (names($0.first), names($0.second), $0.count) }
    }

    private func pageRank(_ damping: Double) -> BenchmarkAnswer {
        _ = graph.pageRank(damping: damping)
        return .none
    }
}

/// The relationships of a type that are dated from `start` up to but not including `end`.
private struct DatedFilter {
    let graph: PropertyGraph
    let type: TypeID
    let date: KeyID
    let start: LocalDate
    let end: LocalDate

    func forEachNeighbor(of node: NodeID, _ body: (NodeID) -> Void) {
        graph.forEachIncidence(of: node, type: type) { incidence in
            guard let date = graph.date(date, of: incidence.relationship), date >= start, date < end else { return }
            body(incidence.neighbor)
        }
    }
}
