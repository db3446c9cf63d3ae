/// A sentence: its tokens, which form one dependency tree, and the names among them.
public struct Sentence: Sendable, Hashable {
    public var tokens: [Token]
    public var names: [NamedSpan]
    /// Where the sentence stands in the document's text, in Unicode scalars.
    public var span: Span
    /// Index of the paragraph it stands in, from 0.
    public var paragraph: Int

    public init(tokens: [Token], names: [NamedSpan] = [], span: Span, paragraph: Int = 0) {
        self.tokens = tokens
        self.names = names
        self.span = span
        self.paragraph = paragraph
    }
}

/// A document with the analysis of its sentences: what language analysis hands to extraction.
public struct AnnotatedDocument: Sendable, Hashable {
    public var document: Document
    public var sentences: [Sentence]

    public init(document: Document, sentences: [Sentence]) {
        self.document = document
        self.sentences = sentences
    }
}
