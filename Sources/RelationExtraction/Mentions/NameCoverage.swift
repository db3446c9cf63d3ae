import DocumentModel

/// Which name covers each token of a document.
struct NameCoverage {
    let mentions: [NameMention]
    /// For each sentence and token the index of the widest mention that covers it, -1 for none.
    private var covering: [[Int]]

    init(_ mentions: [NameMention], trees: [DependencyTree]) {
        self.mentions = mentions
        covering = trees.map { [Int](repeating: -1, count: $0.count) }
        for (index, mention) in mentions.enumerated() {
            for token in mention.tokens where covering[mention.sentence][token] < 0 { covering[mention.sentence][token] = index }
        }
    }

    /// Index of the mention that covers a token.
    func index(at token: Int, sentence: Int) -> Int? {
        guard token >= 0, token < covering[sentence].count, covering[sentence][token] >= 0 else { return nil }
        return covering[sentence][token]
    }

    /// The mentions that begin at a token, the widest first.
    func mentions(startingAt token: Int, sentence: Int) -> ArraySlice<NameMention> {
        guard let first = index(at: token, sentence: sentence) else { return [] }
        return mentions[first...].prefix { $0.sentence == sentence && $0.tokens.lowerBound == token }
    }

    func mention(at token: Int, sentence: Int) -> NameMention? { index(at: token, sentence: sentence).map { mentions[$0] } }
}
