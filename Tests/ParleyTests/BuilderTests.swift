import DocumentModel
import Foundation
import GraphFormats
import Parley
import Synchronization
import Testing

@Suite("Building graphs")
struct BuilderTests {
    private let documents = (1...9).map { number in
        Document(
            id: "d\(number)", date: "2025-10-2\(number)",
            text: "Foreign Minister Ana Brandt met Luis Ortega in Lima on Monday. Norway's Ana Brandt also called Pia Number\(number).")
    }

    @Test("gives the same graph whatever the order of the documents and the number of threads")
    func deterministic() {
        func json(_ documents: [Document], jobs: Int) -> String {
            GraphFile.text(of: NewsGraphBuilder(jobs: jobs).build(from: documents).graph, as: .nodeLinkJSON)
        }
        let expected = json(documents, jobs: 1)
        #expect(expected.contains("document:d9"))
        #expect(json(documents.reversed(), jobs: 1) == expected)
        #expect(json(documents, jobs: 8) == expected)
    }

    @Test("counts up to all documents as it goes")
    func progress() {
        let seen = Mutex<[Int]>([])
        _ = NewsGraphBuilder(jobs: 3).build(from: documents) { done, all in
            seen.withLock { $0.append(all == documents.count ? done : -1) }
        }
        #expect(seen.withLock { $0 } == Array(1...9))
    }

    @Test("of no documents gives an empty graph")
    func nothing() {
        #expect(NewsGraphBuilder().build(from: []).relationshipCount == 0)
    }
}

@Suite("Graph files")
struct GraphFileTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-files-\(UUID().uuidString)").path

    @Test("keep entities and relationships through every format that is read", arguments: ["json", "graphml", "parley"])
    func roundTrip(format: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/graph.\(format)"
        try SampleNews.graph.write(to: path)
        let copy = try NewsGraph(contentsOf: path)
        #expect(copy.entities.map(\.name) == SampleNews.graph.entities.map(\.name))
        #expect(copy.relationships.map(\.date) == SampleNews.graph.relationships.map(\.date))
        #expect(copy.relationships.map(\.evidence) == SampleNews.graph.relationships.map(\.evidence))
    }

    @Test("that are missing are an error of their kind", arguments: ["json", "parley"])
    func missing(format: String) {
        #expect(throws: GraphFileError.self) { try NewsGraph(contentsOf: "/nowhere/graph.\(format)") }
    }
}
