import DocumentModel
package import LanguageAnalysis

/// Trains ``NamedEntityRecognizer``, on tags and trees by the model it belongs to: syntax is to be trained before.
package enum NameTrainer: ComponentTrainer {
    package static let component = NamedEntityRecognizer.component

    package static func train(on corpora: CorpusFolder, into file: inout ModelFileWriter, report: (String) -> Void) throws {
        var documents: [[NameExample]] = []
        for name in NameCorpus.names { documents += try NameCorpus(name, part: "train", in: corpora).documents }
        let model = try ModelFile(copying: file.bytes())
        documents += try MarkedText.documents(project: ".", TextSplitter(model))
        report("\(documents.count) documents, \(documents.joined().count) sentences")
        let patterns = try NamePatternTexts(project: ".")
        let analyzer = try LanguageAnalyzer(model)
        train(
            on: documents, patterns: patterns, analyzer, configuration: NameFieldConfiguration(), into: &file, report: report)
    }

    package static func train(
        on documents: [[NameExample]], patterns: NamePatternTexts, _ analyzer: LanguageAnalyzer, configuration: NameFieldConfiguration,
        into file: inout ModelFileWriter, report: (String) -> Void
    ) {
        let sentences = documents.map { prepare($0, analyzer) }
        var examples = zip(documents.joined(), sentences.joined()).map { fieldExample($0, $1, weight: 1) }
        let ownCount = examples.count
        for (example, weight) in NameAugmentation(documents, patterns: patterns).examples {
            examples += prepare([example], analyzer).map { fieldExample(example, $0, weight: weight) }
        }
        report("\(examples.count) examples")
        var data = NameFieldData(examples, minimumCount: configuration.minimumCount)
        report("\(data.index.count) features")
        let labels = jackknifed(sentences, data, ownCount, configuration, report)
        data.add(memory: memories(sentences, labels), minimumCount: configuration.minimumCount)
        var trainer = NameFieldTrainer(data, configuration: configuration)
        trainer.train(on: Array(examples.indices)) { report("epoch \($0): loss \($1)") }
        trainer.write(component, to: &file)
    }

    /// For each document, the labels that a recognizer finds which was not trained on it.
    private static func jackknifed(
        _ documents: [[NameSentence]], _ data: NameFieldData, _ ownCount: Int, _ configuration: NameFieldConfiguration,
        _ report: (String) -> Void
    ) -> [[[Int]]] {
        let folds = 3
        var labels = [[[Int]]](repeating: [], count: documents.count)
        var short = configuration
        short.epochs = 2
        short.members = 1
        let foldOfExample = documents.enumerated().flatMap { document, sentences in sentences.map { _ in document % folds } }
        for fold in 0..<folds {
            var trainer = NameFieldTrainer(data, configuration: short)
            trainer.train(on: (0..<ownCount).filter { foldOfExample[$0] != fold })
            var file = ModelFileWriter()
            trainer.write(component, to: &file)
            guard let model = try? ModelFile(copying: file.bytes()), let recognizer = try? NamedEntityRecognizer(model) else { continue }
            for document in documents.indices where document % folds == fold {
                labels[document] = zip(recognizer.names(in: documents[document]), documents[document])
                    .map { NameLabel.labels(of: $0, count: $1.count) }
            }
            report("fold \(fold + 1) of \(folds) read by others")
        }
        return labels
    }

    /// The features of the memory for each word of each sentence, from the labels found in its document.
    private static func memories(_ documents: [[NameSentence]], _ labels: [[[Int]]]) -> [[[UInt64]]] {
        zip(documents, labels).flatMap { sentences, labels in
            var memory = NameMemory()
            for (sentence, found) in zip(sentences, labels) { memory.learn(sentence, labels: found) }
            return zip(sentences, labels).map { sentence, found in
                sentence.words.indices.map { word in
                    var features: [UInt64] = []
                    memory.addFeatures(word, sentence, label: found[word], to: &features)
                    return features
                }
            }
        }
    }

    /// Tags and parses a document as the recognizer will find it.
    private static func prepare(_ document: [NameExample], _ analyzer: LanguageAnalyzer) -> [NameSentence] {
        let sentences = document.map { Sentence(tokens: $0.tokens, span: Span(0, 0)) }
        let annotated = analyzer.annotate(AnnotatedDocument(document: Document(id: "", text: ""), sentences: sentences))
        return annotated.sentences.map { NameSentence($0.tokens, lexicon: .shared) }
    }

    private static func fieldExample(_ example: NameExample, _ sentence: NameSentence, weight: Float) -> NameFieldExample {
        NameFieldExample(features: features(of: sentence), allowed: allowedLabels(example), weight: weight)
    }

    private static func features(of sentence: NameSentence) -> [NameFeatures] {
        (0..<sentence.count).map { index in
            var features = NameFeatures()
            features.extract(index, of: sentence)
            return features
        }
    }

    /// One for each label that agrees with the annotation of a word, zero for the others.
    private static func allowedLabels(_ example: NameExample) -> [LabelVector] {
        NameLabel.labels(of: example.names, count: example.tokens.count).map { label in
            var allowed = LabelVector.zero
            allowed[label] = 1
            guard label == NameLabel.outside else { return allowed }
            for other in 0..<NameLabel.count {
                if let kind = NameLabel.kind(of: other), example.unknownKinds.contains(kind) { allowed[other] = 1 }
            }
            return allowed
        }
    }
}
