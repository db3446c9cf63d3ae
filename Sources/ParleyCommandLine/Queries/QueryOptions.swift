import ArgumentParser
import Cypher

/// What a query is given and what it may use.
struct QueryOptions: ParsableArguments {
    @Option(
        name: .customLong("param"),
        help: ArgumentHelp("A value for a parameter of the query; a literal of the language, else plain text.", valueName: "name=value"))
    var parameters: [QueryParameter] = []

    @Option(help: "Seconds after which a query is stopped.")
    var timeout = 60.0

    @Option(help: "Rows after which a query is stopped.")
    var rows = 1_000_000

    func validate() throws {
        if timeout <= 0 || rows < 1 { throw ValidationError("--timeout and --rows must be greater than 0") }
    }

    var execution: ExecutionOptions { ExecutionOptions(limits: ExecutionLimits(rows: rows, time: .seconds(timeout))) }

    /// The parameters by name; the last value given for a name counts.
    var values: [String: Value] { Dictionary(parameters.map { ($0.name, $0.value) }) { _, last in last } }
}

struct QueryParameter: ExpressibleByArgument {
    let name: String
    let value: Value

    init?(argument: String) {
        guard let separator = argument.firstIndex(of: "="), separator > argument.startIndex else { return nil }
        name = String(argument[..<separator])
        value = Value(literalOrText: String(argument[argument.index(after: separator)...]))
    }
}
