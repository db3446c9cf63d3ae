/// Finds the morphological features of a word with its tag.
package struct Morphology: Sendable {
    package static let component = "features"

    private let table: SuffixTable
    private let features: [String]

    package init(_ model: ModelFile) throws(ModelError) {
        table = try SuffixTable(model, Self.component)
        features = try model.array("\(Self.component)/classes", of: UInt8.self).text
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The features in CoNLL-U form, empty where there are none.
    package func features(of word: UnsafeBufferPointer<UInt8>, tag: UInt64) -> String {
        guard let value = table.value(word, tag: tag), value < features.count else { return "" }
        return features[value]
    }
}
