/// Scores classes from sparse binary features: the features' rows are summed, rectified, and fed to one dense layer.
///
/// This is how chess engines score positions (NNUE, Yu Nasu 2018): the wide first layer costs one row addition for each feature
/// that is present. Rows are Int8, two to an Int16 lane, and are summed in Int16; the dense layer is Float.
package struct SparseScorer: Sendable {
    /// Rows have a width that is a multiple of this.
    package static let widthUnit = 32
    /// The widest hidden layer.
    package static let maximumWidth = 256

    private let table: FeatureTable
    private let rows: ModelArray<SIMD16<Int16>>
    private let hiddenBias: ModelArray<Float>
    private let output: ModelArray<SIMD16<Float>>
    private let outputBias: ModelArray<SIMD16<Float>>
    private let scale: Float
    private let vectorsPerRow: Int
    /// Number of classes that have a name or meaning; the score buffer is padded to a multiple of 16.
    package let classCount: Int

    /// Opens the arrays `name/…` that the trainer wrote.
    package init(_ model: ModelFile, _ name: String) throws(ModelError) {
        table = try FeatureTable(model, name)
        rows = try model.array("\(name)/rows", of: SIMD16<Int16>.self)
        hiddenBias = try model.array("\(name)/hidden-bias", of: Float.self)
        output = try model.array("\(name)/output", of: SIMD16<Float>.self)
        outputBias = try model.array("\(name)/output-bias", of: SIMD16<Float>.self)
        let shape = try model.array("\(name)/shape", of: Float.self)
        guard shape.count == 2 else { throw .wrongSize("\(name)/shape") }
        classCount = Int(shape[0])
        scale = shape[1]
        vectorsPerRow = hiddenBias.count / Self.widthUnit
        guard hiddenBias.count % Self.widthUnit == 0, hiddenBias.count <= Self.maximumWidth, rows.count % vectorsPerRow == 0,
            output.count == hiddenBias.count * outputBias.count
        else { throw .wrongSize(name) }
    }

    /// A buffer for the scores, to be used again for every decision.
    package func makeScores() -> [Float] { [Float](repeating: 0, count: outputBias.count * 16) }

    /// Writes the score of every class (a logit, before softmax) for a set of features.
    package func score(_ features: [UInt64], into scores: inout [Float]) {
        precondition(scores.count == outputBias.count * 16)
        withUnsafeTemporaryAllocation(of: Float.self, capacity: Self.maximumWidth) { hidden in
            sumRows(features, into: hidden)
            applyOutput(hidden, &scores)
        }
    }

    /// The class with the highest score; the first of equals.
    package func best(_ features: [UInt64], scores: inout [Float]) -> Int {
        score(features, into: &scores)
        var best = 0
        for index in 1..<max(classCount, 1) where scores[index] > scores[best] { best = index }
        return best
    }

    private func sumRows(_ features: [UInt64], into hidden: UnsafeMutableBufferPointer<Float>) {
        withUnsafeTemporaryAllocation(of: SIMD16<Int16>.self, capacity: vectorsPerRow * 2) { sums in
            sums.initialize(repeating: .zero)
            rows.withElements { rows in
                for feature in features {
                    guard let row = table.row(of: feature) else { continue }
                    for vector in 0..<vectorsPerRow {
                        let packed = rows[row &* vectorsPerRow &+ vector]
                        sums[vector &* 2] &+= (packed &<< 8) &>> 8
                        sums[vector &* 2 &+ 1] &+= packed &>> 8
                    }
                }
            }
            let values = UnsafeRawBufferPointer(sums).bindMemory(to: Int16.self)
            for index in 0..<hiddenBias.count {
                hidden[index] = max(0, Float(values[index]) * scale + hiddenBias[index])
            }
        }
    }

    private func applyOutput(_ hidden: UnsafeMutableBufferPointer<Float>, _ scores: inout [Float]) {
        let blocks = outputBias.count
        scores.withUnsafeMutableBytes { raw in
            let scores = raw.bindMemory(to: SIMD16<Float>.self)
            output.withElements { output in
                for block in 0..<blocks { scores[block] = outputBias[block] }
                for index in 0..<hiddenBias.count where hidden[index] > 0 {
                    let value = hidden[index]
                    for block in 0..<blocks { scores[block] += output[index &* blocks &+ block] * value }
                }
            }
        }
    }
}
