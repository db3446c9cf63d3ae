import ArgumentParser
import Cypher
import GraphModel
import Parley

struct ShellCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shell",
        abstract: "Ask a graph many questions in openCypher.",
        discussion: """
            A query may take several lines; a semicolon or an empty line ends it. The arrow keys recall earlier lines, the tabulator key \
            completes names. ':help' tells more.

              parley shell graph.json
              parley shell graph.parley --write
            """)

    @OptionGroup var graph: GraphOptions
    @OptionGroup var options: QueryOptions

    @Flag(help: "Let queries change the graph; ':save' writes it to its file.")
    var write = false

    func run() throws {
        let news = try graph.read()
        var shell = QueryShell(session: QuerySession(graph: news.graph, options: options, mayWrite: write), path: graph.graph)
        shell.run()
    }
}

/// Reads statements and answers them until the input ends.
private struct QueryShell {
    var session: QuerySession
    let path: String
    private var reader = LineReader()
    private var format = QueryFormat.table
    private var isDone = false

    init(session: QuerySession, path: String) {
        self.session = session
        self.path = path
    }

    mutating func run() {
        var statements = StatementReader()
        while !isDone {
            let prompt = statements.isEmpty ? "parley> " : "   ...> "
            guard let line = reader.readLine(prompt: prompt, completion: Completion(session.graph)) else { break }
            reader.remember(line)
            if let statement = statements.add(line) { answer(statement) }
        }
        if let rest = statements.finish() { answer(rest) }
    }

    private mutating func answer(_ statement: StatementReader.Statement) {
        do {
            switch statement {
            case .query(let text): try session.run(text).write(format)
            case .command(let command): try obey(command)
            }
        } catch {
            Console.note("\(error)")
        }
    }

    private mutating func obey(_ command: String) throws {
        switch command {
        case "help": Console.print(Self.help)
        case "quit", "exit": isDone = true
        case "history": for line in reader.history { Console.print(line) }
        case "schema": printSchema()
        case "save":
            try NewsGraph(session.graph).write(to: path)
            Console.note("written to \(path)")
        default:
            guard let chosen = QueryFormat(rawValue: command) else {
                throw CommandFailure(.usage, "no command :\(command); :help lists them")
            }
            format = chosen
        }
    }

    private func printSchema() {
        let graph = session.graph
        Console.print("labels: " + graph.labelsInUse.map { graph.name(of: $0) }.joined(separator: ", "))
        Console.print("types: " + graph.typesInUse.map { graph.name(of: $0) }.joined(separator: ", "))
        Console.print("keys: " + graph.keysInUse.map { graph.name(of: $0) }.joined(separator: ", "))
    }

    private static let help = """
        A query ends with a semicolon or an empty line. EXPLAIN before it shows its plan.
        :schema    labels, relationship types and keys of the graph
        :table :json :csv :dot :svg    how rows are printed
        :history   the lines of this session
        :save      write the graph to its file
        :quit      leave
        """
}
