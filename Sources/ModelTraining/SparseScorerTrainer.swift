import LanguageAnalysis

/// One decision to learn: the features that were present and the class that is right.
package struct TrainingExample: Sendable {
    package var features: [UInt64]
    package var label: Int

    package init(features: [UInt64], label: Int) {
        self.features = features
        self.label = label
    }
}

/// How a ``SparseScorer`` is trained.
package struct SparseScorerConfiguration: Sendable {
    /// Width of the hidden layer, a multiple of ``SparseRows/widthUnit``.
    package var width = 64
    package var epochs = 8
    /// Step size at the start; falls to zero over the epochs in a straight line.
    package var learningRate: Float = 0.06
    /// Share of the features left out of each example.
    package var featureDropout: Float = 0.1
    /// Share of the hidden values left out of each example.
    package var hiddenDropout: Float = 0.2
    /// Features seen less often have no row.
    package var minimumCount = 2
    package var seed: UInt64 = 1

    package init() {}
}

/// Trains a ``SparseScorer`` by stochastic gradient descent on softmax cross-entropy, with Adagrad's step sizes (Duchi et al. 2011).
///
/// One thread, one example a step: the same examples, in the same order, and the same configuration give the same weights.
package struct SparseScorerTrainer: Sendable {
    private let configuration: SparseScorerConfiguration
    private let index: FeatureIndex
    private let classCount: Int
    /// Vectors in a hidden row and in an output row.
    private let hiddenVectors: Int
    private let outputVectors: Int
    private var rows: AdagradTable
    private var hiddenBias: AdagradTable
    private var output: AdagradTable
    private var outputBias: AdagradTable
    private var generator: SeededGenerator

    /// Weights are clamped to this, so that Int8 rows stay fine enough.
    private static let largestWeight: Float = 2

    /// Makes an untrained scorer for the features of the examples. Cost: one pass over the examples.
    package init(examples: [TrainingExample], classCount: Int, configuration: SparseScorerConfiguration) {
        self.configuration = configuration
        self.classCount = classCount
        index = FeatureIndex(counting: examples.lazy.flatMap(\.features), minimumCount: configuration.minimumCount)
        hiddenVectors = configuration.width / 16
        outputVectors = (classCount + 15) / 16
        generator = SeededGenerator(seed: configuration.seed)
        rows = AdagradTable(rows: index.count, vectors: hiddenVectors, spread: 0.05, &generator)
        hiddenBias = AdagradTable(rows: 1, vectors: hiddenVectors, spread: 0, &generator)
        output = AdagradTable(
            rows: configuration.width, vectors: outputVectors, spread: (6 / Float(configuration.width + classCount)).squareRoot(),
            &generator)
        outputBias = AdagradTable(rows: 1, vectors: outputVectors, spread: 0, &generator)
    }

    /// Trains over all epochs.
    /// - Parameter report: called after each epoch with its number, from 1, and the mean loss.
    package mutating func train(on examples: [TrainingExample], report: (Int, Float) -> Void = { _, _ in }) {
        let known = examples.map { example in example.features.compactMap { index.row(of: $0) } }
        var order = Array(examples.indices)
        let steps = max(1, configuration.epochs * examples.count)
        for epoch in 0..<configuration.epochs {
            order.shuffle(using: &generator)
            var loss = 0.0
            for (position, example) in order.enumerated() {
                let rate = configuration.learningRate * (1 - Float(epoch * examples.count + position) / Float(steps))
                loss += Double(step(known[example], examples[example].label, rate))
            }
            report(epoch + 1, Float(loss / Double(max(1, examples.count))))
        }
    }

    /// Adds the arrays `name/…` that ``SparseScorer`` reads.
    package func write(_ name: String, to file: inout ModelFileWriter) {
        index.write(name, to: &file)
        PackedRows.write(rows.weights, name, to: &file)
        file.set("\(name)/hidden-bias", hiddenBias.weights)
        file.set("\(name)/output", output.weights)
        file.set("\(name)/output-bias", outputBias.weights)
        file.set("\(name)/classes", [UInt32(classCount)])
    }

    /// One example: forward, loss, backward, update. Returns the loss.
    private mutating func step(_ features: [Int32], _ label: Int, _ rate: Float) -> Float {
        var present = features
        if configuration.featureDropout > 0 { present.removeAll { _ in generator.chance(configuration.featureDropout) } }
        let hidden = hiddenValues(present)
        var gradient = scores(hidden)
        let loss = Self.softmaxGradient(&gradient, label, classCount)
        let hiddenGradient = backward(hidden, gradient, rate)
        hiddenBias.update(0, hiddenGradient, rate, limit: .infinity)
        for row in present { rows.update(Int(row), hiddenGradient, rate, limit: Self.largestWeight) }
        return loss
    }

    private mutating func hiddenValues(_ present: [Int32]) -> [Lane] {
        var hidden = Array(hiddenBias.weights[0..<hiddenVectors])
        for row in present {
            let base = Int(row) * hiddenVectors
            for vector in 0..<hiddenVectors { hidden[vector] += rows.weights[base + vector] }
        }
        let kept = 1 / (1 - configuration.hiddenDropout)
        for vector in 0..<hiddenVectors {
            hidden[vector] = hidden[vector].rectified * kept
            guard configuration.hiddenDropout > 0 else { continue }
            for lane in 0..<16 where generator.chance(configuration.hiddenDropout) { hidden[vector][lane] = 0 }
        }
        return hidden
    }

    private func scores(_ hidden: [Lane]) -> [Lane] {
        var scores = Array(outputBias.weights[0..<outputVectors])
        for vector in 0..<hiddenVectors {
            for lane in 0..<16 where hidden[vector][lane] > 0 {
                let base = (vector * 16 + lane) * outputVectors
                let value = hidden[vector][lane]
                for block in 0..<outputVectors { scores[block] += output.weights[base + block] * value }
            }
        }
        return scores
    }

    /// Turns scores into the gradient of the cross-entropy and returns the loss.
    private static func softmaxGradient(_ scores: inout [Lane], _ label: Int, _ classCount: Int) -> Float {
        var largest = -Float.infinity
        for index in 0..<classCount { largest = max(largest, scores[index / 16][index % 16]) }
        var sum: Float = 0
        for index in 0..<scores.count * 16 {
            let value = index < classCount ? Exponential.of(scores[index / 16][index % 16] - largest) : 0
            scores[index / 16][index % 16] = value
            sum += value
        }
        for block in scores.indices { scores[block] /= sum }
        let probability = scores[label / 16][label % 16]
        scores[label / 16][label % 16] -= 1
        return 1 - probability
    }

    /// Updates the output layer and returns the gradient of the hidden layer's sums.
    private mutating func backward(_ hidden: [Lane], _ gradient: [Lane], _ rate: Float) -> [Lane] {
        var hiddenGradient = [Lane](repeating: .zero, count: hiddenVectors)
        let kept = 1 / (1 - configuration.hiddenDropout)
        for vector in 0..<hiddenVectors {
            for lane in 0..<16 where hidden[vector][lane] > 0 {
                let row = vector * 16 + lane
                var sum = Lane.zero
                for block in 0..<outputVectors { sum += output.weights[row * outputVectors + block] * gradient[block] }
                hiddenGradient[vector][lane] = sum.sum() * kept
                output.update(row, gradient, scaledBy: hidden[vector][lane], rate)
            }
        }
        outputBias.update(0, gradient, rate, limit: .infinity)
        return hiddenGradient
    }
}
