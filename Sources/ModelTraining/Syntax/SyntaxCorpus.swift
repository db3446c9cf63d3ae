import LanguageAnalysis

/// A sentence prepared for training the syntax network.
struct SyntaxExample {
    var words: WordList
    /// Tags; unknown where the tag is too rare to be learnt.
    var tags: [SoftTarget]
    /// The head of each word: 0 is the root, words count from 1.
    var heads: [SoftTarget]
    /// The relation of each word to its governor.
    var relations: [SoftTarget]
    /// The heads to which relations are told, -1 for the root.
    var governors: [Int]
}

/// The training sentences of the syntax network with the tags and relations found in them.
struct SyntaxCorpus {
    let tags: [String]
    let relations: [String]
    let examples: [SyntaxExample]

    static let trainingFiles = ["syntax/ewt-train.conllu.gz", "syntax/gum-train.conllu.gz"]
    private static let rarestTag = 3

    init(_ sentences: [ConlluSentence]) {
        let words = sentences.flatMap(\.words)
        tags = Self.frequent(words.map(Self.tag), minimum: Self.rarestTag)
        relations = ["root"] + Self.frequent(words.map(\.relation), minimum: 1).filter { $0 != "root" }
        let tagIndex = Dictionary(uniqueKeysWithValues: tags.enumerated().map { ($1, $0) })
        let relationIndex = Dictionary(uniqueKeysWithValues: relations.enumerated().map { ($1, $0) })
        examples = sentences.filter { $0.words.count <= SyntaxShape.longestPiece }.map { sentence in
            SyntaxExample(
                words: WordList(sentence.words.map(\.form)),
                tags: sentence.words.map { tagIndex[Self.tag(of: $0)].map { SoftTarget($0) } ?? .unknown },
                heads: sentence.words.map { SoftTarget($0.head + 1) },
                relations: sentence.words.map { SoftTarget(relationIndex[$0.relation] ?? 0) }, governors: sentence.words.map(\.head))
        }
    }

    static func tag(of word: ConlluWord) -> String { "\(word.tag) \(word.fineTag)" }

    private static func frequent(_ names: [String], minimum: Int) -> [String] {
        Dictionary(grouping: names) { $0 }.filter { $0.value.count >= minimum }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
    }
}

extension WordList {
    /// The same words in capitals, or each with a capital at its beginning: as headlines and datelines have them.
    func recased(_ sentenceCase: SentenceCase) -> WordList {
        var copy = self
        for range in ranges {
            for index in range where sentenceCase == .capitals || index == range.lowerBound {
                if copy.bytes[index] >= 0x61, copy.bytes[index] <= 0x7a { copy.bytes[index] -= 0x20 }
            }
        }
        return sentenceCase == .ordinary ? self : copy
    }

    /// The features of each word, the words being one sentence.
    func features() -> [[UInt64]] {
        bytes.withUnsafeBufferPointer { bytes in
            var words: [[UInt64]] = []
            var features = SentenceWordFeatures()
            features.forEachWord(of: ranges.map { UnsafeBufferPointer(rebasing: bytes[$0]) }) { words.append($1) }
            return words
        }
    }
}
