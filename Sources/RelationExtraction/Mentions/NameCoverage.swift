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

    /// The mentions that lie within another one.
    func mentions(inside outer: NameMention) -> some Sequence<NameMention> {
        let first = index(at: outer.tokens.lowerBound, sentence: outer.sentence) ?? mentions.count
        return mentions[first...].prefix { $0.sentence == outer.sentence && $0.tokens.lowerBound < outer.tokens.upperBound }
            .filter { $0 != outer && outer.tokens.contains($0.tokens.lowerBound) }
    }

    /// The mentions before a token, as far back as some sentences. Cost: logarithmic in the number of mentions, and linear in those found.
    func mentions(before end: TokenPosition, sentences: Int) -> ArraySlice<NameMention> {
        func firstIndex(at position: TokenPosition) -> Int {
            var (low, high) = (0, mentions.count)
            while low < high {
                let middle = (low + high) / 2
                let start = TokenPosition(sentence: mentions[middle].sentence, token: mentions[middle].tokens.lowerBound)
                if start < position { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return mentions[firstIndex(at: TokenPosition(sentence: end.sentence - sentences, token: 0))..<firstIndex(at: end)]
    }

    /// The names of a sentence from left to right, none within another.
    func outermost(in sentence: Int) -> [NameMention] {
        var found: [NameMention] = []
        for index in covering[sentence] where index >= 0 && mentions[index] != found.last { found.append(mentions[index]) }
        return found
    }

    func mention(at token: Int, sentence: Int) -> NameMention? { index(at: token, sentence: sentence).map { mentions[$0] } }
}
