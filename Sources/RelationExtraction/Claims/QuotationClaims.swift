import DocumentModel

/// Turns quotations into claims: QUOTED from who reports to who speaks, and SPOKE_ABOUT from the speaker to those named inside.
struct QuotationClaims {
    let lexicon: RelationLexicon
    let document: ResolvedDocument
    let dates: DocumentDates
    let text: ScalarText

    private static let speakers: Set<EntityType> = [.person, .organization, .country]

    /// - Parameter occasions: Claims of the document's events; words that fell at one take its date.
    func claims(of quotations: [Quotation], occasions: [Claim], occurrences: inout Int) -> [Claim] {
        var found: [Claim] = []
        for quotation in quotations {
            let made = claims(of: quotation, occasions: occasions, occurrence: occurrences)
            occurrences += made.isEmpty ? 0 : 1
            found += made
        }
        return found
    }

    private func claims(of quotation: Quotation, occasions: [Claim], occurrence: Int) -> [Claim] {
        guard let position = quotation.speaker, !isToldAsDenial(quotation, occasions) else { return [] }
        let speakers = entities(at: position)
        let relayer = quotation.source.flatMap { entities(at: $0).first }
        return speakers.filter { $0.entity != relayer?.entity }.map { speaker in
            Claim(
                type: "QUOTED", source: relayer.map { .entity($0.entity) } ?? .document, target: .entity(speaker.entity),
                date: date(of: quotation, speaker: speaker.entity, occasions), quote: quotation.pieces.map { text[$0] }.joined(separator: " … "),
                isDirect: quotation.isDirect, occurrence: occurrence, confidence: speaker.confidence * 0.9, rule: quotation.rule,
                evidence: document.evidence(sentence: quotation.attribution.sentence, text: text))
        }
    }

    private func entities(at position: TokenPosition) -> [EventArgument] {
        let reader = ArgumentReader(document: document, sentence: position.sentence)
        return reader.entities(at: reader.tree.coordination(of: position.token), types: Self.speakers)
    }

    /// A denial that makes a denied relation is told by that.
    private func isToldAsDenial(_ quotation: Quotation, _ occasions: [Claim]) -> Bool {
        let word = document.trees[quotation.attribution.sentence][quotation.attribution.token].lemma
        guard lexicon.speech.denying.contains(word) else { return false }
        return occasions.contains { $0.status == .denied && $0.evidence.sentence == quotation.attribution.sentence }
    }

    private func date(of quotation: Quotation, speaker: Int, _ occasions: [Claim]) -> ClaimDate? {
        let position = quotation.attribution
        let eventDates = EventDates(tree: document.trees[position.sentence], dates: dates.sentences[position.sentence]) { _ in false }
        return eventDates.dates(ofClause: position.token).first
    }
}
