/// A set of words of which only some bits are kept (Bloom 1970): takes a few strangers in a thousand for its members.
package struct WordSet: Sendable {
    private let bits: ModelArray<UInt64>

    private static let probes = 4

    /// Opens the set `name`.
    package init(_ model: ModelFile, _ name: String) throws(ModelError) {
        bits = try model.array(name, of: UInt64.self)
        guard bits.count > 0, bits.count & (bits.count - 1) == 0 else { throw .wrongSize(name) }
    }

    /// Whether a word belongs to the set. Cost: the word's hash and a few cache lines.
    package func contains(_ word: String) -> Bool {
        Self.places(of: word, among: bits.count * 64).allSatisfy { bits[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }
    }

    /// The bits that are set for a word.
    /// - Parameter size: the number of bits, a power of two.
    package static func places(of word: String, among size: Int) -> some Sequence<Int> {
        let hash = FeatureHash.of(word)
        let step = hash >> 32 | 1
        return (0..<UInt64(probes)).lazy.map { Int(truncatingIfNeeded: hash &+ $0 &* step) & (size - 1) }
    }
}
