package import LanguageAnalysis

/// A sentence made ready for training: the features of each word, the labels it may have, and how much it counts.
package struct NameFieldExample: Sendable {
    package var features: [NameFeatures]
    package var allowed: [LabelVector]
    package var weight: Float
}

/// Training sentences whose features are row numbers.
package struct NameFieldData: Sendable {
    /// Groups of features that training may hide as a whole.
    enum Group: Int, CaseIterable {
        case identity, tables, context, memory
    }

    struct Example: Sendable {
        /// The rows of all words, one after the other, each word's by group.
        var rows: [Int32] = []
        /// Where in `rows` each group of each word ends.
        var ends: [Int32] = []
        var allowed: [LabelVector]
        var weight: Float

        var count: Int { allowed.count }
    }

    private(set) var index: FeatureIndex
    private(set) var examples: [Example] = []

    /// Numbers the features that are frequent enough. Cost: two passes over all features.
    package init(_ examples: [NameFieldExample], minimumCount: Int) {
        var counts: [UInt64: Int] = [:]
        for features in examples.lazy.flatMap(\.features) {
            for feature in features.identity { counts[feature, default: 0] += 1 }
            for feature in features.tables { counts[feature, default: 0] += 1 }
            for feature in features.context { counts[feature, default: 0] += 1 }
        }
        index = FeatureIndex(counts: counts, minimumCount: minimumCount)
        self.examples = examples.map(compile)
    }

    private func compile(_ example: NameFieldExample) -> Example {
        var compiled = Example(allowed: example.allowed, weight: example.weight)
        for features in example.features {
            for group in [features.identity, features.tables, features.context, []] {
                compiled.rows += group.compactMap { index.row(of: $0) }
                compiled.ends.append(Int32(compiled.rows.count))
            }
        }
        return compiled
    }

    /// Adds what the documents remember: features of the memory for each word of the first examples.
    mutating func add(memory: [[[UInt64]]], minimumCount: Int) {
        var counts: [UInt64: Int] = [:]
        for feature in memory.lazy.joined().joined() { counts[feature, default: 0] += 1 }
        index = index.extended(by: counts.filter { $0.value >= minimumCount }.keys.sorted())
        for (example, features) in memory.enumerated() { add(features, to: &examples[example]) }
    }

    private func add(_ memory: [[UInt64]], to example: inout Example) {
        var rows: [Int32] = []
        var ends: [Int32] = []
        var start = 0
        for word in 0..<example.count {
            let groups = Group.allCases.count
            let end = Int(example.ends[word * groups + groups - 1])
            let shift = Int32(rows.count - start)
            for group in 0..<groups - 1 { ends.append(example.ends[word * groups + group] + shift) }
            rows += example.rows[start..<end]
            rows += memory[word].compactMap { index.row(of: $0) }
            ends.append(Int32(rows.count))
            start = end
        }
        example.rows = rows
        example.ends = ends
    }
}
