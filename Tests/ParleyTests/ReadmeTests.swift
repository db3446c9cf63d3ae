import Foundation
import Parley
import Testing

@Suite("The README")
struct ReadmeTests {
    /// What the README shows of the library, as it stands there.
    private func show(_ folder: String) throws {
        // snippet begin
        let news = try NewsGraphBuilder().build(from: [folder]).graph
        for contact in try news.neighbors(of: "Ana Brandt", matching: RelationshipCriteria(types: ["MET", "CALLED"])).rows {
            print(contact.far.name, contact.relationship.date ?? "undated", contact.relationship.status)
        }
        try news.write(to: folder + "/graph.graphml")
        // snippet end
    }

    @Test("has the same lines as this test")
    func sameLines() throws {
        let test = URL(filePath: #filePath)
        let project = test.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let readme = try String(contentsOf: project.appending(path: "README.md"), encoding: .utf8)
        let lines = try String(contentsOf: test, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0.hasSuffix("// snippet begin") })
        let end = try #require(lines.firstIndex { $0.hasSuffix("// snippet end") })
        for line in lines[(start + 1)..<end] { #expect(readme.contains("\n" + line.dropFirst(8) + "\n")) }
    }

    @Test("shows a use of the library that works")
    func snippet() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-readme-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let article = "Foreign Minister Ana Brandt of Norway met Luis Ortega in Lima on October 27, 2025."
        try Data(article.utf8).write(to: folder.appendingPathComponent("a.txt"))
        try show(folder.path)
        #expect(FileManager.default.fileExists(atPath: folder.path + "/graph.graphml"))
    }
}
