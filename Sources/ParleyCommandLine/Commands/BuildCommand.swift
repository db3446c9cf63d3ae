import ArgumentParser
import DocumentReading
import Parley

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Read articles and write their graph.",
        discussion: """
            Reads plain text, Markdown, HTML, JSON Lines, RSS and Atom. The same articles give the same file, byte for byte.

              parley build articles/ -o graph.json
              parley build monday.txt tuesday.html -o week.graphml
              parley build - --date 2025-10-28 -o graph.json < article.txt
            """)

    @Argument(help: "Files and folders to read; '-' is standard input.")
    var inputs: [String]

    @Option(name: .shortAndLong, help: "Graph file to write, in the format its extension names; '-' is JSON to standard output.")
    var output: String

    @OptionGroup var building: BuildingOptions

    func run() throws {
        let progress = ProgressBar()
        let result = try building.builder().build(from: inputs) { progress.show($0, of: $1) }
        for warning in result.warnings { Console.warning("\(warning)") }
        guard !result.documents.isEmpty else { throw CommandFailure(.badData, "no document could be read") }
        try result.graph.write(to: output)
        Console.note(summary(of: result))
    }

    private func summary(of result: BuildResult) -> String {
        let skipped = result.warnings.count { $0.isLoss }
        let counts = [
            Counted.phrase(result.documents.count, "document"),
            Counted.phrase(result.graph.entityCount, "entity", plural: "entities"),
            Counted.phrase(result.graph.relationshipCount, "relationship"),
        ]
        return counts.joined(separator: ", ") + (skipped > 0 ? ", \(skipped) skipped" : "")
    }
}
