import LanguageAnalysis

/// The running text of a document, rebuilt from its sentences, with its tokens and sentences as ranges.
struct RawText {
    private(set) var bytes: [UInt8] = []
    private(set) var tokens: [Range<Int>] = []
    /// What follows each token.
    private(set) var gaps: [TokenGap] = []
    /// Indices of the tokens after which a sentence ends.
    private(set) var sentenceEnds: Set<Int> = []

    /// The texts of all documents of a corpus.
    static func documents(of corpus: ConlluCorpus) -> [RawText] {
        var texts: [RawText] = []
        for sentence in corpus.sentences {
            if sentence.newDocument != nil || texts.isEmpty { texts.append(RawText()) }
            texts[texts.count - 1].append(sentence)
        }
        return texts
    }

    private mutating func append(_ sentence: ConlluSentence) {
        if sentence.beginsParagraph, !gaps.isEmpty {
            bytes += "\n\n".utf8
            gaps[gaps.count - 1] = .paragraph
        }
        for token in sentence.tokens {
            let start = bytes.count
            bytes += token.text.utf8
            tokens.append(start..<bytes.count)
            gaps.append(token.spaceAfter ? .space : .none)
            if token.spaceAfter { bytes.append(0x20) }
        }
        sentenceEnds.insert(tokens.count - 1)
    }
}
