import DocumentModel

/// Where a story opens: its first two paragraphs of whole sentences, past a title and a line of place and date.
struct StoryOpening: Sendable {
    private let paragraphs: Set<Int>
    private let sentences: [Sentence]

    /// Cost: linear in the length of the document.
    init(_ sentences: [Sentence]) {
        self.sentences = sentences
        var whole: [Int] = []
        for sentence in sentences where whole.last != sentence.paragraph && Self.isWhole(sentence) { whole.append(sentence.paragraph) }
        paragraphs = Set(whole.prefix(2))
    }

    /// Whether the sentence of that index belongs to the opening.
    func contains(_ sentence: Int) -> Bool { paragraphs.contains(sentences[sentence].paragraph) }

    /// A sentence with a verb and a mark at its end; titles have no mark.
    private static func isWhole(_ sentence: Sentence) -> Bool {
        guard let last = sentence.tokens.last, last.tag == .punctuation else { return false }
        return sentence.tokens.contains { $0.tag == .verb || $0.tag == .auxiliary }
    }
}
