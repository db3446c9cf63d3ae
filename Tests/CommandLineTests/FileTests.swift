import Foundation
import Testing

@Suite("parley render and export")
struct FileTests {
    private let workspace: Workspace
    private let graph: String

    init() throws {
        workspace = try Workspace()
        graph = try workspace.write("graph.json", SampleGraph.json)
    }

    @Test(
        "render draws SVG, PNG, PDF, DOT and a page to explore",
        arguments: [("svg", "<?xml"), ("png", "\u{FFFD}PNG"), ("pdf", "%PDF"), ("dot", "digraph"), ("html", "<!")])
    func pictures(format: String, beginning: String) throws {
        let run = try Program.run("render", graph, "-o", workspace["picture.\(format)"])
        #expect(run.status == 0, "\(run.errors)")
        let bytes = try Program.bytes(of: workspace["picture.\(format)"])
        #expect(String(decoding: bytes.prefix(8), as: UTF8.self).hasPrefix(beginning))
    }

    @Test("render draws the surroundings of a focus only")
    func focus() throws {
        _ = try Program.run("render", graph, "-o", workspace["picture.svg"], "--focus", "Norway", "--title", "Two countries")
        let picture = try workspace.read("picture.svg")
        #expect(picture.contains("Two countries") && picture.contains("Peru"))
        #expect(!picture.contains("Brandt"))
    }

    @Test("render says when nothing is left to draw, and leaves an older file whole")
    func nothing() throws {
        let old = try workspace.write("picture.svg", "old")
        let run = try Program.run("render", graph, "-o", old, "--type", "ATTACKED")
        #expect(run.status == 1)
        #expect(run.errors.contains("nothing to draw"))
        #expect(try workspace.read("picture.svg") == "old")
    }

    @Test("render names a picture format that it does not know")
    func unknownPicture() throws {
        #expect(try Program.run("render", graph, "-o", workspace["picture.bmp"]).status == 64)
    }

    @Test("export and back keeps the graph, through every format that is read", arguments: ["graphml", "json", "parley"])
    func roundTrip(format: String) throws {
        let there = try Program.run("export", graph, "-o", workspace["copy.\(format)"])
        #expect(there.errors == "7 nodes, 6 relationships in \(workspace["copy.\(format)"])\n")
        _ = try Program.run("export", graph, "-o", workspace["first.json"])
        _ = try Program.run("convert", workspace["copy.\(format)"], "-o", workspace["back.json"])
        #expect(try workspace.read("back.json") == workspace.read("first.json"))
    }

    @Test("export names the files that it writes")
    func tables() throws {
        let run = try Program.run("export", graph, "-o", workspace["copy.csv"])
        let (nodes, edges) = (workspace["copy.nodes.csv"], workspace["copy.edges.csv"])
        #expect(run.errors == "7 nodes, 6 relationships in \(nodes) and \(edges)\n")
        #expect(FileManager.default.fileExists(atPath: nodes) && FileManager.default.fileExists(atPath: edges))
        #expect(!FileManager.default.fileExists(atPath: workspace["copy.csv"]))
    }

    @Test("a layout that takes too long is stopped, says so, and leaves an older file whole")
    func endlessLayout() throws {
        let nodes = (0..<900).map { #"{"id": "p\#($0)", "labels": ["Person"], "name": "Person \#($0)"}"# }
        let edges = (0..<2700).map { #"{"source": "p\#($0 % 900)", "target": "p\#($0 * $0 % 887)", "type": "MET", "key": "\#($0)"}"# }
        let dense = try workspace.write(
            "dense.json", #"{"nodes": [\#(nodes.joined(separator: ","))], "edges": [\#(edges.joined(separator: ","))]}"#)
        let old = try workspace.write("picture.svg", "old")
        let run = try Program.run("render", dense, "-o", old, "--layout", "dot", "--max-nodes", "900", "--time-limit", "1")
        #expect(run.status == 70)
        #expect(run.errors.contains("stopped after 1 second"))
        #expect(try workspace.read("picture.svg") == "old")
    }

    @Test("the child that lays out refuses what is no drawing job, and what is no graph")
    func child() throws {
        #expect(try Program.run("__render", "5", "remove", "everything").status != 0)
        #expect(try Program.run("__render", "5", "layout", "dot", input: "digraph { a -> ").status != 0)
        #expect(try Program.run("__render", "5", "layout", "dot", input: "digraph { a -> b }").output.contains("\"bb\""))
    }

    @Test("export writes a part of the graph")
    func part() throws {
        let run = try Program.run("export", graph, "-o", "-", "--type", "CALLED")
        #expect(run.output.contains("\"e1\"") && !run.output.contains("\"e2\""))
    }

    @Test("export to a folder that is not there leaves nothing behind")
    func unwritable() throws {
        #expect(try Program.run("export", graph, "-o", workspace["nowhere/graph.graphml"]).status == 73)
    }
}
