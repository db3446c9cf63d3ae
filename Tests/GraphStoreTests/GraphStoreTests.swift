import Foundation
import GRDB
import GraphFormats
import GraphModel
import GraphStore
import Testing

@Suite("The .parley file")
struct GraphStoreTests {
    /// A folder of its own for each test, gone with it.
    final class Folder {
        let url = FileManager.default.temporaryDirectory.appending(path: "parley-store-\(UUID().uuidString)")
        init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(at: url) }
        func path(_ name: String) -> String { url.appending(path: name).path }
        var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? [] }
    }

    let folder: Folder

    init() throws { folder = try Folder() }

    private static let sentence = "Minister Ilse Brandt telephoned Tomás Ferreira on Monday."

    private static func sample() -> PropertyGraph {
        var graph = PropertyGraph()
        let brandt = graph.createNode(
            labels: ["Person"], properties: ["id": "person:brandt", "name": "Ilse Brandt", "aliases": ["Brandt"]])
        let ferreira = graph.createNode(labels: ["Person"], properties: ["id": "person:ferreira", "name": "Tomás Ferreira"])
        let vienna = graph.createNode(labels: ["Place", "Capital"], properties: ["id": "place:vienna", "name": "Vienna"])
        graph.createNode(labels: ["Document"], properties: ["id": "document:a", "name": "a", "date": "2026-03-09", "title": "A call"])
        let evidence = Evidence(document: "document:a", sentence: 0, start: 0, end: 57, text: sentence)
        graph.createRelationship(
            "CALLED", from: brandt, to: ferreira,
            properties: [
                "id": "e1", "status": "happened", "date": "2026-03-09", "occurrence": "o1", "confidence": 0.5, "place": "place:vienna",
                "evidence": .list([evidence.propertyValue]),
            ])
        graph.createRelationship("VISITED", from: ferreira, to: vienna, properties: ["status": "planned", "weight": .float(.infinity)])
        return graph
    }

    private func saved() throws -> String {
        let path = folder.path("graph.parley")
        try GraphStore.save(Self.sample(), to: path)
        return path
    }

    private static func json(_ graph: PropertyGraph) -> String { GraphFile.text(of: graph, as: .nodeLinkJSON) }

    @Test("gives back the graph that was written")
    func roundTrip() throws {
        let graph = try GraphStore(opening: saved()).graph()
        #expect(Self.json(graph) == Self.json(Self.sample()))
        let visited = try #require(graph.relationshipIDs.first { graph.type(of: $0) == "VISITED" })
        #expect(graph.property("weight", of: visited) == .float(.infinity))
    }

    @Test("answers a neighbourhood without reading the rest", arguments: ["ILSE BRANDT", "brandt", "person:brandt"])
    func neighborhood(name: String) throws {
        let store = try GraphStore(opening: saved())
        let near = try #require(try store.neighborhood(of: name))
        #expect(near.nodeCount == 3 && near.relationshipCount == 1, "both ends and the place")
        #expect(near.property("evidence", of: try #require(near.relationshipIDs.first { _ in true }))?.listValue?.count == 1)
        let wider = try #require(try store.neighborhood(of: name, depth: 2))
        #expect(wider.nodeCount == 3 && wider.relationshipCount == 2)
    }

    @Test("knows nobody by a name that is not there")
    func unknown() throws {
        #expect(try GraphStore(opening: saved()).neighborhood(of: "Nobody") == nil)
    }

    @Test("finds evidence by words without regard to case and accents", arguments: ["telephoned", "TOMAS monday", "tele*"])
    func search(words: String) throws {
        let matches = try GraphStore(opening: saved()).search(words)
        #expect(matches.map(\.type) == ["CALLED"])
        #expect(matches.first?.source == "Ilse Brandt" && matches.first?.evidence.text == Self.sentence)
    }

    @Test("reads search operators as words", arguments: ["NEAR(", "text:monday", "a AND \"b"])
    func hostileSearch(words: String) throws {
        #expect(try GraphStore(opening: saved()).search(words).isEmpty)
    }

    @Test("refuses a search without a word")
    func emptySearch() throws {
        let store = try GraphStore(opening: saved())
        #expect(throws: GraphStoreError.badSearch("* \"")) { try store.search("* \"") }
    }

    @Test("can be read with plain SQL")
    func plainSQL() throws {
        let queue = try DatabaseQueue(path: saved())
        let row = try queue.read { try Row.fetchOne($0, sql: "SELECT type, status, date, occurrence FROM relationships") }
        #expect(row.map { Array($0.databaseValues) } == ["CALLED", "happened", "2026-03-09", "o1"].map { $0.databaseValue })
        #expect(try queue.read { try String.fetchOne($0, sql: "SELECT title FROM documents") } == "A call")
        #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT relationships FROM occurrences") } == 1)
    }

    @Test("replaces an old file whole and leaves nothing beside it")
    func replaces() throws {
        let path = try saved()
        try GraphStore.save(PropertyGraph(), to: path)
        #expect(try GraphStore(opening: path).graph().nodeCount == 0)
        #expect(folder.names == ["graph.parley"])
    }

    @Test("keeps what a reader has opened while the file is replaced")
    func readersKeep() throws {
        let path = try saved()
        let reader = try GraphStore(opening: path)
        try GraphStore.save(PropertyGraph(), to: path)
        #expect(try reader.graph().nodeCount == 4)
    }

    @Test("says that a file is missing")
    func missing() {
        #expect { try GraphStore(opening: folder.path("none.parley")) } throws: {
            if case .unreadable? = $0 as? GraphStoreError { true } else { false }
        }
    }

    @Test("refuses what is no Parley graph")
    func foreign() throws {
        let other = folder.path("other.parley")
        try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (x)") }
        #expect(throws: GraphStoreError.foreign(path: other, reason: "a database of another program")) { try GraphStore(opening: other) }
    }

    @Test(
        "says what a file is that is no database",
        arguments: [
            ("", "the file is empty"), ("{\"directed\": true}", "it looks like JSON; give its name the ending .json"),
            ("not a database\n", "not a database at all"),
        ])
    func noDatabase(content: String, reason: String) throws {
        let path = folder.path("text.parley")
        try content.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: GraphStoreError.foreign(path: path, reason: reason)) { try GraphStore(opening: path) }
    }

    @Test("does not take a folder for a damaged file")
    func folderInPlace() throws {
        let path = folder.path("folder.parley")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(throws: GraphStoreError.unreadable(path: path, reason: "Is a directory")) { try GraphStore(opening: path) }
    }

    @Test("says that another program writes to the file")
    func locked() throws {
        let path = try saved()
        try DatabaseQueue(path: path).inDatabase { database in
            try database.execute(sql: "BEGIN EXCLUSIVE")
            defer { try? database.execute(sql: "ROLLBACK") }
            #expect(throws: GraphStoreError.locked(path: path)) { try GraphStore(opening: path) }
        }
        #expect(try GraphStore(opening: path).graph().nodeCount == 4)
    }

    @Test("refuses a file of a later version")
    func tooNew() throws {
        let path = try saved()
        try DatabaseQueue(path: path).write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 later')") }
        #expect(throws: GraphStoreError.tooNew(path: path)) { try GraphStore(opening: path) }
    }

    @Test("reports a truncated file as damaged")
    func truncated() throws {
        let path = try saved()
        let whole = try Data(contentsOf: URL(filePath: path))
        try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
        #expect {
            _ = try GraphStore(opening: path).graph()
        } throws: {
            if case .damaged? = $0 as? GraphStoreError { true } else { false }
        }
    }

    @Test("reports properties that are not JSON as damage")
    func damagedProperties() throws {
        let path = try saved()
        try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE nodes SET properties = '[' WHERE id = 1") }
        #expect {
            _ = try GraphStore(opening: path).graph()
        } throws: {
            if case .damaged? = $0 as? GraphStoreError { true } else { false }
        }
    }

    @Test("leaves the old file whole where the new one cannot be written")
    func unwritable() {
        #expect {
            try GraphStore.save(Self.sample(), to: "/nonexistent/folder/graph.parley")
        } throws: {
            if case .unwritable? = $0 as? GraphStoreError { true } else { false }
        }
    }
}
