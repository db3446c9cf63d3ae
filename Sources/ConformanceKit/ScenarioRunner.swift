import Cypher
import GraphModel

/// How a scenario ended.
package enum Outcome: Sendable, Hashable {
    case passed
    /// A result or a change of the graph that is not the one expected.
    case wrong(String)
    /// A result where an error was due.
    case silent(String)
    /// An error where none was due, or not the one expected.
    case error(String)
    /// Something that the runner cannot do.
    case skipped(String)

    package var isPassed: Bool { self == .passed }
}

/// Runs the steps of one scenario on a graph of its own.
package struct ScenarioRunner {
    private let namedGraphs: @Sendable (String) -> String?
    private var graph = PropertyGraph()
    private var procedures = ProcedureRegistry()
    private var parameters: [String: Value] = [:]
    private var result: Result<QueryResult, CypherError>?
    private var before = GraphSnapshot(PropertyGraph())

    /// Ends the scenario.
    struct End: Error {
        let outcome: Outcome
    }

    /// - Parameter namedGraphs: gives the query that makes a graph which the kit calls by name.
    package init(namedGraphs: @escaping @Sendable (String) -> String?) { self.namedGraphs = namedGraphs }

    package mutating func run(_ scenario: Scenario) -> Outcome {
        for step in scenario.steps {
            do throws(End) {
                try run(step)
            } catch {
                return error.outcome
            }
        }
        if case .failure(let error)? = result { return .error("\(error.code) at \(error.phase.rawValue): \(error.message)") }
        return .passed
    }

    private mutating func run(_ step: Step) throws(End) {
        switch step.text {
        case "an empty graph", "any graph": return
        case "having executed:": try setUp(step.document ?? "")
        case "parameters are:": parameters = try values(of: step.table)
        case "executing query:", "executing control query:": execute(step.document ?? "")
        case "no side effects": try checkEffects([:])
        case "the side effects should be:": try checkEffects(Self.counts(of: step.table))
        default: try runOther(step)
        }
    }

    private mutating func runOther(_ step: Step) throws(End) {
        if let name = step.text.content(after: "the "), name.hasSuffix(" graph") {
            return try loadGraph(String(name.dropLast(" graph".count)))
        }
        if let signature = step.text.content(after: "there exists a procedure ") { return try register(signature, step.table) }
        if let expectation = step.text.content(after: "the result should be") { return try checkResult(expectation, step.table) }
        if let expected = ExpectedError(step.text) { return try check(expected) }
        throw End(outcome: .skipped("unknown step: \(step.text)"))
    }
}

// MARK: - Given and when

extension ScenarioRunner {
    private mutating func setUp(_ query: String) throws(End) {
        do throws(CypherError) {
            _ = try CypherQuery(query, for: graph, procedures: procedures).run(updating: &graph, parameters: parameters)
        } catch {
            throw End(outcome: .error("while preparing: \(error.code): \(error.message)"))
        }
    }

    private mutating func loadGraph(_ name: String) throws(End) {
        guard let query = namedGraphs(name) else { throw End(outcome: .skipped("no graph called \(name)")) }
        try setUp(query)
    }

    private mutating func execute(_ query: String) {
        before = GraphSnapshot(graph)
        do throws(CypherError) {
            let options = ExecutionOptions(limits: ExecutionLimits(time: .seconds(30)))
            let prepared = try CypherQuery(query, for: graph, procedures: procedures)
            result = .success(try prepared.run(updating: &graph, parameters: parameters, options: options))
        } catch {
            result = .failure(error)
        }
    }

    private func values(of table: [[String]]) throws(End) -> [String: Value] {
        var values: [String: Value] = [:]
        for row in table where row.count == 2 { values[row[0]] = try value(of: row[1]) }
        return values
    }

    private func value(of cell: String) throws(End) -> Value {
        guard let value = try expected(cell).value else { throw End(outcome: .skipped("not a plain value: \(cell)")) }
        return value
    }

    private func expected(_ cell: String) throws(End) -> ExpectedValue {
        do throws(ExpectedValueParser.Failure) {
            return try ExpectedValueParser.parse(cell)
        } catch {
            throw End(outcome: .skipped("cell not understood: \(error.text)"))
        }
    }

    private mutating func register(_ signature: String, _ table: [[String]]) throws(End) {
        guard let signature = ProcedureSignature(kitForm: signature) else {
            throw End(outcome: .skipped("procedure not understood: \(signature)"))
        }
        var rows: [[Value]] = []
        for row in table.dropFirst() {
            var cells: [Value] = []
            for cell in row { cells.append(try value(of: cell)) }
            rows.append(cells)
        }
        let inputCount = signature.inputs.count
        let known = rows
        procedures.register(
            Procedure(signature) { arguments, _ in
                known.filter { Array($0.prefix(inputCount)) == arguments }.map { Array($0.dropFirst(inputCount)) }
            })
    }
}

// MARK: - Then

extension ScenarioRunner {
    private mutating func takeResult() throws(End) -> QueryResult {
        switch result {
        case .success(let value): return value
        case .failure(let error):
            throw End(outcome: .error("\(error.code) at \(error.phase.rawValue): \(error.message)"))
        case nil: throw End(outcome: .skipped("no query was executed"))
        }
    }

    private mutating func checkResult(_ expectation: String, _ table: [[String]]) throws(End) {
        let result = try takeResult()
        if expectation.hasPrefix("empty") {
            guard result.rows.isEmpty else { throw End(outcome: .wrong("expected no rows, got \(result.rows.count)")) }
            return
        }
        let header = table.first ?? []
        guard header.sorted() == result.columns.sorted() else {
            throw End(outcome: .wrong("expected columns \(header), got \(result.columns)"))
        }
        let ignoresListOrder = expectation.contains("ignoring element order for lists")
        var wanted = try wantedRows(table, ignoresListOrder)
        var actual = rows(of: result, header, ignoresListOrder)
        if !expectation.contains("in order") {
            wanted.sort()
            actual.sort()
        }
        guard wanted == actual else { throw End(outcome: .wrong(Self.difference(wanted, actual))) }
    }

    private func wantedRows(_ table: [[String]], _ ignoresListOrder: Bool) throws(End) -> [String] {
        var rows: [String] = []
        for row in table.dropFirst() {
            var cells: [String] = []
            for cell in row { cells.append(try expected(cell).text(ignoringListOrder: ignoresListOrder)) }
            rows.append(cells.joined(separator: " | "))
        }
        return rows
    }

    private func rows(of result: QueryResult, _ header: [String], _ ignoresListOrder: Bool) -> [String] {
        let order = header.compactMap { result.columns.firstIndex(of: $0) }
        return result.rows.map { row in
            order.map { ExpectedValue(row[$0], in: graph).text(ignoringListOrder: ignoresListOrder) }.joined(separator: " | ")
        }
    }

    private static func difference(_ wanted: [String], _ actual: [String]) -> String {
        func shortened(_ rows: [String]) -> String { rows.prefix(4).joined(separator: "; ") + (rows.count > 4 ? "; ..." : "") }
        return "expected \(wanted.count) rows: \(shortened(wanted)) — got \(actual.count): \(shortened(actual))"
    }

    private static func counts(of table: [[String]]) -> [String: Int] {
        table.reduce(into: [:]) { counts, row in counts[row[0]] = row.count > 1 ? Int(row[1]) : nil }
    }

    private func checkEffects(_ expected: [String: Int]) throws(End) {
        let effects = before.effects(until: GraphSnapshot(graph))
        guard effects == expected.filter({ $0.value != 0 }) else {
            throw End(outcome: .wrong("expected changes \(Self.text(expected)), got \(Self.text(effects))"))
        }
    }

    private static func text(_ effects: [String: Int]) -> String {
        effects.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    private mutating func check(_ expected: ExpectedError) throws(End) {
        switch result {
        case .failure(let error):
            guard expected.matches(error) else {
                throw End(outcome: .error("expected \(expected.text), got \(error.code) at \(error.phase.rawValue): \(error.message)"))
            }
            result = nil
            try checkEffects([:])
        case .success: throw End(outcome: .silent("expected \(expected.text)"))
        case nil: throw End(outcome: .skipped("no query was executed"))
        }
    }
}
