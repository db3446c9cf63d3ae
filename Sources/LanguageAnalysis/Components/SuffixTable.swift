/// A class for each pair of word and tag: that of the known word, or of the longest known ending of an unknown one.
///
/// Serves for lemmas (the class is an edit of the form) and for morphological features.
package struct SuffixTable: Sendable {
    package static let longestSuffix = 6

    private let table: FeatureTable

    package init(_ model: ModelFile, _ name: String) throws(ModelError) {
        table = try FeatureTable(model, name)
    }

    /// The class of a word. Cost: a look-up for the word and one for each length of ending until one is known.
    package func value(_ word: UnsafeBufferPointer<UInt8>, tag: UInt64) -> Int? { known(word, tag: tag) ?? usual(word, tag: tag) }

    /// The class of a word that is listed, as written or in lower case.
    package func known(_ word: UnsafeBufferPointer<UInt8>, tag: UInt64) -> Int? {
        table.row(of: Self.key(exact: word, tag)) ?? table.row(of: Self.key(lower: word, tag))
    }

    /// The class of the longest known ending of a word.
    package func usual(_ word: UnsafeBufferPointer<UInt8>, tag: UInt64) -> Int? {
        let look = WordLook(word)
        for length in (0...min(Self.longestSuffix, word.count)).reversed() {
            if let value = table.row(of: Self.key(suffix: word, length, look, tag)) { return value }
        }
        return nil
    }

    /// The classes that words with the same tag and last letters have, the most usual first.
    package func alternatives(_ word: UnsafeBufferPointer<UInt8>, tag: UInt64) -> some Sequence<Int> {
        let ending = WordEnding(word).hash
        return (0...).lazy.map { table.row(of: Self.key(alternative: $0, ending, tag)) }.prefix { $0 != nil }.compactMap { $0 }
    }

    package static func key(exact word: UnsafeBufferPointer<UInt8>, _ tag: UInt64) -> UInt64 {
        FeatureHash.feature(300, FeatureHash.of(word), tag)
    }

    package static func key(lower word: UnsafeBufferPointer<UInt8>, _ tag: UInt64) -> UInt64 {
        FeatureHash.feature(301, FeatureHash.of(word.lazy.map(\.lowercased)), tag)
    }

    /// The key of an ending; how the whole word looks counts too.
    package static func key(suffix word: UnsafeBufferPointer<UInt8>, _ length: Int, _ look: WordLook, _ tag: UInt64) -> UInt64 {
        let suffix = FeatureHash.of(word[(word.count - length)...].lazy.map { $0.lowercased.digitsAsZero })
        return FeatureHash.feature(302 + length, suffix, tag, look.rawValue)
    }

    package static func key(alternative rank: Int, _ ending: UInt64, _ tag: UInt64) -> UInt64 {
        FeatureHash.feature(309, ending, tag, UInt64(rank))
    }
}
