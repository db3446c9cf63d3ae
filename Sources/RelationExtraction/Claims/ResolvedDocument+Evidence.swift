import DocumentModel

extension ResolvedDocument {
    /// The whole sentence as evidence.
    func evidence(sentence: Int, text: ScalarText) -> ClaimEvidence {
        let span = document.sentences[sentence].span
        return ClaimEvidence(sentence: sentence, span: span, text: text[span])
    }
}

/// A document's text with the places of its scalars at hand, so that spans are cut in time linear in their length.
struct ScalarText: Sendable {
    private let bytes: [UInt8]
    /// Where among the bytes each scalar begins, and where the last one ends.
    private let offsets: [UInt32]

    /// Cost: one pass over the text.
    init(_ text: String) {
        bytes = Array(text.utf8)
        offsets = bytes.indices.lazy.filter { [bytes] in !UTF8.isContinuation(bytes[$0]) }.map { UInt32($0) } + [UInt32(bytes.count)]
    }

    /// The text of the span, cut to what there is.
    subscript(_ span: Span) -> String {
        let count = offsets.count - 1
        let start = max(0, min(span.start, count))
        let end = max(start, min(span.end, count))
        return String(decoding: bytes[Int(offsets[start])..<Int(offsets[end])], as: UTF8.self)
    }
}
