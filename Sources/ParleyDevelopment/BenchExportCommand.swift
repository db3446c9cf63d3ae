import ArgumentParser
import GraphFormats
import GraphModel

/// Times the writers and readers of graph files on a graph made up in memory.
struct BenchExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-export",
        abstract: "Time the writers and readers of graph files.",
        discussion: """
            Makes up a news graph in memory, writes it into the folder in each format, and prints a line for each with seconds, megabytes on \
            disk and the memory that the writer took on top of the graph; with --read reads one format back instead of writing.
            """)

    @Argument(help: "How many relationships; a tenth as many nodes.")
    var relationships: Int

    @Argument(help: "Folder for the files.")
    var folder: String

    @Option(parsing: .upToNextOption, help: "Extensions of the formats.")
    var formats = ["graphml", "gexf"]

    @Flag(help: "Read the files that lie in the folder instead of writing them.")
    var read = false

    func run() throws {
        let memory = MemoryUse()
        if read {
            for format in formats {
                let (graph, duration) = try timed { try GraphFile.read("\(folder)/graph.\(format)") }
                report(
                    "read", format, duration,
                    "\(graph.relationshipCount) relationships, at most \(memory.highestMegabytes.rounded()) MB in all")
            }
            return
        }
        let graph = Self.graph(relationships)
        for format in formats {
            memory.forgetHighest()
            let before = memory.residentMegabytes
            let (_, duration) = try timed { try GraphFile.write(graph, to: "\(folder)/graph.\(format)") }
            report(
                "write", format, duration,
                "graph \(before.rounded()) MB, on top of it at most \((memory.highestMegabytes - before).rounded()) MB")
        }
    }

    private func report(_ what: String, _ format: String, _ duration: Duration, _ memory: String) {
        print("\(what) \(format): \((duration.seconds * 10).rounded() / 10) s, \(memory)")
    }

    /// People who met, with dates, offices and a sentence each.
    private static func graph(_ relationships: Int) -> PropertyGraph {
        let nodes = max(2, relationships / 10)
        var loader = BulkLoader(expectingNodes: nodes, relationships: relationships)
        let (id, name, aliases) = (loader.internKey("id"), loader.internKey("name"), loader.internKey("aliases"))
        let (status, date, evidence) = (loader.internKey("status"), loader.internKey("date"), loader.internKey("evidence"))
        let confidence = loader.internKey("confidence")
        let labels = ["Person", "Organization", "Country"].map { loader.internLabel($0) }
        let types = ["MET", "CALLED", "VISITED", "AGREED", "CRITICIZED"].map { loader.internType($0) }
        let entities = (0..<nodes).map { number in
            let node = loader.createNode(labels: [labels[number % labels.count]])
            loader.setProperty(id, of: node, to: .string("person:\(number)"))
            loader.setProperty(name, of: node, to: .string("Person Number \(number)"))
            loader.setProperty(aliases, of: node, to: .list([.string("Number \(number)")]))
            return node
        }
        for number in 0..<relationships {
            let (source, target) = (entities[number % nodes], entities[(number &* 7919 &+ number / nodes) % nodes])
            let relationship = loader.createRelationship(types[number % types.count], from: source, to: target)
            loader.setProperty(id, of: relationship, to: .string("relation:\(number)"))
            loader.setProperty(status, of: relationship, to: .string(number % 9 == 0 ? "planned" : "happened"))
            loader.setProperty(date, of: relationship, to: .string("202\(number % 6)-0\(number % 9 + 1)-1\(number % 10)"))
            loader.setProperty(confidence, of: relationship, to: .float(Double(number % 100) / 100))
            let text = "Person Number \(number % nodes) met somebody on an occasion of some importance."
            let proof = Evidence(document: "document:\(number / 20)", sentence: number % 20, start: 0, end: text.count, text: text)
            loader.setProperty(evidence, of: relationship, to: .list([proof.propertyValue]))
        }
        return loader.finish()
    }
}
