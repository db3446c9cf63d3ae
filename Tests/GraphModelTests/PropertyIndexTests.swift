import GraphModel
import Testing

@Suite("Property indexes")
struct PropertyIndexTests {
    private func graph(weights: [PropertyValue], index: PropertyIndexKind?) throws -> (PropertyGraph, KeyID) {
        var graph = PropertyGraph()
        for weight in weights { graph.createNode(properties: ["weight": weight]) }
        if let index { graph.createNodeIndex(index, on: "weight") }
        return (graph, try #require(graph.keyID("weight")))
    }

    @Test("find equal numbers whatever their kind", arguments: [nil, PropertyIndexKind.equality])
    func equality(index: PropertyIndexKind?) throws {
        let (graph, weight) = try graph(weights: [1, "1", 1.0, 2, true, .null, 1], index: index)
        #expect(graph.nodes(with: weight, equalTo: 1).map(\.rawValue) == [0, 2, 6])
        #expect(graph.nodes(with: weight, equalTo: 1.0).map(\.rawValue) == [0, 2, 6])
        #expect(graph.nodes(with: weight, equalTo: 1.5).isEmpty)
        #expect(graph.nodes(with: weight, equalTo: .list([])).isEmpty)
    }

    @Test("find ranges in the order of values", arguments: [nil, PropertyIndexKind.range])
    func ranges(index: PropertyIndexKind?) throws {
        let (graph, weight) = try graph(weights: [5, 1.5, "x", 3, 4, .float(.nan), true, 3], index: index)
        let from3 = PropertyBound(3, isInclusive: true)
        let above3 = PropertyBound(3, isInclusive: false)
        let to5 = PropertyBound(5, isInclusive: true)
        let below5 = PropertyBound(5, isInclusive: false)
        #expect(graph.nodes(with: weight, from: from3, to: to5).map(\.rawValue) == [3, 7, 4, 0])
        #expect(graph.nodes(with: weight, from: above3, to: below5).map(\.rawValue) == [4])
        #expect(graph.nodes(with: weight, from: nil, to: below5).map(\.rawValue) == [1, 3, 7, 4])
        #expect(graph.nodes(with: weight, from: above3, to: nil).map(\.rawValue) == [4, 0])
        #expect(graph.nodes(with: weight, from: to5, to: from3).isEmpty)
    }

    @Test("hold thousands of values, some of them often")
    func manyValues() throws {
        var graph = PropertyGraph()
        graph.createNodeIndex(.range, on: "rank")
        for number in 0..<5000 {
            graph.createNode(properties: ["name": .string("n\(number)"), "rank": .integer(Int64(number * 7 % 1000))])
        }
        for number in stride(from: 0, to: 5000, by: 3) { graph.setProperty("name", of: NodeID(UInt32(number)), to: .null) }
        try graph.checkInvariants()
        let (name, rank) = (try #require(graph.keyID("name")), try #require(graph.keyID("rank")))
        #expect(graph.nodes(with: name, equalTo: "n4999").map(\.rawValue) == [4999])
        #expect(graph.nodes(with: name, equalTo: "n4998").isEmpty)
        #expect(graph.distinctNodeValueCount(of: name) == 3333)
        let ten = PropertyBound(10, isInclusive: true)
        #expect(graph.nodes(with: rank, from: ten, to: ten).map(\.rawValue) == [430, 1430, 2430, 3430, 4430])
    }

    @Test("survive a key that few have and then all")
    func sparseThenDense() throws {
        var graph = PropertyGraph()
        for _ in 0..<3000 { graph.createNode() }
        for number in stride(from: 2990, to: 0, by: -300) { graph.setProperty("rank", of: NodeID(UInt32(number)), to: "sparse") }
        try graph.checkInvariants()
        for node in graph.nodeIDs { graph.setProperty("rank", of: node, to: .integer(Int64(node.rawValue))) }
        try graph.checkInvariants()
        #expect(graph.nodeIDs.allSatisfy { graph.property("rank", of: $0) == .integer(Int64($0.rawValue)) })
    }
}
