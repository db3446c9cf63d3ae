import CVectorKernels

/// A matrix in 16-bit integers and a bias in the model file.
package struct DenseLayer: Sendable {
    private let weights: ModelArray<Int16>
    private let scales: ModelArray<Float>
    private let bias: ModelArray<Float>
    private let inner: Int
    /// Lanes of the output.
    package let lanes: Int

    /// Opens the arrays `name-weights` (as ``IntegerKernel`` reads them), `name-scales` (what one unit of each column is worth) and
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
    ///   - width: one of ``IntegerKernel/widths``; the widest unless given.
    package func apply(
        _ input: UnsafePointer<Lane>, rows: Int, into output: UnsafeMutablePointer<Lane>, _ scratch: LaneBuffer, width: Int? = nil
    ) {
        let innerLanes = inner / 16
        let units = UnsafeMutableRawPointer(scratch.lanes(rows * innerLanes + (rows + 15) / 16)).assumingMemoryBound(to: Float.self)
        let quantized = UnsafeMutableRawPointer(units + (rows + 15) / 16 * 16).assumingMemoryBound(to: SIMD16<Int16>.self)
        for row in 0..<rows {
            units[row] = IntegerKernel.quantize(input + row * innerLanes, lanes: innerLanes, into: quantized + row * innerLanes)
        }
        withMatrix { matrix in
            let left = UnsafeRawPointer(quantized).assumingMemoryBound(to: Int32.self)
            let result = UnsafeMutableRawPointer(output).assumingMemoryBound(to: Float.self)
            parley_multiply(width.map(Int32.init) ?? parley_vector_width(), matrix, rows, left, units, result)
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
