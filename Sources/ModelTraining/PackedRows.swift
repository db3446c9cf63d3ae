package import LanguageAnalysis

/// Quantizes Float rows to Int8 and packs two of them into each Int16 lane, as ``SparseRows`` unpacks them.
package enum PackedRows {
    /// The packed rows and what one unit of them is worth. Each pair of lanes becomes one vector: the first in the low bytes.
    package static func pack(_ weights: [Lane]) -> (rows: [SIMD16<Int16>], scale: Float) {
        let largest = weights.reduce(Float.leastNormalMagnitude) { max($0, $1.max(), -$1.min()) }
        let scale = largest / 127
        let rows = stride(from: 0, to: weights.count, by: 2).map { at in
            (quantize(weights[at + 1], scale) &<< 8) | (quantize(weights[at], scale) & 0xff)
        }
        return (rows, scale)
    }

    /// Writes `name/rows` and `name/scale`.
    package static func write(_ weights: [Lane], _ name: String, to file: inout ModelFileWriter) {
        let (rows, scale) = pack(weights)
        file.set("\(name)/scale", [scale])
        file.set("\(name)/rows", rows)
    }

    private static func quantize(_ weights: Lane, _ scale: Float) -> SIMD16<Int16> {
        SIMD16<Int16>((weights / scale).rounded(.toNearestOrEven))
    }
}
