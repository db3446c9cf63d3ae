import Foundation
import Testing

@Suite("A program that is killed while it writes")
struct KilledWriteTests {
    private func graph(nodes: Int) -> String {
        let entries = (0..<nodes).map { #"{"id": "n\#($0)", "labels": ["Person"], "name": "Person \#($0)"}"# }
        let edges = (1..<nodes).map { #"{"source": "n0", "target": "n\#($0)", "key": "e\#($0)", "type": "MET", "status": "happened"}"# }
        return """
            {"directed": true, "multigraph": true, "graph": {},
             "nodes": [\(entries.joined(separator: ","))], "edges": [\(edges.joined(separator: ","))]}
            """
    }

    @Test("leaves the old graph or the new one, never a part", arguments: ["graph.parley", "graph.json"])
    func killed(name: String) throws {
        let folder = try Workspace()
        let old = try folder.write("old.json", graph(nodes: 2))
        let new = try folder.write("new.json", graph(nodes: 4000))
        let whole = try [old, new].map { try content(of: $0, folder) }
        #expect(try Program.run("export", old, "-o", folder[name]).status == 0)
        for milliseconds in [10, 30, 60, 100, 150, 250, 400, 700] {
            try kill(after: milliseconds, "export", new, "-o", folder[name])
            #expect(try whole.contains(content(of: folder[name], folder)))
        }
    }

    /// What a graph file holds, as JSON.
    private func content(of path: String, _ folder: Workspace) throws -> String {
        let run = try Program.run("export", path, "-o", folder["content.json"])
        try #require(run.status == 0, Comment(rawValue: run.errors))
        return try folder.read("content.json")
    }

    private func kill(after milliseconds: Int, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = Program.url
        process.arguments = arguments
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
