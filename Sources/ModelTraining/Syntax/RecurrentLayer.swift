import LanguageAnalysis

/// A bidirectional recurrent layer in training; the equations are those of ``RecurrentKernel``.
final class RecurrentLayer {
    let dense: Layer
    private let width: Int
    private let gates = LaneBuffer()
    private let states = LaneBuffer()
    private let result = LaneBuffer()
    private let gateGradient = LaneBuffer()

    init(width: Int, _ generator: inout SeededGenerator) {
        self.width = width
        dense = Layer(inner: width, lanes: 3 * width / 16, &generator)
    }

    private var lanes: Int { width / 16 }

    /// Runs the sentences, given as ranges of rows; the result is valid until the next call.
    func forward(_ input: UnsafePointer<Lane>, _ sentences: [Range<Int>], mask: UnsafePointer<Lane>) -> UnsafeMutablePointer<Lane> {
        let rows = sentences.last?.upperBound ?? 0
        let gates = gates.lanes(rows * 3 * lanes)
        let states = states.lanes(rows * lanes)
        let result = result.lanes(rows * lanes)
        dense.forward(input, rows: rows, mask: mask, into: gates)
        for sentence in sentences {
            let start = sentence.lowerBound
            RecurrentKernel.run(
                count: sentence.count, lanes: lanes / 2, gates: gates + start * 3 * lanes, input: input + start * lanes,
                states: states + start * lanes, output: result + start * lanes)
        }
        return result
    }

    /// Passes the gradient of the output back to the weights and to the input.
    func backward(
        _ gradient: UnsafePointer<Lane>, _ input: UnsafePointer<Lane>, _ sentences: [Range<Int>], mask: UnsafePointer<Lane>,
        addingTo inputGradient: UnsafeMutablePointer<Lane>
    ) {
        let rows = sentences.last?.upperBound ?? 0
        let gates = gates.lanes(rows * 3 * lanes)
        let states = states.lanes(rows * lanes)
        let passed = gateGradient.lanes(rows * 3 * lanes)
        for sentence in sentences {
            for direction in 0..<2 {
                for lane in 0..<lanes / 2 {
                    var carried = Lane.zero
                    for step in 0..<sentence.count {
                        // Against the order in which the states were made.
                        let row = direction == 0 ? sentence.upperBound - 1 - step : sentence.lowerBound + step
                        let before = direction == 0 ? row - 1 : row + 1
                        let at = (row * 2 + direction) * lanes / 2 + lane
                        let gate = (row * 6 + direction * 3) * lanes / 2 + lane
                        let half = lanes / 2
                        let (candidate, forget, reset) = (gates[gate], gates[gate + half], gates[gate + 2 * half])
                        let previous = sentence.contains(before) ? states[(before * 2 + direction) * half + lane] : .zero
                        let output = gradient[at]
                        carried += output * reset
                        inputGradient[at] += output * (1 - reset)
                        let resetGradient: Lane = output * (states[at] - input[at])
                        let forgetGradient: Lane = carried * (previous - candidate)
                        passed[gate] = carried * (1 - forget)
                        passed[gate + half] = forgetGradient * (forget * (1 - forget))
                        passed[gate + 2 * half] = resetGradient * (reset * (1 - reset))
                        carried *= forget
                    }
                }
            }
        }
        dense.backward(passed, rows: rows, mask: mask, addingTo: inputGradient)
    }
}
