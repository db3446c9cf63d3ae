import LanguageAnalysis

/// Gives a row number to each feature that is frequent enough, the most frequent first.
package struct FeatureIndex: Sendable {
    private let rows: [UInt64: Int32]

    package var count: Int { rows.count }

    /// - Parameter minimumCount: features seen less often have no row.
    package init(counting features: some Sequence<UInt64>, minimumCount: Int) {
        var counts: [UInt64: Int] = [:]
        for feature in features { counts[feature, default: 0] += 1 }
        self.init(counts: counts, minimumCount: minimumCount)
    }

    /// - Parameters:
    ///   - minimumCount: features seen less often have no row.
    ///   - largestSize: most rows; the most frequent features have them.
    package init(counts: [UInt64: Int], minimumCount: Int, largestSize: Int = .max) {
        let kept = counts.filter { $0.value >= minimumCount }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(largestSize)
        rows = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1.key, Int32($0)) })
    }

    /// Numbers features in the order given.
    package init(inOrder features: [UInt64]) {
        rows = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1, Int32($0)) })
    }

    /// With further features, numbered on.
    package func extended(by features: [UInt64]) -> FeatureIndex {
        let known = self.features.sorted { $0.row < $1.row }.map(\.feature)
        return FeatureIndex(inOrder: known + features.filter { rows[$0] == nil })
    }

    /// All features with their rows, in no order.
    package var features: [(feature: UInt64, row: Int32)] { rows.map { ($0.key, $0.value) } }

    /// Takes given row numbers, which may repeat.
    package init(rows: [UInt64: Int32]) { self.rows = rows }

    package func row(of feature: UInt64) -> Int32? { rows[feature] }

    /// Writes the table `name/slots` that ``FeatureTable`` reads, at most two thirds full.
    package func write(_ name: String, to file: inout ModelFileWriter) {
        var size = 16
        while size * 2 < rows.count * 3 { size *= 2 }
        var slots = [SIMD2<UInt32>](repeating: SIMD2(0, FeatureTable.empty), count: size)
        for (feature, row) in rows.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            var at = Int(truncatingIfNeeded: feature) & (size - 1)
            while slots[at].y != FeatureTable.empty { at = (at + 1) & (size - 1) }
            slots[at] = SIMD2(UInt32(truncatingIfNeeded: feature >> 32), UInt32(row))
        }
        file.set("\(name)/slots", slots)
    }
}
