/// Scores classes from sparse binary features: the features' rows are summed, rectified, and fed to one dense layer.
///
/// This is how chess engines score positions (NNUE, Yu Nasu 2018): the wide first layer costs one row addition for each feature
/// that is present.
package struct SparseScorer: Sendable {
    /// The widest hidden layer.
    package static let maximumWidth = 256

    private let rows: SparseRows
    private let hiddenBias: ModelArray<Lane>
    private let output: ModelArray<Lane>
    private let outputBias: ModelArray<Lane>
    /// Number of classes; the score buffer is padded to a multiple of 16.
    package let classCount: Int

    /// Opens the arrays `name/…` that the trainer wrote.
    package init(_ model: ModelFile, _ name: String) throws(ModelError) {
        hiddenBias = try model.array("\(name)/hidden-bias", of: Lane.self)
        rows = try SparseRows(model, name, width: hiddenBias.count * 16)
        output = try model.array("\(name)/output", of: Lane.self)
        outputBias = try model.array("\(name)/output-bias", of: Lane.self)
        let classes = try model.array("\(name)/classes", of: UInt32.self)
        guard classes.count == 1, hiddenBias.count * 16 <= Self.maximumWidth, outputBias.count == (Int(classes[0]) + 15) / 16,
            output.count == hiddenBias.count * 16 * outputBias.count
        else { throw .wrongSize(name) }
        classCount = Int(classes[0])
    }

    /// A buffer for the scores, to be used again for every decision.
    package func makeScores() -> [Float] { [Float](repeating: 0, count: outputBias.count * 16) }

    /// Writes the score of every class (a logit, before softmax) for a set of features.
    package func score(_ features: [UInt64], into scores: inout [Float]) {
        precondition(scores.count == outputBias.count * 16)
        withUnsafeTemporaryAllocation(of: Lane.self, capacity: hiddenBias.count) { hidden in
            for lane in hidden.indices { hidden[lane] = hiddenBias[lane] }
            guard let start = hidden.baseAddress else { return }
            rows.add(features, to: start)
            for lane in hidden.indices { hidden[lane] = hidden[lane].rectified }
            applyOutput(UnsafeRawBufferPointer(hidden).bindMemory(to: Float.self), &scores)
        }
    }

    /// The class with the highest score; the first of equals.
    package func best(_ features: [UInt64], scores: inout [Float]) -> Int {
        score(features, into: &scores)
        var best = 0
        for index in 1..<max(classCount, 1) where scores[index] > scores[best] { best = index }
        return best
    }

    private func applyOutput(_ hidden: UnsafeBufferPointer<Float>, _ scores: inout [Float]) {
        let blocks = outputBias.count
        scores.withUnsafeMutableBytes { raw in
            let scores = raw.bindMemory(to: Lane.self)
            output.withElements { output in
                for block in 0..<blocks { scores[block] = outputBias[block] }
                for index in hidden.indices where hidden[index] > 0 {
                    for block in 0..<blocks { scores[block] += output[index &* blocks &+ block] * hidden[index] }
                }
            }
        }
    }
}
