package import DocumentModel

/// Splits text into sentences and words, with spans, spacing and paragraphs but no annotation.
package struct TextSplitter: Sendable {
    private let tokenizer: Tokenizer
    private let splitter: SentenceSplitter

    package init(_ model: ModelFile) throws(ModelError) {
        tokenizer = try Tokenizer(model)
        splitter = try SentenceSplitter(model)
    }

    /// The sentences of a text. Cost: linear in its length.
    package func sentences(of text: String) -> [Sentence] {
        var text = text
        return text.withUTF8 { bytes in
            let tokens = tokenizer.tokens(bytes, TextAtoms(bytes))
            let gaps = TokenGaps.between(tokens, bytes)
            let sentences = splitter.sentences(bytes, tokens, gaps)
            var builder = SentenceBuilder(bytes)
            return sentences.map { builder.sentence(tokens, $0, gaps, tokenizer) }
        }
    }
}
