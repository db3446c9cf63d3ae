import GraphAlgorithms
import GraphModel
import Testing

@Suite("Whole-graph algorithms")
struct WholeGraphTests {
    /// A graph of which some nodes and relationships have been deleted.
    private func thinnedGraph(nodes: Int, relationships: Int, seed: UInt64) -> PropertyGraph {
        var graph = randomGraph(nodes: nodes, relationships: relationships, seed: seed)
        graph.detachDeleteNode(NodeID(3))
        graph.deleteRelationship(RelationshipID(5))
        return graph
    }

    private func neighborSets(_ graph: PropertyGraph) -> [NodeID: Set<NodeID>] {
        Dictionary(uniqueKeysWithValues: graph.nodeIDs.map { ($0, Set(referenceNeighbors(graph, $0, .all)).subtracting([$0])) })
    }

    @Test("components hold the nodes that reach each other", arguments: 0..<8 as Range<UInt64>)
    func components(seed: UInt64) {
        let graph = thinnedGraph(nodes: 30, relationships: 22, seed: seed)
        let components = graph.connectedComponents()
        for node in graph.nodeIDs {
            let reached = Set(referenceDistances(graph, from: node, through: .all).keys)
            #expect(Set(graph.nodeIDs.filter { components.component[$0] == components.component[node] }) == reached)
            #expect(components.sizes[components.component[node]] == reached.count)
        }
        #expect(components.sizes.reduce(0, +) == graph.nodeCount)
        #expect(graph.nodeIDs.first.map { components.component[$0] } == 0)
    }

    @Test("page ranks fulfil their equation and add up to one", arguments: 0..<4 as Range<UInt64>)
    func pageRank(seed: UInt64) {
        let graph = thinnedGraph(nodes: 20, relationships: 50, seed: seed)
        let ranks = graph.pageRank(tolerance: 1e-12, iterationLimit: 1000)
        #expect(abs(graph.nodeIDs.reduce(0) { $0 + ranks[$1] } - 1) < 1e-9)
        let dangling = graph.nodeIDs.filter { graph.degree(of: $0, .outgoing) == 0 }.reduce(0) { $0 + ranks[$1] }
        for node in graph.nodeIDs {
            let received = graph.relationships(of: node, .incoming).reduce(0.0) {
                $0 + ranks[graph.source(of: $1)] / Double(graph.degree(of: graph.source(of: $1), .outgoing))
            }
            let expected = 0.15 / Double(graph.nodeCount) + 0.85 * (received + dangling / Double(graph.nodeCount))
            #expect(abs(ranks[node] - expected) < 1e-9)
        }
    }

    @Test("betweenness is the share of shortest paths", arguments: 0..<4 as Range<UInt64>)
    func betweenness(seed: UInt64) {
        let graph = thinnedGraph(nodes: 12, relationships: 16, seed: seed)
        let found = graph.betweennessCentrality()
        var expected: [NodeID: Double] = [:]
        for source in graph.nodeIDs {
            for target in graph.nodeIDs where source < target {
                let paths = Set(graph.allShortestPaths(from: source, to: target).map(\.nodes))
                for path in paths {
                    for node in path.dropFirst().dropLast() { expected[node, default: 0] += 1 / Double(paths.count) }
                }
            }
        }
        for node in graph.nodeIDs { #expect(abs(found[node] - expected[node, default: 0]) < 1e-9) }
    }

    @Test("degree centrality of a chain")
    func degrees() {
        let centrality = chain(of: 3).degreeCentrality()
        #expect((0..<3).map { centrality[NodeID($0)] } == [0.5, 1, 0.5])
        #expect(centrality.greatest(2) == [NodeID(1), NodeID(0)])
    }

    @Test("core numbers are those of repeated peeling", arguments: 0..<8 as Range<UInt64>)
    func cores(seed: UInt64) {
        let graph = thinnedGraph(nodes: 25, relationships: 70, seed: seed)
        let cores = graph.coreNumbers()
        for k in 1...6 {
            var left = neighborSets(graph)
            while let weak = left.first(where: { $0.value.count < k })?.key {
                left[weak] = nil
                left = left.mapValues { $0.subtracting([weak]) }
            }
            #expect(Set(graph.nodeIDs.filter { cores[$0] >= k }) == Set(left.keys))
        }
    }

    @Test("triangles are the triples of mutual neighbours", arguments: 0..<8 as Range<UInt64>)
    func triangles(seed: UInt64) {
        let graph = thinnedGraph(nodes: 14, relationships: 40, seed: seed)
        let neighbors = neighborSets(graph)
        let found = graph.triangles()
        var total = 0
        for (node, others) in neighbors {
            let pairs = others.reduce(0) { $0 + (neighbors[$1] ?? []).intersection(others).count } / 2
            #expect(found.perNode[node] == pairs)
            let possible = others.count * (others.count - 1) / 2
            #expect(found.clusteringCoefficient[node] == (possible == 0 ? 0 : Double(pairs) / Double(possible)))
            total += pairs
        }
        #expect(found.total * 3 == total)
    }

    @Test("communities of two cliques joined by one relationship are the cliques")
    func cliques() {
        var graph = PropertyGraph()
        for _ in 0..<10 { graph.createNode() }
        for (first, second) in [(0, 5), (5, 10)].flatMap({ range in (range.0..<range.1).flatMap { i in (i + 1..<range.1).map { (i, $0) } } }
        ) {
            graph.createRelationship("MET", from: NodeID(UInt32(first)), to: NodeID(UInt32(second)))
        }
        graph.createRelationship("MET", from: NodeID(4), to: NodeID(5))
        let communities = graph.communities()
        #expect(graph.nodeIDs.map { communities.community[$0] } == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
        #expect(abs(communities.modularity - (20.0 / 21 - 0.5)) < 1e-9)
    }

    @Test(
        "the modularity of communities is that of the definition, and no worse than that of single nodes", arguments: 0..<6 as Range<UInt64>
    )
    func modularity(seed: UInt64) {
        let graph = thinnedGraph(nodes: 20, relationships: 45, seed: seed)
        let communities = graph.communities()
        #expect(abs(communities.modularity - modularity(graph) { communities.community[$0] }) < 1e-9)
        #expect(communities.modularity >= modularity(graph) { Int($0.rawValue) })
    }

    private func modularity(_ graph: PropertyGraph, of community: (NodeID) -> Int) -> Double {
        let total = Double(2 * graph.relationshipCount)
        let within = graph.relationshipIDs.count { community(graph.source(of: $0)) == community(graph.target(of: $0)) }
        var strengths: [Int: Double] = [:]
        for node in graph.nodeIDs {
            strengths[community(node), default: 0] += Double(graph.degree(of: node, .outgoing) + graph.degree(of: node, .incoming))
        }
        return strengths.values.reduce(2 * Double(within) / total) { $0 - ($1 / total) * ($1 / total) }
    }

    @Test("the most frequent pairs count both directions")
    func pairs() throws {
        var graph = PropertyGraph()
        let (ada, bob, cyd) = (graph.createNode(), graph.createNode(), graph.createNode())
        for (source, target) in [(ada, bob), (bob, ada), (bob, cyd), (cyd, cyd)] {
            graph.createRelationship("MET", from: source, to: target)
        }
        graph.createRelationship("CALLED", from: bob, to: cyd)
        let met = try #require(graph.typeID("MET"))
        let first = try #require(graph.mostFrequentPairs(ofType: met, limit: 1).first)
        #expect(first.first == ada && first.second == bob && first.count == 2)
        #expect(graph.mostFrequentPairs(ofType: met, limit: 9).count == 2)
    }

    @Test("an empty graph has nothing of all this")
    func empty() {
        let graph = PropertyGraph()
        #expect(graph.connectedComponents().count == 0)
        #expect(graph.communities().count == 0)
        #expect(graph.triangles().total == 0)
        #expect(graph.coreNumbers().greatest(3).isEmpty)
        #expect(graph.pageRank().greatest(3).isEmpty)
        #expect(graph.betweennessCentrality().greatest(3).isEmpty)
    }
}
