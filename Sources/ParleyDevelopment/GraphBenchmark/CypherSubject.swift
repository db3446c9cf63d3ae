import Cypher
import GraphModel

/// Answers through queries, each text read and planned once.
struct CypherSubject: BenchmarkSubject {
    private let graph: PropertyGraph
    private var queries: [String: CypherQuery] = [:]

    init(_ source: BenchmarkGraph) { graph = source.graph }

    mutating func answer(_ query: BenchmarkWorkload.Query) -> BenchmarkAnswer {
        switch query {
        case .neighbors(let id): number("MATCH (a {id: $id})--(b) RETURN count(DISTINCT b)", ["id": .integer(id)])
        case .neighborsByName(let name): number("MATCH (a {name: $name})--(b) RETURN count(DISTINCT b)", ["name": .string(name)])
        case .twoHops(let id, let type, let start, let end):
            number(
                """
                MATCH (a {id: $id})-[r:\(type)]-(b)-[s:\(type)]-(c)
                WHERE r.date >= $start AND r.date < $end AND s.date >= $start AND s.date < $end AND c <> a
                RETURN count(DISTINCT c)
                """, ["id": .integer(id), "start": .temporal(.date(start)), "end": .temporal(.date(end))])
        case .shortestPath(let source, let target):
            number(
                """
                MATCH (a {id: $source}), (b {id: $target})
                OPTIONAL MATCH p = shortestPath((a)-[*]-(b))
                RETURN coalesce(length(p), -1)
                """, ["source": .integer(source), "target": .integer(target)])
        case .reachable(let id, let type, let hops):
            number("MATCH (a {id: $id})-[:\(type)*1..\(hops)]-(b) WHERE b <> a RETURN count(DISTINCT b)", ["id": .integer(id)])
        case .topPairs(let type, let count): topPairs(type, count)
        case .pageRank: run("CALL graph.pageRank() YIELD score RETURN count(score)") == nil ? .failed : .none
        case .components: number("CALL graph.components() YIELD component RETURN count(DISTINCT component)")
        }
    }

    private mutating func number(_ text: String, _ parameters: [String: Value] = [:]) -> BenchmarkAnswer {
        guard case .integer(let number)? = run(text, parameters)?.rows.first?.first else { return .failed }
        return .number(Int(number))
    }

    private mutating func topPairs(_ type: String, _ count: Int) -> BenchmarkAnswer {
        let rows = run(
            """
            MATCH (a)-[r:\(type)]-(b) WHERE a.id < b.id
            RETURN a.name AS x, b.name AS y, count(r) AS n ORDER BY n DESC, x, y LIMIT \(count)
            """)?.rows
        let pairs = rows?.compactMap { row -> (String, String, Int)? in
            guard case .string(let first) = row[0], case .string(let second) = row[1], case .integer(let count) = row[2] else { return nil }
            return (first, second, Int(count))
        }
        return pairs.map(BenchmarkAnswer.pairs) ?? .failed
    }

    /// Nil where the query fails.
    private mutating func run(_ text: String, _ parameters: [String: Value] = [:]) -> QueryResult? {
        guard let query = queries[text] ?? (try? CypherQuery(text, for: graph, procedures: .standard)) else { return nil }
        queries[text] = query
        return try? query.run(on: graph, parameters: parameters)
    }
}
