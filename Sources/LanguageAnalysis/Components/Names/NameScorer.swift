/// Scores the labels of words by summing a row of weights for each feature.
///
/// Rows are Int8, two to an Int16 lane, as ``SparseScorer`` has them; sums are Int16.
package struct NameScorer: Sendable {
    package typealias Scores = SIMD32<Int16>

    private let table: FeatureTable
    private let rows: ModelArray<SIMD16<Int16>>
    /// Scores of label pairs, by the earlier label, in the unit of the rows.
    package let transitions: [[Int16]]

    /// Opens the arrays `name/…` that the trainer wrote.
    package init(_ model: ModelFile, _ name: String) throws(ModelError) {
        table = try FeatureTable(model, name)
        rows = try model.array("\(name)/rows", of: SIMD16<Int16>.self)
        let pairs = try model.array("\(name)/transitions", of: Int16.self)
        guard pairs.count == NameLabel.count * NameLabel.count else { throw .wrongSize("\(name)/transitions") }
        transitions = (0..<NameLabel.count).map { previous in
            (0..<NameLabel.count).map { pairs[previous * NameLabel.count + $0] }
        }
    }

    /// Adds the rows of features to scores.
    func add(_ features: [UInt64], to scores: inout Scores) {
        var low = scores.lowHalf
        var high = scores.highHalf
        table.withRows(of: features) { found in
            rows.withElements { rows in
                for row in found where row < rows.count {
                    low &+= (rows[row] &<< 8) &>> 8
                    high &+= rows[row] &>> 8
                }
            }
        }
        scores = Scores(lowHalf: low, highHalf: high)
    }
}
