import Foundation
import GraphFormats
import GraphModel
import Testing

/// What other people's tools read is compared field by field with the graph that was written, by the scripts beside this file.
@Suite struct PythonToolTests {
    private let folder: ExportFolder

    init() throws { folder = try ExportFolder(manySidedGraph()) }

    @Test(.enabled(if: OtherTool.hasModule("networkx"))) func networkXReadsWhatWeWriteAndWeReadItBack() throws {
        try OtherTool.check("check_networkx.py", folder.url)
        let graph = manySidedGraph()
        let copy = try GraphFile.read(folder.path("networkx.graphml"))
        #expect(copy.nodeCount == graph.nodeCount)
        #expect(sortedLines(copy) == sortedLines(graph))
    }

    @Test(.enabled(if: OtherTool.hasModule("igraph"))) func igraphReadsGraphML() throws {
        try OtherTool.check("check_igraph.py", folder.url)
    }

    @Test(.enabled(if: OtherTool.hasModule("rdflib"))) func rdflibReadsTurtleAndJSONLD() throws {
        try OtherTool.check("check_rdflib.py", folder.url)
    }

    @Test(.enabled(if: OtherTool.hasModule("pandas"))) func pandasReadsTheTables() throws {
        try OtherTool.check("check_pandas.py", folder.url)
    }

    @Test(.enabled(if: OtherTool.hasModule("kuzu"))) func kuzuRunsTheScriptAndLoadsTheTables() throws {
        try OtherTool.check("check_kuzu.py", folder.url)
    }

    @Test(.enabled(if: OtherTool.hasModule("followthemoney", isInstalledByMake: false))) func followTheMoneyValidatesTheEntities() throws {
        try OtherTool.check("check_followthemoney.py", folder.url)
    }

    @Test(.enabled(if: OtherTool.hasModule("networkx")), arguments: OtherTool.stories) func networkXReadsTheStories(story: String) throws {
        let folder = try ExportFolder(OtherTool.graph(ofStory: story))
        try withExtendedLifetime(folder) { try OtherTool.check("check_networkx.py", folder.url) }
    }

    @Test(.enabled(if: OtherTool.hasModule("igraph")), arguments: OtherTool.stories) func igraphReadsTheStories(story: String) throws {
        let folder = try ExportFolder(OtherTool.graph(ofStory: story))
        try withExtendedLifetime(folder) { try OtherTool.check("check_igraph.py", folder.url) }
    }

    @Test(
        .enabled(if: ["networkx", "igraph", "rdflib", "pandas", "kuzu"].allSatisfy { OtherTool.hasModule($0) }),
        arguments: ["networkx", "igraph", "rdflib", "pandas", "kuzu"])
    func hostileTextArrivesAsItIs(tool: String) throws {
        let folder = try ExportFolder(hostileGraph())
        try withExtendedLifetime(folder) { try OtherTool.check("check_\(tool).py", folder.url) }
    }

    @Test(.enabled(if: OtherTool.dot != nil), arguments: [manySidedGraph(), hostileGraph()]) func dotDrawsWhatWeWrite(graph: PropertyGraph)
        throws
    {
        let folder = try ExportFolder(graph)
        let result = try withExtendedLifetime(folder) { try OtherTool.run(#require(OtherTool.dot), ["-Tsvg", folder.path("graph.dot")]) }
        #expect(result.status == 0)
        #expect(result.output.components(separatedBy: "class=\"node\"").count == graph.nodeCount + 1)
        #expect(result.output.components(separatedBy: "class=\"edge\"").count == graph.relationshipCount + 1)
    }

    /// The relationships as node-link JSON, one a line, whatever their order.
    private func sortedLines(_ graph: PropertyGraph) -> [String] {
        GraphFile.text(of: graph, as: .nodeLinkJSON).split(separator: "\n").filter { $0.contains("\"source\"") }
            .map { $0.last == "," ? String($0.dropLast()) : String($0) }.map { $0.hasSuffix("]}") ? String($0.dropLast(2)) : $0 }.sorted()
    }
}
