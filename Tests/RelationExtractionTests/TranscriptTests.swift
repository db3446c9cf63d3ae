import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

@Suite("Words set apart from their speaker")
struct TranscriptTests {
    private func turn(_ name: String, _ words: String) -> String {
        "\(name) PROPN:NNP 4 nsubj B-PER\n: PUNCT:: 1 punct\n\(words) NOUN:NNS 4 nsubj\nfailed/fail VERB:VBD 0 root\n. PUNCT:. 4 punct"
    }

    @Test("The paragraphs of a transcript are told by whoever opens them")
    func turns() {
        #expect(
            extracted(turn("Holt", "Talks") + "\n\n---\n" + turn("Reyes", "Pumps")) == [
                "QUOTED | document | Holt | happened | 2025-10-28 | “Talks failed.”",
                "QUOTED | document | Reyes | happened | 2025-10-28 | “Pumps failed.”",
            ])
    }

    @Test("One paragraph with a name and a colon makes no transcript")
    func oneTurn() {
        #expect(extracted(turn("Holt", "Talks")).isEmpty)
    }

    @Test("A paragraph behind “said:” is what was said, one in the same paragraph is not")
    func block() {
        let announcement = "Holt PROPN:NNP 2 nsubj B-PER\nsaid/say VERB:VBD 0 root\n: PUNCT:: 2 punct\n"
        let words = "Talks NOUN:NNS 2 nsubj\nfailed/fail VERB:VBD 0 root\n. PUNCT:. 2 punct"
        #expect(extracted(announcement + "\n---\n" + words) == ["QUOTED | document | Holt | happened | “Talks failed.”"])
        #expect(extracted(announcement + "\n" + words).isEmpty)
    }

    @Test("“issued the following statement:” announces a paragraph as “said:” does")
    func statement() {
        let announcement =
            """
            Holt PROPN:NNP 2 nsubj B-PER
            issued/issue VERB:VBD 0 root
            the DET:DT 5 det
            following/follow VERB:VBG 5 amod
            statement NOUN:NN 2 obj
            : PUNCT:: 2 punct

            ---
            Talks NOUN:NNS 2 nsubj
            failed/fail VERB:VBD 0 root
            . PUNCT:. 2 punct
            """
        #expect(extracted(announcement) == ["QUOTED | document | Holt | happened | “Talks failed.”"])
    }
}
