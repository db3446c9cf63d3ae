/// A matrix in 16-bit integers and a bias in the model file.
package struct DenseLayer: Sendable {
    private let weights: ModelArray<IntegerKernel.Weights>
    private let scales: ModelArray<SIMD8<Float>>
    private let bias: ModelArray<SIMD8<Float>>
    private let inner: Int
    /// Lanes of the output.
    package let lanes: Int

    /// Opens the arrays `name-weights` (as ``IntegerKernel`` reads them), `name-scales` (what one unit of each column is worth) and
    /// `name-bias`.
    package init(_ model: ModelFile, _ name: String, inner: Int, lanes: Int) throws(ModelError) {
        weights = try model.array("\(name)-weights", of: IntegerKernel.Weights.self)
        scales = try model.array("\(name)-scales", of: SIMD8<Float>.self)
        bias = try model.array("\(name)-bias", of: SIMD8<Float>.self)
        guard inner % 16 == 0, weights.count == inner * lanes * 2, bias.count == lanes * 2, scales.count == lanes * 2 else {
            throw .wrongSize(name)
        }
        self.inner = inner
        self.lanes = lanes
    }

    /// Writes `rows × lanes` lanes of output for `rows × inner` values of input.
    /// - Parameter scratch: memory for the quantized input.
    package func apply(_ input: UnsafePointer<Lane>, rows: Int, into output: UnsafeMutablePointer<Lane>, _ scratch: LaneBuffer) {
        let innerLanes = inner / 16
        let units = UnsafeMutableRawPointer(scratch.lanes(rows * innerLanes + (rows + 15) / 16)).assumingMemoryBound(to: Float.self)
        let quantized = UnsafeMutableRawPointer(units + (rows + 15) / 16 * 16).assumingMemoryBound(to: SIMD16<Int16>.self)
        for row in 0..<rows {
            units[row] = IntegerKernel.quantize(input + row * innerLanes, lanes: innerLanes, into: quantized + row * innerLanes)
        }
        let result = UnsafeMutableRawPointer(output)
        let left = UnsafeRawPointer(quantized).assumingMemoryBound(to: IntegerKernel.Quad.self)
        bias.withElements { bias in
            scales.withElements { scales in
                weights.withElements { weights in
                    guard let bias = bias.baseAddress, let scales = scales.baseAddress, let weights = weights.baseAddress else { return }
                    IntegerKernel.multiply(left, rows: rows, quads: inner / 8, weights, blocks: lanes * 2) { row, block, sums in
                        let value = bias[block] + SIMD8<Float>(sums) * (scales[block] * units[row])
                        result.storeBytes(of: value, toByteOffset: (row &* lanes &* 2 &+ block) &* 32, as: SIMD8<Float>.self)
                    }
                }
            }
        }
    }
}
