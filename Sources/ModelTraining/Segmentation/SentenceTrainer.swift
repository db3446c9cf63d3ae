import LanguageAnalysis

/// Trains the ``SentenceSplitter`` on rebuilt text: where sentences end within paragraphs.
package enum SentenceTrainer: ComponentTrainer {
    package static let component = SentenceSplitter.component

    package static func train(on corpora: CorpusFolder, into file: inout ModelFileWriter, report: (String) -> Void) throws {
        var examples: [TrainingExample] = []
        for name in SyntaxCorpus.trainingFiles {
            for text in RawText.documents(of: try ConlluCorpus(corpora, name)) { append(text, to: &examples) }
        }
        report("\(examples.count) gaps")
        var configuration = SparseScorerConfiguration()
        configuration.width = 32
        configuration.minimumCount = 4
        configuration.epochs = 8
        var trainer = SparseScorerTrainer(examples: examples, classCount: 2, configuration: configuration)
        trainer.train(on: examples) { report("epoch \($0): loss \($1)") }
        trainer.write(component, to: &file)
    }

    private static func append(_ text: RawText, to examples: inout [TrainingExample]) {
        var features: [UInt64] = []
        var state = SentenceState()
        text.bytes.withUnsafeBufferPointer { bytes in
            for index in text.tokens.indices.dropLast() {
                state.take(bytes, text.tokens[index])
                let ends = text.sentenceEnds.contains(index)
                if text.gaps[index] != .paragraph, SentenceFeatures.isCandidate(bytes, text.tokens[index], gap: text.gaps[index]) {
                    SentenceFeatures.collect(bytes, text.tokens, text.gaps, after: index, state, into: &features)
                    examples.append(TrainingExample(features: features, label: ends ? 1 : 0))
                }
                if ends { state = SentenceState(start: index + 1) }
            }
        }
    }
}
