package import DocumentModel
import LanguageAnalysis

/// The window into language analysis: what the analyzer makes of texts and of sentences that others have split.
package struct TextAnnotator: Sendable {
    private let analyzer = LanguageAnalyzer()

    package init() {}

    /// Splits documents into sentences and words and annotates them; comments name each document, its paragraphs and its sentences.
    package func annotate(_ documents: [Document], jobs: Int) -> [[ConlluSentence]] {
        concurrentMap(documents, jobs: jobs) { annotate($0, jobs: jobs / documents.count) }
    }

    private func annotate(_ document: Document, jobs: Int) -> [ConlluSentence] {
        let sentences = analyzer.analyze(document, jobs: jobs).sentences
        return sentences.indices.map { index in
            let beginsParagraph = index == 0 || sentences[index].paragraph != sentences[index - 1].paragraph
            let comments = [
                index == 0 ? "# newdoc id = \(document.id)" : nil,
                beginsParagraph ? "# newpar" : nil,
                "# sent_id = \(document.id)-\(index + 1)",
            ]
            return ConlluSentence(sentences[index], comments: comments.compactMap { $0 })
        }
    }

    /// Annotates the words of CoNLL-U sentences anew; comments and multi-word tokens stay as they are.
    package func annotate(_ sentences: [ConlluSentence], jobs: Int) -> [ConlluSentence] {
        concurrentMap(Self.documents(in: sentences), jobs: jobs) { annotateDocument(Array($0)) }.flatMap { $0 }
    }

    private func annotateDocument(_ sentences: [ConlluSentence]) -> [ConlluSentence] {
        let annotated = analyzer.annotate(AnnotatedText(sentences).document)
        return zip(sentences, annotated.sentences).map { sentence, annotation in
            var result = sentence
            result.tokens = annotation.tokens
            result.names = annotation.names
            for (index, word) in zip(result.tokens.indices, sentence.tokens) { result.tokens[index].spaceAfter = word.spaceAfter }
            return result
        }
    }

    private static func documents(in sentences: [ConlluSentence]) -> [ArraySlice<ConlluSentence>] {
        let starts = sentences.indices.filter { $0 == 0 || sentences[$0].beginsDocument }
        return zip(starts, starts.dropFirst() + [sentences.count]).map { sentences[$0..<$1] }
    }
}
