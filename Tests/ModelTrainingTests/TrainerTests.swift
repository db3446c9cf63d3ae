import LanguageAnalysis
import ModelTraining
import Testing

@Suite struct TrainerTests {
    /// Two features that only together decide: exclusive or.
    private let exclusiveOr = (0..<400).map { index in
        let (first, second) = (index % 2, index / 2 % 2)
        return TrainingExample(
            features: [FeatureHash.feature(1, UInt64(first)), FeatureHash.feature(2, UInt64(second))], label: first ^ second)
    }

    private func trained() -> [UInt8] {
        var configuration = SparseScorerConfiguration()
        configuration.width = 32
        configuration.epochs = 30
        configuration.featureDropout = 0
        configuration.hiddenDropout = 0
        var trainer = SparseScorerTrainer(examples: exclusiveOr, classCount: 2, configuration: configuration)
        trainer.train(on: exclusiveOr)
        var writer = ModelFileWriter()
        trainer.write("test", to: &writer)
        return writer.bytes()
    }

    @Test func aScorerLearnsWhatNoLinearModelCan() throws {
        let scorer = try SparseScorer(ModelFile(copying: trained()), "test")
        var scores = scorer.makeScores()
        for example in exclusiveOr.prefix(4) { #expect(scorer.best(example.features, scores: &scores) == example.label) }
    }

    @Test func trainingTwiceGivesTheSameBytes() {
        #expect(trained() == trained())
    }

    @Test func unknownFeaturesChangeNothing() throws {
        let scorer = try SparseScorer(ModelFile(copying: trained()), "test")
        var (known, more) = (scorer.makeScores(), scorer.makeScores())
        scorer.score(exclusiveOr[0].features, into: &known)
        scorer.score(exclusiveOr[0].features + [FeatureHash.feature(9, 9)], into: &more)
        #expect(known == more)
    }

    @Test func theSyntaxNetworkLearnsASmallTreebankByHeart() throws {
        let corpus = try ConlluCorpus(text: Self.treebank, name: "small")
        var writer = ModelFileWriter()
        let sentences = Array(repeating: corpus.sentences, count: 40).flatMap { $0 }
        SyntaxTrainer.train(on: sentences, epochs: 150, into: &writer) { _ in }
        let network = try SyntaxNetwork(ModelFile(copying: writer.bytes()))
        let evaluation = SyntaxEvaluation(network, on: corpus)
        #expect(evaluation.description.hasPrefix("UPOS 100.0 XPOS 100.0 UAS 100.0 LAS 100.0"))
    }

    @Test(arguments: 1...17, VectorWidth.all) func theProductOfAQuantizedMatrixIsThatOfTheDefinition(rows: Int, width: Int32) throws {
        let (inner, lanes) = (32, 3)
        let weights = (0..<inner * lanes).map { index in
            var lane = Lane.zero
            for value in 0..<16 { lane[value] = Float((index * 16 + value) * 37 % 101 - 50) / 40 }
            return lane
        }
        var writer = ModelFileWriter()
        PackedMatrix.write(weights, inner: inner, lanes: lanes, "test/layer", to: &writer)
        writer.set("test/layer-bias", (0..<lanes).map { Lane(repeating: Float($0)) })
        let layer = try DenseLayer(ModelFile(copying: writer.bytes()), "test/layer", inner: inner, lanes: lanes)
        let (input, output) = (LaneBuffer(), LaneBuffer())
        let (values, result) = (input.zeros(rows * inner / 16), output.zeros(rows * lanes))
        for index in 0..<rows * inner { values.floats[index] = Float(index * 13 % 29 - 14) / 7 }
        layer.apply(values, rows: rows, into: result, LaneBuffer(), width: width)
        for row in 0..<rows {
            for column in 0..<lanes * 16 {
                let expected = (0..<inner).reduce(Float(column / 16)) { sum, index in
                    sum + values.floats[row * inner + index] * weights[index * lanes + column / 16][column % 16]
                }
                #expect(abs(result.floats[row * lanes * 16 + column] - expected) < 0.02)
            }
        }
    }

    @Test func whatIsLeftOfProbabilitiesSumsToOne() {
        #expect(SoftTarget([0.6, 0.002, 0.2, 0.198]).shares.map(\.index) == [0, 2, 3])
        #expect(abs(SoftTarget([0.6, 0.002, 0.2, 0.198]).shares.reduce(0) { $0 + $1.share } - 1) < 1e-6)
    }

    @Test func aMalformedLineIsNamed() {
        #expect(throws: CorpusError.self) { try ConlluCorpus(text: "1\tword\n\n", name: "bad") }
    }

    @Test func multiwordTokensCoverTheirWords() throws {
        let sentence = try ConlluCorpus(text: Self.treebank, name: "small").sentences[1]
        #expect(sentence.tokens.map(\.text) == ["She", "didn't", "call", "him"])
        #expect(sentence.tokens[1].words == 1..<3)
    }

    private static let treebank =
        [
            ["1 Ann Ann PROPN NNP _ 2 nsubj", "2 met meet VERB VBD _ 0 root", "3 the the DET DT _ 4 det", "4 envoy envoy NOUN NN _ 2 obj"],
            [
                "1 She she PRON PRP _ 4 nsubj", "2-3 didn't _ _ _ _ _ _", "2 did do AUX VBD _ 4 aux", "3 n't not PART RB _ 4 advmod",
                "4 call call VERB VB _ 0 root", "5 him he PRON PRP _ 4 obj",
            ],
            ["1 Envoys envoy NOUN NNS _ 3 nsubj", "2 often often ADV RB _ 3 advmod", "3 call call VERB VBP _ 0 root"],
        ].map { lines in
            lines.map { $0.split(separator: " ").joined(separator: "\t") + "\t_\t_\n" }.joined()
        }.joined(separator: "\n") + "\n"
}
