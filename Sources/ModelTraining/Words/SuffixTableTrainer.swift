import LanguageAnalysis

/// Builds a ``SuffixTable``: rules for endings from how many words follow them, and entries for the words that do not.
struct SuffixTableTrainer {
    /// How often each word with each tag has each class.
    private var counts: [Word: [Int: Int]] = [:]

    private struct Word: Hashable {
        let form: [UInt8]
        let tag: UInt64
    }

    /// Endings that fewer words share make no rule.
    private static let fewestWords = 2
    /// Classes that fewer words of a tag and ending have are no alternatives.
    private static let fewestAlternativeWords = 3

    /// Words whose class says nothing about others.
    private var irregular: Set<Word> = []
    private var alternativeClasses: Set<Int> = []

    /// - Parameters:
    ///   - isGeneral: whether other words with the same ending may have the class too.
    ///   - isAlternative: whether the reader may choose the class against the rules.
    mutating func count(_ form: String, tag: UInt64, value: Int, isGeneral: Bool = true, isAlternative: Bool = false) {
        let word = Word(form: Array(form.utf8), tag: tag)
        counts[word, default: [:]][value, default: 0] += 1
        if !isGeneral { irregular.insert(word) }
        if isAlternative { alternativeClasses.insert(value) }
    }

    /// What a reader makes of an unlisted word: the class of its ending by the rules, and those of the words that end like it.
    typealias Choice = (_ form: String, _ usual: Int, _ alternatives: [Int]) -> Int

    /// Words with a tag that end alike.
    private struct Kind: Hashable {
        let ending: UInt64
        let tag: UInt64

        init(_ word: Word) {
            ending = word.form.withUnsafeBufferPointer { WordEnding($0).hash }
            tag = word.tag
        }
    }

    /// Writes `name/slots`.
    /// - Parameter choice: how the reader of the table settles for a class; it takes that of the ending if nothing is said.
    func write(_ name: String, to file: inout ModelFileWriter, choice: Choice = { _, usual, _ in usual }) {
        let rules = suffixRules()
        let alternatives = alternatives()
        func settled(_ word: Word) -> Int? {
            Self.value(word, rules).map { choice(String(decoding: word.form, as: UTF8.self), $0, alternatives[Kind(word), default: []]) }
        }
        var rows = rules
        for (kind, values) in alternatives {
            for (rank, value) in values.enumerated() { rows[SuffixTable.key(alternative: rank, kind.ending, kind.tag)] = value }
        }
        for (word, classes) in sorted(lowered()) {
            let value = Self.best(classes)
            if settled(word) != value { rows[Self.lowerKey(word)] = value }
        }
        let known = rows
        for (word, classes) in sorted(counts) {
            let value = Self.best(classes)
            if (known[Self.lowerKey(word)] ?? settled(word)) != value { rows[Self.exactKey(word)] = value }
        }
        FeatureIndex(rows: rows.mapValues(Int32.init)).write(name, to: &file)
    }

    /// The classes that enough words of a kind have, the most frequent first, if the reader may choose among them.
    private func alternatives() -> [Kind: [Int]] {
        var votes: [Kind: [Int: Int]] = [:]
        for (word, classes) in counts where !irregular.contains(word) {
            let value = Self.best(classes)
            if alternativeClasses.contains(value) { votes[Kind(word), default: [:]][value, default: 0] += 1 }
        }
        return votes.mapValues { classes in
            classes.filter { $0.value >= Self.fewestAlternativeWords }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        }
    }

    /// The counts of forms that differ in case alone, taken together.
    private func lowered() -> [Word: [Int: Int]] {
        var merged: [Word: [Int: Int]] = [:]
        for (word, classes) in counts {
            merged[Word(form: word.form.map(\.lowercased), tag: word.tag), default: [:]].merge(classes, uniquingKeysWith: +)
        }
        return merged
    }

    private func sorted(_ counts: [Word: [Int: Int]]) -> [(Word, [Int: Int])] {
        counts.sorted { ($0.key.form.lexicographicKey, $0.key.tag) < ($1.key.form.lexicographicKey, $1.key.tag) }
    }

    /// The class of the most words for each ending; an ending whose class is that of the next shorter one is left out.
    private func suffixRules() -> [UInt64: Int] {
        var votes = (0...SuffixTable.longestSuffix).map { _ in [UInt64: [Int: Int]]() }
        var shorter: [UInt64: UInt64] = [:]
        for (word, classes) in counts where !irregular.contains(word) {
            let value = Self.best(classes)
            let keys = Self.suffixKeys(word)
            for (length, key) in keys.enumerated() {
                votes[length][key, default: [:]][value, default: 0] += 1
                if length > 0 { shorter[key] = keys[length - 1] }
            }
        }
        var values: [UInt64: Int] = [:]
        var rules: [UInt64: Int] = [:]
        for length in votes.indices {
            for (key, classes) in votes[length] where length == 0 || classes.values.reduce(0, +) >= Self.fewestWords {
                let value = Self.best(classes)
                values[key] = value
                if length == 0 || values[shorter[key] ?? key] != value { rules[key] = value }
            }
        }
        return rules
    }

    private static func value(_ word: Word, _ rules: [UInt64: Int]) -> Int? {
        suffixKeys(word).reversed().lazy.compactMap { rules[$0] }.first
    }

    private static func suffixKeys(_ word: Word) -> [UInt64] {
        word.form.withUnsafeBufferPointer { form in
            let look = WordLook(form)
            return (0...min(SuffixTable.longestSuffix, form.count)).map { SuffixTable.key(suffix: form, $0, look, word.tag) }
        }
    }

    private static func exactKey(_ word: Word) -> UInt64 {
        word.form.withUnsafeBufferPointer { SuffixTable.key(exact: $0, word.tag) }
    }

    private static func lowerKey(_ word: Word) -> UInt64 {
        word.form.withUnsafeBufferPointer { SuffixTable.key(lower: $0, word.tag) }
    }

    /// The most frequent class; the lowest of equals.
    private static func best(_ classes: [Int: Int]) -> Int {
        classes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    }
}

extension [UInt8] {
    /// A key that orders byte strings.
    fileprivate var lexicographicKey: String { String(decoding: self, as: UTF8.self) }
}
