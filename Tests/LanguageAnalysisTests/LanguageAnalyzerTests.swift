import DocumentModel
import LanguageAnalysis
import ParleyTestSupport
import Testing

@Suite struct LanguageAnalyzerTests {
    @Test func aClauseBehindASemicolonHangsOnTheFirstByItsVerbAlone() throws {
        let tokens = try #require(
            analyze(
                "The opposition party Lumo Forward called on the harbour minister, Ivo Orran, to resign; one of its leaders, Ada Moen, "
                    + "said the fleet was run badly."
            ).first?.tokens)
        let semicolon = try #require(tokens.firstIndex { $0.form == ";" })
        let crossing = tokens.indices.filter { $0 > semicolon && tokens[$0].head < semicolon }
        #expect(crossing.map { tokens[$0].form } == ["said"])
        #expect(tokens[semicolon].head == crossing.first)
    }

    private func analyze(_ text: String) -> [Sentence] {
        LanguageAnalyzer().analyze(Document(id: "d", text: text)).sentences
    }

    @Test func aPlainSentenceIsTaggedLemmatizedAndParsed() throws {
        let tokens = try #require(analyze("The ministers met the president in Paris.").first?.tokens)
        #expect(tokens.map(\.tag) == [.determiner, .noun, .verb, .determiner, .noun, .adposition, .properNoun, .punctuation])
        #expect(tokens.map(\.lemma) == ["the", "minister", "meet", "the", "president", "in", "Paris", "."])
        #expect(tokens.map(\.head) == [1, 2, -1, 4, 2, 6, 2, 2])
        #expect(tokens.map(\.relation) == [.det, .nsubj, .root, .det, .obj, .case, .obl, .punct])
        #expect(tokens[2].features.contains("Tense=Past"))
    }

    @Test func aPassiveHasItsAgent() throws {
        let tokens = try #require(analyze("The envoy was received by the queen.").first?.tokens)
        #expect(tokens[1].relation == .nsubjPass)
        #expect(tokens[2].relation == .auxPass)
        #expect(tokens[6].relation.base == .obl)
    }

    @Test func emptyTextHasNoSentences() {
        #expect(analyze("").isEmpty)
        #expect(analyze(" \n\t\n ").isEmpty)
    }

    @Test(arguments: [
        "\0\0a\0b.", "😀😀 👨‍👩‍👧 met 🇫🇷!", "התקיימה פגישה בירושלים.", "اجتمع الوزيران.", "....!!!???", "—“”’‘—", "(((((", "e\u{301}\u{301}\u{301}",
        "\u{feff}Text", "\u{2028}a\u{2029}b", "\r\n\r\nA.\r\nB.", "漢字がある。次。",
    ])
    func anyTextIsAnalysedIntoSoundSentences(text: String) {
        expectSound(text)
    }

    @Test(arguments: 0..<150) func randomTextIsAnalysedIntoSoundSentences(seed: Int) {
        let pieces = [
            "the", "Talks", "U.S.", "\"", "“", "’s", "n't", " ", " ", " ", "\n", "\n\n", ".", ",", "-", "'", "3.5", "(", ")", "\0", "é",
            "😀", "\u{301}",
            "http://a.b/c", "ü", "…", "\u{200b}", "\u{10ffff}", "@", "#", "A", "\t",
        ]
        let text = (0..<(seed * 3)).map { pieces[Int(FeatureHash.feature(seed, UInt64($0)) % UInt64(pieces.count))] }.joined()
        expectSound(text)
    }

    @Test(arguments: 0..<30) func damagedNewsIsAnalysedIntoSoundSentences(seed: Int) {
        var mutator = NewsMutator(seed: seed)
        for _ in 0..<10 { expectSound(mutator.text()) }
    }

    @Test(arguments: [".", "\"", "😀\u{200d}", "<div>", "a", "Ab1", "\u{301}", "(", "“a”"])
    func textWithoutWhiteSpaceIsCutIntoChunksAndSoundSentences(piece: String) {
        var text = String(repeating: piece, count: 2000)
        expectSound(text)
        let atoms = text.withUTF8 { TextAtoms($0) }
        #expect(atoms.chunks.allSatisfy { $0.count <= TextAtoms.longestChunk })
        #expect(atoms.chunks.map(\.count).reduce(0, +) == atoms.atoms.count)
    }

    @Test func aSentenceWithoutEndIsCutAndParsed() {
        let sentences = analyze(String(repeating: "word and ", count: 3000))
        #expect(sentences.allSatisfy { $0.tokens.count <= SentenceSplitter.longestSentence })
        #expect(sentences.reduce(0) { $0 + $1.tokens.count } == 6000)
    }

    @Test func givenWordsAreKept() {
        let tokens = ["Ann", "met", "Bo", "."].map { Token(form: $0, lemma: "?", head: 0) }
        let document = AnnotatedDocument(document: Document(id: "d", text: ""), sentences: [Sentence(tokens: tokens, span: Span(3, 9))])
        let annotated = LanguageAnalyzer().annotate(document).sentences
        #expect(annotated.map(\.span) == [Span(3, 9)])
        #expect(annotated[0].tokens.map(\.form) == ["Ann", "met", "Bo", "."])
        #expect(annotated[0].tokens.map(\.head) == [1, -1, 1, 1])
        #expect(annotated[0].tokens[1].lemma == "meet")
    }

    @Test func aLongGivenSentenceIsOneTree() {
        let tokens = (0..<700).map { Token(form: $0 % 2 == 0 ? "stone" : "and") }
        let document = AnnotatedDocument(document: Document(id: "d", text: ""), sentences: [Sentence(tokens: tokens, span: Span(0, 0))])
        expectTree(LanguageAnalyzer().annotate(document).sentences[0].tokens)
    }

    @Test func aLongDocumentHasTheSameAnalysisOnSeveralThreads() {
        let document = Document(id: "d", text: String(repeating: "Ada Lindqvist left Oslo. Bo stayed.\n\n", count: 1100))
        let sentences = LanguageAnalyzer().analyze(document).sentences
        #expect(sentences.count == 2200)
        #expect(sentences == LanguageAnalyzer().analyze(document, jobs: 3).sentences)
        #expect(sentences.allSatisfy { $0.tokens.contains { $0.relation == .root } })
    }

    @Test func theSameTextHasTheSameAnalysisEachTime() {
        let text = "Envoys from Oslo and Riga spoke by phone on Tuesday; no date was set for talks."
        #expect(analyze(text) == analyze(text))
    }

    /// Tokens in order, each spelling its stretch of the text; one tree a sentence.
    private func expectSound(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var end = 0
        for sentence in analyze(text) {
            #expect(!sentence.tokens.isEmpty)
            for token in sentence.tokens {
                #expect(token.span.start >= end && token.span.end > token.span.start)
                end = token.span.end
                #expect(Array(token.form.unicodeScalars) == Array(scalars[token.span.start..<token.span.end]))
            }
            expectTree(sentence.tokens)
        }
    }

    private func expectTree(_ tokens: [Token]) {
        #expect(tokens.count { $0.head < 0 } == 1)
        for start in tokens.indices {
            var (node, steps) = (start, 0)
            while node >= 0, steps <= tokens.count { (node, steps) = (tokens[node].head, steps + 1) }
            #expect(node < 0)
        }
    }
}
