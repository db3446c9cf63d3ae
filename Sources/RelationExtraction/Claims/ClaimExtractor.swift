import DocumentModel

/// Reads dated claims off a document whose references are resolved.
package struct ClaimExtractor: Sendable {
    private let lexicon: RelationLexicon

    package init(lexicon: RelationLexicon = .builtIn) { self.lexicon = lexicon }

    /// The claims of the document, in the order of the text: events first, then quotations. Cost: linear in its length.
    ///
    /// - Parameter quotations: What ``QuotationFinder`` found in the same document.
    package func claims(in document: ResolvedDocument, quotations: [Quotation]) -> [Claim] {
        let text = ScalarText(document.document.document.text)
        let dates = DocumentDates(document: document, factuality: lexicon.factuality) { lexicon.namesEvent($0) }
        var occurrences = 0
        let events = EventClaims(lexicon: lexicon, document: document, dates: dates, text: text, quotations: quotations)
            .claims(occurrences: &occurrences)
        let voices = Voices(document: document, words: lexicon.speech.voices)
        let quoted = QuotationClaims(
            lexicon: lexicon, document: document, dates: dates, text: text, names: NamesInText(document), voices: voices
        )
        .claims(of: quotations, occasions: events, occurrences: &occurrences)
        return events.map(\.claim) + quoted
    }
}
