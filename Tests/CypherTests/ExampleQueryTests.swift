import Cypher
import Foundation
import GraphModel
import Testing

/// The queries that ship as examples, asked of a small week of news.
@Suite struct ExampleQueryTests {
    private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let folder = project.appending(path: "examples/queries")
    private static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    private static let week = """
        CREATE (ana:Person {id: 'person:ana', name: 'Ana Brandt'}), (luis:Person {id: 'person:luis', name: 'Luis Ortega'}),
               (pia:Person {id: 'person:pia', name: 'Pia Lund'}), (ida:Person {id: 'person:ida', name: 'Ida Moe'}),
               (peru:Country {id: 'country:per', name: 'Peru'}), (norway:Country {id: 'country:nor', name: 'Norway'}),
               (quito:Place {id: 'place:quito', name: 'Quito'}),
               (week:Document {id: 'document:week', name: 'week', title: 'A week of talks', date: '2025-07-28'}),
               (ana)-[:MET {status: 'happened', date: '2025-07-01', occurrence: 'o1', place: 'place:quito', confidence: 0.9}]->(luis),
               (ana)-[:MET {status: 'happened', date: '2025-07-01', occurrence: 'o1', place: 'place:quito', confidence: 0.9}]->(pia),
               (luis)-[:MET {status: 'happened', date: '2025-07-01', occurrence: 'o1', place: 'place:quito', confidence: 0.5}]->(pia),
               (ana)-[:MET {status: 'happened', date: '2025-07-20', occurrence: 'o2', confidence: 0.9}]->(luis),
               (ana)-[:MET {status: 'planned', date: '2025-08', occurrence: 'o3', place: 'place:quito', confidence: 0.8}]->(luis),
               (luis)-[:CALLED {status: 'happened', occurrence: 'o4', confidence: 0.7}]->(ida),
               (ana)-[:NEGOTIATED {status: 'denied', date: '2025-07-02', occurrence: 'o5', confidence: 0.7}]->(ida),
               (week)-[:QUOTED {direct: true, text: 'Fish is fish'}]->(ana),
               (ana)-[:AFFILIATED_WITH {role: 'minister'}]->(norway), (luis)-[:AFFILIATED_WITH {role: 'envoy'}]->(peru)
        """

    /// The week with proof for every relationship, which the language itself cannot write.
    private func graph() throws -> PropertyGraph {
        var graph = try makeGraph(Self.week)
        let proof = Evidence(document: "document:week", sentence: 0, start: 0, end: 12, text: "So it is said").propertyValue
        for relationship in graph.relationshipIDs { graph.setProperty(GraphVocabulary.Key.evidence, of: relationship, to: .list([proof])) }
        return graph
    }

    @Test func thereAreTwenty() { #expect(Self.files.count == 20) }

    @Test(arguments: files) func eachHasAnAnswer(file: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
        let parameters: [String: Value] = [
            "name": .string("Ana Brandt"), "one": .string("Ana Brandt"), "since": .string("2025-06"),
            "other": .string(file.hasPrefix("chain") ? "Ida Moe" : "Luis Ortega"),
        ]
        let graph = try graph()
        #expect(try !rows(text, on: graph, parameters: parameters).isEmpty)
    }

    @Test func onlyMeetingsThatHappenedCountAndThoseOfOneOccasionOnce() throws {
        let answer = try rows(query("met-twice-since"), on: try graph(), parameters: ["since": .string("2025-06")])
        #expect(answer == ["'Ana Brandt' | 'Luis Ortega' | 2 | ['Pia Lund']"])
        #expect(try rows(query("who-met-most"), on: try graph()).first == "'Ana Brandt' | 'Luis Ortega' | 2")
    }

    @Test func aMeetingThatTookPlaceAsPlannedIsNotStillToCome() throws {
        var graph = try graph()
        #expect(try rows(query("planned-meetings"), on: graph) == ["'2025-08' | 'Ana Brandt' | 'Luis Ortega' | 'Quito'"])
        let people = "MATCH (a {name: 'Ana Brandt'}), (l {name: 'Luis Ortega'})"
        let meeting = people + " CREATE (l)-[:MET {status: 'happened', date: '2025-08'}]->(a)"
        _ = try CypherQuery(meeting).run(updating: &graph)
        #expect(try rows(query("planned-meetings"), on: graph).isEmpty)
    }

    private func query(_ name: String) throws -> String {
        try String(contentsOf: Self.folder.appending(path: name + ".cypher"), encoding: .utf8)
    }

    @Test func thePageShowsEveryQueryAsItIs() throws {
        let page = try String(contentsOf: Self.project.appending(path: "Sources/Parley/Parley.docc/Queries.md"), encoding: .utf8)
        for file in Self.files {
            let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
            let query = text.split(separator: "\n").dropFirst().joined(separator: "\n").dropLast()
            #expect(page.contains(query), "\(file)")
        }
    }
}
