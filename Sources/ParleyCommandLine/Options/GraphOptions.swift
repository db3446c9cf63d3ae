import ArgumentParser
import GraphFormats
import Parley

/// The graph that a command reads.
struct GraphOptions: ParsableArguments {
    @Argument(help: "Graph file; its extension names the format. '-' is JSON from standard input.")
    var graph: String

    func read() throws -> NewsGraph { try NewsGraph(contentsOf: graph) }
}

/// How many rows a command prints.
struct LimitOptions: ParsableArguments {
    @Option(help: "How many rows to print at most; 0 prints all.")
    var limit = 100

    var maximum: Int? { limit > 0 ? limit : nil }

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit must not be negative") }
    }

    /// Tells what the limit has cut off.
    func report<Row>(_ answer: Answer<Row>) {
        if answer.cut > 0 { Console.note("\(answer.rows.count) of \(answer.total) shown; --limit 0 shows all") }
    }
}
