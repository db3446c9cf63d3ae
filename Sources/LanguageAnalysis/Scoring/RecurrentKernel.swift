import CVectorKernels

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
    ///   - width: one of ``VectorWidth/all``.
    package static func run(
        count: Int, lanes: Int, gates: UnsafeMutablePointer<Lane>, input: UnsafePointer<Lane>, states: UnsafeMutablePointer<Lane>,
        output: UnsafeMutablePointer<Lane>, width: Int32 = VectorWidth.widest
    ) {
        var layer = parley_recurrence(
            count: count, lanes: lanes, gates: gates.floats.values, input: input.floats.values, states: states.floats.values,
            output: output.floats.values)
        parley_recur(width, &layer)
    }
}
