import KnowledgeTables

/// A name made comparable: its words in lower case without marks, honorific suffixes and the article.
struct NameForm: Hashable, Sendable {
    let words: [String]

    private static let dropped: Set<String> = ["the", "jr", "jr.", "sr", "sr.", "ii", "iii", ","]

    init(_ text: String) {
        let words = text.folded.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "," }).map(String.init)
        let kept = words.filter { !Self.dropped.contains($0) }.map(Self.withoutPossessive)
        self.words = kept.isEmpty ? words : kept
    }

    /// "People" of "people's", "citizens" of "citizens'".
    private static func withoutPossessive(_ word: String) -> String {
        for ending in ["'s", "’s", "'", "’"] where word.count > ending.count && word.hasSuffix(ending) {
            return String(word.dropLast(ending.count))
        }
        return word
    }

    var key: String { words.joined(separator: " ") }

    /// The first letters of the words, small words left out: `iom` of "International Organization for Migration".
    var initials: String {
        words.flatMap { $0.split(separator: "-") }.filter { !Self.smallWords.contains(String($0)) }.map { String($0.prefix(1)) }.joined()
    }

    /// The first letters of all words: `pias` of "Party in a Story".
    var allInitials: String { words.map { String($0.prefix(1)) }.joined() }

    static let smallWords: Set<String> = ["of", "for", "and", "the", "in", "on", "to", "a", "an", "de", "la", "du", "des", "&", "/"]
}

/// How well one name fits as a shorter form of another.
enum NameFit: Int, Comparable {
    case interior, first, last, whole

    static func < (left: NameFit, right: NameFit) -> Bool { left.rawValue < right.rawValue }
}

extension NameForm {
    /// How this form fits a person's fuller name, nil where it does not: "Rubio", "Wang" (of "Wang Yi"), "J.D. Halloran", "Quintero".
    func fit(person full: NameForm) -> NameFit? {
        if words == full.words { return .whole }
        guard let first = words.first, let last = words.last, words.count <= full.words.count else { return nil }
        if words.count == 1 { return full.fit(ofWord: first) }
        guard isSubsequence(of: full) else { return nil }
        if Self.bare(last) == Self.bare(full.words.last ?? "") { return .whole }
        return full.words.starts(with: words) ? .first : nil
    }

    private func fit(ofWord word: String) -> NameFit? {
        let word = Self.bare(word)
        guard let index = words.lastIndex(where: { Self.bare($0) == word }) else { return hyphenFit(ofWord: word) }
        return index == words.count - 1 ? .last : index == 0 ? .first : .interior
    }

    /// One half of a double surname.
    private func hyphenFit(ofWord word: String) -> NameFit? {
        guard let last = words.last, last.contains("-"), words.count > 1 else { return nil }
        return last.split(separator: "-").contains { $0 == word } ? .interior : nil
    }

    private func isSubsequence(of full: NameForm) -> Bool {
        var rest = full.words[...]
        for word in words {
            guard let index = rest.firstIndex(where: { Self.agree(word, $0) }) else { return false }
            rest = rest[(index + 1)...]
        }
        return true
    }

    /// Whether two words are the same or one is the other's initial.
    private static func agree(_ left: String, _ right: String) -> Bool {
        bare(left) == bare(right) || isInitial(left, of: right) || isInitial(right, of: left)
    }

    private static func isInitial(_ short: String, of word: String) -> Bool {
        short.hasSuffix(".") && short.prefix(1) == word.prefix(1)
    }

    /// The word without the Arabic article.
    static func bare(_ word: String) -> String {
        for article in ["al-", "el-", "ul-"] where word.hasPrefix(article) { return String(word.dropFirst(article.count)) }
        return word
    }
}

extension NameForm {
    /// Whether the two name one body, its kind first or last: "Department of Transport", "Transport Department".
    func isTurned(of other: NameForm) -> Bool { isKindLast(of: other) || other.isKindLast(of: self) }

    /// Whether the name says first of what kind it is: "Department of Transport".
    var isOfKind: Bool { words.count > 2 && (words[1] == "of" || words[1] == "for") }

    /// Whether this form is "Transport Department", the other "Department of Transport".
    private func isKindLast(of other: NameForm) -> Bool {
        other.isOfKind && words.count == other.words.count - 1 && words.last == other.words[0]
            && words.dropLast().elementsEqual(other.words.dropFirst(2))
    }

    /// Whether this form is an acronym of the fuller name.
    func isAcronym(of full: NameForm) -> Bool {
        guard words.count == 1, full.words.count > 1 else { return false }
        let letters = words[0].filter { $0 != "." }
        return letters.count > 1 && (letters == full.initials || letters == full.allInitials)
    }

    /// How this form fits an organisation's, place's or event's fuller name, nil where it does not.
    func fit(named full: NameForm, isGeneric: (String) -> Bool) -> NameFit? {
        if words == full.words { return .whole }
        guard words.count < full.words.count else { return nil }
        if full.words.starts(with: words) {
            let rest = full.words[words.count...]
            if rest.allSatisfy(isGeneric) { return .whole }
            return words.count == 1 || Self.smallWords.contains(rest[rest.startIndex]) ? .first : nil
        }
        return words.count > 1 && full.words.suffix(words.count) == words[...] ? .last : nil
    }
}
