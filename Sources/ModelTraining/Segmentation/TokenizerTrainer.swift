import LanguageAnalysis

/// Trains the ``Tokenizer`` on rebuilt text: the borders between tokens, and which tokens are several words.
package enum TokenizerTrainer: ComponentTrainer {
    package static let component = Tokenizer.component

    package static func train(on corpora: CorpusFolder, into file: inout ModelFileWriter, report: (String) -> Void) throws {
        var examples: [TrainingExample] = []
        var sentences: [ConlluSentence] = []
        for name in SyntaxCorpus.trainingFiles {
            let corpus = try ConlluCorpus(corpora, name)
            sentences += corpus.sentences
            for text in RawText.documents(of: corpus) { append(text, to: &examples) }
        }
        report("\(examples.count) borders")
        var configuration = SparseScorerConfiguration()
        configuration.width = 32
        configuration.minimumCount = 4
        configuration.epochs = 6
        configuration.hiddenDropout = 0.1
        var trainer = SparseScorerTrainer(examples: examples, classCount: 2, configuration: configuration)
        trainer.train(on: examples) { report("epoch \($0): loss \($1)") }
        trainer.write(component, to: &file)
        file.set("\(component)/splits", text: splits(sentences))
    }

    private static func append(_ text: RawText, to examples: inout [TrainingExample]) {
        let starts = Set(text.tokens.map(\.lowerBound))
        var features: [UInt64] = []
        text.bytes.withUnsafeBufferPointer { bytes in
            let atoms = TextAtoms(bytes)
            for (number, chunk) in atoms.chunks.enumerated() {
                var tokenStart = atoms.atoms[chunk.lowerBound].range.lowerBound
                for border in chunk.dropFirst() {
                    TokenizerFeatures.collect(bytes, atoms, chunk: number, border: border, tokenStart: tokenStart, into: &features)
                    let at = atoms.atoms[border].range.lowerBound
                    examples.append(TrainingExample(features: features, label: starts.contains(at) ? 1 : 0))
                    if starts.contains(at) { tokenStart = at }
                }
            }
        }
    }

    /// The table of tokens that are split otherwise than their endings say, most often at least.
    private static func splits(_ sentences: [ConlluSentence]) -> String {
        var counts: [String: [String: Int]] = [:]
        for sentence in sentences {
            for token in sentence.tokens {
                let words = sentence.words[token.words].map { $0.form.lowercased() }
                guard words.joined() == token.text.lowercased() else { continue }
                counts[token.text.lowercased(), default: [:]][words.joined(separator: " "), default: 0] += 1
            }
        }
        let byEnding = WordSplits("")
        return counts.keys.sorted().compactMap { form -> String? in
            guard let best = counts[form]?.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
            let lengths = Array(form.utf8).withUnsafeBufferPointer { byEnding.lengths($0) }
            return lengths == best.split(separator: " ").map(\.utf8.count) ? nil : "\(form)\t\(best)"
        }.joined(separator: "\n")
    }
}
