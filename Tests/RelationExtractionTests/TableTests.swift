import KnowledgeTables
import Testing

@Suite("Tables of knowledge")
struct TableTests {
    @Test(
        "say nothing twice, lest one of the two be wrong",
        arguments: [(KnowledgeFile.bodies, 1), (.roles, 1), (.metonymy, 2), (.nameWords, 1)])
    func rowsAreUnique(file: KnowledgeFile, keys: Int) {
        var seen: Set<[String]> = []
        for row in file.rows {
            let key = row.prefix(keys).map { $0.lowercased() }
            #expect(seen.insert(key).inserted, "\(key) stands twice")
        }
    }

    @Test("list no word twice in a class of words in names")
    func wordsAreUnique() {
        for row in KnowledgeFile.nameWords.rows where row.count == 2 {
            let words = row[1].split(separator: " ")
            let repeated = Dictionary(grouping: words, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
            #expect(repeated.isEmpty, "\(row[0]): \(repeated)")
        }
    }
}
