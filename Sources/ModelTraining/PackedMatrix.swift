package import LanguageAnalysis

/// Quantizes a matrix to Int16, each column by its own unit, and lays it out as ``DenseLayer`` reads it.
package enum PackedMatrix {
    /// The largest sum of the magnitudes of a column's weights: with values of 16 bits no sum of products leaves 32 bits.
    private static let largestColumn: Float = 65_000

    /// Writes `name-weights` and `name-scales`.
    /// - Parameter weights: `inner × lanes` lanes, row after row.
    package static func write(_ weights: [Lane], inner: Int, lanes: Int, _ name: String, to file: inout ModelFileWriter) {
        let units = (0..<lanes).map { lane in unit((0..<inner).map { weights[$0 * lanes + lane] }) }
        var packed: [PackedWeights.Vector] = []
        for lane in 0..<lanes {
            let rows = (0..<inner).map { quantize(weights[$0 * lanes + lane], units[lane]) }
            for block in [0, 8] {
                for row in stride(from: 0, to: inner, by: 2) {
                    for columns in [block, block + PackedWeights.columns] {
                        var vector = PackedWeights.Vector.zero
                        for column in 0..<PackedWeights.columns {
                            vector[2 * column] = rows[row][columns + column]
                            vector[2 * column + 1] = rows[row + 1][columns + column]
                        }
                        packed.append(vector)
                    }
                }
            }
        }
        file.set("\(name)-weights", packed)
        file.set("\(name)-scales", units)
    }

    /// What one unit of each column is worth.
    private static func unit(_ rows: [Lane]) -> Lane {
        var sum = Lane(repeating: .leastNormalMagnitude)
        var largest = sum
        for row in rows {
            let size = row.replacing(with: -row, where: row .< 0)
            sum += size
            largest.replace(with: size, where: size .> largest)
        }
        let bySum = sum / largestColumn
        let byLargest = largest / 32_767
        return bySum.replacing(with: byLargest, where: byLargest .> bySum)
    }

    private static func quantize(_ weights: Lane, _ unit: Lane) -> SIMD16<Int16> {
        SIMD16<Int16>((weights / unit).rounded(.toNearestOrEven))
    }
}
