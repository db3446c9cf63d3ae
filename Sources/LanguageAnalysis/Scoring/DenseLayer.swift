import CVectorKernels

/// A matrix in 16-bit integers and a bias in the model file.
package struct DenseLayer: Sendable {
    private let weights: ModelArray<Int16>
    private let scales: ModelArray<Float>
    private let bias: ModelArray<Float>
    private let inner: Int
    /// Lanes of the output.
    package let lanes: Int

    /// Opens the arrays `name-weights` (laid out as ``PackedWeights``), `name-scales` (what one unit of each column is worth) and
    /// `name-bias`.
    package init(_ model: ModelFile, _ name: String, inner: Int, lanes: Int) throws(ModelError) {
        weights = try model.array("\(name)-weights", of: Int16.self)
        scales = try model.array("\(name)-scales", of: Float.self)
        bias = try model.array("\(name)-bias", of: Float.self)
        guard inner % 16 == 0, weights.count == inner * lanes * 16, bias.count == lanes * 16, scales.count == lanes * 16 else {
            throw .wrongSize(name)
        }
        self.inner = inner
        self.lanes = lanes
    }

    /// Writes `rows × lanes` lanes of output for `rows × inner` values of input.
    /// - Parameters:
    ///   - scratch: memory for the quantized input.
    ///   - width: one of ``VectorWidth/all``.
    package func apply(
        _ input: UnsafePointer<Lane>, rows: Int, into output: UnsafeMutablePointer<Lane>, _ scratch: LaneBuffer,
        width: Int32 = VectorWidth.widest
    ) {
        let innerLanes = inner / 16
        let units = scratch.lanes((rows + 15) / 16 + rows * innerLanes)
        let quantized = UnsafeMutableRawPointer(units + (rows + 15) / 16)
        parley_quantize(
            width, rows, innerLanes, input.floats.values, quantized.assumingMemoryBound(to: Int16.self), units.floats.values)
        withMatrix { matrix in
            let pairs = quantized.assumingMemoryBound(to: Int32.self)
            parley_multiply(width, matrix, rows, pairs, units.floats.values, output.floats.values)
        }
    }

    private func withMatrix(_ body: (UnsafePointer<parley_matrix>) -> Void) {
        weights.withElements { weights in
            scales.withElements { scales in
                bias.withElements { bias in
                    var matrix = parley_matrix(
                        pairs: inner / 2, blocks: lanes, weights: weights.baseAddress, scales: scales.baseAddress, bias: bias.baseAddress)
                    body(&matrix)
                }
            }
        }
    }
}
