import KnowledgeTables

/// The tables of names and of words that tell names apart, made for look-up by hash.
package struct NameLexicon: Sendable {
    private var words: [UInt64: NameWordClass.Set] = [:]
    /// Endings of surnames, by their hash; the longest has `longestEnding` bytes.
    private var endings: Set<UInt64> = []
    private var endingLengths: ClosedRange<Int> = 2...8
    private var phrases: [UInt64: NamePhraseClass.Set] = [:]
    /// Hashes of the beginnings of phrases, so that a look-up can stop early.
    private var beginnings: Set<UInt64> = []

    package static let shared = NameLexicon()

    private init() {
        addWords(of: .givenNames, .givenName)
        addWords(of: .surnames, .surname)
        for row in KnowledgeFile.nameWords.rows where row.count >= 2 {
            guard let wordClass = NameWordClass(rawValue: String(row[0])) else { continue }
            for word in row[1].split(separator: " ") { add(word: word, wordClass) }
        }
        for file in [KnowledgeFile.places, .organizations] {
            for row in file.rows where row.count >= 2 {
                guard let phraseClass = NamePhraseClass(rawValue: String(row[0])) else { continue }
                addPhrases(row[1], phraseClass)
            }
        }
        addCountries()
    }

    /// What the tables say about a word, given by the hash of ``NameWord/lowered(_:)``.
    @inline(__always)
    func classes(ofLowered hash: UInt64) -> NameWordClass.Set { words[hash] ?? [] }

    /// Whether a word in lower case ends like surnames do.
    func endings(of lowered: UnsafeBufferPointer<UInt8>) -> NameWordClass.Set {
        for length in endingLengths where length + 2 <= lowered.count {
            if endings.contains(FeatureHash.of(lowered.suffix(length))) { return NameWordClass.Set(.surnameEnding) }
        }
        return []
    }

    /// The longest phrase of the tables that begins at a word: what it is, and the index after its last word.
    func longestPhrase(from start: Int, in forms: [String]) -> (classes: NamePhraseClass.Set, end: Int)? {
        var hash = PhraseHash()
        var found: (classes: NamePhraseClass.Set, end: Int)?
        for index in start..<forms.count {
            hash.append(forms[index])
            if let classes = phrases[hash.value] { found = (classes, index + 1) }
            guard beginnings.contains(hash.value) else { break }
        }
        return found
    }

    private mutating func addWords(of file: KnowledgeFile, _ wordClass: NameWordClass) {
        for row in file.rows where row.count >= 2 {
            for word in row[1].split(separator: " ") {
                if word.hasPrefix("-") {
                    endings.insert(FeatureHash.of(NameWord.lowered(String(word.dropFirst()))))
                } else {
                    add(word: word, wordClass)
                }
            }
        }
    }

    private mutating func add(word: Substring, _ wordClass: NameWordClass) {
        words[FeatureHash.of(NameWord.lowered(String(word))), default: []].insert(NameWordClass.Set(wordClass))
    }

    private mutating func addPhrases(_ list: Substring, _ phraseClass: NamePhraseClass) {
        for phrase in list.split(separator: ";") { addPhrase(String(phrase.drop { $0 == " " }), phraseClass) }
    }

    private mutating func addCountries() {
        for country in CountryTable.shared.countries {
            for name in [country.name] + country.otherNames { addPhrase(name, .country) }
            for name in country.demonyms { addPhrase(name, .demonym); addPhrase(name + "s", .demonym) }
            for name in country.capitals { addPhrase(name, .capital) }
            for name in country.seats { addPhrase(name, .seat) }
        }
    }

    private mutating func addPhrase(_ phrase: String, _ phraseClass: NamePhraseClass) {
        addSpelling(phrase, phraseClass)
        if phrase.utf8.count >= 4 { addSpelling(phrase.uppercased(), phraseClass) }
    }

    /// Every place where a tokenizer might cut is the end of a beginning.
    private mutating func addSpelling(_ phrase: String, _ phraseClass: NamePhraseClass) {
        var hash = PhraseHash()
        var previous: Unicode.Scalar = " "
        for scalar in phrase.unicodeScalars where scalar != " " || previous != " " {
            if !scalar.isWordLike || !previous.isWordLike { beginnings.insert(hash.value) }
            hash.append(String(scalar))
            previous = scalar
        }
        phrases[hash.value, default: []].insert(NamePhraseClass.Set(phraseClass))
    }
}

extension Unicode.Scalar {
    fileprivate var isWordLike: Bool { value >= 0x80 || properties.isAlphabetic || properties.numericType != nil }
}

/// Hash of a phrase without its spaces, so that it does not matter how a tokenizer has cut it.
private struct PhraseHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func append(_ text: String) {
        for scalar in text.unicodeScalars where scalar != " " {
            value = (value ^ UInt64(scalar == "’" ? 0x27 : scalar.value)) &* 0x0000_0100_0000_01b3
        }
    }
}
