import GraphAlgorithms
import GraphModel
import Testing

@Suite("Shortest path")
struct ShortestPathTests {
    @Test("is as short as a plain breadth-first search finds it", arguments: 0..<12 as Range<UInt64>)
    func againstReference(seed: UInt64) {
        let graph = randomGraph(nodes: 24, relationships: 30, seed: seed)
        for filter in [RelationshipFilter.all, RelationshipFilter(.outgoing), RelationshipFilter(.incoming, types: [TypeID(0)])] {
            var finder = PathFinder(graph, through: filter)
            for source in graph.nodeIDs {
                let expected = referenceDistances(graph, from: source, through: filter)
                for target in graph.nodeIDs {
                    let path = finder.shortestPath(from: source, to: target)
                    #expect(path?.length == expected[target])
                    #expect(finder.distance(from: source, to: target) == expected[target])
                    if let path { expectConnected(path, from: source, to: target, in: graph, filter) }
                }
            }
        }
    }

    @Test("keeps to its limit")
    func limit() {
        let graph = chain(of: 5)
        #expect(graph.shortestPath(from: NodeID(0), to: NodeID(4), atMost: 4)?.length == 4)
        #expect(graph.shortestPath(from: NodeID(0), to: NodeID(4), atMost: 3) == nil)
        #expect(graph.shortestPath(from: NodeID(2), to: NodeID(2), atMost: 0) == Path(nodes: [NodeID(2)]))
    }
}
