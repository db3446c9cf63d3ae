import DocumentModel
import Parley
import Testing

@Suite("CoNLL-U files")
struct ConlluTests {
    private let text = """
        # newdoc id = a
        # newpar
        1-2	Can't	_	_	_	_	_	_	_	_
        1	Ca	_	_	_	_	_	_	_	_
        2	n't	_	_	_	_	_	_	_	_
        2.1	left	_	_	_	_	_	_	_	_
        3	Ana	_	_	_	_	_	_	_	SpaceAfter=No
        4	?	_	_	_	_	_	_	_	_

        # newpar
        1	Yes	_	_	_	_	_	_	_	_

        """

    @Test("give sentences, words, spacing and multi-word tokens; empty nodes are passed over")
    func reading() throws {
        let sentences = try ConlluReader.sentences(in: text)
        #expect(sentences.map { $0.tokens.map(\.form) } == [["Ca", "n't", "Ana", "?"], ["Yes"]])
        #expect(sentences[0].tokens.map(\.spaceAfter) == [true, true, false, true])
        #expect(sentences[0].multiwords.map(\.words) == [0...1])
        #expect(sentences[0].comments == ["# newdoc id = a", "# newpar"])
    }

    @Test("with Windows line ends are the same")
    func lineEnds() throws {
        #expect(try ConlluReader.sentences(in: text.replacing("\n", with: "\r\n")) == ConlluReader.sentences(in: text))
    }

    @Test(
        "that break the format are named by the line",
        arguments: [
            ("1\tAna", 1), ("\n2\tAna\t_\t_\t_\t_\t_\t_\t_\t_", 2), ("1-1\tAna\t_\t_\t_\t_\t_\t_\t_\t_", 1),
            ("1-2\tAna\t_\t_\t_\t_\t_\t_\t_\t_\n1\tAna\t_\t_\t_\t_\t_\t_\t_\t_\n", 3),
        ])
    func malformed(text: String, line: Int) {
        #expect { try ConlluReader.sentences(in: text) } throws: { ($0 as? AnnotationError)?.line == line }
    }

    @Test("laid out as a document spell the text, and every word stands where its offsets say")
    func layout() throws {
        let document = AnnotatedText(try ConlluReader.sentences(in: text)).document
        #expect(document.document.text == "Can't Ana? \n\nYes ")
        let scalars = Array(document.document.text.unicodeScalars)
        for token in document.sentences.flatMap(\.tokens) {
            #expect(String(String.UnicodeScalarView(scalars[token.span.start..<token.span.end])) == token.form)
        }
        #expect(document.sentences.map(\.paragraph) == [0, 1])
    }

    @Test("written again are the same but for the columns that annotation fills")
    func writing() throws {
        let sentences = try ConlluReader.sentences(in: text)
        let written = sentences.map(ConlluWriter.text).joined()
        #expect(try ConlluReader.sentences(in: written) == sentences)
    }
}

@Suite("Analyses in files")
struct AnalysisFileTests {
    private let sentence = Sentence(
        tokens: [
            Token(
                form: "Ana", lemma: "Ana", tag: .properNoun, fineTag: "NNP", features: "Number=Sing", head: 1, relation: .nsubj,
                span: Span(0, 3)),
            Token(form: "do", lemma: "do", tag: .auxiliary, head: -1, relation: .root, span: Span(4, 6), spaceAfter: false),
            Token(form: "n't", lemma: "not", tag: .particle, head: 1, relation: .advmod, span: Span(6, 9), spaceAfter: false),
            Token(form: ".", lemma: ".", tag: .punctuation, head: 1, relation: .punct, span: Span(9, 10)),
        ],
        names: [NamedSpan(tokens: 0..<1, kind: .person)], span: Span(0, 10))

    @Test("have ten columns in CoNLL-U, and a line for what is written as one word")
    func conllu() {
        let lines = ConlluWriter.text(of: ConlluSentence(sentence)).split(separator: "\n").map { $0.split(separator: "\t") }
        #expect(lines.map { $0[0] } == ["1", "2-3", "2", "3", "4"])
        #expect(lines[0] == ["1", "Ana", "Ana", "PROPN", "NNP", "Number=Sing", "2", "nsubj", "_", "_"])
        #expect(lines[1][1] == "don't" && lines[1][9] == "SpaceAfter=No")
        #expect(lines[2][6] == "0" && lines[2][9] == "_")
    }

    @Test("have a tag for each word in BIO")
    func bio() {
        #expect(BIOWriter.text(of: ConlluSentence(sentence)) == "Ana\tB-PER\ndo\tO\nn't\tO\n.\tO\n\n")
    }
}
