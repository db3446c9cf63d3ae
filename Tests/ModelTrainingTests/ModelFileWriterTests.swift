import LanguageAnalysis
import ModelTraining
import Testing

@Suite struct ModelFileWriterTests {
    private func model(_ build: (inout ModelFileWriter) -> Void) throws -> ModelFile {
        var writer = ModelFileWriter()
        build(&writer)
        return try ModelFile(copying: writer.bytes())
    }

    @Test func arraysComeBackAsTheyWere() throws {
        let file = try model {
            $0.set("a/numbers", [1, 2, 3] as [Int32])
            $0.set("b/words", text: "één twee")
            $0.set("c/empty", [] as [Float])
        }
        #expect(file.names == ["a/numbers", "b/words", "c/empty"])
        let numbers = try file.array("a/numbers", of: Int32.self)
        #expect((0..<numbers.count).map { numbers[$0] } == [1, 2, 3])
        #expect(try file.array("b/words", of: UInt8.self).text == "één twee")
        #expect(try file.array("c/empty", of: Float.self).count == 0)
    }

    @Test func aComponentIsReplacedAndTheOthersStay() throws {
        let old = try model {
            $0.set("a/x", [1] as [UInt8])
            $0.set("a/y", [2] as [UInt8])
            $0.set("b/x", [3] as [UInt8])
        }
        let new = try model { $0.set("a/z", [4] as [UInt8]) }
        var writer = ModelFileWriter(old)
        writer.replace(component: "a", from: new)
        #expect(try ModelFile(copying: writer.bytes()).names == ["a/z", "b/x"])
    }

    @Test func missingAndMisfittingArraysAreErrors() throws {
        let file = try model { $0.set("a/x", [1, 2, 3] as [UInt8]) }
        #expect(throws: ModelError.missingArray("a/y")) { try file.array("a/y", of: UInt8.self) }
        #expect(throws: ModelError.wrongSize("a/x")) { try file.array("a/x", of: Int32.self) }
    }

    @Test func aCutFileIsAnError() throws {
        var writer = ModelFileWriter()
        writer.set("a/x", [UInt8](repeating: 1, count: 500))
        let bytes = writer.bytes()
        #expect(throws: ModelError.truncated) { try ModelFile(copying: Array(bytes.prefix(300))) }
        #expect(throws: ModelError.truncated) { try ModelFile(copying: Array(bytes.prefix(100))) }
    }
}
