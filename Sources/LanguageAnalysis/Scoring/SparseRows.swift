/// Rows of hashed features that are summed: the wide and cheap first layer of a scorer.
///
/// Rows are Int8, two to an Int16 lane, and are summed in Int16.
package struct SparseRows: Sendable {
    /// Rows have a width that is a multiple of this.
    package static let widthUnit = 32

    private let table: FeatureTable
    private let rows: ModelArray<SIMD16<Int16>>
    private let scale: Float
    private let vectorsPerRow: Int

    /// Values in a row.
    package var width: Int { vectorsPerRow * Self.widthUnit }

    /// Opens the arrays `name/slots`, `name/rows` and `name/scale`.
    package init(_ model: ModelFile, _ name: String, width: Int) throws(ModelError) {
        table = try FeatureTable(model, name)
        rows = try model.array("\(name)/rows", of: SIMD16<Int16>.self)
        let scales = try model.array("\(name)/scale", of: Float.self)
        vectorsPerRow = width / Self.widthUnit
        guard scales.count == 1, vectorsPerRow > 0, width % Self.widthUnit == 0, rows.count % vectorsPerRow == 0 else {
            throw .wrongSize(name)
        }
        scale = scales[0]
    }

    /// Adds the sum of the features' rows to `result`, which has ``width`` values.
    package func add(_ features: [UInt64], to result: UnsafeMutablePointer<Lane>) {
        withUnsafeTemporaryAllocation(of: SIMD16<Int16>.self, capacity: vectorsPerRow * 2) { sums in
            sums.initialize(repeating: .zero)
            table.withRows(of: features) { found in
                rows.withElements { rows in
                    for row in found {
                        for vector in 0..<vectorsPerRow {
                            let packed = rows[row &* vectorsPerRow &+ vector]
                            sums[vector &* 2] &+= (packed &<< 8) &>> 8
                            sums[vector &* 2 &+ 1] &+= packed &>> 8
                        }
                    }
                }
            }
            for vector in 0..<vectorsPerRow * 2 { result[vector] += Lane(sums[vector]) * scale }
        }
    }
}
