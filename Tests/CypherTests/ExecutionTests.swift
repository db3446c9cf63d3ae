import Cypher
import GraphModel
import Testing

@Suite struct ExecutionTests {
    @Test func matchesFollowRelationshipsBothWays() throws {
        let graph = try smallGraph()
        #expect(
            try rows("MATCH (:Person {name: 'Bob'})-[r:MET]-(other) RETURN other.name, r.date ORDER BY r.date", on: graph)
                == ["'Ada' | '2025-03-01'", "'Cy' | '2025-04-01'"])
    }

    /// The numbers are integers at both ends of the first relationship only.
    @Test(arguments: [
        ("a.n < b.n", ["1 | 2", "1 | 2.5"]), ("a.n >= b.n", ["2 | 1", "2.5 | 1"]),
        ("a.n <> b.n", ["1 | 2", "1 | 2.5", "2 | 1", "2.5 | 1"]), ("a.n = b.n", []),
        ("a.n < a.m", ["1 | 2", "1 | 2.5", "1 | null", "2 | 1"]), ("b.m > a.m", ["1 | 2"]),
    ])
    func endsOfRelationshipsAreComparedByTheirProperties(condition: String, expected: [String]) throws {
        let query = "MATCH (a)-[:T]-(b) WHERE \(condition) RETURN a.n AS n, b.n AS o ORDER BY n, o"
        let first = "CREATE (one {n: 1, m: 8}), (one)-[:T]->({n: 2, m: 9})"
        #expect(try rows(query, on: makeGraph(first + ", (one)-[:T]->({n: 2.5}), (one)-[:T]->()")) == expected)
        let integers = expected.filter { !$0.contains("2.5") && !$0.contains("null") }
        #expect(try rows(query, on: makeGraph(first)) == integers)
    }

    @Test func manyRelationshipsAreComparedAStretchAtATime() throws {
        let graph = try makeGraph("UNWIND range(1, 1500) AS n CREATE ({n: n})-[:T]->({n: 1000}), ({n: n})-[:U]->({n: n})")
        #expect(try rows("MATCH (a)-[r:T]->(b) WHERE a.n < b.n RETURN count(r), max(a.n)", on: graph) == ["999 | 999"])
        #expect(try rows("MATCH (a)-[r:T|U]-(b) WHERE a.n <= b.n RETURN count(r)", on: graph) == ["4501"])
    }

    @Test func groupsAreCountedInOneLine() throws {
        let graph = try smallGraph()
        #expect(
            try rows("MATCH (p:Person)-[:MET]-(q) RETURN p.name AS name, count(*) AS times ORDER BY times DESC, name", on: graph)
                == ["'Bob' | 2", "'Ada' | 1", "'Cy' | 1"])
    }

    @Test func shortestPathsAreFound() throws {
        let graph = try makeGraph(
            "CREATE (a:S)-[:T]->()-[:T]->()-[:T]->(z:E), (a)-[:T]->()-[:T]->(z), (a)-[:T]->()-[:T]->(z), (:E), (:S)-[:U]->(:E)")
        #expect(try rows("MATCH p = shortestPath((:S)-[:T*]->(:E)) RETURN length(p)", on: graph) == ["2"])
        #expect(try rows("MATCH p = allShortestPaths((:S)-[:T*]->(:E)) RETURN length(p)", on: graph) == ["2", "2"])
        #expect(try rows("MATCH (s:S)-[:U]->(e:E) RETURN shortestPath((s)-[:T*]->(e)) AS p", on: graph) == ["null"])
    }

    @Test(arguments: [
        ("()-[:T]->(a), (a)-[:T]->()", false), ("(a)-[:T]->(a)", true), ("(a)-[:T]->(b)-[:T]->(a)", true),
        ("(a)-[:T]->(b)-[:T]->(c)-[:T]->(a)", true), ("(a)-[:T]->(b)-[:T]->(c)-[:T]->(d)-[:T]->(a)", false),
        ("(a)-[:T]->(b)-[:T]->(c)-[:T]->(b)", false),
    ])
    func aWalkComesBackToItsStartOnlyRoundACycle(pattern: String, comesBack: Bool) throws {
        var graph = try makeGraph("CREATE (a:Start)")
        _ = try CypherQuery("MATCH (a:Start) CREATE " + pattern).run(updating: &graph)
        let query = "MATCH (a:Start)-[:T*1..3]-(b) WITH DISTINCT b WHERE b:Start RETURN count(b)"
        #expect(try rows(query, on: graph) == [comesBack ? "1" : "0"])
    }

    @Test func parametersStandForValues() throws {
        let graph = try smallGraph()
        #expect(try rows("MATCH (p {name: $name}) RETURN p.age", on: graph, parameters: ["name": .string("Ada")]) == ["36"])
        #expect(errorCode("RETURN $name") == "ParameterMissing:MissingParameter")
    }

    @Test func preparedQueriesServeManyGraphs() throws {
        let query = try CypherQuery("MATCH (n:Person) RETURN count(*) AS people")
        #expect(try query.run(on: PropertyGraph()).rows == [[.integer(0)]])
        #expect(try query.run(on: try smallGraph()).rows == [[.integer(3)]])
    }

    @Test func clausesDoNotSeeTheirOwnChanges() throws {
        var graph = try smallGraph()
        let result = try CypherQuery("MATCH (p:Person) CREATE (:Person {copyOf: p.name}) RETURN count(*) AS made").run(updating: &graph)
        #expect(result.rows == [[.integer(3)]])
        #expect(graph.nodeCount == 6)
    }

    @Test func mergeFindsBeforeItMakes() throws {
        var graph = try smallGraph()
        let query = try CypherQuery("MERGE (p:Person {name: $name}) ON CREATE SET p.isNew = true RETURN p.isNew")
        #expect(try query.run(updating: &graph, parameters: ["name": .string("Ada")]).rows == [[.null]])
        #expect(try query.run(updating: &graph, parameters: ["name": .string("Di")]).rows == [[.boolean(true)]])
        #expect(graph.nodeCount == 4)
    }
}

@Suite struct FailureTests {
    @Test func aFailedQueryLeavesTheGraphAsItWas() throws {
        var graph = try smallGraph()
        let query = try CypherQuery("MATCH (p:Person) SET p.age = 1 CREATE (:Extra) WITH p RETURN 1 / (p.age - 1)")
        #expect(throws: CypherError.self) { try query.run(updating: &graph) }
        #expect(try rows("MATCH (n) RETURN n.age ORDER BY n.name", on: graph) == ["36", "41", "null"])
        try graph.checkInvariants()
    }

    @Test func aReadingRunRefusesToWrite() throws {
        let query = try CypherQuery("CREATE (n)")
        #expect(query.isUpdating)
        let error = #expect(throws: CypherError.self) { try query.run(on: PropertyGraph()) }
        #expect(error?.code == "SemanticError:ReadOnly")
    }

    @Test func missingParametersLeaveTheGraphUsable() throws {
        var graph = try smallGraph()
        let query = try CypherQuery("CREATE (n {x: $x})")
        #expect(throws: CypherError.self) { try query.run(updating: &graph) }
        #expect(graph.nodeCount == 3)
    }

    @Test func runawayQueriesStopAtTheirLimits() throws {
        let graph = try makeGraph("UNWIND range(1, 200) AS x CREATE ({x: x})")
        func code(_ query: String, _ limits: ExecutionLimits) -> String? {
            let options = ExecutionOptions(limits: limits)
            let error = #expect(throws: CypherError.self) { try CypherQuery(query, for: graph).run(on: graph, options: options) }
            return error?.code
        }
        let product = "MATCH (a), (b), (c), (d), (e) "
        #expect(code(product + "RETURN count(*)", ExecutionLimits(time: .milliseconds(50))) == "LimitExceeded:TimeLimit")
        #expect(code(product + "RETURN a", ExecutionLimits(rows: 1_000)) == "LimitExceeded:RowLimit")
        #expect(code(product + "RETURN collect(a)", ExecutionLimits(heldValues: 10_000)) == "LimitExceeded:MemoryLimit")
        #expect(code("RETURN range(1, 1000000000)", ExecutionLimits(heldValues: 10_000)) == "LimitExceeded:MemoryLimit")
    }

    @Test func catastrophicPatternsStopAtTheTimeLimit() throws {
        let graph = try makeGraph("UNWIND range(1, 12) AS x CREATE (:N {x: x}) WITH count(*) AS c MATCH (a:N), (b:N) CREATE (a)-[:T]->(b)")
        let query = try CypherQuery("MATCH p = (:N {x: 1})-[:T*]->(:Nowhere) RETURN count(p)", for: graph)
        let long = try CypherQuery("MATCH p = (:N {x: 1})-[:T*]->() RETURN count(p)", for: graph)
        let options = ExecutionOptions(limits: ExecutionLimits(time: .milliseconds(50)))
        #expect(try query.run(on: graph, options: options).rows == [[.integer(0)]])
        #expect(throws: CypherError.self) { try long.run(on: graph, options: options) }
    }

    @Test(arguments: [
        ("MATCH (n) DELETE n RETURN n.age", "EntityNotFound:DeletedEntityAccess"),
        ("MATCH (n {name: 'Bob'}) DELETE n", "ConstraintVerificationFailed:DeleteConnectedNode"),
        ("MATCH (n) SET n.x = {a: 1}", "TypeError:InvalidPropertyType"), ("MERGE ({x: null})", "SemanticError:MergeReadOwnWrites"),
        ("UNWIND [1, 'a'] AS x RETURN x - 1", "TypeError:InvalidArgumentType"),
        ("RETURN 9223372036854775807 + 1", "ArithmeticError:IntegerOverflow"),
        ("RETURN 1 / 0", "ArithmeticError:DivisionByZero"),
        ("MATCH (n) DETACH DELETE n RETURN 1 AS x LIMIT toInteger('-1')", "SyntaxError:NegativeIntegerArgument"),
        ("RETURN 'a' =~ '('", "ArgumentError:InvalidArgumentValue"), ("RETURN date('someday')", "ArgumentError:InvalidArgumentValue"),
    ])
    func errorsOfRunningQueriesHaveACode(query: String, code: String) throws {
        let graph = query.contains("DELETE n RETURN n.age") ? try makeGraph("CREATE ({age: 1})") : try smallGraph()
        #expect(errorCode(query, on: graph) == code)
    }
}
