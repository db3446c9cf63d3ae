/// Sixteen neighbouring Float values: the unit of all dense arithmetic.
package typealias Lane = SIMD16<Float>

/// The one matrix product that inference and training run on.
package enum DenseKernel {
    /// Adds `left × right` to `result`. The order of additions is fixed, so that the bits are the same on every platform.
    ///
    /// - Parameters:
    ///   - left: `rows × inner` values, row after row.
    ///   - right: `inner × lanes` lanes, row after row.
    ///   - result: `rows × lanes` lanes, row after row.
    /// Cost: `rows × inner × lanes × 16` multiplications; four rows share each load of `right`.
    package static func multiplyAdd(
        _ left: LaneValues, rows: Int, inner: Int, _ right: UnsafePointer<Lane>, lanes: Int,
        into result: UnsafeMutablePointer<Lane>
    ) {
        var row = 0
        while row + 4 <= rows {
            for lane in 0..<lanes { multiplyFour(left.dropFirst(row * inner), inner, right + lane, lanes, result + (row * lanes + lane)) }
            row += 4
        }
        while row < rows {
            for lane in 0..<lanes { multiplyOne(left.dropFirst(row * inner), inner, right + lane, lanes, result + (row * lanes + lane)) }
            row += 1
        }
    }

    @inline(__always)
    private static func multiplyFour(
        _ left: LaneValues, _ inner: Int, _ right: UnsafePointer<Lane>, _ lanes: Int, _ result: UnsafeMutablePointer<Lane>
    ) {
        var (first, second) = (result[0], result[lanes])
        var (third, fourth) = (result[2 &* lanes], result[3 &* lanes])
        for index in 0..<inner {
            let weights = right[index &* lanes]
            first += weights * left[index]
            second += weights * left[inner &+ index]
            third += weights * left[2 &* inner &+ index]
            fourth += weights * left[3 &* inner &+ index]
        }
        (result[0], result[lanes]) = (first, second)
        (result[2 &* lanes], result[3 &* lanes]) = (third, fourth)
    }

    @inline(__always)
    private static func multiplyOne(
        _ left: LaneValues, _ inner: Int, _ right: UnsafePointer<Lane>, _ lanes: Int, _ result: UnsafeMutablePointer<Lane>
    ) {
        var sum = result[0]
        for index in 0..<inner { sum += right[index &* lanes] * left[index] }
        result[0] = sum
    }
}
