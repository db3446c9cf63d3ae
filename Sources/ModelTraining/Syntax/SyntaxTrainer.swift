import LanguageAnalysis

/// Trains the ``SyntaxNetwork``: tags, heads and relations together, by Adam on the sum of their cross-entropies.
package enum SyntaxTrainer: ComponentTrainer {
    package static let component = "syntax"

    private static let epochs = 30
    private static let wordsPerBatch = 500
    private static let learningRate: Float = 0.004
    private static let largestGradient: Float = 4
    private static let seed: UInt64 = 20
    /// Share of the sentences that are shown in capitals, and of those shown as headlines.
    private static let recasedShare: Float = 0.04

    package static func train(on corpora: CorpusFolder, into file: inout ModelFileWriter, report: (String) -> Void) throws {
        var sentences: [ConlluSentence] = []
        for name in SyntaxCorpus.trainingFiles { sentences += try ConlluCorpus(corpora, name).sentences }
        train(on: sentences, epochs: epochs, into: &file, report: report)
    }

    /// Trains on sentences; words, tags and relations that are too rare in them are not learnt.
    package static func train(
        on sentences: [ConlluSentence], epochs: Int, into file: inout ModelFileWriter, report: (String) -> Void
    ) {
        let corpus = SyntaxCorpus(sentences)
        let index = featureIndex(corpus.examples)
        report("\(sentences.count) sentences, \(index.count) rows, \(corpus.tags.count) tags")
        var generator = SeededGenerator(seed: seed)
        let network = TrainableSyntaxNetwork(
            features: index, tags: corpus.tags.count, relations: corpus.relations.count, &generator)
        var step = 0
        let totalSteps = epochs * batches(corpus.examples, Array(corpus.examples.indices)).count
        for epoch in 1...epochs {
            var order = Array(corpus.examples.indices)
            order.shuffle(using: &generator)
            var loss = Loss()
            for batch in batches(corpus.examples, order) {
                step += 1
                loss += network.learn(batch.map { recase(corpus.examples[$0], &generator) }, &generator)
                network.update(rate: rate(step, totalSteps), largestGradient: largestGradient, step: step)
            }
            report("epoch \(epoch): \(loss)")
        }
        network.write("syntax", to: &file)
        file.set("syntax/tags", text: corpus.tags.joined(separator: "\n"))
        file.set("syntax/relations", text: corpus.relations.joined(separator: "\n"))
    }

    /// Rises over the first twentieth of the steps, then falls to zero in a straight line.
    private static func rate(_ step: Int, _ total: Int) -> Float {
        let progress = Float(step) / Float(total + 1)
        return learningRate * min(progress * 20, 1 - progress)
    }

    private static func featureIndex(_ examples: [SyntaxExample]) -> FeatureIndex {
        var counts: [UInt64: Int] = [:]
        for example in examples {
            for feature in example.words.features().joined() { counts[feature, default: 0] += 1 }
        }
        return FeatureIndex(counts: counts, minimumCount: 2)
    }

    private static func batches(_ examples: [SyntaxExample], _ order: [Int]) -> [[Int]] {
        var batches: [[Int]] = []
        var room = 0
        for index in order {
            if room <= 0 {
                batches.append([])
                room = wordsPerBatch
            }
            batches[batches.count - 1].append(index)
            room -= examples[index].words.count
        }
        return batches
    }

    private static func recase(_ example: SyntaxExample, _ generator: inout SeededGenerator) -> SyntaxExample {
        var copy = example
        if generator.chance(recasedShare) { copy.words = copy.words.recased(.capitals) }
        if generator.chance(recasedShare) { copy.words = copy.words.recased(.title) }
        return copy
    }
}

/// The summed losses of an epoch and how many words they were summed over.
struct Loss: CustomStringConvertible {
    var tags = 0.0
    var heads = 0.0
    var relations = 0.0
    var words = 0

    static func += (left: inout Loss, right: Loss) {
        left.tags += right.tags
        left.heads += right.heads
        left.relations += right.relations
        left.words += right.words
    }

    var description: String {
        let mean = [tags, heads, relations].map { ($0 / Double(max(words, 1)) * 10_000).rounded() / 10_000 }
        return "loss of tags \(mean[0]), heads \(mean[1]), relations \(mean[2])"
    }
}
