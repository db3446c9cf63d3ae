import DocumentModel
import Testing

@Suite("Span")
struct SpanTests {
    @Test("covers both spans that it unites")
    func unites() {
        let union = Span(3, 5).union(Span(8, 9))
        #expect(union == Span(3, 9))
        #expect(union.contains(Span(3, 5)) && union.contains(Span(8, 9)))
    }

    @Test("does not overlap its neighbour")
    func neighbours() {
        #expect(!Span(0, 3).overlaps(Span(3, 5)))
        #expect(Span(0, 4).overlaps(Span(3, 5)))
    }
}
