import Foundation
import GraphFormats
import GraphModel
import Testing

@Suite final class TableTests {
    private let folder = NSTemporaryDirectory() + "parley-\(UUID().uuidString)"

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @Test func nodesAndEdgesGoToTwoFilesAndComeBack() throws {
        for graph in [SampleGraphs.diplomacy(), SampleGraphs.hostile()] {
            let paths = try GraphFile.write(graph, to: folder + "/graph.csv")
            #expect(paths == [folder + "/graph.nodes.csv", folder + "/graph.edges.csv"])
            let copy = try GraphFile.read(folder + "/graph.csv")
            #expect(copy.nodeCount == graph.nodeCount)
            #expect(copy.relationshipCount == graph.relationshipCount)
        }
        try GraphFile.write(SampleGraphs.diplomacy(), to: folder + "/graph.csv")
        let copy = try GraphFile.read(folder + "/graph.nodes.csv")
        #expect(GraphFile.text(of: copy, as: .nodeLinkJSON) == GraphFile.text(of: SampleGraphs.diplomacy(), as: .nodeLinkJSON))
    }

    @Test(arguments: ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "'=1", "''=1", "＝1"]) func formulasBecomeText(cell: String) {
        #expect(CSVFormula.neutralized(cell) == "'" + cell)
        #expect(CSVFormula.restored(CSVFormula.neutralized(cell)) == cell)
    }

    @Test(arguments: ["plain", "-2.5", "'s", "", "a=b"]) func otherCellsStay(cell: String) {
        #expect(CSVFormula.neutralized(cell) == cell)
        #expect(CSVFormula.restored(cell) == cell)
    }

    @Test func theLedgerHasOneRowForEachOccurrence() {
        var graph = SampleGraphs.diplomacy()
        let norway = graph.node(2)
        graph.createRelationship(
            "CALLED", from: graph.node(0), to: norway, properties: ["date": "2025-03-04", "occurrence": "occurrence:1"])
        let rows = GraphFile.text(of: graph, as: .ledgerCSV).split(separator: "\n")
        #expect(rows.count == 6)
        #expect(rows[0].hasPrefix("date,type,status,participants,place,topic,role,words,sentence,document"))
        #expect(rows[1] == "2025-02,CALLED,happened,Anna Berg; Ivo Král,,,,,,,,,,")
        #expect(
            rows[2] == """
                2025-03-04,CALLED,happened,Anna Berg; Ivo Král; Norway,,,,,"Anna Berg telephoned Ivo Král, <twice>.","A ""quiet"" call",,,0.93,\
                occurrence:1
                """)
        #expect(rows[3].hasPrefix("2025-04-01/2025-04-03,MET,planned,Anna Berg; Ivo Král,Norway"))
    }

    @Test func neo4jHeadersAreTyped() {
        let lines = GraphFile.text(of: SampleGraphs.diplomacy(), as: .neo4jCSV).split(separator: "\n")
        #expect(lines[0] == "id:ID,name,aliases:string[],date,title,:LABEL")
        #expect(lines[1] == "person:anna-berg,Anna Berg,Berg;A. Berg,,,Person")
        #expect(
            lines[5].hasPrefix(
                ":START_ID,key,status,date,dateText,place,role,text,direct:boolean,confidence:double,occurrence,evidence,:END_ID"))
    }

    @Test func eventCodesFollowTheTable() {
        let rows = GraphFile.text(of: SampleGraphs.diplomacy(), as: .cameoCSV).split(separator: "\n")
        #expect(rows[1].hasPrefix("called-1,2025-03-04,2025,Anna Berg,Person,Ivo Král,Person,041,04,1,happened"))
        #expect(rows.count == 5)
        let events = GraphFile.text(of: SampleGraphs.diplomacy(), as: .ploverEvents).split(separator: "\n")
        #expect(events.count == 3)
        #expect(events.allSatisfy { $0.contains("\"event_type\": \"CONSULT\"") })
    }

    @Test func tableErrorsNameTheRow() throws {
        try "id,labels\na,\"Per\nson\"\nb,X,Y\n".write(toFile: folder + "/g.nodes.csv", atomically: true, encoding: .utf8)
        try "source,target\na,z\n".write(toFile: folder + "/g.edges.csv", atomically: true, encoding: .utf8)
        let path = folder + "/g.nodes.csv"
        #expect(throws: GraphFormatError.malformed(path: path, line: 4, column: 1, reason: "the row has 3 cells, the header 2")) {
            try GraphFile.read(folder + "/g.csv")
        }
        try "id\na\n".write(toFile: path, atomically: true, encoding: .utf8)
        let edges = folder + "/g.edges.csv"
        #expect(throws: GraphFormatError.malformed(path: edges, line: 2, column: 1, reason: "the edge's end 'z' is not among the nodes")) {
            try GraphFile.read(folder + "/g.csv")
        }
    }
}
