import DocumentModel
import KnowledgeTables

/// The tables of names and of words that tell names apart, made for look-up by hash.
package struct NameLexicon: Sendable {
    /// Classes of words in lower case.
    private var words = HashedFlags(minimumCapacity: 16_384)
    /// Words and marks that stand inside names.
    private var joiners = HashedFlags(minimumCapacity: 64)
    /// Endings of surnames, in lower case.
    private var endings = HashedFlags(minimumCapacity: 128)
    /// Classes of phrases as written, and which hashes are the beginning of a phrase.
    private var phrases = HashedFlags(minimumCapacity: 32_768)

    private static let countryColumns: [NamePhraseClass] = [.country, .country, .demonym, .capital, .seat]
    private static let endingLengths = 2...8
    private static let beginning: UInt32 = 1 << 31

    package static let shared = NameLexicon()

    private init() {
        addWords(of: .givenNames) { _ in .givenName }
        addWords(of: .surnames) { _ in .surname }
        addWords(of: .nameWords) { NameWordClass(rawValue: String(decoding: $0, as: UTF8.self)) }
        addJoiners()
        for file in [KnowledgeFile.places, .organizations, .namedEvents] {
            file.forEachRow { row in
                guard row.count >= 2, let phraseClass = NamePhraseClass(rawValue: String(decoding: row[0], as: UTF8.self)) else { return }
                addPhrases(row[1], phraseClass)
            }
        }
        KnowledgeFile.countries.forEachRow { row in
            for (phraseClass, list) in zip(Self.countryColumns, row.dropFirst()) { addPhrases(list, phraseClass) }
        }
    }

    /// What the tables say about a word, given by the hash of its lower case.
    @inline(__always)
    func classes(ofLowered hash: UInt64) -> NameWordClass.Set { NameWordClass.Set(rawValue: words[hash]) }

    /// Whether a word is a name in itself, as a person's or of a place, whatever its case.
    func isName(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let personal = NameWordClass.Set([.init(.givenName), .init(.surname)])
        if LoweredWord.with(word, { !classes(ofLowered: FeatureHash.of($0)).isDisjoint(with: personal) }) { return true }
        var hash = PhraseHash()
        for (index, byte) in word.enumerated() { hash.append(index == 0 ? byte.upperASCII : byte.lowercased) }
        return phrases[hash.value] & ~Self.beginning != 0
    }

    /// Whether a word, given by the hash of its lower case, may stand between the capitalized words of a name.
    func isJoiner(_ hash: UInt64) -> Bool { joiners[hash] != 0 }

    /// Whether a word in lower case ends like surnames do.
    func endings(of lowered: UnsafeBufferPointer<UInt8>) -> NameWordClass.Set {
        for length in Self.endingLengths where length + 2 <= lowered.count {
            let ending = UnsafeBufferPointer(rebasing: lowered.suffix(length))
            if endings[FeatureHash.of(ending)] != 0 { return NameWordClass.Set(.surnameEnding) }
        }
        return []
    }

    /// The longest phrase of the tables that begins at a word: what it is, and the index after its last word.
    func longestPhrase(from start: Int, in tokens: [Token]) -> (classes: NamePhraseClass.Set, end: Int)? {
        var hash = PhraseHash()
        var found: (classes: NamePhraseClass.Set, end: Int)?
        for index in start..<tokens.count {
            for byte in tokens[index].form.utf8 { hash.append(byte) }
            let flags = phrases[hash.value]
            if flags & ~Self.beginning != 0 { found = (NamePhraseClass.Set(rawValue: flags & ~Self.beginning), index + 1) }
            guard flags & Self.beginning != 0 else { break }
        }
        return found
    }

    private mutating func addWords(of file: KnowledgeFile, _ wordClass: (UnsafeBufferPointer<UInt8>) -> NameWordClass?) {
        file.forEachRow { row in
            guard row.count >= 2, let wordClass = wordClass(row[0]) else { return }
            for word in row[1].split(separator: UInt8(ascii: " ")) { add(UnsafeBufferPointer(rebasing: word), wordClass) }
        }
    }

    private mutating func addJoiners() {
        KnowledgeFile.nameWords.forEachRow { row in
            guard row.count >= 2, row[0].elementsEqual("joiner".utf8) else { return }
            for word in row[1].split(separator: UInt8(ascii: " ")) {
                LoweredWord.with(UnsafeBufferPointer(rebasing: word)) { joiners.insert(1, for: FeatureHash.of($0)) }
            }
        }
    }

    private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ wordClass: NameWordClass) {
        let flag = NameWordClass.Set(wordClass).rawValue
        LoweredWord.with(word) { lowered in
            if lowered.first == UInt8(ascii: "-") {
                endings.insert(flag, for: FeatureHash.of(UnsafeBufferPointer(rebasing: lowered.dropFirst())))
            } else {
                words.insert(flag, for: FeatureHash.of(lowered))
            }
        }
    }

    private mutating func addPhrases(_ list: UnsafeBufferPointer<UInt8>, _ phraseClass: NamePhraseClass) {
        for phrase in list.split(separator: UInt8(ascii: ";")) {
            let phrase = UnsafeBufferPointer(rebasing: phrase.drop { $0 == UInt8(ascii: " ") })
            addSpelling(phrase, phraseClass) { $0 }
            if phrase.count >= 4 { addSpelling(phrase, phraseClass) { $0.upperASCII } }
            if phraseClass == .demonym { addSpelling(Array(phrase) + [UInt8(ascii: "s")], phraseClass) { $0 } }
        }
    }

    /// Every place where a tokenizer might cut is the end of a beginning.
    private mutating func addSpelling(_ phrase: some Sequence<UInt8>, _ phraseClass: NamePhraseClass, _ change: (UInt8) -> UInt8) {
        var hash = PhraseHash()
        var previous = UInt8(ascii: " ")
        for byte in phrase {
            if !byte.isWordLike || !previous.isWordLike { phrases.insert(Self.beginning, for: hash.value) }
            hash.append(change(byte))
            previous = byte
        }
        phrases.insert(UInt32(NamePhraseClass.Set(phraseClass).rawValue), for: hash.value)
    }
}

extension UInt8 {
    fileprivate var upperASCII: UInt8 { self >= 0x61 && self <= 0x7a ? self - 0x20 : self }

    /// Part of a letter or digit, for all that a tokenizer knows.
    fileprivate var isWordLike: Bool {
        self >= 0x80 || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7a) || (self >= 0x30 && self <= 0x39)
    }
}

/// Hash of a phrase without its spaces, so that it does not matter how a tokenizer has cut it; a curly apostrophe counts as a straight one.
private struct PhraseHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        // The apostrophe ’ is E2 80 99 in UTF-8.
        guard byte != 0x20, byte != 0xE2, byte != 0x80 else { return }
        value = (value ^ UInt64(byte == 0x99 ? 0x27 : byte)) &* 0x0000_0100_0000_01b3
    }
}
