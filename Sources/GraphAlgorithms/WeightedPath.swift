public import GraphModel

/// A path with the sum of the weights of its relationships.
public struct WeightedPath: Sendable, Hashable {
    public var path: Path
    public var weight: Double
}

/// A relationship was given a weight with which no lightest path can be found.
public enum WeightError: Error, Hashable, CustomStringConvertible {
    case negativeOrNotANumber(RelationshipID, Double)

    public var description: String {
        switch self {
        case .negativeOrNotANumber(_, let weight): "a relationship has the weight \(weight); weights are numbers from 0 up"
        }
    }
}

extension PropertyGraph {
    /// The lightest path between two nodes.
    ///
    /// ```
    ///   ada ──5── bob        lightestPath(from: ada, to: bob) { weight of $0 }
    ///    └2─ cyd ─2┘         goes by cyd, with weight 4
    /// ```
    ///
    /// - Parameters:
    ///   - source: where the path begins.
    ///   - target: where it ends.
    ///   - filter: the relationships it may take.
    ///   - weight: the weight of a relationship, from 0 up; infinity closes it.
    /// - Returns: nil where no path with a finite weight exists; of several lightest paths always the same.
    /// - Throws: ``WeightError`` on the first bad weight met.
    /// - Complexity: O((nodes + relationships) · log relationships) in time, O(nodes + relationships) in space.
    ///
    /// Source: E. W. Dijkstra, A note on two problems in connexion with graphs (1959).
    public func lightestPath(
        from source: NodeID, to target: NodeID, through filter: RelationshipFilter = .all, weight: (RelationshipID) -> Double
    ) throws(WeightError) -> WeightedPath? {
        guard contains(source), contains(target) else { return nil }
        var arrivals: [NodeID: RelationshipID] = [:]
        var settled: Set<NodeID> = []
        var best = [source: 0.0]
        var queue = PriorityQueue<NodeID>()
        queue.insert(source, priority: 0)
        while let (node, distance) = queue.popFirst() {
            if node == target { return WeightedPath(path: path(to: target, arrivals), weight: distance) }
            guard settled.insert(node).inserted else { continue }
            for incidence in incidences(of: node, filter.direction) where filter.admits(incidence.relationship, in: self) {
                let step = weight(incidence.relationship)
                guard step >= 0 else { throw .negativeOrNotANumber(incidence.relationship, step) }
                guard distance + step < best[incidence.neighbor] ?? .infinity else { continue }
                best[incidence.neighbor] = distance + step
                arrivals[incidence.neighbor] = incidence.relationship
                queue.insert(incidence.neighbor, priority: distance + step)
            }
        }
        return nil
    }

    private func path(to target: NodeID, _ arrivals: [NodeID: RelationshipID]) -> Path {
        var path = Path(nodes: [target])
        while let relationship = arrivals[path.nodes[path.length]] {
            let node = otherEnd(of: relationship, from: path.nodes[path.length])
            path = path.appending(Incidence(relationship: relationship, neighbor: node))
        }
        return path.reversed
    }
}

/// A binary heap that gives its least element first, of equal ones the one inserted first. Insertion and removal are O(log count).
private struct PriorityQueue<Element> {
    private struct Entry {
        var element: Element
        var priority: Double
        var age: Int

        func precedes(_ other: Entry) -> Bool { priority == other.priority ? age < other.age : priority < other.priority }
    }

    private var heap: [Entry] = []
    private var insertions = 0

    mutating func insert(_ element: Element, priority: Double) {
        insertions += 1
        heap.append(Entry(element: element, priority: priority, age: insertions))
        var index = heap.count - 1
        while index > 0, heap[index].precedes(heap[(index - 1) / 2]) {
            heap.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    mutating func popFirst() -> (Element, priority: Double)? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        if !heap.isEmpty {
            heap[0] = last
            sinkFirst()
        }
        return (first.element, first.priority)
    }

    private mutating func sinkFirst() {
        var index = 0
        while let child = [2 * index + 1, 2 * index + 2].filter({ $0 < heap.count }).min(by: { heap[$0].precedes(heap[$1]) }),
            heap[child].precedes(heap[index])
        {
            heap.swapAt(index, child)
            index = child
        }
    }
}
