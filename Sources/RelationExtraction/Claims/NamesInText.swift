import DocumentModel

/// The entities that a document names, by where they stand.
struct NamesInText {
    private let document: ResolvedDocument
    /// Of each sentence, the head tokens of names from left to right.
    private let heads: [[(span: Span, entity: Int)]]

    /// Cost: linear in the length of the document.
    init(_ document: ResolvedDocument) {
        self.document = document
        heads = document.trees.enumerated().map { sentence, tree in
            (0..<tree.count).flatMap { token in
                document.referents(at: TokenPosition(sentence: sentence, token: token))
                    .filter { $0.kind == .name || $0.kind == .metonym }
                    .map { (tree[token].span, $0.entity) }
            }
        }
    }

    /// The entities named inside a quotation, each once, in the order of the text.
    func entities(in quotation: Quotation) -> [Int] {
        var found: [Int] = []
        for sentence in sentences(of: quotation) {
            for name in heads[sentence] where quotation.contains(name.span) && !found.contains(name.entity) { found.append(name.entity) }
        }
        return found
    }

    /// The sentences that the words lie in, found from that of the attribution outwards.
    private func sentences(of quotation: Quotation) -> ClosedRange<Int> {
        guard let start = quotation.pieces.first?.start, let end = quotation.pieces.last?.end else {
            return quotation.attribution.sentence...quotation.attribution.sentence
        }
        let sentences = document.document.sentences
        var first = quotation.attribution.sentence
        while first > 0, sentences[first].span.start > start { first -= 1 }
        var last = max(first, quotation.attribution.sentence)
        while last + 1 < sentences.count, sentences[last + 1].span.start < end { last += 1 }
        return first...last
    }
}
