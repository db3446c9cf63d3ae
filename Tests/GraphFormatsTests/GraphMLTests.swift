import GraphFormats
import GraphModel
import Testing

@Suite struct GraphMLTests {
    private func read(_ text: String) throws -> PropertyGraph {
        try GraphFile.parse(Array(text.utf8), as: .graphML, path: "graph.graphml")
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
        let graph = SampleGraphs.diplomacy()
        for format in [GraphFormat.graphML, .yEdGraphML] {
            let copy = try read(GraphFile.text(of: graph, as: format))
            #expect(GraphFile.text(of: copy, as: .nodeLinkJSON) == GraphFile.text(of: graph, as: .nodeLinkJSON))
        }
    }

    @Test func propertiesOfMixedTypesAndOfReservedNamesSurvive() throws {
        var graph = PropertyGraph()
        let one = graph.createNode(
            labels: ["A", "B"],
            properties: ["id": "1", "size": 3, "label": "own", "exact": .integer(9_007_199_254_740_993), "bracket": "[1]"])
        let two = graph.createNode(properties: ["id": "2", "size": "large", "nested": .map(["deep": [1, [2.5, .null, true]]])])
        graph.createRelationship("X", from: one, to: two, properties: ["id": "e", "type": "own", "empty": ""])
        let copy = try read(GraphFile.text(of: graph, as: .graphML))
        #expect(copy.nodeIDs.map(copy.properties(of:)) == graph.nodeIDs.map(graph.properties(of:)))
        #expect(copy.labels(of: copy.node(0)) == ["A", "B"])
        #expect(copy.properties(of: copy.relationship(0)) == graph.properties(of: graph.relationship(0)))
    }

    @Test func hostileTextStaysWellFormed() throws {
        let graph = SampleGraphs.hostile()
        for format in [GraphFormat.graphML, .yEdGraphML] {
            let copy = try read(GraphFile.text(of: graph, as: format))
            #expect(copy.nodeCount == graph.nodeCount)
            #expect(copy.relationshipCount == graph.relationshipCount)
            #expect(copy.property("id", of: copy.node(16)) == graph.property("id", of: graph.node(16)))
            #expect(copy.property("name", of: copy.node(0)) == graph.property("name", of: graph.node(0)))
            #expect(copy.property("name", of: copy.node(4)) == "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}c\u{FFFD}")
            #expect(copy.property("name", of: copy.node(9)) == "line\nline\r\nline\tend")
        }
    }

    @Test func foreignFilesAreRead() throws {
        let graph = try read(
            """
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
              <key id="d0" for="node" attr.name="weight" attr.type="int"><default>7</default></key>
              <key id="d1" for="node" yfiles.type="nodegraphics"/>
              <graph edgedefault="undirected">
                <edge source="a" target="b"/>
                <node id="a"><data key="d1"><y:ShapeNode><y:NodeLabel> Ada </y:NodeLabel></y:ShapeNode></data></node>
                <node id="b"><data key="d0"> 8 </data><graph><node id="c"/></graph></node>
              </graph>
            </graphml>
            """)
        #expect(graph.nodeIDs.map { graph.property("id", of: $0) } == ["a", "c", "b"])
        #expect(graph.nodeIDs.map { graph.property("weight", of: $0) } == [7, 7, 8])
        #expect(graph.property("name", of: graph.node(0)) == "Ada")
        #expect(graph.type(of: graph.relationship(0)) == "RELATED")
    }

    @Test(arguments: [
        ("<graphml><graph><node id='a'/>", "graph.graphml:1:31: the document is no XML, or does not end where its root element does"),
        ("<graphml>\n<graph><edge source='a'/></graph></graphml>", "graph.graphml:2:24: <edge> has no target"),
        ("<!DOCTYPE g [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><g>&a;</g>", "a document type declaration is not accepted"),
        ("<graphml/>", "graph.graphml:1:1: there is no <graph> element"),
        ("", "graph.graphml:1:1: the document is no XML, or does not end where its root element does"),
        ("<graphml><node id=a/></graphml>", "graph.graphml:1:19: AttValue: \" or ' expected"),
    ])
    func errorsNameThePlace(text: String, expected: String) {
        #expect(message(text).hasSuffix(expected))
    }

    @Test func deepNestingDoesNoHarm() throws {
        let depth = 100_000
        let nested = String(repeating: "<graph>", count: depth) + String(repeating: "</graph>", count: depth)
        #expect(try read(nested).nodeCount == 0)
    }
}
