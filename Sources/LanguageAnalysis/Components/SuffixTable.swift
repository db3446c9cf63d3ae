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
    package func value(_ word: UnsafeBufferPointer<UInt8>, tag: UInt64) -> Int? {
        if let value = table.row(of: Self.key(exact: word, tag)) ?? table.row(of: Self.key(lower: word, tag)) { return value }
        for length in (0...min(Self.longestSuffix, word.count)).reversed() {
            if let value = table.row(of: Self.key(suffix: word, length, tag)) { return value }
        }
        return nil
    }

    package static func key(exact word: UnsafeBufferPointer<UInt8>, _ tag: UInt64) -> UInt64 {
        FeatureHash.feature(300, FeatureHash.of(word), tag)
    }

    package static func key(lower word: UnsafeBufferPointer<UInt8>, _ tag: UInt64) -> UInt64 {
        FeatureHash.feature(301, FeatureHash.of(word.lazy.map(\.lowercased)), tag)
    }

    /// The key of an ending; whether the word begins with a capital counts too.
    package static func key(suffix word: UnsafeBufferPointer<UInt8>, _ length: Int, _ tag: UInt64) -> UInt64 {
        let suffix = FeatureHash.of(word[(word.count - length)...].lazy.map { $0.lowercased.digitsAsZero })
        let isCapital: UInt64 = word.first?.isUppercase ?? false ? 1 : 0
        return FeatureHash.feature(302 + length, suffix, tag, isCapital)
    }
}
