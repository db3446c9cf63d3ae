/// Finds the features of the words of one sentence after the other, in memory that it keeps.
package struct SentenceWordFeatures {
    private var lowered: [UInt64] = []
    private var features: [UInt64] = []

    package init() {}

    /// Calls `body` with the index of each word of a sentence and the word's features.
    package mutating func forEachWord(of words: some Collection<UnsafeBufferPointer<UInt8>>, _ body: (Int, [UInt64]) -> Void) {
        let sentenceCase = WordFeatures.sentenceCase(of: words)
        lowered.removeAll(keepingCapacity: true)
        for word in words { lowered.append(WordFeatures.lowered(word)) }
        for (index, word) in words.enumerated() {
            let neighbours = (index > 0 ? lowered[index - 1] : 0, index + 1 < lowered.count ? lowered[index + 1] : 0)
            features.removeAll(keepingCapacity: true)
            WordFeatures.append(
                word, lower: lowered[index], neighbours: neighbours, isFirst: index == 0, in: sentenceCase, to: &features)
            body(index, features)
        }
    }
}
