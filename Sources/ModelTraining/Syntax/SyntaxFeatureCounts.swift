import LanguageAnalysis

/// Tells which features of words are worth a row of weights.
struct SyntaxFeatureCounts {
    private var counts: [UInt64: Int] = [:]
    /// The lower case of each form.
    private var lowerCases: [UInt64: UInt64] = [:]
    /// The first word with each feature, and the features that other words have too.
    private var firstWords: [UInt64: UInt64] = [:]
    private var shared: Set<UInt64> = []
    private var neighbours: Set<UInt64> = []

    private static let fewestWords = 2
    private static let fewestNeighbours = 20

    /// Counts the features of sentences.
    init(_ sentences: some Sequence<[[UInt64]]>) {
        for features in sentences.joined() { count(features) }
    }

    private mutating func count(_ features: [UInt64]) {
        let (form, lower) = (features[0], features[1])
        lowerCases[form] = lower
        for feature in features { counts[feature, default: 0] += 1 }
        for feature in features.dropFirst(WordFeatures.lexicalCount).dropLast(WordFeatures.neighbourCount) {
            if firstWords[feature, default: lower] != lower { shared.insert(feature) } else { firstWords[feature] = lower }
        }
        neighbours.formUnion(features.suffix(WordFeatures.neighbourCount))
    }

    /// Rows for the features that say something of their own: a form that is not the only one of its lower case, an ending of more
    /// than one word, a frequent neighbour.
    func index(largestSize: Int) -> FeatureIndex {
        let kept = counts.filter { feature, count in
            if let lower = lowerCases[feature] { return count < counts[lower, default: 0] }
            return neighbours.contains(feature) ? count >= Self.fewestNeighbours : firstWords[feature] == nil || shared.contains(feature)
        }
        return FeatureIndex(counts: kept, minimumCount: Self.fewestWords, largestSize: largestSize)
    }
}
