import Cypher
import GraphModel
import Testing

@Suite struct PlanTests {
    @Test func aMatchStartsAtTheIndexedValue() throws {
        let graph = try smallGraph()
        #expect(
            try plan("MATCH (a:Person)-[:MET]->(b:Person {name: 'Bob'}) RETURN a.name", on: graph) == [
                "seek (b {name: 'Bob'})", "filter b:Person AND b.name = 'Bob'", "expand (b)<-[@1:MET]-(a)", "filter a:Person",
                "project a.name AS a.name", "select a.name",
            ])
    }

    @Test func theRarestLabelIsScanned() throws {
        let graph = try makeGraph("CREATE (:A:B), (:A), (:A)")
        #expect(try plan("MATCH (n:A:B) RETURN n", on: graph) == ["scan label (n:B)", "filter n:A", "select n"])
    }

    @Test func filtersGoAsNearToTheStartAsTheyCan() throws {
        let graph = try smallGraph()
        #expect(
            try plan("MATCH (a)-[r:CALLED]->(b), (c:Person) WHERE a.age > 30 AND c.age = b.age RETURN count(*) AS n", on: graph) == [
                "scan all nodes (a)", "filter a.age > 30", "expand (a)-[r:CALLED]->(b)", "scan label (c:Person)", "filter c.age = b.age",
                "aggregate count(*) AS n", "select n",
            ])
    }

    @Test func sortAndLimitBecomeOneStep() throws {
        #expect(
            try plan("UNWIND [3, 1, 2] AS x RETURN x ORDER BY x DESC SKIP 1 LIMIT 1", on: PropertyGraph())
                == ["unwind [3, 1, 2] AS x", "top x DESC SKIP 1 LIMIT 1", "select x"])
    }

    @Test func relationshipsOfATypeAreScannedThemselves() throws {
        let graph = try smallGraph()
        #expect(
            try plan("MATCH (a)-[r:CALLED]-(b) WHERE a.age < r.age RETURN r", on: graph)
                == ["scan relationships (a)-[r:CALLED]-(b)", "filter a.age < r.age", "select r"])
        #expect(try plan("MATCH (a)-[r]->(b) RETURN r", on: graph) == ["scan all nodes (a)", "expand (a)-[r]->(b)", "select r"])
    }

    @Test func aScanOfRelationshipsComparesTheirEndsItself() throws {
        let graph = try smallGraph()
        #expect(
            try plan("MATCH (a)-[r:MET]-(b) WHERE a.age < b.age AND r.date > '2025' AND b.name <> a.name RETURN r", on: graph) == [
                "scan relationships (a)-[r:MET]-(b) where a.age < b.age AND b.name <> a.name", "filter r.date > '2025'", "select r",
            ])
    }

    @Test func groupsThatCannotBeAmongTheFirstAreLeftOut() throws {
        let graph = try smallGraph()
        #expect(
            try plan("MATCH (a:Person)-->(b) RETURN b.name AS name, count(*) AS n ORDER BY n DESC, name SKIP 1 LIMIT 2", on: graph) == [
                "scan label (a:Person)", "expand (a)-[@1]->(b)", "aggregate b.name AS name, count(*) AS n best n DESC SKIP 1 LIMIT 2",
                "select name, n", "top n DESC, name SKIP 1 LIMIT 2",
            ])
    }

    @Test func walksKeepTheirRelationshipsOnlyWhereSomethingReadsThem() throws {
        let graph = try smallGraph()
        #expect(
            try plan("MATCH (a:Person)-[:MET*1..3]-(b) RETURN b", on: graph)
                == ["scan label (a:Person)", "expand (a)-[@1:MET*1..3 ends only]-(b)", "select b"])
        #expect(try plan("MATCH (a:Person)-[r:MET*1..3]-(b) RETURN r", on: graph)[1] == "expand (a)-[r:MET*1..3]-(b)")
        #expect(try plan("MATCH p = (a:Person)-[:MET*1..3]-(b) RETURN p", on: graph)[1] == "expand (a)-[@1:MET*1..3]-(b)")
        #expect(try plan("MATCH (a:Person)-[:MET*1..3]-(b)-[:MET]-(c) RETURN c", on: graph)[1] == "expand (a)-[@1:MET*1..3]-(b)")
    }

    @Test(arguments: [
        ("RETURN DISTINCT b", true), ("RETURN count(DISTINCT b)", true), ("RETURN a, max(b.age)", true), ("RETURN b", false),
        ("RETURN count(b)", false), ("RETURN DISTINCT b, rand()", false), ("WITH b LIMIT 3 RETURN DISTINCT b", false),
        ("OPTIONAL MATCH (b)-[:CALLED]->(c) RETURN DISTINCT c", true),
    ])
    func walksReachEachEndOnceWhereDuplicatesAreDropped(result: String, once: Bool) throws {
        let lines = try plan("MATCH (a:Person)-[:MET*1..3]-(b) WHERE b <> a " + result, on: try smallGraph())
        #expect(lines[1] == "expand (a)-[@1:MET*1..3 \(once ? "distinct ends only" : "ends only")]-(b)")
    }

    @Test func walksOfTwoOrMoreRelationshipsAreAllFollowed() throws {
        let lines = try plan("MATCH (a:Person)-[:MET*2..3]-(b) RETURN DISTINCT b", on: try smallGraph())
        #expect(lines[1] == "expand (a)-[@1:MET*2..3 ends only]-(b)")
    }

    @Test func walksInPatternPredicatesReachEachEndOnce() throws {
        let graph = try smallGraph()
        let result = try CypherQuery("EXPLAIN MATCH (a), (b) WHERE (a)-[:MET*]->(b) RETURN a", for: graph).run(on: graph)
        #expect(result.rows.last?.first == .string("  expand (a)-[@1:MET*1.. distinct ends only]->(b) into"))
    }

    @Test func predicatesThatDifferFromRowToRowStayInPlace() throws {
        let lines = try plan("MATCH (a), (b) WHERE rand() < 0.5 RETURN a", on: PropertyGraph())
        #expect(lines == ["scan all nodes (a)", "scan all nodes (b)", "filter rand() < 0.5", "select a"])
    }

    @Test func explainTellsThePlanAndRunsNothing() throws {
        var graph = PropertyGraph()
        let result = try CypherQuery("EXPLAIN CREATE (n:A)").run(updating: &graph)
        #expect(result.rows == [[.string("create (n:A)")]])
        #expect(graph.nodeCount == 0)
    }

    @Test func explainTellsThePlansInsideExpressions() throws {
        let graph = try smallGraph()
        let result = try CypherQuery("EXPLAIN MATCH (p:Person) WHERE exists { (p)-[:CALLED]->() } RETURN p", for: graph).run(on: graph)
        #expect(
            result.rows.map { $0[0] }
                == [
                    "scan label (p:Person)", "filter exists { ... }", "select p", "inside exists { ... }",
                    "  expand (p)-[@2:CALLED]->(@1)",
                ].map(Value.string))
    }

    @Test func profileCountsTheRowsOfEachStep() throws {
        let graph = try smallGraph()
        let result = try CypherQuery("PROFILE MATCH (p:Person) OPTIONAL MATCH (p)-[:CALLED]->(q) RETURN p, q", for: graph).run(on: graph)
        #expect(
            result.rows.map { $0[0] }
                == [
                    "scan label (p:Person)  (3 rows)", "optional q  (3 rows)", "  expand (p)-[@1:CALLED]->(q)  (1 rows)",
                    "select p, q  (3 rows)",
                ].map(Value.string))
    }
}
