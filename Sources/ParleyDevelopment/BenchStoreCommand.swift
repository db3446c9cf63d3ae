import ArgumentParser
import GraphModel
import GraphStore

/// Times the writing and reading of a `.parley` file.
struct BenchStoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-store",
        abstract: "Time the writing and reading of a .parley file.",
        discussion: """
            Writes nodes (id,name,type) and relationships (src,dst,type,date,confidence) from CSV files to a .parley file. Then opens it \
            anew for the neighbours of a node in the middle and of the node with the most relationships, and reads the whole.
            """)

    @Argument(help: "The CSV file of nodes.")
    var nodes: String

    @Argument(help: "The CSV file of relationships.")
    var edges: String

    @Argument(help: "The .parley file to write.")
    var file: String

    func run() throws {
        let source = try BenchmarkGraph(nodesPath: nodes, relationshipsPath: edges)
        let graph = source.graph
        report("write", try timed { try GraphStore.save(graph, to: file) }.1)
        print("size: \(try fileSize(file) / 1_000_000) MB")
        let ids = Array(graph.nodeIDs)
        guard let hub = ids.max(by: { graph.degree(of: $0) < graph.degree(of: $1) }) else { return }
        for node in [ids[ids.count / 2], hub] {
            let (found, duration) = try timed { try neighborhood(of: graph.string(source.name, of: node) ?? "") }
            report("open, \(found) relationships of one node", duration)
        }
        let (read, duration) = try timed { try GraphStore(opening: file).graph() }
        report("open, all \(read.nodeCount) nodes and \(read.relationshipCount) relationships", duration)
    }

    private func neighborhood(of name: String) throws -> Int {
        try GraphStore(opening: file).neighborhood(of: name)?.relationshipCount ?? 0
    }

    private func report(_ what: String, _ duration: Duration) { print("\(what): \(Int(duration.seconds * 1000)) ms") }
}
