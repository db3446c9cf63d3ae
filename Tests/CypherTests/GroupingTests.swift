import Cypher
import GraphModel
import Testing

@Suite struct GroupingTests {
    @Test func equalNumbersAreOneGroupHoweverTheyAreWritten() throws {
        #expect(
            try rows("UNWIND [1, 1.0, 2.5, 2.5, 0.0, -0.0, 9007199254740993] AS x RETURN x, count(*)")
                == ["1 | 2", "2.5 | 2", "0.0 | 2", "9007199254740993 | 1"])
    }

    @Test func valuesOfDifferentKindsAreDifferentGroups() throws {
        #expect(
            try rows("UNWIND [null, false, 0, '0', [0], {x: 0}, null, false, 0, '0', [0], {x: 0}] AS x WITH DISTINCT x RETURN count(*)")
                == ["6"])
    }

    @Test func largeIntegersAndFloatsAreComparedExactly() throws {
        #expect(
            try rows(
                "UNWIND [9223372036854775807, 9.3e18, 9223372036854775807, -9223372036854775808, 1e300, 1e300] AS x RETURN x, count(*)")
                == ["9223372036854775807 | 2", "9.3E18 | 1", "-9223372036854775808 | 1", "1.0E300 | 2"])
    }

    @Test func nodesWithoutTheKeyAreOneGroup() throws {
        let graph = try makeGraph("CREATE (:A {name: 'x'}), (:A {name: 'y'}), (:A), (:A)")
        #expect(try rows("MATCH (a:A) RETURN a.name AS name, count(*) ORDER BY name", on: graph) == ["'x' | 1", "'y' | 1", "null | 2"])
    }

    @Test func nodesThatShareTheValueOfAKeyAreOneGroup() throws {
        let graph = try makeGraph("CREATE (:A {name: 'x'}), (:A {name: 'x'}), (:A {name: 'y'})")
        #expect(try rows("MATCH (a:A) RETURN a.name AS name, count(*) ORDER BY name", on: graph) == ["'x' | 2", "'y' | 1"])
    }

    @Test func aKeyIsReadFromWhateverTheVariableHolds() throws {
        let graph = try makeGraph("CREATE (:A {name: 'x'})")
        #expect(
            try rows("MATCH (a:A) WITH [a, {name: 'x'}] AS both UNWIND both AS one RETURN one.name AS name, count(*)", on: graph) == [
                "'x' | 2"
            ])
    }

    @Test func groupsSeeWhatEarlierClausesHaveChanged() throws {
        var graph = try makeGraph("CREATE (:A {name: 'x'}), (:A {name: 'y'})")
        let query = try CypherQuery("MATCH (a:A) SET a.name = 'z' RETURN a.name AS name, count(*) AS n", for: graph)
        #expect(try query.run(updating: &graph).rows == [[.string("z"), .integer(2)]])
    }

    @Test(arguments: ["", " SKIP 2", " SKIP 40"]) func theBestGroupsAreThoseOfTheWholeOrder(skip: String) throws {
        let groups = "UNWIND range(1, 500) AS i WITH i % 37 AS k, i % 5 AS l RETURN k, count(DISTINCT l) + 0 AS m, sum(l) AS n"
        let all = try rows(groups + " ORDER BY n DESC, k" + skip)
        #expect(try rows(groups + " ORDER BY n DESC, k" + skip + " LIMIT 7") == Array(all.prefix(7)))
        #expect(try rows(groups + " ORDER BY n DESC, k" + skip + " LIMIT 0") == [])
    }
}
