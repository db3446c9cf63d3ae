/// Which tokens are several syntactic words: contractions known from training, and the endings that split any word.
package struct WordSplits: Sendable {
    /// Lengths in bytes of the words of a token, by the hash of its lower-case form.
    private var known: [UInt64: [Int]] = [:]

    /// Endings that are words of their own, in lower case with an ASCII apostrophe; longer ones first.
    private static let endings: [[UInt8]] = ["n't", "'ll", "'re", "'ve", "'s", "'m", "'d"].map { Array($0.utf8) }

    /// - Parameter table: one line for each known token: its lower-case form, and its words separated by spaces, after a tab.
    package init(_ table: String) {
        for line in table.split(separator: "\n") {
            let columns = line.split(separator: "\t")
            guard columns.count == 2 else { continue }
            known[FeatureHash.of(columns[0].utf8)] = columns[1].split(separator: " ").map(\.utf8.count)
        }
    }

    /// The lengths of a token's words in bytes; just its own if it is one word.
    package func lengths(_ token: UnsafeBufferPointer<UInt8>) -> [Int] {
        if let lengths = known[FeatureHash.of(token.lazy.map(\.lowercased))] { return lengths }
        for ending in Self.endings {
            if let length = Self.lengthOfEnding(ending, token) { return [token.count - length, length] }
        }
        if let length = Self.lengthOfPossessive(token) { return [token.count - length, length] }
        return [token.count]
    }

    /// Bytes that an ending takes up in a token that ends with it and has a letter before it.
    private static func lengthOfEnding(_ ending: [UInt8], _ token: UnsafeBufferPointer<UInt8>) -> Int? {
        var at = token.count
        for byte in ending.reversed() {
            let length = byte == apostrophe ? lengthOfApostrophe(token, endingAt: at) : at > 0 && token[at - 1].lowercased == byte ? 1 : 0
            guard length > 0 else { return nil }
            at -= length
        }
        return at > 0 && token[at - 1].isWordByte ? token.count - at : nil
    }

    /// Bytes of the apostrophe of "parents'".
    private static func lengthOfPossessive(_ token: UnsafeBufferPointer<UInt8>) -> Int? {
        let length = lengthOfApostrophe(token, endingAt: token.count)
        return length > 0 && token.count > length && token[token.count - length - 1].isLetter ? length : nil
    }

    private static let apostrophe = UInt8(ascii: "'")

    /// Bytes of the apostrophe (ASCII, or U+2019) that ends at a place; 0 where there is none.
    private static func lengthOfApostrophe(_ token: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Int {
        if end > 0, token[end - 1] == apostrophe { return 1 }
        return end > 2 && token[end - 3] == 0xe2 && token[end - 2] == 0x80 && token[end - 1] == 0x99 ? 3 : 0
    }
}
