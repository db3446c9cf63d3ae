/// A bidirectional simple recurrent unit (SRU, Lei et al. 2018): all products are made before, only lane-wise steps follow the text.
///
///     f = σ(f'), r = σ(r'), c[t] = f·c[t-1] + (1-f)·u, h = r·c + (1-r)·x
package enum RecurrentKernel {
    /// Runs one sentence in both directions.
    ///
    /// - Parameters:
    ///   - lanes: lanes of one direction's state; input and output have twice as many.
    ///   - gates: for each token `u f' r'` of the forward direction, then of the backward one; `f` and `r` replace `f'` and `r'`.
    ///   - input: for each token the values x, those for the forward direction first.
    ///   - states: receives c in the layout of the input.
    ///   - output: receives h in the layout of the input.
    package static func run(
        count: Int, lanes: Int, gates: UnsafeMutablePointer<Lane>, input: UnsafePointer<Lane>, states: UnsafeMutablePointer<Lane>,
        output: UnsafeMutablePointer<Lane>
    ) {
        for direction in 0..<2 {
            for lane in 0..<lanes {
                var state = Lane.zero
                for step in 0..<count {
                    let token = direction == 0 ? step : count - 1 - step
                    let at = (token &* 2 &+ direction) &* lanes &+ lane
                    let gate = gates.advanced(by: (token &* 6 &+ direction &* 3) &* lanes &+ lane)
                    let forget = Exponential.sigmoid(gate[lanes])
                    let reset = Exponential.sigmoid(gate[2 &* lanes])
                    let candidate = gate[0]
                    let difference: Lane = state - candidate
                    state = candidate + forget * difference
                    gate[lanes] = forget
                    gate[2 &* lanes] = reset
                    states[at] = state
                    let skipped = input[at]
                    output[at] = skipped + reset * (state - skipped)
                }
            }
        }
    }
}
