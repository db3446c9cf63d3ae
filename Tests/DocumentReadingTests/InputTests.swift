import DocumentModel
import DocumentReading
import Foundation
import Testing

@Suite("Files and folders")
struct InputTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parley-reading-\(UUID().uuidString)").path

    private func write(_ files: [String: String]) throws {
        for (name, content) in files {
            let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(content.utf8).write(to: url)
        }
    }

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    @Test("a folder is read recursively, sorted by path, without hidden files")
    func folders() throws {
        defer { remove() }
        try write(["b.txt": "B.", "a/z.md": "Z.", "a/c.txt": "C.", ".hidden.txt": "H.", "a/.git/x.txt": "X."])
        #expect(try DocumentReader().read([folder]).documents.map(\.id) == ["c", "z", "b"])
    }

    @Test("files of unknown kinds in a folder are counted, not read")
    func otherKinds() throws {
        defer { remove() }
        try write(["a.txt": "A.", "b.png": "B.", "c.pdf": "C."])
        let result = try DocumentReader().read([folder])
        #expect(result.documents.map(\.id) == ["a"])
        #expect(result.warnings.map(\.problem) == [.otherKinds(count: 2)])
    }

    @Test("a file that is named is read whatever its extension")
    func namedFile() throws {
        defer { remove() }
        try write(["page.asp": "<html><p>Ana left.</p></html>"])
        #expect(try DocumentReader().read([folder + "/page.asp"]).documents.map(\.text) == ["Ana left."])
    }

    @Test("a file that is named twice is read once")
    func twice() throws {
        defer { remove() }
        try write(["a.txt": "A."])
        #expect(
            try DocumentReader().read([folder + "/a.txt", folder, folder + "/../" + folder.split(separator: "/").last! + "/a.txt"])
                .documents.count == 1)
    }

    @Test("documents of one name get the same ids whatever the order of the files")
    func sharedNames() throws {
        defer { remove() }
        try write(["x/a.txt": "Second.", "y/a.txt": "First.", "z/a-2.txt": "Other."])
        let paths = ["/x/a.txt", "/y/a.txt", "/z/a-2.txt"].map { folder + $0 }
        let texts = ["a": "First.", "a-2": "Other.", "a-3": "Second."]
        for order in [paths, paths.reversed()] {
            let documents = try DocumentReader().read(order).documents
            #expect(Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0.text) }) == texts)
        }
    }

    @Test("an input that does not exist is an error")
    func missing() {
        #expect(throws: ReadingError.missing(path: "/nowhere/a.txt")) { try DocumentReader().read(["/nowhere/a.txt"]) }
    }
}
