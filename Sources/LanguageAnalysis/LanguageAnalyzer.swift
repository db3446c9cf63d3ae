public import DocumentModel

/// Splits, tags, lemmatizes and parses text and finds names in it, with the trained model that is linked into the binary.
public struct LanguageAnalyzer: Sendable {
    private let pipeline: AnalysisPipeline
    private let recognizer: NamedEntityRecognizer?

    /// Cost: opening the model, once in a process; its weights are used where they lie.
    public init() {
        pipeline = .linked
        recognizer = .linked
    }

    /// An analyzer with another model, which may be without names.
    package init(_ model: ModelFile) throws(ModelError) {
        pipeline = try AnalysisPipeline(model)
        recognizer = try? NamedEntityRecognizer(model)
    }

    /// Annotates a document. Never fails, whatever the text; time grows linearly with its length.
    /// - Parameter jobs: how many threads work on a long document at the same time; the annotation is the same.
    public func analyze(_ document: Document, jobs: Int = 1) -> AnnotatedDocument {
        AnnotatedDocument(document: document, sentences: annotated(Stretch.cut(pipeline.split(document.text)), jobs: jobs))
    }

    /// Annotates anew the sentences and words of a document that others have split, as evaluation does:
    /// forms, spans and spacing are kept, all else is overwritten.
    public func annotate(_ document: AnnotatedDocument) -> AnnotatedDocument {
        AnnotatedDocument(document: document.document, sentences: annotated(Stretch.cut(document.sentences), jobs: 1))
    }

    private func annotated(_ stretches: [Stretch], jobs: Int) -> [Sentence] {
        concurrentMap(stretches, jobs: jobs) { stretch in
            var sentences = stretch.take()
            pipeline.annotate(&sentences)
            recognizer?.annotate(&sentences)
            return sentences
        }.flatMap { $0 }
    }

    /// The steps that can be timed by themselves.
    package enum Component: String, CaseIterable, Sendable {
        case splitting, syntax, names
    }

    /// Runs one step on a text or on its sentences and drops the result: for benchmarks.
    package func run(_ component: Component, on text: String, _ sentences: [Sentence]) {
        var copy = sentences
        switch component {
        case .splitting: copy = pipeline.split(text)
        case .syntax: pipeline.annotate(&copy)
        case .names: recognizer?.annotate(&copy)
        }
    }
}
