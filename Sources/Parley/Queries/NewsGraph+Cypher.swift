public import Cypher

extension NewsGraph {
    /// Answers an openCypher query that only reads. ``CypherQuery`` keeps a query ready to be run many times, or changes a graph.
    ///
    /// - Throws: the first mistake in the query, or the error it met while running.
    public func query(_ text: String, parameters: [String: Value] = [:]) throws(CypherError) -> QueryResult {
        try CypherQuery(text, for: graph).run(on: graph, parameters: parameters)
    }
}
