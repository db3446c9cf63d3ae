import LanguageAnalysis

/// A table of weights with its gradient and Adam's moments (Kingma and Ba 2015).
///
/// In a sparse table only rows that were used since the last update have a gradient, and only they are moved.
final class Parameter {
    let lanes: Int
    let weights: UnsafeMutableBufferPointer<Lane>
    let gradient: UnsafeMutableBufferPointer<Lane>
    private let first: UnsafeMutableBufferPointer<Lane>
    private let second: UnsafeMutableBufferPointer<Lane>
    private let isSparse: Bool
    private var isTouched: [Bool]
    private var touched: [Int] = []

    private static let firstDecay: Float = 0.9
    private static let secondDecay: Float = 0.98

    /// Weights start evenly spread from `-spread` to `spread`.
    init(rows: Int, lanes: Int, spread: Float, isSparse: Bool = false, _ generator: inout SeededGenerator) {
        self.lanes = lanes
        self.isSparse = isSparse
        let tables = (0..<4).map { _ in UnsafeMutableBufferPointer<Lane>.allocate(capacity: rows * lanes) }
        for table in tables { table.initialize(repeating: .zero) }
        (weights, gradient, first, second) = (tables[0], tables[1], tables[2], tables[3])
        isTouched = [Bool](repeating: false, count: isSparse ? rows : 0)
        guard spread > 0 else { return }
        for index in weights.indices {
            for lane in 0..<16 { weights[index][lane] = generator.signedUnit() * spread }
        }
    }

    deinit {
        for table in [weights, gradient, first, second] { table.deallocate() }
    }

    /// The weights of a row.
    func row(_ index: Int) -> UnsafeMutablePointer<Lane> { weights.baseAddress! + index * lanes }

    /// The gradient of a row, which the caller adds to.
    func gradientRow(_ index: Int) -> UnsafeMutablePointer<Lane> {
        if isSparse, !isTouched[index] {
            isTouched[index] = true
            touched.append(index)
        }
        return gradient.baseAddress! + index * lanes
    }

    /// The sum of the squares of the gradient.
    var squaredNorm: Float {
        var sum = Lane.zero
        forEachUsedIndex { sum += gradient[$0] * gradient[$0] }
        return sum.sum()
    }

    /// One step against the gradient, which is zero afterwards.
    /// - Parameter step: number of this update, from 1.
    func update(rate: Float, gradientScale: Float, step: Int) {
        let correction = (1 - power(Self.secondDecay, step)).squareRoot() / (1 - power(Self.firstDecay, step))
        forEachUsedIndex { index in
            let change = gradient[index] * gradientScale
            first[index] = first[index] * Self.firstDecay + change * (1 - Self.firstDecay)
            second[index] = second[index] * Self.secondDecay + change * change * (1 - Self.secondDecay)
            weights[index] -= first[index] * (rate * correction) / (second[index].squareRoot() + 1e-8)
            gradient[index] = .zero
        }
        for row in touched { isTouched[row] = false }
        touched.removeAll(keepingCapacity: true)
    }

    private func forEachUsedIndex(_ body: (Int) -> Void) {
        guard isSparse else { return (0..<weights.count).forEach(body) }
        for row in touched {
            for index in row * lanes..<(row + 1) * lanes { body(index) }
        }
    }

    private func power(_ base: Float, _ exponent: Int) -> Float {
        exponent > 2000 ? 0 : (0..<exponent).reduce(1) { product, _ in product * base }
    }
}
