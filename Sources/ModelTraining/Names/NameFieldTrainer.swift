import DocumentModel
import LanguageAnalysis

/// How a ``NameFieldTrainer`` trains.
package struct NameFieldConfiguration: Sendable {
    package var epochs = 3
    /// Step size at the start; falls to zero in a straight line.
    package var learningRate: Float = 0.08
    /// Share of words whose identity is hidden, so that looks and surroundings are learned.
    package var identityDropout: Float = 0.4
    /// Share of words that the tables are made to know nothing of.
    package var tableDropout: Float = 0.3
    /// Share of sentences that are read as if the document had shown nothing yet.
    package var memoryDropout: Float = 0.3
    /// Share of all other features left out.
    package var featureDropout: Float = 0.25
    /// Features seen less often have no row.
    package var minimumCount = 2
    /// Most rows that are written.
    package var largestSize = 65_536
    package var largestWeight: Float = 1.5
    /// How many times it is trained, each time in another order; the weights are the mean.
    package var members = 8
    package var seed: UInt64 = 1

    package init() {}
}

/// Trains the conditional random field of the names by stochastic gradient descent with Adagrad's step sizes, one sentence a step.
///
/// Where a corpus leaves labels open, all sequences that agree with it are counted as right.
package struct NameFieldTrainer: Sendable {
    private let configuration: NameFieldConfiguration
    private let data: NameFieldData
    private var rows: LabelWeights
    private var transitions: LabelWeights
    private var generator: SeededGenerator

    /// Gradients of words smaller than this change nothing: most words outside of names are soon certain.
    private static let smallestGradient: Float = 0.002

    package init(_ data: NameFieldData, configuration: NameFieldConfiguration) {
        self.configuration = configuration
        self.data = data
        generator = SeededGenerator(seed: configuration.seed)
        rows = LabelWeights(count: data.index.count, limit: configuration.largestWeight)
        transitions = LabelWeights(count: NameLabel.count, limit: configuration.largestWeight * 2)
    }

    /// Trains over all epochs on some of the examples.
    /// - Parameter report: called after each epoch with its number, from 1, and the mean loss of a sentence.
    package mutating func train(on examples: [Int], report: (Int, Float) -> Void = { _, _ in }) {
        var meanRows = rows.zeros
        var meanTransitions = transitions.zeros
        for member in 0..<configuration.members {
            rows = rows.zeros
            transitions = transitions.zeros
            generator = SeededGenerator(seed: configuration.seed &+ UInt64(member) &* 1_000_003)
            trainOnce(on: examples, report: report)
            meanRows.add(rows, times: 1 / Float(configuration.members))
            meanTransitions.add(transitions, times: 1 / Float(configuration.members))
        }
        rows = meanRows
        transitions = meanTransitions
    }

    private mutating func trainOnce(on examples: [Int], report: (Int, Float) -> Void) {
        var order = examples
        let steps = Float(max(1, configuration.epochs * order.count))
        for epoch in 0..<configuration.epochs {
            order.shuffle(using: &generator)
            var loss: Float = 0
            for (position, example) in order.enumerated() {
                let rate = configuration.learningRate * (1 - Float(epoch * order.count + position) / steps)
                loss += step(data.examples[example], rate)
            }
            report(epoch + 1, loss / Float(max(1, order.count)))
        }
    }

    /// One sentence: the rows that are present, the two lattices, the update. Returns the loss.
    private mutating func step(_ example: NameFieldData.Example, _ rate: Float) -> Float {
        let (present, ends) = presentRows(example)
        let potentials = example.allowed.indices.map { potential(present[($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0]]) }
        let pairs = transitionPotentials()
        let all = NameLattice(potentials: potentials, transitions: pairs)
        let right = NameLattice(potentials: zip(potentials, example.allowed).map { $0 * $1 }, transitions: pairs)
        var start = 0
        for (word, end) in ends.enumerated() {
            let gradient = all.marginals[word] - right.marginals[word]
            if gradient.largestMagnitude > Self.smallestGradient {
                rows.update(present[start..<end], gradient * example.weight, rate)
            }
            start = end
        }
        for label in 0..<NameLabel.count {
            transitions.update([Int32(label)], (all.pairs[label] - right.pairs[label]) * example.weight, rate)
        }
        return all.logPartition - right.logPartition
    }

    /// The rows left after dropout, and where those of each word end.
    private mutating func presentRows(_ example: NameFieldData.Example) -> (rows: [Int32], ends: [Int]) {
        let hidesMemory = generator.chance(configuration.memoryDropout)
        let groups = NameFieldData.Group.allCases
        var present: [Int32] = []
        present.reserveCapacity(example.rows.count)
        var ends: [Int] = []
        var start = 0
        for word in 0..<example.count {
            for group in groups {
                let end = Int(example.ends[word * groups.count + group.rawValue])
                defer { start = end }
                if hides(group, hidesMemory) { continue }
                for at in start..<end where !generator.chance(configuration.featureDropout) { present.append(example.rows[at]) }
            }
            ends.append(present.count)
        }
        return (present, ends)
    }

    private mutating func hides(_ group: NameFieldData.Group, _ hidesMemory: Bool) -> Bool {
        switch group {
        case .identity: generator.chance(configuration.identityDropout)
        case .tables: generator.chance(configuration.tableDropout)
        case .context: false
        case .memory: hidesMemory
        }
    }

    private func potential(_ present: ArraySlice<Int32>) -> LabelVector {
        let sum = rows.sum(of: present)
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
            let weights = transitions[previous]
            return LabelVector(low: Exponential.of(weights.low), high: Exponential.of(weights.high)) * Self.allowedPairs[previous]
        }
    }

    private static let allowedPairs: [LabelVector] = (0..<NameLabel.count).map { previous in
        var mask = LabelVector.zero
        for next in 0..<NameLabel.count where NameLabel.allows(next, after: previous) { mask[next] = 1 }
        return mask
    }

    /// Adds the arrays `name/…` that ``NameScorer`` reads; the rows with the smallest weights are left out.
    package func write(_ name: String, to file: inout ModelFileWriter) {
        let kept = data.index.largest(configuration.largestSize) { rows[$0].largestMagnitude }
        let (quantized, scale) = PackedRows.pack(kept.rows.flatMap { [rows[$0].low, rows[$0].high] })
        kept.index.write(name, to: &file)
        file.set("\(name)/rows", quantized)
        let pairs = (0..<NameLabel.count).flatMap { previous in
            (0..<NameLabel.count).map { next in Int16((transitions[previous][next] / scale).rounded(.toNearestOrEven)) }
        }
        file.set("\(name)/transitions", pairs)
    }
}

extension FeatureIndex {
    /// The features whose rows have the largest values, and the old numbers of their rows in new order.
    fileprivate func largest(_ size: Int, by value: (Int) -> Float) -> (index: FeatureIndex, rows: [Int]) {
        let valued = features.map { (feature: $0.feature, row: Int($0.row), value: value(Int($0.row))) }
        let kept = valued.filter { $0.value > 0 }.sorted { $0.value != $1.value ? $0.value > $1.value : $0.row < $1.row }.prefix(size)
        return (FeatureIndex(inOrder: kept.map(\.feature)), kept.map(\.row))
    }
}
