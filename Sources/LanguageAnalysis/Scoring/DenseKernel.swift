/// Sixteen neighbouring Float values: the unit of all dense arithmetic.
package typealias Lane = SIMD16<Float>

extension Lane {
    /// Zero in place of negative values.
    @inline(__always)
    package var rectified: Lane { replacing(with: 0, where: self .< 0) }
}

/// The one matrix product that inference and training run on.
package enum DenseKernel {
    /// Half a lane: four rows of sums of this width fit into the registers of every x86-64 and arm64 processor.
    private typealias Half = SIMD8<Float>

    /// Adds `left × right` to `result`. The order of additions is fixed, so that the bits are the same on every platform.
    ///
    /// - Parameters:
    ///   - left: `rows` rows of `inner` values, row after row.
    ///   - stride: values from the beginning of one row of `left` to the next; `inner` unless given.
    ///   - right: `inner × lanes` lanes, row after row.
    ///   - result: `rows × lanes` lanes, row after row.
    /// Cost: `rows × inner × lanes × 16` multiplications; four rows share each load of `right`.
    package static func multiplyAdd(
        _ left: LaneValues, stride: Int? = nil, rows: Int, inner: Int, _ right: UnsafePointer<Lane>, lanes: Int,
        into result: UnsafeMutablePointer<Lane>
    ) {
        let stride = stride ?? inner
        let halves = lanes * 2
        let right = UnsafeRawPointer(right)
        let result = UnsafeMutableRawPointer(result)
        var row = 0
        while row < rows {
            let count = row + 4 <= rows ? 4 : 1
            let values = left.dropFirst(row * stride)
            for half in 0..<halves {
                let weights = right + half * MemoryLayout<Half>.stride
                let sums = result + (row * halves + half) * MemoryLayout<Half>.stride
                if count == 4 {
                    multiplyFour(values, stride, inner, weights, halves, sums)
                } else {
                    multiplyOne(values, inner, weights, halves, sums)
                }
            }
            row += count
        }
    }

    @inline(__always)
    private static func multiplyFour(
        _ left: LaneValues, _ stride: Int, _ inner: Int, _ right: UnsafeRawPointer, _ halves: Int, _ result: UnsafeMutableRawPointer
    ) {
        let size = MemoryLayout<Half>.stride
        let step = halves &* size
        var first = result.load(as: Half.self)
        var second = result.load(fromByteOffset: step, as: Half.self)
        var third = result.load(fromByteOffset: 2 &* step, as: Half.self)
        var fourth = result.load(fromByteOffset: 3 &* step, as: Half.self)
        for index in 0..<inner {
            let weights = right.load(fromByteOffset: index &* step, as: Half.self)
            first += weights * left[index]
            second += weights * left[stride &+ index]
            third += weights * left[2 &* stride &+ index]
            fourth += weights * left[3 &* stride &+ index]
        }
        result.storeBytes(of: first, as: Half.self)
        result.storeBytes(of: second, toByteOffset: step, as: Half.self)
        result.storeBytes(of: third, toByteOffset: 2 &* step, as: Half.self)
        result.storeBytes(of: fourth, toByteOffset: 3 &* step, as: Half.self)
    }

    @inline(__always)
    private static func multiplyOne(
        _ left: LaneValues, _ inner: Int, _ right: UnsafeRawPointer, _ halves: Int, _ result: UnsafeMutableRawPointer
    ) {
        let step = halves &* MemoryLayout<Half>.stride
        var sum = result.load(as: Half.self)
        for index in 0..<inner { sum += right.load(fromByteOffset: index &* step, as: Half.self) * left[index] }
        result.storeBytes(of: sum, as: Half.self)
    }
}
