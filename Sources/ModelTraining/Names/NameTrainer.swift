import DocumentModel
import LanguageAnalysis

/// Trains ``NamedEntityRecognizer``.
package enum NameTrainer: ComponentTrainer {
    package static let component = NamedEntityRecognizer.component

    package static func train(on corpora: CorpusFolder, into file: inout ModelFileWriter, report: (String) -> Void) throws {
        var documents: [[NameExample]] = []
        for name in NameCorpus.names { documents += try NameCorpus(name, part: "train", in: corpora).documents }
        report("\(documents.count) documents, \(documents.joined().count) sentences")
        train(on: documents, configuration: NameFieldConfiguration(), into: &file, report: report)
    }

    package static func train(
        on documents: [[NameExample]], configuration: NameFieldConfiguration, into file: inout ModelFileWriter, report: (String) -> Void
    ) {
        let prepared = documents.map { document in
            document.map { NameSentence(forms: $0.forms, tags: $0.tags, lexicon: .shared) }
        }
        let memories = jackknifed(documents, prepared, configuration, report)
        let examples = fieldExamples(documents, prepared, memories)
        var trainer = NameFieldTrainer(examples: examples, configuration: configuration)
        trainer.train(on: examples) { report("epoch \($0): loss \($1)") }
        trainer.write(component, to: &file)
    }

    /// The labels that recognizers find in documents that they were not trained on.
    private static func jackknifed(
        _ documents: [[NameExample]], _ prepared: [[NameSentence]], _ configuration: NameFieldConfiguration, _ report: (String) -> Void
    ) -> [[[Int]]] {
        let folds = 4
        var labels = [[[Int]]](repeating: [], count: documents.count)
        var short = configuration
        short.epochs = max(2, configuration.epochs / 3)
        for fold in 0..<folds {
            let seen = documents.indices.filter { $0 % folds != fold }
            let none = seen.map { document in prepared[document].map { [Int](repeating: 0, count: $0.count) } }
            let examples = fieldExamples(seen.map { documents[$0] }, seen.map { prepared[$0] }, none, withMemory: false)
            var trainer = NameFieldTrainer(examples: examples, configuration: short)
            trainer.train(on: examples)
            var file = ModelFileWriter()
            trainer.write(component, to: &file)
            guard let model = try? ModelFile(copying: file.bytes()), let recognizer = try? NamedEntityRecognizer(model) else { continue }
            for document in documents.indices where document % folds == fold {
                labels[document] = zip(recognizer.names(in: prepared[document]), prepared[document])
                    .map { NameLabel.labels(of: $0, count: $1.count) }
            }
            report("fold \(fold + 1) of \(folds) read by others")
        }
        return labels
    }

    private static func fieldExamples(
        _ documents: [[NameExample]], _ prepared: [[NameSentence]], _ labels: [[[Int]]], withMemory: Bool = true
    ) -> [NameFieldExample] {
        documents.indices.flatMap { document in
            var memory = NameMemory()
            if withMemory {
                for (sentence, found) in zip(prepared[document], labels[document]) { memory.learn(sentence, labels: found) }
            }
            return documents[document].indices.map { index in
                let sentence = prepared[document][index]
                return NameFieldExample(
                    features: features(of: sentence),
                    memory: sentence.words.indices.map { word in
                        guard withMemory else { return [] }
                        var features: [UInt64] = []
                        memory.addFeatures(word, sentence, label: labels[document][index][word], to: &features)
                        return features
                    },
                    allowed: allowedLabels(documents[document][index]), weight: 1)
            }
        }
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
        NameLabel.labels(of: example.names, count: example.forms.count).map { label in
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
