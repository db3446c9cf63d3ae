import LanguageAnalysis

/// One value for each label of ``NameLabel``.
package struct LabelVector: Sendable {
    package var low: SIMD16<Float>
    package var high: SIMD16<Float>

    package static let zero = LabelVector(low: .zero, high: .zero)

    package subscript(_ label: Int) -> Float {
        get { label < 16 ? low[label] : high[label - 16] }
        set { if label < 16 { low[label] = newValue } else { high[label - 16] = newValue } }
    }

    @inline(__always)
    static func * (left: LabelVector, right: LabelVector) -> LabelVector {
        LabelVector(low: left.low * right.low, high: left.high * right.high)
    }

    @inline(__always)
    static func * (left: LabelVector, right: Float) -> LabelVector {
        LabelVector(low: left.low * right, high: left.high * right)
    }

    @inline(__always)
    static func - (left: LabelVector, right: LabelVector) -> LabelVector {
        LabelVector(low: left.low - right.low, high: left.high - right.high)
    }

    @inline(__always)
    mutating func add(_ other: LabelVector, times factor: Float) {
        low += other.low * factor
        high += other.high * factor
    }

    var sum: Float { low.sum() + high.sum() }

    var largestMagnitude: Float { max(low.max(), high.max(), -low.min(), -high.min()) }
}

/// Rows of one weight for each label, with Adagrad's sums of squared gradients.
struct LabelWeights: Sendable {
    private var weights: [LabelVector]
    private var squares: [LabelVector]
    private let limit: Float

    /// All weights zero; they are kept from `-limit` to `limit`.
    init(count: Int, limit: Float) {
        weights = [LabelVector](repeating: .zero, count: count)
        squares = [LabelVector](repeating: LabelVector(low: SIMD16(repeating: 1e-4), high: SIMD16(repeating: 1e-4)), count: count)
        self.limit = limit
    }

    /// As many rows, untrained.
    var zeros: LabelWeights { LabelWeights(count: weights.count, limit: limit) }

    /// Adds the weights of other rows.
    mutating func add(_ other: LabelWeights, times factor: Float) {
        for row in weights.indices { weights[row].add(other.weights[row], times: factor) }
    }

    subscript(_ row: Int) -> LabelVector { weights[row] }

    @inline(__always)
    func sum(of rows: ArraySlice<Int32>) -> LabelVector {
        var sum = LabelVector.zero
        for row in rows {
            sum.low += weights[Int(row)].low
            sum.high += weights[Int(row)].high
        }
        return sum
    }

    /// Moves rows against their common gradient.
    mutating func update(_ rows: ArraySlice<Int32>, _ gradient: LabelVector, _ rate: Float) {
        let squared = gradient * gradient
        let change = gradient * rate
        let limit = SIMD16(repeating: limit)
        for row in rows {
            let row = Int(row)
            squares[row].low += squared.low
            squares[row].high += squared.high
            let low = weights[row].low - change.low / squares[row].low.squareRoot()
            let high = weights[row].high - change.high / squares[row].high.squareRoot()
            weights[row].low = low.clamped(lowerBound: -limit, upperBound: limit)
            weights[row].high = high.clamped(lowerBound: -limit, upperBound: limit)
        }
    }
}
