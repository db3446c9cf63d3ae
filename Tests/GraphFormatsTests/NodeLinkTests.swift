import GraphFormats
import GraphModel
import Testing

@Suite struct NodeLinkTests {
    private func read(_ text: String) throws -> PropertyGraph {
        try GraphFile.parse(Array(text.utf8), as: .nodeLinkJSON, path: "graph.json")
    }

    private func message(_ text: String) -> String {
        do {
            _ = try read(text)
            return "no error"
        } catch {
            return "\(error)"
        }
    }

    @Test func everythingSurvivesTheRoundTrip() throws {
        for graph in [SampleGraphs.diplomacy(), SampleGraphs.hostile()] {
            let text = GraphFile.text(of: graph, as: .nodeLinkJSON)
            let copy = try read(text)
            #expect(GraphFile.text(of: copy, as: .nodeLinkJSON) == text)
            for (node, copied) in zip(graph.nodeIDs, copy.nodeIDs) {
                #expect(graph.labels(of: node) == copy.labels(of: copied))
                #expect(graph.property("name", of: node) == copy.property("name", of: copied))
            }
            for (relationship, copied) in zip(graph.relationshipIDs, copy.relationshipIDs) {
                #expect(graph.type(of: relationship) == copy.type(of: copied))
                #expect(graph.property("evidence", of: relationship) == copy.property("evidence", of: copied))
            }
        }
    }

    @Test func propertiesStandInAFixedOrder() {
        let text = GraphFile.text(of: SampleGraphs.diplomacy(), as: .nodeLinkJSON)
        #expect(
            text.contains(
                """
                   {"source": "person:anna-berg", "target": "person:ivo-kral", "key": "called-1", "type": "CALLED", "status": "happened", \
                "date": "2025-03-04", "dateText": "on Tuesday", "confidence": 0.93, "occurrence": "occurrence:1", \
                "evidence": [{"document": "document:report", "sentence": 0, "start": 0, "end": 35, \
                "text": "Anna Berg telephoned Ivo Král, <twice>."}]},
                """))
    }

    @Test func linksAreReadLikeEdgesAndMayStandBeforeTheNodes() throws {
        let graph = try read(#"{"links": [{"source": 1, "target": 2, "type": "MET", "key": 0}], "nodes": [{"id": 1}, {"id": 2}]}"#)
        #expect(graph.nodeCount == 2)
        #expect(graph.relationshipCount == 1)
        #expect(graph.type(of: graph.relationship(0)) == "MET")
    }

    @Test func aPropertyNamedLikeAKeyOfTheFormatIsKept() throws {
        var graph = PropertyGraph()
        let node = graph.createNode(labels: ["Place"], properties: ["id": "a", "labels": 3, "property:x": true])
        graph.createRelationship("NEAR", from: node, to: node, properties: ["id": "k", "source": "map", "key": 7])
        let copy = try read(GraphFile.text(of: graph, as: .nodeLinkJSON))
        #expect(copy.properties(of: copy.node(0)) == ["id": "a", "labels": 3, "property:x": true])
        #expect(copy.properties(of: copy.relationship(0)) == ["id": "k", "source": "map", "key": 7])
    }

    @Test func nodesWithoutIdsOrWithTheSameIdGetTheirOwn() throws {
        var graph = PropertyGraph()
        for _ in 0..<2 { graph.createNode(properties: ["id": "twin"]) }
        graph.createNode()
        let copy = try read(GraphFile.text(of: graph, as: .nodeLinkJSON))
        #expect(copy.nodeIDs.map { copy.property("id", of: $0) } == ["twin", "twin~2", "node:2"])
    }

    @Test func wholeNumbersStayWhole() throws {
        let graph = try read(
            #"{"nodes": [{"id": "a", "big": 9007199254740993, "one": 1.0, "tiny": 1e-7, "escaped": "\ud83d\ude00\ud800"}]}"#)
        let node = graph.node(0)
        #expect(graph.property("big", of: node) == .integer(9_007_199_254_740_993))
        #expect(graph.property("one", of: node) == .float(1))
        #expect(graph.property("tiny", of: node) == .float(1e-7))
        #expect(graph.property("escaped", of: node) == "😀\u{FFFD}")
    }

    @Test(arguments: [
        ("", "graph.json:1:1: expected an object"),
        ("{\"nodes\": [\n  {\"id\": \"a\"},\n  {\"id\": }]}", "graph.json:3:10: expected a value"),
        ("{\"nodes\": [{\"name\": \"x\"}]}", "graph.json:1:12: the node has no \"id\""),
        ("{\"nodes\": [{\"id\": \"a\"}, {\"id\": \"a\"}]}", "graph.json:1:25: a node 'a' was there before"),
        (
            "{\"nodes\": [],\n\"edges\": [{\"source\": \"a\", \"target\": \"b\"}]}",
            "graph.json:2:11: the edge's source 'a' is not among the nodes"
        ),
        ("{\"nodes\": [{\"id\": \"a", "graph.json:1:19: the string that starts here does not end"),
        ("{\"nodes\": []} x", "graph.json:1:15: something follows the end of the JSON text"),
        ("{}", "graph.json:1:1: the graph has no \"nodes\""),
        ("{\"nodes\": [], \"x\": \"\\q\"}", "graph.json:1:21: unknown escape in a string"),
    ])
    func errorsNameThePlace(text: String, expected: String) {
        #expect(message(text) == expected)
    }

    @Test func deepNestingIsRefused() {
        let deep = "{\"nodes\": [], \"x\": " + String(repeating: "[", count: 100_000)
        #expect(message(deep).hasSuffix("values are nested more than 500 deep"))
    }
}
