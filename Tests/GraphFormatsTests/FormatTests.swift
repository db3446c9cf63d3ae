import Foundation
import GraphFormats
import GraphModel
import Testing

/// What holds for all formats.
@Suite struct FormatTests {
    private let graph = SampleGraphs.diplomacy()

    private func text(_ format: GraphFormat, _ graph: PropertyGraph? = nil, edges: ExportOptions.ParallelEdges = .parallel) -> String {
        GraphFile.text(of: graph ?? self.graph, as: format, options: ExportOptions(edges: edges))
    }

    @Test(arguments: [GraphFormat.nodeLinkJSON, .graphML, .yEdGraphML, .gexf, .dot])
    func whatIsReadableComesBackWhole(format: GraphFormat) throws {
        let copy = try GraphFile.parse(Array(text(format).utf8), as: format)
        #expect(text(.nodeLinkJSON, copy) == text(.nodeLinkJSON))
    }

    @Test(arguments: [GraphFormat.nodeLinkJSON, .graphML, .yEdGraphML, .gexf, .dot])
    func hostileTextComesBackAsAnEqualGraph(format: GraphFormat) throws {
        let hostile = SampleGraphs.hostile()
        let copy = try GraphFile.parse(Array(text(format, hostile).utf8), as: format)
        #expect(copy.nodeCount == hostile.nodeCount)
        #expect(copy.relationshipCount == hostile.relationshipCount)
        for index in [0, 1, 2, 10, 11, 12, 16] {
            #expect(copy.property("name", of: copy.node(index)) == hostile.property("name", of: hostile.node(index)))
            #expect(copy.property("topic", of: copy.relationship(index)) == hostile.property("topic", of: hostile.relationship(index)))
        }
    }

    @Test(arguments: GraphFormat.allCases) func theSameGraphGivesTheSameText(format: GraphFormat) {
        #expect(text(format) == text(format, SampleGraphs.diplomacy()))
        #expect(!text(format).isEmpty)
    }

    @Test(arguments: GraphFormat.allCases) func anEmptyGraphIsWritten(format: GraphFormat) throws {
        let empty = text(format, PropertyGraph())
        if format.isReadable, format != .csv { #expect(try GraphFile.parse(Array(empty.utf8), as: format).nodeCount == 0) }
    }

    @Test(arguments: [GraphFormat.nodeLinkJSON, .cytoscapeJSON, .jsonGraph, .jsonLD])
    func jsonFormatsAreJSON(format: GraphFormat) throws {
        for graph in [graph, SampleGraphs.hostile()] {
            let data = Data(text(format, graph).utf8)
            #expect(try JSONSerialization.jsonObject(with: data) is [String: Any])
        }
    }

    @Test(arguments: [GraphFormat.followTheMoney, .ploverEvents])
    func jsonLinesAreOneObjectALine(format: GraphFormat) throws {
        for line in text(format, SampleGraphs.hostile()).split(separator: "\n") {
            #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
        }
    }

    @Test(arguments: [GraphFormat.csv, .neo4jCSV, .ledgerCSV, .cameoCSV]) func everyRowOfATableHasAsManyCellsAsItsHeader(
        format: GraphFormat
    ) throws {
        let folder = NSTemporaryDirectory() + "parley-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for path in try GraphFile.write(SampleGraphs.hostile(), to: "\(folder)/g.\(format.fileExtension)") {
            var scanner = CSVScanner(try FileAccess.read(path), path: path)
            let header = try #require(try scanner.nextRow())
            var rows = 0
            while let row = try scanner.nextRow() {
                #expect(row.count == header.count)
                if format != .neo4jCSV { #expect(row.allSatisfy { CSVFormula.neutralized($0) == $0 || $0.hasPrefix("'") }) }
                rows += 1
            }
            #expect(rows == 17)
        }
    }

    @Test func aHostileTextStaysOnTheLineOfItsNodeOrRelationship() {
        let hostile = SampleGraphs.hostile()
        #expect(text(.pajek, hostile).split(separator: "\n").count == 17 + 17 + 2)
        #expect(text(.pajek, hostile).split(separator: "\n").allSatisfy { [0, 2].contains($0.count { $0 == "\"" }) })
        let statements = text(.cypher, hostile).split(separator: "\n")
        #expect(statements.count == 17 + 17)
        #expect(statements.allSatisfy { $0.hasSuffix(";") && ($0.hasPrefix("CREATE (") || $0.hasPrefix("MATCH (")) })
        let turtle = text(.turtle, hostile).unicodeScalars
        #expect(turtle.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
    }

    @Test(arguments: [GraphFormat.graphML, .yEdGraphML, .gexf]) func entitiesNeitherMultiplyNorOpenFiles(format: GraphFormat) {
        for declaration in [
            "<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>",
            "<!ENTITY c SYSTEM 'file:///etc/hostname'>", "<!ENTITY % p SYSTEM 'http://127.0.0.1/p.dtd'> %p;",
        ] {
            let file = "<!DOCTYPE g [\(declaration)]><graphml><graph><node id='&c;'/></graph></graphml>"
            #expect(throws: GraphFormatError.self) { try GraphFile.parse(Array(file.utf8), as: format) }
        }
    }

    @Test func mergedEdgesKeepCountDatesAndEvidence() throws {
        let merged = try GraphFile.parse(Array(text(.nodeLinkJSON, edges: .merged).utf8), as: .nodeLinkJSON)
        #expect(merged.relationshipCount == 4)
        let calls = merged.relationship(0)
        #expect(merged.property("count", of: calls) == 2)
        #expect(merged.property("dates", of: calls) == ["2025-02", "2025-03-04"])
        #expect(merged.property("date", of: calls) == "2025-02/2025-03-04")
        #expect(merged.property("evidence", of: calls)?.listValue?.count == 1)
    }

    @Test func gexfHasASpellForEachDate() {
        #expect(text(.gexf).contains("<spells><spell start=\"2025-02-01\" end=\"2025-02-28\"/></spells>"))
        #expect(text(.gexf).contains("<spells><spell start=\"2025-04-01\" end=\"2025-04-03\"/></spells>"))
        #expect(
            text(.gexf, edges: .merged).contains(
                "<spells><spell start=\"2025-02-01\" end=\"2025-02-28\"/><spell start=\"2025-03-04\" end=\"2025-03-04\"/></spells>"))
    }

    @Test func foreignGEXFIsRead() throws {
        let graph = try GraphFile.parse(
            Array(
                """
                <gexf version="1.2"><graph><attributes class="edge"><attribute id="0" title="weight" type="float"/></attributes>
                <nodes><node id="a" label="Ada"/><node id="b"/></nodes>
                <edges><edge source="a" target="b" label="knows" start="2001-01-01" end="2001-02-01"><attvalues><attvalue for="0" value="2"/>
                </attvalues></edge></edges></graph></gexf>
                """.utf8), as: .gexf)
        #expect(graph.property("name", of: graph.node(0)) == "Ada")
        #expect(graph.type(of: graph.relationship(0)) == "knows")
        #expect(graph.properties(of: graph.relationship(0)) == ["weight": 2.0, "date": "2001-01-01/2001-02-01"])
    }

    @Test func foreignDOTIsRead() throws {
        let graph = try GraphFile.parse(
            Array(
                """
                strict digraph "G" { # not a comment here
                  rankdir=LR; node [shape=box] /* looks */
                  a -> {b c} -> d [label="sees" weight=3]; // chain
                  subgraph cluster_x { label=<<b>bold</b>>; e:port:n -- a }
                  "two" + " words" [label="A \\"quoted\\" name"]
                }
                """.replacingOccurrences(of: " # not a comment here", with: "").utf8), as: .dot)
        #expect(graph.nodeIDs.map { graph.property("id", of: $0) } == ["a", "b", "c", "d", "e", "two words"])
        #expect(graph.property("name", of: graph.node(5)) == "A \"quoted\" name")
        #expect(graph.relationshipIDs.map { graph.type(of: $0) } == ["sees", "sees", "sees", "sees", "RELATED"])
    }

    @Test(arguments: [
        ("digraph { a -> }", "g.dot:1:16: expected a name"), ("digraph {\n a [label=\"x]\n}", "g.dot:2:11: the quoted text does not end"),
        ("graph { a", "g.dot:1:10: the graph does not end"), ("a -> b", "g.dot:1:1: expected 'graph' or 'digraph'"),
        ("digraph {} x", "g.dot:1:12: something follows the end of the graph"),
    ])
    func dotErrorsNameThePlace(text: String, expected: String) {
        #expect(throws: Self.malformed(expected)) { try GraphFile.parse(Array(text.utf8), as: .dot, path: "g.dot") }
    }

    private static func malformed(_ message: String) -> GraphFormatError {
        let parts = message.split(separator: ":", maxSplits: 3)
        return .malformed(
            path: String(parts[0]), line: Int(parts[1]) ?? 0, column: Int(parts[2]) ?? 0, reason: String(parts[3].dropFirst()))
    }

    @Test func deepSubgraphsAreRefused() {
        let deep = "digraph " + String(repeating: "{", count: 100_000)
        #expect(throws: GraphFormatError.self) { try GraphFile.parse(Array(deep.utf8), as: .dot) }
    }

    @Test func writeOnlyFormatsSaySo() {
        #expect(throws: GraphFormatError.writeOnly(.pajek)) { try GraphFile.parse([], as: .pajek) }
    }

    @Test func pajekNumbersNodesAndLabelsArcs() {
        #expect(
            text(.pajek) == """
                *Vertices 4
                1 "Anna Berg"
                2 "Ivo Král"
                3 "Norway"
                4 "report"
                *Arcs
                1 2 1 l "CALLED"
                1 2 1 l "CALLED"
                1 2 1 l "MET"
                1 3 1 l "AFFILIATED_WITH"
                4 1 1 l "QUOTED"

                """)
    }

    @Test func pajekTellsNamesakesApart() {
        var graph = PropertyGraph()
        for _ in 0..<2 { graph.createNode(labels: ["Organization"], properties: ["name": "Foreign Ministry"]) }
        #expect(text(.pajek, graph).contains("1 \"Foreign Ministry\"\n2 \"Foreign Ministry~2\"\n"))
    }

    @Test func longTextsReachGraphvizInPieces() throws {
        var graph = PropertyGraph()
        graph.createNode(labels: ["Person"], properties: ["name": .string(String(repeating: "\\\"é\n", count: 9000))])
        let dot = text(.dot, graph)
        #expect(dot.split(separator: "\" + \"").allSatisfy { $0.utf8.count < 16_384 })
        let copy = try GraphFile.parse(Array(dot.utf8), as: .dot)
        #expect(copy.property("name", of: copy.node(0)) == graph.property("name", of: graph.node(0)))
    }

    @Test func mermaidTextCannotLeaveItsQuotes() {
        let diagram = text(.mermaid, SampleGraphs.hostile())
        #expect(diagram.split(separator: "\n").dropFirst().allSatisfy { $0.count { $0 == "\"" } == 2 })
        #expect(!diagram.contains("<script"))
    }

    @Test func cypherQuotesNamesAndTexts() {
        var graph = PropertyGraph()
        let node = graph.createNode(labels: ["A`B"], properties: ["id": "it's", "odd key": "back\\slash", "n": 1, "many": ["a", "b"]])
        graph.createRelationship("IS", from: node, to: node, properties: ["id": "r"])
        #expect(
            text(.cypher, graph) == """
                CREATE (:`A``B` {id: 'it\\'s', many: ['a', 'b'], n: 1, `odd key`: 'back\\\\slash'});
                MATCH (a:`A``B` {id: 'it\\'s'}), (b:`A``B` {id: 'it\\'s'}) CREATE (a)-[:IS {id: 'r'}]->(b);

                """)
    }

    @Test func turtleTypesDatesAsExactlyAsTheyAre() {
        let turtle = text(.turtle)
        #expect(turtle.contains("schema:startDate \"2025-02\"^^xsd:gYearMonth"))
        #expect(turtle.contains("schema:datePublished \"2025-03-05\"^^xsd:date"))
        #expect(
            turtle.contains("<urn:parley:node:person%3Aanna-berg> <urn:parley:vocabulary:CALLED> <urn:parley:node:person%3Aivo-kral> ."))
    }
}
