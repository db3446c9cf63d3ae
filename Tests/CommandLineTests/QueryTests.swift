import Foundation
import Testing

@Suite("Querying a graph")
struct QueryTests {
    private let workspace: Workspace
    private let graph: String

    init() throws {
        workspace = try Workspace()
        graph = try workspace.write("graph.json", SampleGraph.json)
    }

    private let contacts =
        "MATCH (p:Person)-[r:MET|CALLED]-(q) RETURN p.name AS person, count(r) AS contacts ORDER BY contacts DESC, person"

    @Test("a query prints a table")
    func table() throws {
        let run = try Program.run("query", graph, contacts)
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        #expect(lines == ["person contacts", "Ana Brandt 3", "Luis Ortega 2", "Pía Ortega 1"])
    }

    @Test("a query comes from a file or from standard input, its parameters from options")
    func sources() throws {
        let file = try workspace.write("q.cypher", "MATCH (p {name: $name}) RETURN p.id AS id;")
        let expected = "id\r\nperson:ana-brandt\r\n"
        #expect(try Program.run("query", graph, file, "--param", "name=Ana Brandt", "--format", "csv").output == expected)
        let input = "MATCH (p) WHERE p.name = $name RETURN p.id AS id"
        #expect(try Program.run("query", graph, "-", "--param", "name='Ana Brandt'", "--format", "csv", input: input).output == expected)
    }

    @Test("a query may begin with a byte order mark")
    func byteOrderMark() throws {
        #expect(try Program.run("query", graph, "-", "--format", "csv", input: "\u{FEFF}RETURN 1 AS one").output == "one\r\n1\r\n")
    }

    @Test("a missing file of a query is no mistake in the query")
    func missingQuery() throws {
        let run = try Program.run("query", graph, "missing.cypher")
        #expect(run.status == 66)
        #expect(run.errors.contains("missing.cypher"))
    }

    @Test("JSON has nodes with labels and relationships with their ends")
    func json() throws {
        let output = try Program.run("query", graph, "MATCH (p)-[r:CALLED]->(q) RETURN p, r", "--format", "json").output
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: [String: Any]]])
        #expect(rows[0]["p"]?["labels"] as? [String] == ["Person"])
        #expect(rows[0]["r"]?["target"] as? String == "person:luis-ortega")
    }

    @Test("relationships in the rows can be drawn")
    func drawing() throws {
        let output = try Program.run("query", graph, "MATCH ()-[r:CALLED]-() RETURN r", "--format", "dot").output
        #expect(output.contains("Ana Brandt") && !output.contains("Norway"))
    }

    @Test("names that the graph has nothing of are told beside the rows, with the nearest one")
    func unknownNames() throws {
        let run = try Program.run(
            "query", graph, "MATCH (p:Persn)-[r:ATE]-(q {nme: 'x'}) WHERE r.date.year = 2026 RETURN p.name AS x", "--format", "csv")
        #expect(run.status == 0)
        #expect(run.output == "x\r\n")
        let notes = run.errors.split(separator: "\n")
        #expect(
            notes == [
                "the graph has no label 'Persn'; did you mean 'Person'?", "the graph has no relationship of the type 'ATE'",
                "the graph has no property 'nme'; did you mean 'name'?",
            ])
        #expect(try Program.run("query", graph, contacts).errors.isEmpty)
    }

    @Test("mistakes are marked under the query")
    func mistakes() throws {
        let run = try Program.run("query", graph, "MATCH (p) RETURN q")
        #expect(run.status == 64)
        #expect(run.errors.contains("1 | MATCH (p) RETURN q\n  |                  ^"))
    }

    @Test("a query that takes too long is stopped")
    func timeout() throws {
        let run = try Program.run("query", graph, "UNWIND range(1, 100000000) AS x RETURN sum(x)", "--timeout", "0.1")
        #expect(run.status == 70)
        #expect(run.errors.contains("LimitExceeded"))
    }

    @Test("only --write changes the file")
    func writing() throws {
        let change = "MATCH (p {name: 'Ana Brandt'}) SET p.name = 'Anna Brandt'"
        #expect(try Program.run("query", graph, change).status == 64)
        #expect(try Program.run("query", graph, change, "--write").errors == "1 property set\n")
        #expect(
            try Program.run("query", graph, "MATCH (p {id: 'person:ana-brandt'}) RETURN p.name AS n", "--format", "csv").output
                == "n\r\nAnna Brandt\r\n")
    }

    @Test("a failed change leaves the file as it was")
    func failedChange() throws {
        let before = try Program.bytes(of: graph)
        let run = try Program.run("query", graph, "MATCH (p:Person) SET p.name = 'x' WITH p RETURN 1 / 0", "--write")
        #expect(run.status == 65)
        #expect(try Program.bytes(of: graph) == before)
    }

    @Test("the shell answers several queries, one over several lines")
    func shell() throws {
        let input = "MATCH (n:Country)\nRETURN count(*) AS countries;\n:csv\nRETURN 1 AS one\n\nRETURN oops;\n:quit\n"
        let run = try Program.run("shell", graph, input: input)
        #expect(run.status == 0)
        #expect(run.output.hasSuffix("countries\n2\none\r\n1\r\n"))
        #expect(run.errors.contains("UndefinedVariable"))
    }
}
