import Foundation
import Testing

@Suite("Asking a graph")
struct QuestionTests {
    private let workspace: Workspace
    private let graph: String

    init() throws {
        workspace = try Workspace()
        graph = try workspace.write("graph.json", SampleGraph.json)
    }

    @Test("neighbors shows relation, other end, date, status and evidence, the latest first")
    func neighbors() throws {
        let run = try Program.run("neighbors", graph, "ana brandt")
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        #expect(lines[0] == "Ana Brandt (Person), also Brandt")
        #expect(lines[1] == "RELATION WITH DATE STATUS EVIDENCE")
        #expect(lines[2] == "MET Luis Ortega, Pía Ortega 2025-11 planned The three will meet in Quito")
        #expect(lines.contains("CALLED Luis Ortega 2025-10-27 happened Ana Brandt called Luis Ortega on Monday"))
    }

    @Test("neighbors keeps to types, dates and statuses asked for")
    func filters() throws {
        let run = try Program.run("neighbors", graph, "Brandt", "--type", "met,called", "--since", "2025-10", "--status", "happened")
        #expect(run.output.contains("CALLED"))
        #expect(!run.output.contains("MET") && !run.output.contains("QUOTED"))
    }

    @Test("neighbors goes as far as asked")
    func depth() throws {
        #expect(try !Program.run("neighbors", graph, "Brandt").output.contains("Peru"))
        #expect(try Program.run("neighbors", graph, "Brandt", "--depth", "3").output.contains("Norway"))
    }

    @Test("neighbors says what the limit cuts")
    func limit() throws {
        let run = try Program.run("neighbors", graph, "Brandt", "--limit", "2")
        #expect(run.output.contains("MET") && !run.output.contains("CALLED"))
        #expect(run.errors == "2 of 4 shown; --limit 0 shows all\n")
    }

    @Test("neighbors prints JSON, DOT and SVG")
    func formats() throws {
        let json = try Program.run("neighbors", graph, "Brandt", "--format", "json").output
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(answer["total"] as? Int == 4)
        #expect(try Program.run("neighbors", graph, "Brandt", "--format", "dot").output.hasPrefix("digraph"))
        #expect(try Program.run("neighbors", graph, "Brandt", "--format", "svg").output.contains("<svg"))
    }

    @Test("a name that several bear lists them with their ids")
    func ambiguous() throws {
        let run = try Program.run("neighbors", graph, "ortega")
        #expect(run.status == 1)
        #expect(run.errors.contains("person:luis-ortega") && run.errors.contains("person:pia-ortega"))
        #expect(try Program.run("neighbors", graph, "pia ortega").status == 0)
    }

    @Test("a name that nobody bears suggests the nearest")
    func unknown() throws {
        let run = try Program.run("neighbors", graph, "Ana Brant")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("did you mean 'Ana Brandt'"))
    }

    @Test("path shows the way step by step")
    func path() throws {
        let run = try Program.run("path", graph, "pia ortega", "norway")
        #expect(run.output.hasPrefix("Pía Ortega – Ana Brandt – Luis Ortega – Peru – Norway\n"))
        #expect(run.output.contains("AFFILIATED_WITH →"))
        #expect(try Program.run("path", graph, "Quito", "Norway").status == 1)
    }

    @Test("timeline lists what happened when, with all who took part")
    func timeline() throws {
        let run = try Program.run("timeline", graph)
        let dates = run.output.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != " " }) }
        #expect(dates == ["2025-10-25/26", "2025-10-27", "2025-11"])
        #expect(run.output.contains("Ana Brandt, Luis Ortega, Pía Ortega"))
        #expect(try Program.run("timeline", graph, "quito").output.contains("MET"))
        #expect(try Program.run("timeline", graph, "Brandt", "--undated").output.contains("QUOTED"))
    }

    @Test("explain gives sentence, document, rule and how the date was found")
    func explain() throws {
        let output = try Program.run("explain", graph, "Brandt", "Luis Ortega").output
        for fact in [
            "Ana Brandt called Luis Ortega on Monday", "A week of talks", "call.phone", "“Monday” (relative)", "93 %", "sentence 1",
        ] {
            #expect(output.contains(fact))
        }
        #expect(try Program.run("explain", graph, "Brandt", "Norway").status == 1)
    }

    @Test("stats counts labels, types and statuses")
    func stats() throws {
        let output = try Program.run("stats", graph).output
        #expect(output.hasPrefix("7 nodes, 6 relationships, 4 passages as proof, dated 2025-10-25 to 2025-11\n"))
        #expect(output.contains("NEGOTIATED"))
    }

    @Test("nothing in a document steers the terminal")
    func escapes() throws {
        let hostile = SampleGraph.json.replacing("Pía Ortega", with: #"Pía \u001b[31mRed\u202e"#)
        let output = try Program.run("neighbors", workspace.write("hostile.json", hostile), "Brandt").output
        #expect(!output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
        #expect(output.contains(#"Pía \u{1B}[31mRed\u{202E}"#))
    }

    @Test("tables fit narrow terminals", arguments: [30, 60, 100])
    func width(columns: Int) throws {
        let run = try Program.run("neighbors", graph, "Brandt", "--depth", "3", environment: ["COLUMNS": String(columns)])
        let longest = run.output.split(separator: "\n").dropFirst().map(\.count).max() ?? 0
        #expect(longest <= max(columns, 70))
        #expect(run.output.contains("Norway"))
    }

    @Test("a broken graph file is named with line and column")
    func malformed() throws {
        let json = try Program.run("stats", workspace.write("broken.json", "{\"nodes\": [\n  {\"id\": }]}"))
        #expect(json.status == 65)
        #expect(json.errors.contains("broken.json:2:"))
        let graphML = try Program.run(
            "stats", workspace.write("broken.graphml", "<graphml><graph edgedefault=\"directed\">\n<node id=\"a\"></graph></graphml>"))
        #expect(graphML.status == 65)
        #expect(graphML.errors.contains("broken.graphml:2:"))
    }

    @Test("a graph file that is missing is named")
    func missing() throws {
        let run = try Program.run("stats", workspace["nowhere.json"])
        #expect(run.status == 66)
        #expect(run.errors.contains("nowhere.json"))
    }
}
