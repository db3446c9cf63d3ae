import LanguageAnalysis

/// The matrix product of ``DenseKernel`` for processors with many wide registers: the same additions in the same order, so the same bits.
enum WideKernel {
    private static let block = 8

    /// Adds `left × right` to `result`; all are stored row after row, `left` with `inner` values in a row, the others with `lanes` lanes.
    static func multiplyAdd(
        _ left: LaneValues, rows: Int, inner: Int, _ right: UnsafePointer<Lane>, lanes: Int, into result: UnsafeMutablePointer<Lane>
    ) {
        let whole = rows - rows % block
        for row in stride(from: 0, to: whole, by: block) {
            for lane in 0..<lanes {
                multiplyEight(left.dropFirst(row * inner), inner, right + lane, lanes, result + row * lanes + lane)
            }
        }
        DenseKernel.multiplyAdd(
            left.dropFirst(whole * inner), rows: rows - whole, inner: inner, right, lanes: lanes, into: result + whole * lanes)
    }

    @inline(__always)
    private static func multiplyEight(
        _ left: LaneValues, _ inner: Int, _ right: UnsafePointer<Lane>, _ lanes: Int, _ result: UnsafeMutablePointer<Lane>
    ) {
        var (first, second, third, fourth) = (result[0], result[lanes], result[2 &* lanes], result[3 &* lanes])
        let rest = result + 4 &* lanes
        var (fifth, sixth, seventh, eighth) = (rest[0], rest[lanes], rest[2 &* lanes], rest[3 &* lanes])
        for index in 0..<inner {
            let weights = right[index &* lanes]
            first += weights * left[index]
            second += weights * left[inner &+ index]
            third += weights * left[2 &* inner &+ index]
            fourth += weights * left[3 &* inner &+ index]
            fifth += weights * left[4 &* inner &+ index]
            sixth += weights * left[5 &* inner &+ index]
            seventh += weights * left[6 &* inner &+ index]
            eighth += weights * left[7 &* inner &+ index]
        }
        (result[0], result[lanes], result[2 &* lanes], result[3 &* lanes]) = (first, second, third, fourth)
        (rest[0], rest[lanes], rest[2 &* lanes], rest[3 &* lanes]) = (fifth, sixth, seventh, eighth)
    }
}
