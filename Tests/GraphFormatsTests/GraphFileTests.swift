import Foundation
import GraphFormats
import GraphModel
import Testing

@Suite final class GraphFileTests {
    private let folder = NSTemporaryDirectory() + "parley-\(UUID().uuidString)"

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @Test func theFileNameTellsTheFormat() {
        #expect(GraphFormat(path: "a/b.JSON") == .nodeLinkJSON)
        #expect(GraphFormat(fileExtension: "json") == .nodeLinkJSON)
        #expect(GraphFormat(path: "a/json") == nil)
    }

    @Test func everyFormatIsFoundByItsOwnEnding() {
        for format in GraphFormat.allCases {
            for ending in format.fileExtensions { #expect(GraphFormat(fileExtension: ending) == format) }
        }
    }

    @Test func aFileIsReplacedWhole() throws {
        let path = folder + "/graph.json"
        try GraphFile.write(PropertyGraph(), to: path)
        try GraphFile.write(SampleGraphs.diplomacy(), to: path)
        #expect(try GraphFile.read(path).relationshipCount == 5)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["graph.json"])
    }

    @Test func anUnwritableFolderIsNamed() {
        #expect(throws: GraphFormatError.unwritable(path: "/nowhere/graph.json", reason: "No such file or directory")) {
            try GraphFile.write(PropertyGraph(), to: "/nowhere/graph.json")
        }
    }

    @Test func aMissingFileAndAFolderAreNamed() {
        #expect(throws: GraphFormatError.unreadable(path: "/nowhere.json", reason: "No such file or directory")) {
            try GraphFile.read("/nowhere.json")
        }
        #expect(throws: GraphFormatError.unreadable(path: folder, reason: "Is a directory")) {
            try GraphFile.read(folder, format: .nodeLinkJSON)
        }
    }

    @Test func anUnknownEndingIsRefused() {
        #expect(throws: GraphFormatError.unknownFormat("graph.xyz")) { try GraphFile.read("graph.xyz") }
    }
}
