import Cypher
import GraphModel
import Testing

/// Queries made at random must give the same rows by the optimised plan as by the one that follows the text.
@Suite struct PlanEquivalenceTests {
    @Test(arguments: 0..<300) func optimisedPlansGiveTheSameRows(seed: Int) throws {
        var random = QueryMaker(seed: UInt64(seed))
        let graph = random.graph()
        try expectSameRows(random.query(), on: graph)
    }

    @Test(arguments: 0..<60) func endsReachedOnceAreTheEndsOfAllWalks(seed: Int) throws {
        var random = QueryMaker(seed: UInt64(seed))
        let graph = random.graph()
        for length in ["*..2", "*..3", "*0..3", "*0..0", "*..4 {w: 1}"] {
            for pattern in ["(a)-[\(length)]->(b)", "(a)<-[:T\(length)]-(b)", "(a)-[\(length)]-(b)", "(c)-[r]-(a)-[:T|U\(length)]-(b)"] {
                try expectSameRows("MATCH \(pattern) RETURN DISTINCT a, b", on: graph)
            }
        }
    }

    @Test(arguments: 0..<60) func endsComparedTogetherAreThoseComparedOneByOne(seed: Int) throws {
        var random = QueryMaker(seed: UInt64(seed))
        let graph = random.graph()
        for pattern in ["(a)-[r:T]->(b)", "(a)<-[r:U]-(b)", "(a)-[r:T|U]-(b)", "(c)-[s:U]-(d), (a)-[r:T|U]-(b)"] {
            for condition in ["a.x < b.x", "a.x <= b.x AND b.id <> a.id", "a.name = b.id", "a.x >= b.x AND r.w = 1", "a.y < b.y"] {
                try expectSameRows("MATCH \(pattern) WHERE \(condition) RETURN a, r, b", on: graph)
            }
        }
    }

    private func expectSameRows(_ text: String, on graph: PropertyGraph) throws {
        let expected = try sortedRows(CypherQuery(text, optimizer: Optimizer(statistics: nil)), graph)
        let actual = try sortedRows(CypherQuery(text, for: graph), graph)
        #expect(actual == expected, "\(text)")
    }

    private func sortedRows(_ query: CypherQuery, _ graph: PropertyGraph) throws -> [String] {
        try query.run(on: graph).rows.map { row in row.map { "\($0)" }.joined(separator: "|") }.sorted()
    }
}

/// Makes graphs and queries from a seed.
private struct QueryMaker {
    private var generator: SplitMix
    private var nodes: [String] = []
    private var relationships: [String] = []
    private var paths: [String] = []

    init(seed: UInt64) { generator = SplitMix(seed: seed) }

    private mutating func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
    private mutating func isChosen(_ part: Int, of whole: Int) -> Bool { number(whole) < part }
    private mutating func one(of choices: [String]) -> String { choices[number(choices.count)] }

    mutating func graph() -> PropertyGraph {
        var graph = PropertyGraph()
        var ids: [NodeID] = []
        for index in 0..<(3 + number(6)) {
            let labels = ["A", "B"].filter { _ in isChosen(1, of: 2) }
            ids.append(graph.createNode(labels: labels, properties: ["x": .integer(Int64(number(3))), "name": .string("n\(index % 4)")]))
            if isChosen(5, of: 6) { graph.setProperty("id", of: ids[index], to: .string("i\(index)")) }
        }
        for _ in 0..<number(14) {
            graph.createRelationship(
                one(of: ["T", "U"]), from: ids[number(ids.count)], to: ids[number(ids.count)], properties: ["w": .integer(Int64(number(3)))]
            )
        }
        return graph
    }

    mutating func query() -> String {
        var clauses = [match()]
        if isChosen(1, of: 3) { clauses.append("OPTIONAL " + match()) }
        if isChosen(1, of: 4) { clauses.append("WITH * WHERE " + predicate()) }
        return clauses.joined(separator: " ") + anyResult()
    }

    private mutating func anyResult() -> String {
        switch number(4) {
        case 0: groupedResult()
        case 1: distinctResult()
        default: result()
        }
    }

    private mutating func distinctResult() -> String {
        let (left, right) = (one(of: nodes), one(of: nodes))
        return one(of: [
            " RETURN DISTINCT \(left), \(right) AS other", " RETURN count(DISTINCT \(left)) AS n",
            " RETURN \(left) AS k, count(DISTINCT \(right)) AS n",
            " WITH DISTINCT \(left) MATCH (\(left))-[*..2]->(o) RETURN max(o.x) AS n",
        ])
    }

    private func result() -> String { " RETURN " + (nodes + relationships + paths).joined(separator: ", ") }

    private mutating func groupedResult() -> String {
        let (left, right) = (one(of: nodes), one(of: nodes))
        let key = one(of: ["\(left).id", "\(left).name", "\(left).x", "\(left)", "\(left).x / 2.0"])
        let aggregate = one(of: ["count(*)", "count(\(right))", "count(DISTINCT \(right).x)", "sum(\(right).x)", "max(\(right).name)"])
        let order = one(of: ["", " ORDER BY n DESC, k, l", " ORDER BY n, k, l LIMIT 3", " ORDER BY n DESC, k DESC, l SKIP 1 LIMIT 2"])
        return " RETURN \(key) AS k, \(right).id AS l, \(aggregate) AS n" + order
    }

    private mutating func match() -> String {
        let patterns = (0...number(2)).map { _ in pattern() }.joined(separator: ", ")
        let condition = isChosen(1, of: 2) ? " WHERE " + (0...number(2)).map { _ in predicate() }.joined(separator: " AND ") : ""
        return "MATCH " + patterns + condition
    }

    private mutating func pattern() -> String {
        var text = node()
        for _ in 0..<number(3) { text += relationship() + node() }
        guard isChosen(1, of: 5) else { return text }
        paths.append("p\(paths.count)")
        return paths[paths.count - 1] + " = " + text
    }

    private mutating func node() -> String {
        let isNew = nodes.isEmpty || isChosen(2, of: 3)
        let name = isNew ? "v\(nodes.count)" : one(of: nodes)
        if isNew { nodes.append(name) }
        let label = one(of: ["", "", ":A", ":B", ":A:B"])
        let properties = one(of: ["", "", "", " {x: 1}", " {name: 'n1'}"])
        return "(\(name)\(label)\(properties))"
    }

    private mutating func relationship() -> String {
        if isChosen(1, of: 3) { return namelessWalk() }
        relationships.append("r\(relationships.count)")
        let body =
            relationships[relationships.count - 1] + one(of: ["", ":T", ":U", ":T|U"]) + one(of: ["", "", "", "*0..2", "*1..2 {w: 1}"])
        return one(of: ["-[\(body)]->", "<-[\(body)]-", "-[\(body)]-"])
    }

    private mutating func namelessWalk() -> String {
        let body = one(of: ["", ":T", ":U"]) + one(of: ["*1..2", "*..3", "*0..3", "*2..3", "*..4 {w: 1}"])
        return one(of: ["-[\(body)]->", "<-[\(body)]-", "-[\(body)]-", "-[\(body)]-"])
    }

    private mutating func predicate() -> String {
        let (left, right) = (one(of: nodes), one(of: nodes))
        return one(of: [
            "\(left).x = 1", "\(left).x > \(right).x", "\(left).name = \(right).name", "\(left):A", "(\(left))-[:T]->()",
            "id(\(left)) = 2", "NOT \(left).x = 0", "\(left).name IN ['n0', 'n2']", "\(left) <> \(right)", "true",
            "exists { MATCH (\(left))-->(o) WHERE o.x = \(right).x }", "size([(\(left))--(o) | o.x]) > 1",
            "(\(left))-[:U*..4]-(\(right))", "exists { MATCH (\(left))-[*1..3]-(\(left)) }",
        ])
    }
}
