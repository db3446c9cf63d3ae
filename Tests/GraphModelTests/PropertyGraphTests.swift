import GraphModel
import Testing

@Suite("Property graph")
struct PropertyGraphTests {
    @Test("holds what was written, after any sequence of changes", arguments: 0..<20 as Range<UInt64>)
    func randomChanges(seed: UInt64) throws {
        var subject = GraphUnderChange(seed: seed)
        for key in ["since", "weight"] {
            subject.graph.createNodeIndex(.range, on: key)
            subject.graph.createRelationshipIndex(.equality, on: key)
        }
        for _ in 0..<8 {
            subject.change(times: 40)
            #expect(subject.graph.contents == subject.expected)
            try subject.graph.checkInvariants()
        }
    }

    @Test("is as before after a transaction that throws", arguments: 0..<20 as Range<UInt64>)
    func rollback(seed: UInt64) throws {
        struct Refusal: Error {}
        var subject = GraphUnderChange(seed: seed)
        subject.graph.createNodeIndex(.range, on: "weight")
        subject.change(times: 150)
        let before = subject.graph.contents
        var inner = subject
        #expect(throws: Refusal.self) {
            try subject.graph.transaction { graph in
                inner.graph = graph
                inner.change(times: 100)
                graph = inner.graph
                throw Refusal()
            }
        }
        #expect(subject.graph.contents == before)
        try subject.graph.checkInvariants()
    }

    @Test("keeps the outer changes when an inner transaction fails")
    func nestedTransactions() throws {
        struct Refusal: Error {}
        var graph = PropertyGraph()
        graph.transaction { graph in
            graph.createNode(properties: ["name": "outer"])
            try? graph.transaction { graph in
                graph.createNode(properties: ["name": "inner"])
                throw Refusal()
            }
        }
        #expect(graph.nodeIDs.map { graph.property("name", of: $0) } == ["outer"])
        try graph.checkInvariants()
    }

    @Test("does not show later changes in a snapshot", arguments: 0..<5 as Range<UInt64>)
    func snapshots(seed: UInt64) throws {
        var subject = GraphUnderChange(seed: seed)
        subject.change(times: 100)
        let snapshot = subject.graph
        let contents = subject.expected
        subject.change(times: 100)
        #expect(snapshot.contents == contents)
        try snapshot.checkInvariants()
    }

    @Test("reads the integers of many nodes together, where all have one")
    func integersOfManyNodes() throws {
        var graph = PropertyGraph()
        let nodes = (0..<4).map { graph.createNode(properties: ["age": .integer(Int64(30 + $0)), "mixed": $0 == 2 ? "two" : 2]) }
        let ageless = graph.createNode()
        let (age, mixed) = (try #require(graph.keyID("age")), try #require(graph.keyID("mixed")))
        #expect(graph.integers(age, of: [nodes[3], nodes[0], nodes[3]]) == [33, 30, 33])
        #expect(graph.integers(age, of: []) == [])
        #expect(graph.integers(age, of: [nodes[1], ageless]) == nil)
        #expect(graph.integers(mixed, of: nodes) == nil)
        graph.setProperty("age", of: nodes[1], to: .null)
        #expect(graph.integers(age, of: [nodes[1]]) == nil)
        #expect(graph.integers(age, of: [nodes[2]]) == [32])
    }

    @Test("lists relationships in the order of their creation, a loop once")
    func incidences() {
        var graph = PropertyGraph()
        let (ada, bob) = (graph.createNode(), graph.createNode())
        let first = graph.createRelationship("MET", from: bob, to: ada)
        let second = graph.createRelationship("CALLED", from: ada, to: bob)
        let loop = graph.createRelationship("QUOTED", from: ada, to: ada)
        #expect(graph.relationships(of: ada) == [second, loop, first])
        #expect(graph.relationships(of: ada, .incoming) == [first, loop])
        #expect(Array(graph.incidences(of: ada)).map(\.relationship) == [second, loop, first])
        #expect(graph.degree(of: ada) == 3)
        var met: [NodeID] = []
        graph.forEachIncidence(of: ada, type: graph.typeID("MET")) { met.append($0.neighbor) }
        #expect(met == [bob])
    }

    @Test("refuses to delete a node that has relationships")
    func connectedNode() {
        var graph = PropertyGraph()
        let (ada, bob) = (graph.createNode(), graph.createNode())
        graph.createRelationship("MET", from: ada, to: bob)
        #expect(throws: GraphMutationError.nodeHasRelationships(ada, count: 1)) { try graph.deleteNode(ada) }
        #expect(graph.contains(ada))
    }

    @Test("still knows the type and the ends of a deleted relationship")
    func deletedRelationship() {
        var graph = PropertyGraph()
        let (ada, bob) = (graph.createNode(), graph.createNode())
        let met = graph.createRelationship("MET", from: ada, to: bob)
        graph.deleteRelationship(met)
        #expect(!graph.contains(met))
        #expect(graph.type(of: met) == "MET" && graph.source(of: met) == ada && graph.target(of: met) == bob)
    }

    @Test("is the same whether loaded in bulk or written piece by piece, also after compaction")
    func bulkLoading() throws {
        var loader = BulkLoader()
        let (person, met, name) = (loader.internLabel("Person"), loader.internType("MET"), loader.internKey("name"))
        var written = PropertyGraph()
        for number in 0..<40 {
            let node = loader.createNode(labels: number % 3 == 0 ? [person] : [])
            loader.setProperty(name, of: node, to: .string("n\(number)"))
            written.createNode(labels: number % 3 == 0 ? ["Person"] : [], properties: ["name": .string("n\(number)")])
        }
        for number in 0..<200 as Range<UInt32> {
            let (source, target) = (NodeID(number * 7 % 40), NodeID(number * number % 40))
            _ = loader.createRelationship(met, from: source, to: target)
            written.createRelationship("MET", from: source, to: target)
        }
        #expect(loader.firstNode(with: name, equalTo: "n7") == NodeID(7))
        var loaded = loader.finish()
        try loaded.checkInvariants()
        #expect(loaded.contents == written.contents)
        for node in loaded.nodeIDs { #expect(loaded.relationships(of: node) == written.relationships(of: node)) }
        loaded.detachDeleteNode(NodeID(0))
        written.detachDeleteNode(NodeID(0))
        loaded.compact()
        try loaded.checkInvariants()
        #expect(loaded.contents == written.contents)
    }

    @Test("tells hundreds of relationship types and of labels apart")
    func manyNames() throws {
        var graph = PropertyGraph()
        let nodes = (0..<300).map { graph.createNode(labels: ["L\($0)"]) }
        let relationships = nodes.indices.map { graph.createRelationship("T\($0)", from: nodes[$0], to: nodes[0]) }
        for number in [0, 63, 64, 255, 256, 299] {
            #expect(graph.type(of: relationships[number]) == "T\(number)")
            #expect(graph.nodes(labeled: "L\(number)").first == nodes[number])
            #expect(graph.hasLabel("L\(number)", nodes[number]) && !graph.hasLabel("L\(number)", nodes[1]))
            #expect(Array(graph.relationships(ofType: "T\(number)")) == [relationships[number]])
        }
        try graph.checkInvariants()
    }
}
