/// Matrix products in 16-bit integers with sums in 32 bits: twice as fast as in Float on every processor, and as exact as the
/// quantization of weights and values.
package enum IntegerKernel {
    /// Columns of one vector of weights.
    package static let columns = 4

    /// The weights of two neighbouring rows in four columns: both of the first column, both of the second, and so on.
    package typealias Weights = SIMD8<Int16>

    /// Quantizes a row of values to the full range of 16 bits and returns what one unit is worth.
    package static func quantize(
        _ values: UnsafePointer<Lane>, lanes: Int, into result: UnsafeMutablePointer<SIMD16<Int16>>
    ) -> Float {
        var largest = Lane.zero
        for lane in 0..<lanes {
            let size = values[lane].replacing(with: -values[lane], where: values[lane] .< 0)
            largest.replace(with: size, where: size .> largest)
        }
        let scale = max(largest.max(), .leastNormalMagnitude) / 32_767
        let inverse = 1 / scale
        for lane in 0..<lanes {
            // Adding this constant leaves the nearest integer in the low bits of the mantissa.
            let shifted = values[lane] * inverse + 12_582_912
            result[lane] = unsafeBitCast(shifted, to: SIMD32<Int16>.self).evenHalf
        }
        return scale
    }

    /// Four neighbouring pairs of values.
    package typealias Quad = SIMD4<Int32>

    /// Passes on the sums of products of quantized rows with a matrix, those of four rows at a time.
    ///
    /// - Parameters:
    ///   - left: `rows` rows of `quads` quads of pairs of values.
    ///   - right: for each eight columns the weights of all pairs, from the first to the last.
    ///   - body: receives the row, the index of the eight columns and their sums.
    @inline(__always)
    package static func multiply(
        _ left: UnsafePointer<Quad>, rows: Int, quads: Int, _ right: UnsafePointer<Weights>, blocks: Int,
        _ body: (_ row: Int, _ block: Int, SIMD8<Int32>) -> Void
    ) {
        var row = 0
        while row < rows {
            let count = row + 4 <= rows ? 4 : 1
            for block in 0..<blocks {
                let weights = right + block &* quads &* 8
                if count == 4 {
                    let sums = multiplyFour(left + row &* quads, quads, weights)
                    body(row, block, sums.0)
                    body(row &+ 1, block, sums.1)
                    body(row &+ 2, block, sums.2)
                    body(row &+ 3, block, sums.3)
                } else {
                    body(row, block, multiplyOne(left + row &* quads, quads, weights))
                }
            }
            row += count
        }
    }

    private typealias Sums = SIMD4<Int32>

    @inline(__always)
    private static func multiplyFour(
        _ left: UnsafePointer<Quad>, _ quads: Int, _ right: UnsafePointer<Weights>
    ) -> (SIMD8<Int32>, SIMD8<Int32>, SIMD8<Int32>, SIMD8<Int32>) {
        var (first, second, third, fourth) = (Sums.zero, Sums.zero, Sums.zero, Sums.zero)
        var (fifth, sixth, seventh, eighth) = (Sums.zero, Sums.zero, Sums.zero, Sums.zero)
        for quad in 0..<quads {
            let values = left + quad
            let weights = right + quad &* 8
            @inline(__always) func add(_ pair: Int) {
                let (low, high) = (weights[2 &* pair], weights[2 &* pair &+ 1])
                first &+= product(values[0], pair, low)
                second &+= product(values[0], pair, high)
                third &+= product(values[quads], pair, low)
                fourth &+= product(values[quads], pair, high)
                fifth &+= product(values[2 &* quads], pair, low)
                sixth &+= product(values[2 &* quads], pair, high)
                seventh &+= product(values[3 &* quads], pair, low)
                eighth &+= product(values[3 &* quads], pair, high)
            }
            add(0)
            add(1)
            add(2)
            add(3)
        }
        return (
            SIMD8(lowHalf: first, highHalf: second), SIMD8(lowHalf: third, highHalf: fourth), SIMD8(lowHalf: fifth, highHalf: sixth),
            SIMD8(lowHalf: seventh, highHalf: eighth)
        )
    }

    @inline(__always)
    private static func multiplyOne(_ left: UnsafePointer<Quad>, _ quads: Int, _ right: UnsafePointer<Weights>) -> SIMD8<Int32> {
        var (first, second) = (Sums.zero, Sums.zero)
        for quad in 0..<quads {
            let weights = right + quad &* 8
            @inline(__always) func add(_ pair: Int) {
                first &+= product(left[quad], pair, weights[2 &* pair])
                second &+= product(left[quad], pair, weights[2 &* pair &+ 1])
            }
            add(0)
            add(1)
            add(2)
            add(3)
        }
        return SIMD8(lowHalf: first, highHalf: second)
    }

    /// A pair of values times the pairs of weights of four columns: one or two instructions (`pmaddwd`, `smlal`).
    @inline(__always)
    private static func product(_ quad: Quad, _ pair: Int, _ weights: Weights) -> Sums {
        let values = unsafeBitCast(Sums(repeating: quad[pair]), to: Weights.self)
        let products = SIMD8<Int32>(truncatingIfNeeded: values) &* SIMD8<Int32>(truncatingIfNeeded: weights)
        return products.evenHalf &+ products.oddHalf
    }
}
