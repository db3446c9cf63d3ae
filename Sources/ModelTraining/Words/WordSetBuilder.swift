import LanguageAnalysis

/// Builds a ``WordSet``.
package struct WordSetBuilder {
    private var bits: [UInt64]

    /// - Parameter size: the number of bits, a power of two; sixteen for each word keep strangers out.
    package init(size: Int) { bits = [UInt64](repeating: 0, count: size / 64) }

    package mutating func insert(_ word: String) {
        for place in WordSet.places(of: word, among: bits.count * 64) { bits[place / 64] |= 1 << UInt64(place % 64) }
    }

    /// Writes the set `name`.
    package func write(_ name: String, to file: inout ModelFileWriter) { file.set(name, bits) }
}
