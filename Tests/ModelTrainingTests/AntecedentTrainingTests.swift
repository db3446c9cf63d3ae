import ModelTraining
import Testing

@Suite struct AntecedentTrainingTests {
    private let gap = """
        ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL
        1\tMoira Sall met Ada Lindqvist. She praised Lindqvist.\tShe\t30\tMoira Sall\t0\tTRUE\tAda Lindqvist\t15\tFALSE\t-
        """

    private let gum = """
        {"id": "1", "sents": [["Moira", "Sall", "met", "Ada", "Lindqvist", "."], ["She", "praised", "Lindqvist", "."]], \
        "spaces": ["111101", "1101"], "mentions": [[0, 0, 2, 1, "person", 1, 0, 0, "ana"], [0, 3, 5, 2, "person", 1, 0, 3, "sgl"], \
        [1, 0, 1, 1, "person", 0, 1, 0, "ana"]]}
        """

    private func weights(gap: String, gum: String) throws -> [Substring: Double] {
        let rows = try AntecedentTraining().fit(gap: gap, gum: gum, paths: (gap: "gap", gum: "gum")).split(separator: "\n")
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                let fields = row.split(separator: "\t")
                return (fields[0], Double(fields[1]) ?? .nan)
            })
    }

    @Test func aFeatureOfTheAntecedentsGetsAPositiveWeightFromEitherCorpus() throws {
        let lines = gap.split(separator: "\n")
        let examples = String(lines[0] + "\n" + repeatElement(lines[1], count: 60).joined(separator: "\n"))
        let documents = repeatElement(gum, count: 60).joined(separator: "\n")
        for weights in [try weights(gap: examples, gum: ""), try weights(gap: String(lines[0]), gum: documents)] {
            #expect(try #require(weights["mainSubject"]) > 0)
            #expect(try #require(weights["namedBelow"]) < 0)
        }
    }

    @Test func aLineThatIsNoDocumentIsNamed() {
        #expect(throws: CorpusError.self) { try weights(gap: "", gum: "[]") }
    }
}
