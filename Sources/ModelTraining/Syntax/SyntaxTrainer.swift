import LanguageAnalysis

/// Trains the ``SyntaxNetwork``: tags, heads and relations together, by Adam on the sum of their cross-entropies.
///
/// Several networks learn from the treebanks alone. The one that is kept learns from the treebanks, and from what the others together
/// believe of the treebanks and of plain text.
package enum SyntaxTrainer: ComponentTrainer {
    package static let component = "syntax"

    private static let members = 4
    private static let memberEpochs = 12
    private static let epochs = 18
    /// The share of the members' beliefs, beside the annotation, in what is learnt from the treebanks.
    private static let beliefShare: Float = 0.5
    /// Most rows of features that are written.
    private static let largestSize = 27_300

    private static let wordsPerBatch = 500
    private static let learningRate: Float = 0.004
    private static let largestGradient: Float = 4
    private static let seed: UInt64 = 20
    /// Share of the sentences that are shown in capitals, and of those shown as headlines.
    private static let recasedShare: Float = 0.04

    package static func train(on corpora: CorpusFolder, into file: inout ModelFileWriter, report: (String) -> Void) throws {
        let corpus = SyntaxCorpus(try SyntaxCorpus.trainingFiles.flatMap { try ConlluCorpus(corpora, $0).sentences })
        let plain = try PlainText.sentences(in: corpora, TextSplitter(ModelFile(copying: file.bytes())))
        let ensemble = SyntaxEnsemble(
            members: (0..<members).map { number in
                report("member \(number + 1) of \(members)")
                return trainedNetwork(for: corpus, corpus.examples, epochs: memberEpochs, seed: seed + UInt64(number), report: report)
            })
        let examples = corpus.examples.map { ensemble.taught($0, share: beliefShare) } + plain.map { ensemble.annotated($0) }
        let network = trainedNetwork(
            for: corpus, examples, epochs: epochs, seed: seed + 100, largestSize: largestSize, report: report)
        write(network, corpus, to: &file)
    }

    /// Trains one network on sentences; words, tags and relations that are too rare in them are not learnt.
    package static func train(
        on sentences: [ConlluSentence], epochs: Int, into file: inout ModelFileWriter, report: (String) -> Void
    ) {
        let corpus = SyntaxCorpus(sentences)
        write(trainedNetwork(for: corpus, corpus.examples, epochs: epochs, seed: seed, report: report), corpus, to: &file)
    }

    private static func write(_ network: TrainableSyntaxNetwork, _ corpus: SyntaxCorpus, to file: inout ModelFileWriter) {
        network.write(component, to: &file)
        file.set("\(component)/tags", text: corpus.tags.joined(separator: "\n"))
        file.set("\(component)/relations", text: corpus.relations.joined(separator: "\n"))
    }

    private static func trainedNetwork(
        for corpus: SyntaxCorpus, _ examples: [SyntaxExample], epochs: Int, seed: UInt64, largestSize: Int = .max,
        report: (String) -> Void
    ) -> TrainableSyntaxNetwork {
        let index = SyntaxFeatureCounts(examples.lazy.map { $0.words.features() }).index(largestSize: largestSize)
        report("\(examples.count) sentences, \(index.count) rows, \(corpus.tags.count) tags")
        var generator = SeededGenerator(seed: seed)
        let network = TrainableSyntaxNetwork(
            features: index, tags: corpus.tags.count, relations: corpus.relations.count, &generator)
        var step = 0
        let totalSteps = epochs * batches(examples, Array(examples.indices)).count
        for epoch in 1...epochs {
            var order = Array(examples.indices)
            order.shuffle(using: &generator)
            var loss = Loss()
            for batch in batches(examples, order) {
                step += 1
                loss += network.learn(batch.map { recase(examples[$0], &generator) }, &generator)
                network.update(rate: rate(step, totalSteps), largestGradient: largestGradient, step: step)
            }
            report("epoch \(epoch): \(loss)")
        }
        return network
    }

    /// Rises over the first twentieth of the steps, then falls to zero in a straight line.
    private static func rate(_ step: Int, _ total: Int) -> Float {
        let progress = Float(step) / Float(total + 1)
        return learningRate * min(progress * 20, 1 - progress)
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
