import DocumentModel

extension ResolvedDocument {
    /// The whole sentence as evidence.
    func evidence(sentence: Int, text: ScalarText) -> ClaimEvidence {
        let span = document.sentences[sentence].span
        return ClaimEvidence(sentence: sentence, span: span, text: text[span])
    }
}

/// A document's text with its scalars at hand, so that spans are cut in time linear in their length.
struct ScalarText: Sendable {
    private let scalars: [Unicode.Scalar]

    /// Cost: one pass over the text.
    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The text of the span, cut to what there is.
    subscript(_ span: Span) -> String {
        let start = max(0, min(span.start, scalars.count))
        let end = max(start, min(span.end, scalars.count))
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end])
        return String(view)
    }
}
