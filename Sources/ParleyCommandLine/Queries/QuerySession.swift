import Cypher
import GraphModel
import Parley

/// A graph that queries are run on one after the other.
struct QuerySession {
    private(set) var graph: PropertyGraph
    /// Whether a query has changed the graph.
    private(set) var isChanged = false
    private let options: QueryOptions
    private let mayWrite: Bool

    init(graph: PropertyGraph, options: QueryOptions, mayWrite: Bool) {
        self.graph = graph
        self.options = options
        self.mayWrite = mayWrite
    }

    /// - Throws: ``QueryFailure``; the graph is then as it was.
    mutating func run(_ text: String) throws(QueryFailure) -> QueryOutput {
        do throws(CypherError) {
            let query = try CypherQuery(text, for: graph)
            let unknown = query.isUpdating ? [] : UnknownNames(query.names, in: graph).notes
            let result = try run(query)
            return QueryOutput(result: result, graph: graph, notes: unknown)
        } catch {
            throw QueryFailure(error: error, query: text)
        }
    }

    private mutating func run(_ query: CypherQuery) throws(CypherError) -> QueryResult {
        guard mayWrite else { return try query.run(on: graph, parameters: options.values, options: options.execution) }
        let result = try query.run(updating: &graph, parameters: options.values, options: options.execution)
        isChanged = isChanged || !result.changes.isEmpty
        return result
    }
}

/// Why a query gave no rows, with the place in it.
struct QueryFailure: Error, CustomStringConvertible {
    let error: CypherError
    let query: String

    var description: String {
        let hint = error.detail == .readOnly ? " (--write allows it)" : ""
        return error.rendered(under: query) + hint
    }

    var status: ExitStatus {
        switch (error.kind, error.phase) {
        case (.limit, _): .failed
        case (_, .compileTime): .usage
        case (_, .runtime): .badData
        }
    }
}
