import DocumentModel

/// Reads dated claims off a document whose references are resolved.
package struct ClaimExtractor: Sendable {
    private let lexicon: RelationLexicon

    package init(lexicon: RelationLexicon = .builtIn) { self.lexicon = lexicon }

    /// The claims of the document, in the order of the text: events first, then quotations. Cost: linear in its length.
    ///
    /// - Parameter quotations: What ``QuotationFinder`` found in the same document.
    package func claims(in document: ResolvedDocument, quotations: [Quotation]) -> [Claim] {
        let story = Story(document: document, lexicon: lexicon)
        var occurrences = 0
        let events = EventClaims(lexicon: lexicon, story: story, quotations: quotations).claims(occurrences: &occurrences)
        let voices = Voices(document: document, words: lexicon.speech.voices)
        let quoted = QuotationClaims(lexicon: lexicon, story: story, names: NamesInText(document), voices: voices)
            .claims(of: quotations, occasions: events, occurrences: &occurrences)
        return events.map(\.claim) + quoted
    }
}
