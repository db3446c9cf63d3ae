/// A matrix and a bias in the model file.
package struct DenseLayer: Sendable {
    private let weights: ModelArray<Lane>
    private let bias: ModelArray<Lane>
    private let inner: Int
    /// Lanes of the output.
    package let lanes: Int

    /// Opens the arrays `name-weights` (`inner × lanes` lanes) and `name-bias`.
    package init(_ model: ModelFile, _ name: String, inner: Int, lanes: Int) throws(ModelError) {
        weights = try model.array("\(name)-weights", of: Lane.self)
        bias = try model.array("\(name)-bias", of: Lane.self)
        guard weights.count == inner * lanes, bias.count == lanes else { throw .wrongSize(name) }
        self.inner = inner
        self.lanes = lanes
    }

    /// Writes `rows × lanes` lanes of output for `rows × inner` values of input.
    package func apply(_ input: LaneValues, rows: Int, into output: UnsafeMutablePointer<Lane>) {
        bias.withElements { bias in
            weights.withElements { weights in
                guard let bias = bias.baseAddress, let weights = weights.baseAddress else { return }
                output.fill(rows: rows, with: bias, lanes: lanes)
                DenseKernel.multiplyAdd(input, rows: rows, inner: inner, weights, lanes: lanes, into: output)
            }
        }
    }
}
