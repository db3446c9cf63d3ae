import Cypher
import Testing

@Suite struct SemanticTests {
    @Test(arguments: [
        ("MATCH (n) RETURN m", "UndefinedVariable"), ("MATCH (n) MATCH ()-[n]-() RETURN n", "VariableTypeConflict"),
        ("MATCH (a)-[r]-()-[r]-() RETURN a", "RelationshipUniquenessViolation"), ("MATCH (a) CREATE (a)", "VariableAlreadyBound"),
        ("CREATE ()-->()", "NoSingleRelationshipType"), ("CREATE ()-[:T]-()", "RequiresDirectedRelationship"),
        ("CREATE ()-[:T*2]->()", "CreatingVarLength"), ("MATCH () RETURN *", "NoVariablesInScope"),
        ("MATCH (n) DELETE n:Person", "InvalidDelete"), ("MATCH (n $all) RETURN n", "InvalidParameterUse"),
        ("RETURN 1 AS a, 2 AS a", "ColumnNameConflict"), ("MATCH (n) WITH n.x RETURN 1", "NoExpressionAlias"),
        ("RETURN 1 AS a UNION RETURN 2 AS b", "DifferentColumnsInUnion"), ("CREATE (n) MATCH (m) RETURN m", "InvalidClauseComposition"),
    ])
    func namesAndPatternsAreCheckedBeforeTheQueryRuns(query: String, detail: String) {
        #expect(errorCode(query, parameters: ["all": .map([:])]) == "SyntaxError:\(detail)")
    }

    @Test(arguments: [
        ("MATCH (n) WHERE count(n) > 1 RETURN n", "InvalidAggregation"), ("RETURN count(count(*))", "NestedAggregation"),
        ("MATCH (n) RETURN n.x + count(*)", "AmbiguousAggregationExpression"), ("RETURN sum(rand())", "NonConstantExpression"),
        ("MATCH (n) RETURN n LIMIT n.x", "NonConstantExpression"), ("RETURN 1 AS x SKIP -1", "NegativeIntegerArgument"),
        ("MATCH (n) RETURN DISTINCT n.x ORDER BY n.y", "UndefinedVariable"), ("RETURN [x IN [1] | count(x)]", "InvalidAggregation"),
    ])
    func aggregationStandsWhereItMeansSomething(query: String, detail: String) {
        #expect(errorCode(query) == "SyntaxError:\(detail)")
    }

    @Test(arguments: [
        ("RETURN 1 AND true", "InvalidArgumentType"), ("RETURN 1 IN 2", "InvalidArgumentType"), ("RETURN 'a' - 1", "InvalidArgumentType"),
        ("MATCH p = () RETURN p.x", "InvalidArgumentType"), ("RETURN all(x IN ['a'] WHERE x % 2 = 0)", "InvalidArgumentType"),
        ("RETURN unheardOf(1)", "UnknownFunction"), ("RETURN toUpper()", "InvalidNumberOfArguments"),
        ("MATCH (n) RETURN size((n)-->())", "UnexpectedSyntax"), ("MATCH (n) RETURN length(n)", "InvalidArgumentType"),
    ])
    func typesThatCannotFitAreFound(query: String, detail: String) {
        #expect(errorCode(query) == "SyntaxError:\(detail)")
    }

    @Test func whatMayFitIsLeftToTheRun() throws {
        #expect(try rows("UNWIND [1, null] AS x RETURN x + 1") == ["2", "null"])
        #expect(try rows("WITH [true, 1] AS list RETURN list[0] AND true") == ["true"])
    }
}
