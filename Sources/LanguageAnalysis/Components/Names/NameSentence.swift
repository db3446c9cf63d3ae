package import DocumentModel

/// A sentence as the recognizer sees it: its words with what the tables say, and its runs of capitalized words.
package struct NameSentence: Sendable {
    package let tokens: [Token]
    package private(set) var words: [NameWord]
    /// For each word, the classes of the longest phrase of the tables that covers it, and where in the phrase it stands.
    package private(set) var phrases: [PhrasePlace]
    /// For each word, the stretch of capitalized words (with what joins them) that it stands in; empty for others.
    package private(set) var runs: [Range<Int>]
    package let style: Style

    package struct PhrasePlace: Sendable {
        package var classes: NamePhraseClass.Set = []
        package var position = NameLabel.Position.single
    }

    /// How a sentence uses capitals.
    package enum Style: UInt64, Sendable {
        case ordinary, headline, capitals
    }

    package var count: Int { words.count }

    /// Uses the forms of the tokens, their tags and their place in the tree.
    package init(_ tokens: [Token], lexicon: NameLexicon) {
        self.tokens = tokens
        words = tokens.map { NameWord($0.form, lexicon: lexicon) }
        style = Self.style(of: words)
        phrases = Self.phrases(in: tokens, words, lexicon)
        runs = Self.runs(of: words, lexicon)
    }

    private static func style(of words: [NameWord]) -> Style {
        var letters = 0
        var capitalized = 0
        var upper = 0
        for word in words where word.letterCase != .mark && word.letterCase != .number {
            letters += 1
            if word.isCapitalized { capitalized += 1 }
            if word.letterCase == .upper { upper += 1 }
        }
        if letters >= 3, upper * 10 >= letters * 8 { return .capitals }
        return letters >= 4 && capitalized * 10 >= letters * 7 ? .headline : .ordinary
    }

    private static func phrases(in tokens: [Token], _ words: [NameWord], _ lexicon: NameLexicon) -> [PhrasePlace] {
        var places = [PhrasePlace](repeating: PhrasePlace(), count: tokens.count)
        var index = 0
        while index < tokens.count {
            guard words[index].letterCase != .mark, let match = lexicon.longestPhrase(from: index, in: tokens) else {
                index += 1
                continue
            }
            for inner in index..<match.end {
                places[inner].classes = match.classes
                places[inner].position =
                    match.end == index + 1 ? .single : inner == index ? .begin : inner == match.end - 1 ? .end : .inside
            }
            index = match.end
        }
        return places
    }

    private static func runs(of words: [NameWord], _ lexicon: NameLexicon) -> [Range<Int>] {
        var runs = [Range<Int>](repeating: 0..<0, count: words.count)
        var index = 0
        while index < words.count {
            guard words[index].isCapitalized else {
                index += 1
                continue
            }
            let end = endOfRun(from: index, words, lexicon)
            for inner in index..<end { runs[inner] = index..<end }
            index = end
        }
        return runs
    }

    /// Capitalized words and up to two joining words ("of the") between them.
    private static func endOfRun(from start: Int, _ words: [NameWord], _ lexicon: NameLexicon) -> Int {
        var end = start + 1
        while end < words.count {
            if words[end].isCapitalized {
                end += 1
                continue
            }
            var next = end
            while next < words.count, next < end + 2, lexicon.isJoiner(words[next].lower) { next += 1 }
            guard next > end, next < words.count, words[next].isCapitalized else { break }
            end = next + 1
        }
        return end
    }
}
