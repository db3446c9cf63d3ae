import Cypher
import GraphModel
import Testing

@Suite struct ProcedureTests {
    @Test func algorithmsAreCalledFromQueries() throws {
        let graph = try smallGraph()
        #expect(
            try rows("CALL graph.components() YIELD node, component RETURN component, count(*) AS size", on: graph) == ["0 | 3"])
        #expect(
            try rows("MATCH (a {name: 'Ada'}) CALL graph.neighbors(a, 1) YIELD neighbor RETURN neighbor.name AS n ORDER BY n", on: graph)
                == ["'Bob'", "'Cy'"])
        #expect(try rows("CALL db.relationshipTypes()", on: graph) == ["'MET'", "'CALLED'"])
    }

    @Test(arguments: ProcedureRegistry.standard.names)
    func everyStandardProcedureRunsOnTheEmptyGraph(name: String) throws {
        let signature = try #require(ProcedureRegistry.standard.procedure(named: name)?.signature)
        let arguments = signature.inputs.map { _ in "null" }.joined(separator: ", ")
        #expect(try rows("CALL \(name)(\(arguments))").isEmpty)
    }

    @Test func ownProceduresCanBeRegistered() throws {
        var registry = ProcedureRegistry()
        registry.register(
            Procedure(ProcedureSignature(name: "own.double", inputs: [("x", "INTEGER")], outputs: [("y", "INTEGER")])) { arguments, _ in
                guard case .integer(let x) = arguments[0] else { return [] }
                return [[.integer(2 * x)]]
            })
        let query = try CypherQuery("UNWIND [1, 2] AS n CALL own.double(n) YIELD y RETURN y", procedures: registry)
        #expect(try query.run(on: PropertyGraph()).rows == [[.integer(2)], [.integer(4)]])
    }
}
