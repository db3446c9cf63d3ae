import DocumentModel
import LanguageAnalysis
import ModelTraining
import Testing

@Suite("Corpora of names")
struct NameCorpusTests {
    @Test("are read into documents, sentences and names")
    func reading() {
        let corpus = NameCorpus(text: "# newdoc id = a\nAda\tB-PER\nLindqvist\tI-PER\nspoke\tO\n\nOslo\tI-GPE\n\n# newdoc id = b\nNo\tO\n")
        #expect(corpus.documents.map(\.count) == [2, 1])
        #expect(corpus.documents[0][0].tokens.map(\.form) == ["Ada", "Lindqvist", "spoke"])
        #expect(corpus.documents[0][0].names == [NamedSpan(tokens: 0..<2, kind: .person)])
        #expect(corpus.documents[0][1].names == [NamedSpan(tokens: 0..<1, kind: .geopolitical)])
    }

    @Test("without documents have one for each sentence")
    func withoutDocuments() {
        #expect(NameCorpus(text: "A\tO\n\nB\tO\n").documents.map(\.count) == [1, 1])
    }
}

@Suite("Texts with marked names")
struct MarkedTextTests {
    private let splitter: TextSplitter

    init() throws { splitter = try TextSplitter(#require(ModelFile.linked)) }

    private func read(_ text: String) throws(CorpusError) -> [[NameExample]] {
        try MarkedText(text, path: "own.txt", splitter).documents
    }

    @Test("are read into documents, sentences, words and names")
    func reading() throws {
        let documents = try read("# ours\n[PER Ada Lindqvist]'s plane left [GPE Oslo].\nIt rained.\n\nNo name.\n")
        #expect(documents.map(\.count) == [2, 1])
        #expect(documents[0][0].tokens.map(\.form) == ["Ada", "Lindqvist", "'s", "plane", "left", "Oslo", "."])
        #expect(documents[0][0].names == [NamedSpan(tokens: 0..<2, kind: .person), NamedSpan(tokens: 5..<6, kind: .geopolitical)])
        #expect(documents[0][1].names.isEmpty)
    }

    @Test("name the line of a mark that is malformed", arguments: ["[PER Ada", "[CITY Oslo]", "[ORG Bank of [GPE Oslo]]", "[PER]"])
    func malformed(_ line: String) {
        #expect { try read("Fine.\n\(line)\n") } throws: { "\($0)".hasPrefix("own.txt:2:") }
    }
}

@Suite("Evaluation of names")
struct NameEvaluationTests {
    @Test("counts a name only with its exact words and kind")
    func counts() throws {
        var evaluation = NameEvaluation(LanguageAnalyzer(), on: NameCorpus(text: ""))
        let oslo = NamedSpan(tokens: 3..<4, kind: .geopolitical)
        evaluation.add(
            gold: [NamedSpan(tokens: 0..<2, kind: .person), oslo],
            found: [NamedSpan(tokens: 0..<1, kind: .person), oslo, NamedSpan(tokens: 5..<6, kind: .person)])
        #expect(evaluation.all.correct == 1 && evaluation.all.gold == 2 && evaluation.all.found == 3)
        #expect(evaluation.byKind[.person]?.f1 == 0)
        #expect(evaluation.byKind[.geopolitical]?.f1 == 100)
    }
}

@Suite("Lattice of labels")
struct NameLatticeTests {
    @Test("has the marginals that counting all sequences gives")
    func marginals() {
        var potentials = [LabelVector.zero, .zero]
        for label in 0..<NameLabel.count {
            potentials[0][label] = 0.1 + Float(label % 5)
            potentials[1][label] = 0.2 + Float(label % 3)
        }
        let transitions = (0..<NameLabel.count).map { previous in
            var row = LabelVector.zero
            for next in 0..<NameLabel.count where NameLabel.allows(next, after: previous) { row[next] = 1 + Float((previous + next) % 4) }
            return row
        }
        var total: Float = 0
        var first = LabelVector.zero
        for one in 0..<NameLabel.count {
            for two in 0..<NameLabel.count where NameLabel.mayEnd(two) {
                let weight = transitions[NameLabel.outside][one] * potentials[0][one] * transitions[one][two] * potentials[1][two]
                total += weight
                first[one] += weight
            }
        }
        let lattice = NameLattice(potentials: potentials, transitions: transitions)
        for label in 0..<NameLabel.count {
            #expect(abs(lattice.marginals[0][label] - first[label] / total) < 1e-4)
        }
    }
}

@Suite("Training of names")
struct NameTrainingTests {
    private static let patterns = NamePatternTexts(
        sentences: "The {ministry} praised {person} in {city} .",
        parts: "ministry\tMinistry of {portfolio}\nportfolio\tTrade; Health\ncity\t{table-city}\nfamily-english\tenglish")

    private func model(seed: UInt64) throws -> [UInt8] {
        var configuration = NameFieldConfiguration()
        configuration.epochs = 2
        configuration.seed = seed
        let text = (0..<30).map { "# newdoc id = \($0)\nAda\tB-PER\nLindqvist\tI-PER\nsaw\tO\nOslo\tB-GPE\n\n" }.joined()
        var file = ModelFileWriter()
        NameTrainer.train(
            on: NameCorpus(text: text).documents, patterns: Self.patterns, LanguageAnalyzer(), configuration: configuration, into: &file,
            report: { _ in })
        return file.bytes()
    }

    @Test("gives the same bytes for the same examples and seed")
    func reproducible() throws {
        #expect(try model(seed: 3) == model(seed: 3))
        #expect(try model(seed: 3) != model(seed: 4))
    }

    @Test("gives a recognizer that finds names it was never shown in places it was")
    func generalizes() throws {
        let recognizer = try NamedEntityRecognizer(ModelFile(copying: model(seed: 3)))
        let forms = ["Mary", "Olsen", "saw", "Oslo"]
        let sentence = NameSentence(forms.map { Token(form: $0) }, lexicon: .shared)
        #expect(recognizer.names(in: [sentence])[0].contains(NamedSpan(tokens: 0..<2, kind: .person)))
    }
}
