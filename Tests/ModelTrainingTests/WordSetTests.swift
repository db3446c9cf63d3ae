import LanguageAnalysis
import ModelTraining
import Testing

@Suite struct WordSetTests {
    private func set(of words: [String]) throws -> WordSet {
        var builder = WordSetBuilder(size: 1 << 14)
        for word in words { builder.insert(word) }
        var file = ModelFileWriter()
        builder.write("test/words", to: &file)
        return try WordSet(ModelFile(copying: file.bytes()), "test/words")
    }

    @Test func allMembersAreFoundAndFewStrangers() throws {
        let words = (0..<1000).map { "word\($0)" }
        let set = try set(of: words)
        #expect(words.allSatisfy(set.contains))
        #expect((0..<10_000).count { set.contains("stranger\($0)") } < 50)
    }

    @Test func nothingIsFoundInAnEmptySet() throws {
        #expect(try set(of: []).contains("word") == false)
    }
}
