import DocumentModel
package import LanguageAnalysis

/// How a ``NameFieldTrainer`` trains.
package struct NameFieldConfiguration: Sendable {
    package var epochs = 12
    /// Step size at the start; falls to zero in a straight line.
    package var learningRate: Float = 0.08
    /// Share of words whose identity is hidden, so that looks and surroundings are learned.
    package var identityDropout: Float = 0.25
    /// Share of words that the tables are made to know nothing of.
    package var tableDropout: Float = 0.2
    /// Share of sentences that are read as if the document had shown nothing yet.
    package var memoryDropout: Float = 0.3
    /// Share of all other features left out.
    package var featureDropout: Float = 0.15
    /// Features seen less often have no row.
    package var minimumCount = 2
    /// Most rows that are written.
    package var largestSize = 65_536
    package var largestWeight: Float = 1.5
    package var seed: UInt64 = 1

    package init() {}
}

/// A sentence made ready for training: the features of each word, the labels it may have, and how much it counts.
package struct NameFieldExample: Sendable {
    package var features: [NameFeatures]
    package var memory: [[UInt64]]
    package var allowed: [LabelVector]
    package var weight: Float
}

/// Trains the conditional random field of the names by stochastic gradient descent with Adagrad's step sizes, one sentence a step.
///
/// Where a corpus leaves labels open, all sequences that agree with it are counted as right.
package struct NameFieldTrainer: Sendable {
    private struct Example {
        var groups: [[[Int32]]]
        var memory: [[Int32]]
        var allowed: [LabelVector]
        var weight: Float
    }

    private let configuration: NameFieldConfiguration
    private let index: FeatureIndex
    private var rows: AdagradTable
    private var transitions: AdagradTable
    private var generator: SeededGenerator

    package init(examples: [NameFieldExample], configuration: NameFieldConfiguration) {
        self.configuration = configuration
        let features = examples.lazy.flatMap { example in
            example.features.lazy.flatMap { [$0.identity, $0.tables, $0.context].lazy.joined() }
        }
        var counts: [UInt64: Int] = [:]
        for feature in features { counts[feature, default: 0] += 1 }
        for feature in examples.lazy.flatMap({ $0.memory.lazy.joined() }) { counts[feature, default: 0] += 1 }
        index = FeatureIndex(counts: counts, minimumCount: configuration.minimumCount)
        generator = SeededGenerator(seed: configuration.seed)
        rows = AdagradTable(rows: index.count, vectors: 2, spread: 0, &generator)
        transitions = AdagradTable(rows: NameLabel.count, vectors: 2, spread: 0, &generator)
    }

    /// Trains over all epochs.
    /// - Parameter report: called after each epoch with its number, from 1, and the mean loss of a sentence.
    package mutating func train(on examples: [NameFieldExample], report: (Int, Float) -> Void = { _, _ in }) {
        let known = examples.map(compile)
        var order = Array(known.indices)
        let steps = Float(max(1, configuration.epochs * known.count))
        for epoch in 0..<configuration.epochs {
            order.shuffle(using: &generator)
            var loss: Float = 0
            for (position, example) in order.enumerated() {
                let rate = configuration.learningRate * (1 - Float(epoch * known.count + position) / steps)
                loss += step(known[example], rate)
            }
            report(epoch + 1, loss / Float(max(1, known.count)))
        }
    }

    private func compile(_ example: NameFieldExample) -> Example {
        func known(_ features: [UInt64]) -> [Int32] { features.compactMap { index.row(of: $0) } }
        return Example(
            groups: example.features.map { [known($0.identity), known($0.tables), known($0.context)] },
            memory: example.memory.map(known), allowed: example.allowed, weight: example.weight)
    }

    /// One sentence: the rows that are present, the two lattices, the update. Returns the loss.
    private mutating func step(_ example: Example, _ rate: Float) -> Float {
        let present = presentRows(example)
        let potentials = present.map(potential)
        let pairs = transitionPotentials()
        let all = NameLattice(potentials: potentials, transitions: pairs)
        let right = NameLattice(potentials: zip(potentials, example.allowed).map { $0 * $1 }, transitions: pairs)
        for (word, rowsOfWord) in present.enumerated() {
            let gradient = [
                all.marginals[word].low - right.marginals[word].low, all.marginals[word].high - right.marginals[word].high,
            ]
            for row in rowsOfWord {
                rows.update(Int(row), gradient, scaledBy: example.weight, rate, limit: configuration.largestWeight)
            }
        }
        for label in 0..<NameLabel.count {
            let gradient = [all.pairs[label].low - right.pairs[label].low, all.pairs[label].high - right.pairs[label].high]
            transitions.update(label, gradient, scaledBy: example.weight, rate, limit: configuration.largestWeight * 2)
        }
        return all.logPartition - right.logPartition
    }

    private mutating func presentRows(_ example: Example) -> [[Int32]] {
        let hasMemory = !generator.chance(configuration.memoryDropout)
        return example.groups.indices.map { word in
            let groups = example.groups[word]
            var present: [Int32] = []
            if !generator.chance(configuration.identityDropout) { present += groups[0] }
            if !generator.chance(configuration.tableDropout) { present += groups[1] }
            present += groups[2]
            if hasMemory { present += example.memory[word] }
            present.removeAll { _ in generator.chance(configuration.featureDropout) }
            return present
        }
    }

    private func potential(_ present: [Int32]) -> LabelVector {
        var sum = LabelVector.zero
        for row in present {
            sum.low += rows.weights[Int(row) * 2]
            sum.high += rows.weights[Int(row) * 2 + 1]
        }
        var largest = sum.low.max()
        for lane in 0..<NameLabel.count - 16 { largest = max(largest, sum.high[lane]) }
        return LabelVector(low: Exponential.of(sum.low - largest), high: Exponential.of(sum.high - largest)) * Self.realLabels
    }

    private static let realLabels: LabelVector = {
        var mask = LabelVector.zero
        for label in 0..<NameLabel.count { mask[label] = 1 }
        return mask
    }()

    private func transitionPotentials() -> [LabelVector] {
        (0..<NameLabel.count).map { previous in
            var row = LabelVector(
                low: Exponential.of(transitions.weights[previous * 2]), high: Exponential.of(transitions.weights[previous * 2 + 1]))
            for next in 0..<NameLabel.lanes where next >= NameLabel.count || !NameLabel.allows(next, after: previous) { row[next] = 0 }
            return row
        }
    }

    /// Adds the arrays `name/…` that ``NameScorer`` reads; the rows with the smallest weights are left out.
    package func write(_ name: String, to file: inout ModelFileWriter) {
        let kept = index.largest(configuration.largestSize) { row in
            max(magnitude(rows.weights[row * 2]), magnitude(rows.weights[row * 2 + 1]))
        }
        let (quantized, scale) = PackedRows.pack(kept.rows.flatMap { [rows.weights[$0 * 2], rows.weights[$0 * 2 + 1]] })
        kept.index.write(name, to: &file)
        file.set("\(name)/rows", quantized)
        let pairs = (0..<NameLabel.count).flatMap { previous in
            (0..<NameLabel.count).map { next in
                Int16((transitions.weights[previous * 2 + next / 16][next % 16] / scale).rounded(.toNearestOrEven))
            }
        }
        file.set("\(name)/transitions", pairs)
    }

    private func magnitude(_ weights: SIMD16<Float>) -> Float { max(weights.max(), -weights.min()) }
}

extension FeatureIndex {
    /// The features whose rows have the largest values, and the old numbers of their rows in new order.
    fileprivate func largest(_ size: Int, by value: (Int) -> Float) -> (index: FeatureIndex, rows: [Int]) {
        let sorted = features.sorted { first, second in
            let (one, two) = (value(Int(first.row)), value(Int(second.row)))
            return one != two ? one > two : first.row < second.row
        }
        let kept = sorted.prefix(size).filter { value(Int($0.row)) > 0 }
        return (FeatureIndex(inOrder: kept.map(\.feature)), kept.map { Int($0.row) })
    }
}
