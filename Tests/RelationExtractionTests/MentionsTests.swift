import DocumentModel
import ParleyTestSupport
import Testing

@Suite("Hand annotation")
struct HandAnnotationTests {
    @Test("puts the text together and keeps offsets into it")
    func textAndOffsets() {
        let document = AnnotatedDocument(
            byHand: """
                Wang           PROPN    2  nsubj  B-PER
                arrived/arrive VERB:VBD 0  root
                .              PUNCT    2  punct
                """)
        #expect(document.document.text == "Wang arrived.")
        #expect(document.sentences[0].tokens[1].span == Span(5, 12))
        #expect(document.sentences[0].names == [NamedSpan(tokens: 0..<1, kind: .person)])
    }
}
