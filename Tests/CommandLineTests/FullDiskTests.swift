import Foundation
import Testing

/// A limit on the size of files stands for a disk without room: what goes beyond it cannot be written.
@Suite("A disk without room")
struct FullDiskTests {
    @Test("leaves the old file whole and says what happened", arguments: ["graph.parley", "graph.json", "graph.graphml"])
    func full(name: String) throws {
        let folder = try Workspace()
        let small = try folder.write("small.json", SampleGraph.json)
        let large = try folder.write("large.json", Self.graph(nodes: 3000))
        #expect(try Program.run("export", small, "-o", folder[name]).status == 0)
        let before = try Program.bytes(of: folder[name])
        let run = try runWithLittleRoom("export", large, "-o", folder[name])
        #expect(run.status != 0)
        #expect(run.errors.contains("\(name): cannot be written"), Comment(rawValue: run.errors))
        #expect(try Program.bytes(of: folder[name]) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [name, "large.json", "small.json"].sorted())
    }

    @Test("undoes a query that changes the file")
    func query() throws {
        let folder = try Workspace()
        let path = try folder.write("graph.json", SampleGraph.json)
        let run = try runWithLittleRoom("query", path, "UNWIND range(1, 20000) AS i CREATE (:Person {name: 'Person ' + i})", "--write")
        #expect(run.status != 0 && run.errors.contains("graph.json: cannot be written"), Comment(rawValue: run.errors))
        #expect(try folder.read("graph.json") == SampleGraph.json)
    }

    @Test("is told without a crash where the results go there, or nowhere", arguments: [">/dev/full", ">&-"])
    func results(redirection: String) throws {
        let folder = try Workspace()
        let path = try folder.write("graph.json", SampleGraph.json)
        let run = try runShell("exec \"$0\" \"$@\" \(redirection)", ["neighbors", path, "Ana Brandt"])
        #expect(run.status == 73 && run.errors == "parley: standard output: cannot be written\n", Comment(rawValue: run.errors))
    }

    @Test("Standard input that is a folder or closed cannot be read", arguments: ["</", "<&-"])
    func input(redirection: String) throws {
        let folder = try Workspace()
        let graph = try folder.write("graph.json", SampleGraph.json)
        for arguments in [["build", "-", "-o", folder["new.json"]], ["query", graph, "-"]] {
            let run = try runShell("exec \"$0\" \"$@\" \(redirection)", arguments)
            #expect(run.status == 66 && run.errors.contains("standard input: cannot be read"), Comment(rawValue: run.errors))
        }
    }

    private static func graph(nodes: Int) -> String {
        let entries = (0..<nodes).map { #"{"id": "n\#($0)", "labels": ["Person"], "name": "Person number \#($0)"}"# }
        return #"{"directed": true, "multigraph": true, "graph": {}, "nodes": [\#(entries.joined(separator: ","))], "edges": []}"#
    }

    /// No file can become larger than 64 blocks of 512 or 1024 bytes.
    private func runWithLittleRoom(_ arguments: String...) throws -> (status: Int32, errors: String) {
        try runShell("ulimit -f 64; trap '' XFSZ; exec \"$0\" \"$@\"", arguments)
    }

    /// Runs a script to which the program is `$0`.
    private func runShell(_ script: String, _ arguments: [String]) throws -> (status: Int32, errors: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", script, Program.url.path] + arguments
        let errors = Pipe()
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, errors)
        try process.run()
        let complaints = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: complaints, as: UTF8.self))
    }
}
