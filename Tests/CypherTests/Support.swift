import Cypher
import GraphModel

/// The rows of a query, each value as text, cells joined by a bar.
func rows(
    _ query: String, on graph: PropertyGraph = PropertyGraph(), parameters: [String: Value] = [:]
) throws(CypherError) -> [String] {
    let result = try CypherQuery(query, for: graph).run(on: graph, parameters: parameters)
    return result.rows.map { row in row.map { $0.rendered(in: graph) }.joined(separator: " | ") }
}

/// The code of the error that a query ends with, `none` where it runs.
func errorCode(_ query: String, on graph: PropertyGraph = PropertyGraph(), parameters: [String: Value] = [:]) -> String {
    var copy = graph
    do throws(CypherError) {
        _ = try CypherQuery(query, for: graph).run(updating: &copy, parameters: parameters)
        return "none"
    } catch {
        return error.code
    }
}

/// The lines of a plan.
func plan(_ query: String, on graph: PropertyGraph) throws(CypherError) -> [String] {
    try CypherQuery(query, for: graph).plan.text()
}

/// A graph made by a query.
func makeGraph(_ query: String) throws(CypherError) -> PropertyGraph {
    var graph = PropertyGraph()
    _ = try CypherQuery(query, for: graph).run(updating: &graph)
    return graph
}

/// Three people, two meetings and a call.
func smallGraph() throws(CypherError) -> PropertyGraph {
    try makeGraph(
        """
        CREATE (ada:Person {name: 'Ada', age: 36}), (bob:Person {name: 'Bob', age: 41}), (cy:Person {name: 'Cy'}),
               (ada)-[:MET {date: '2025-03-01'}]->(bob), (bob)-[:MET {date: '2025-04-01'}]->(cy), (ada)-[:CALLED]->(cy)
        """)
}
