/// Quantizes Float rows to Int8 and packs two of them into each Int16 lane, as ``SparseScorer`` unpacks them.
package enum PackedRows {
    /// The packed rows and what one unit of them is worth. Each pair of vectors becomes one: the first in the low bytes.
    package static func pack(_ weights: [SIMD16<Float>]) -> (rows: [SIMD16<Int16>], scale: Float) {
        let largest = weights.reduce(Float.leastNonzeroMagnitude) { max($0, $1.max(), -$1.min()) }
        let scale = largest / 127
        let rows = stride(from: 0, to: weights.count, by: 2).map { at in
            let low = quantize(weights[at], scale)
            let high = quantize(weights[at + 1], scale)
            return (high &<< 8) | (low & 0xff)
        }
        return (rows, scale)
    }

    private static func quantize(_ weights: SIMD16<Float>, _ scale: Float) -> SIMD16<Int16> {
        SIMD16<Int16>((weights / scale).rounded(.toNearestOrEven))
    }
}
