import GraphAlgorithms
import GraphModel
import Testing

@Suite("Neighbourhoods, all shortest and lightest paths")
struct TraversalTests {
    @Test("the nodes within some hops are those a plain search finds", arguments: 0..<6 as Range<UInt64>)
    func neighborhoods(seed: UInt64) {
        let graph = randomGraph(nodes: 20, relationships: 26, seed: seed)
        for filter in [RelationshipFilter.all, RelationshipFilter(.outgoing), RelationshipFilter(condition: { $0.rawValue % 2 == 0 })] {
            var finder = NeighborhoodFinder(graph, through: filter)
            for node in graph.nodeIDs {
                let distances = referenceDistances(graph, from: node, through: filter)
                let expected = Set(distances.filter { 2...3 ~= $0.value }.map(\.key))
                let found = finder.neighbors(of: node, within: 2...3)
                #expect(Set(found.map(\.node)) == expected && found.count == expected.count)
                #expect(found.allSatisfy { $0.distance == distances[$0.node] })
                #expect(finder.count(around: node, within: 3) == distances.count { 1...3 ~= $0.value })
            }
        }
    }

    @Test("a limit keeps the nearest")
    func limit() {
        var finder = NeighborhoodFinder(chain(of: 9))
        #expect(finder.neighbors(of: NodeID(0), within: 1...8, limit: 2).map(\.node) == [NodeID(1), NodeID(2)])
    }

    @Test("all shortest paths are found, each once", arguments: 0..<6 as Range<UInt64>)
    func allShortestPaths(seed: UInt64) {
        let graph = randomGraph(nodes: 9, relationships: 16, seed: seed)
        for filter in [RelationshipFilter.all, RelationshipFilter(.outgoing)] {
            for source in graph.nodeIDs {
                let distances = referenceDistances(graph, from: source, through: filter)
                for target in graph.nodeIDs {
                    let paths = graph.allShortestPaths(from: source, to: target, through: filter)
                    #expect(Set(paths).count == paths.count)
                    #expect(paths.count == referencePathCount(graph, source, target, filter, distances))
                    for path in paths {
                        #expect(path.length == distances[target])
                        expectConnected(path, from: source, to: target, in: graph, filter)
                    }
                }
            }
        }
    }

    /// By recursion over the predecessors.
    private func referencePathCount(
        _ graph: PropertyGraph, _ source: NodeID, _ target: NodeID, _ filter: RelationshipFilter, _ distances: [NodeID: Int]
    ) -> Int {
        guard let distance = distances[target] else { return 0 }
        if distance == 0 { return 1 }
        return referenceNeighbors(graph, target, filter.reversed).filter { distances[$0] == distance - 1 }
            .reduce(0) { $0 + referencePathCount(graph, source, $1, filter, distances) }
    }

    @Test("the lightest path weighs what repeated relaxation finds", arguments: 0..<6 as Range<UInt64>)
    func lightestPath(seed: UInt64) throws {
        let graph = randomGraph(nodes: 16, relationships: 40, seed: seed)
        let weight = { (id: RelationshipID) -> Double in
            if case .integer(let weight)? = graph.property("weight", of: id) { Double(weight) } else { 1 }
        }
        for source in graph.nodeIDs {
            let expected = referenceWeights(graph, from: source, weight)
            for target in graph.nodeIDs {
                let found = try graph.lightestPath(from: source, to: target, through: RelationshipFilter(.outgoing), weight: weight)
                #expect(found?.weight == expected[target])
                guard let found else { continue }
                #expect(found.path.relationships.reduce(0) { $0 + weight($1) } == found.weight)
                expectConnected(found.path, from: source, to: target, in: graph, RelationshipFilter(.outgoing))
            }
        }
    }

    private func referenceWeights(_ graph: PropertyGraph, from source: NodeID, _ weight: (RelationshipID) -> Double) -> [NodeID: Double] {
        var weights = [source: 0.0]
        for _ in graph.nodeIDs {
            for id in graph.relationshipIDs {
                guard let start = weights[graph.source(of: id)] else { continue }
                weights[graph.target(of: id)] = min(weights[graph.target(of: id)] ?? .infinity, start + weight(id))
            }
        }
        return weights
    }

    @Test("negative weights are refused")
    func negativeWeight() {
        #expect(throws: WeightError.negativeOrNotANumber(RelationshipID(0), -1)) {
            try chain(of: 3).lightestPath(from: NodeID(0), to: NodeID(2)) { _ in -1 }
        }
    }
}
