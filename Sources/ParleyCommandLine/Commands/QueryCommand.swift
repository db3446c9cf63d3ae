import ArgumentParser
import Cypher
import GraphModel
import Parley

struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Ask a graph a question in openCypher.",
        discussion: """
            The query is an argument, a file, or standard input for '-'. One that begins with EXPLAIN shows its plan; with PROFILE, the plan \
            with the rows of each step.

              parley query graph.json "MATCH (p)-[r:MET]-(q) RETURN p, q, count(r) AS times ORDER BY times DESC LIMIT 10"
              parley query graph.json who-met.cypher --param name="Wang Yi" --format csv
              parley query graph.parley "MATCH (p:Person {name: 'Wang'}) SET p.name = 'Wang Yi'" --write
            """)

    @OptionGroup var graph: GraphOptions

    @Argument(help: "The query, a file with it, or '-' for standard input.")
    var query: String

    @OptionGroup var options: QueryOptions

    @Option(help: "table, json, csv, or a drawing of the relationships in the rows: dot, svg.")
    var format = QueryFormat.table

    @Flag(help: "Let the query change the graph file: with all its changes or, where anything fails, with none.")
    var write = false

    func run() throws {
        let text = try QueryText.read(query)
        var session = QuerySession(graph: try graph.read().graph, options: options, mayWrite: write)
        let output = try session.run(text)
        if session.isChanged { try NewsGraph(session.graph).write(to: graph.graph) }
        try output.write(format)
    }
}
