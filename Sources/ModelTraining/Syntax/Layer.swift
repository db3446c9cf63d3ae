import LanguageAnalysis

/// A dense layer in training: `output = dropped(input) × weights + bias`.
final class Layer {
    let inner: Int
    let lanes: Int
    let weights: Parameter
    let bias: Parameter
    private let dropped = LaneBuffer()
    private let transposed = LaneBuffer()
    private let inputGradient = LaneBuffer()
    private var input: UnsafePointer<Lane>?

    init(inner: Int, lanes: Int, _ generator: inout SeededGenerator) {
        (self.inner, self.lanes) = (inner, lanes)
        weights = Parameter(rows: inner, lanes: lanes, spread: (6 / Float(inner + lanes * 16)).squareRoot(), &generator)
        bias = Parameter(rows: 1, lanes: lanes, spread: 0, &generator)
    }

    var parameters: [Parameter] { [weights, bias] }

    /// Computes the output.
    /// - Parameter mask: what the input is multiplied with, in its layout.
    func forward(_ input: UnsafePointer<Lane>, rows: Int, mask: UnsafePointer<Lane>, into output: UnsafeMutablePointer<Lane>) {
        let count = rows * inner / 16
        let kept = dropped.lanes(count)
        for index in 0..<count { kept[index] = input[index] * mask[index] }
        self.input = UnsafePointer(kept)
        output.fill(rows: rows, with: bias.row(0), lanes: lanes)
        WideKernel.multiplyAdd(kept.floats, rows: rows, inner: inner, weights.row(0), lanes: lanes, into: output)
    }

    /// Adds to the gradients of the weights and to that of the input.
    func backward(
        _ gradient: UnsafePointer<Lane>, rows: Int, mask: UnsafePointer<Lane>, addingTo result: UnsafeMutablePointer<Lane>
    ) {
        for row in 0..<rows {
            for lane in 0..<lanes { bias.gradientRow(0)[lane] += gradient[row * lanes + lane] }
        }
        guard let input else { return }
        let flipped = transpose(input.floats, rows: rows, columns: inner)
        WideKernel.multiplyAdd(flipped.floats, rows: inner, inner: rows, gradient, lanes: lanes, into: weights.gradientRow(0))
        let back = transpose(weights.row(0).floats, rows: inner, columns: lanes * 16)
        let passed = inputGradient.zeros(rows * inner / 16)
        WideKernel.multiplyAdd(gradient.floats, rows: rows, inner: lanes * 16, back, lanes: inner / 16, into: passed)
        for index in 0..<rows * inner / 16 { result[index] += passed[index] * mask[index] }
    }

    /// Writes the arrays of a ``DenseLayer``.
    func write(_ name: String, to file: inout ModelFileWriter) {
        PackedMatrix.write(Array(weights.weights), inner: inner, lanes: lanes, name, to: &file)
        file.set("\(name)-bias", Array(bias.weights))
    }

    private func transpose(_ matrix: LaneValues, rows: Int, columns: Int) -> UnsafePointer<Lane> {
        let result = transposed.lanes((rows * columns + 15) / 16)
        for row in 0..<rows {
            for column in 0..<columns { result.floats[column * rows + row] = matrix[row * columns + column] }
        }
        return UnsafePointer(result)
    }
}
