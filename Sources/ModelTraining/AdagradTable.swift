/// Rows of weights, each with Adagrad's sum of squared gradients.
package struct AdagradTable: Sendable {
    package private(set) var weights: [SIMD16<Float>]
    private var squares: [SIMD16<Float>]
    private let vectors: Int

    /// Weights start evenly spread from `-spread` to `spread`.
    package init(rows: Int, vectors: Int, spread: Float, _ generator: inout SeededGenerator) {
        self.vectors = vectors
        weights = (0..<rows * vectors).map { _ in
            var lane = SIMD16<Float>.zero
            if spread > 0 {
                for index in 0..<16 { lane[index] = generator.signedUnit() * spread }
            }
            return lane
        }
        squares = [SIMD16<Float>](repeating: SIMD16(repeating: 1e-4), count: rows * vectors)
    }

    /// Moves a row against its gradient.
    @inline(__always)
    package mutating func update(
        _ row: Int, _ gradient: [SIMD16<Float>], scaledBy scale: Float = 1, _ rate: Float, limit: Float = .infinity
    ) {
        for vector in 0..<vectors {
            let at = row * vectors + vector
            let change = gradient[vector] * scale
            squares[at] += change * change
            let moved = weights[at] - change * rate / squares[at].squareRoot()
            weights[at] = moved.clamped(lowerBound: SIMD16(repeating: -limit), upperBound: SIMD16(repeating: limit))
        }
    }
}
