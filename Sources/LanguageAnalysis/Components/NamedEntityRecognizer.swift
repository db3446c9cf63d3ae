package import DocumentModel

/// Finds the names of a document: persons, organizations, countries and other places with a government, places, events.
///
/// A conditional random field over words (Lafferty et al. 2001) whose features come from the words around, their shapes, their tags
/// and the tables of names. Each document is read twice: the second pass knows how the first has labelled the same words elsewhere.
package struct NamedEntityRecognizer: Sendable {
    package static let component = "names"

    /// The recognizer of the linked model, nil where the model has none.
    package static let linked = ModelFile.linked.flatMap { try? NamedEntityRecognizer($0) }

    private let scorer: NameScorer
    private let decoder: NameDecoder
    private let lexicon: NameLexicon

    /// Opens the arrays `names/…` of a model.
    package init(_ model: ModelFile) throws(ModelError) {
        scorer = try NameScorer(model, Self.component)
        decoder = NameDecoder(transitions: scorer.transitions)
        lexicon = NameLexicon.shared
    }

    /// Writes the names of one document's sentences, in place of those held before. Uses the forms of the
    /// tokens, their tags and their trees.
    ///
    /// Cost: linear in the number of tokens.
    package func annotate(_ sentences: inout [Sentence]) {
        let prepared = sentences.map { NameSentence($0.tokens, lexicon: lexicon) }
        for (index, names) in names(in: prepared).enumerated() { sentences[index].names = names }
    }

    /// The names of each sentence of one document.
    package func names(in sentences: [NameSentence]) -> [[NamedSpan]] {
        var scores = sentences.map(scores(of:))
        let first = scores.map(decoder.decode)
        var memory = NameMemory()
        for (sentence, labels) in zip(sentences, first) { memory.learn(sentence, labels: labels) }
        return sentences.indices.map { index in
            recall(memory, sentences[index], first[index], &scores[index])
            return NameCorrections.correct(NameLabel.names(of: decoder.decode(scores[index])), in: sentences[index])
        }
    }

    private func scores(of sentence: NameSentence) -> [NameScorer.Scores] {
        var features = NameFeatures()
        return (0..<sentence.count).map { index in
            features.extract(index, of: sentence)
            var scores = NameScorer.Scores.zero
            scorer.add(features.identity, to: &scores)
            scorer.add(features.tables, to: &scores)
            scorer.add(features.context, to: &scores)
            return scores
        }
    }

    private func recall(_ memory: NameMemory, _ sentence: NameSentence, _ labels: [Int], _ scores: inout [NameScorer.Scores]) {
        var features: [UInt64] = []
        for index in 0..<sentence.count {
            features.removeAll(keepingCapacity: true)
            memory.addFeatures(index, sentence, label: labels[index], to: &features)
            scorer.add(features, to: &scores[index])
        }
    }
}
