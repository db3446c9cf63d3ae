import DocumentModel

/// Turns quotations into claims: QUOTED from who reports to who speaks, and SPOKE_ABOUT from the speaker to those named inside.
struct QuotationClaims {
    let lexicon: RelationLexicon
    let document: ResolvedDocument
    let dates: DocumentDates
    let text: ScalarText
    let names: NamesInText
    let voices: Voices

    private static let speakers: Set<EntityType> = [.person, .organization, .country]

    /// - Parameter occasions: Claims of the document's events; words that fell at one take its date.
    func claims(of quotations: [Quotation], occasions: [EventClaim], occurrences: inout Int) -> [Claim] {
        var found: [Claim] = []
        var opening: [ClaimParticipant: ClaimDate] = [:]
        for quotation in quotations {
            let made = claims(of: quotation, occasions: occasions, occurrence: occurrences).map { dated($0, as: opening) }
            guard !made.isEmpty else { continue }
            occurrences += 1
            if isOpening(quotation.attribution) {
                for claim in made where opening[claim.target] == nil && claim.date?.basis != .assumed { opening[claim.target] = claim.date }
            }
            found += made + made.flatMap { mentions(in: quotation, reportedBy: $0) }
        }
        return found
    }

    /// Words without a day of their own fell with those of the same speaker that the article opens with.
    private func dated(_ claim: Claim, as opening: [ClaimParticipant: ClaimDate]) -> Claim {
        guard claim.date == nil, let date = opening[claim.target] else { return claim }
        var claim = claim
        claim.date = ClaimDate(value: date.value, text: date.text, basis: .assumed)
        return claim
    }

    private func claims(of quotation: Quotation, occasions: [EventClaim], occurrence: Int) -> [Claim] {
        guard let position = quotation.speaker, !isToldAsDenial(quotation, occasions) else { return [] }
        let speakers = entities(at: position)
        let relayer = quotation.source.flatMap { entities(at: $0).first }
        return speakers.map { speaker in
            Claim(
                type: "QUOTED", source: relayer.flatMap { $0.entity == speaker.entity ? nil : .entity($0.entity) } ?? .document,
                target: .entity(speaker.entity),
                date: date(of: quotation, speaker: speaker.entity, occasions),
                quote: quotation.pieces.map { text[$0] }.joined(separator: " … "),
                isDirect: quotation.isDirect, occurrence: occurrence,
                confidence: speaker.confidence * (quotation.isDirect ? RuleConfidence.directQuotation : RuleConfidence.indirectQuotation),
                rule: quotation.rule,
                evidence: document.evidence(sentence: quotation.attribution.sentence, text: text))
        }
    }

    /// The speaker of a claim with everybody named in the words.
    private func mentions(in quotation: Quotation, reportedBy claim: Claim) -> [Claim] {
        names.entities(in: quotation).filter { claim.target != .entity($0) }.map { entity in
            Claim(
                type: "SPOKE_ABOUT", source: claim.target, target: .entity(entity), date: claim.date, occurrence: claim.occurrence,
                confidence: claim.confidence, rule: "SPOKE_ABOUT named in reported words", evidence: claim.evidence)
        }
    }

    private func entities(at position: TokenPosition) -> [EventArgument] {
        let reader = ArgumentReader(document: document, sentence: position.sentence)
        let named = reader.entities(at: reader.tree.coordination(of: position.token), types: Self.speakers)
        return named.isEmpty ? voices.owners(at: position, reader) : named
    }

    /// A denial that makes a denied relation is told by that.
    private func isToldAsDenial(_ quotation: Quotation, _ occasions: [EventClaim]) -> Bool {
        let word = document.trees[quotation.attribution.sentence][quotation.attribution.token].lemma
        guard lexicon.speech.denying.contains(word) else { return false }
        return occasions.contains { $0.claim.status == .denied && $0.trigger.sentence == quotation.attribution.sentence }
    }

    /// The day of the words: given with the attribution, or that of the conversation they fell at.
    private func date(of quotation: Quotation, speaker: Int, _ occasions: [EventClaim]) -> ClaimDate? {
        let position = quotation.attribution
        let tree = document.trees[position.sentence]
        let outside = dates.sentences[position.sentence].filter { !quotation.contains(tree[$0.head].span) }
        let eventDates = EventDates(tree: tree, dates: outside, resolver: dates.resolver) { _ in false }
        return eventDates.dates(ofClause: position.token).first ?? dateOfConversation(of: quotation, speaker: speaker, occasions)
    }

    /// The date of a conversation that the speaker took part in: one that governs the attribution, or one that the article opens with.
    private func dateOfConversation(of quotation: Quotation, speaker: Int, _ occasions: [EventClaim]) -> ClaimDate? {
        let own = occasions.filter { isConversation($0.claim, of: speaker) }
        let near =
            own.first { governs($0.trigger, quotation) } ?? own.last { isToldAtIt(quotation, $0) }
            ?? own.first { isOpening($0.trigger) && !hasOwnAudience(quotation) }
        return near?.claim.date.map { ClaimDate(value: $0.value, text: $0.text, basis: .assumed) }
    }

    private func isConversation(_ claim: Claim, of speaker: Int) -> Bool {
        guard claim.status == .happened, claim.date?.value.utf8.count == 10,
            claim.source == .entity(speaker) || claim.target == .entity(speaker)
        else { return false }
        return lexicon.types.first { $0.name == claim.type }?.isConversation ?? false
    }

    /// "They met on Monday. … He told her that": said to the other one, in the paragraph of the conversation.
    private func isToldAtIt(_ quotation: Quotation, _ event: EventClaim) -> Bool {
        let attribution = quotation.attribution
        let sentences = document.document.sentences
        guard event.trigger < attribution, sentences[event.trigger.sentence].paragraph == sentences[attribution.sentence].paragraph else {
            return false
        }
        let reader = ArgumentReader(document: document, sentence: attribution.sentence)
        let addressees = reader.tree.children(of: attribution.token).filter { [.obj, .iobj].contains(reader.tree[$0].relation) }
        return reader.entities(at: addressees, types: Self.speakers)
            .contains { [event.claim.source, event.claim.target].contains(.entity($0.entity)) }
    }

    /// Whether the event's clause stands above the attribution in the tree.
    private func governs(_ event: TokenPosition, _ quotation: Quotation) -> Bool {
        let attribution = quotation.attribution
        guard event.sentence == attribution.sentence, event.token < attribution.token else { return false }
        let tree = document.trees[event.sentence]
        guard !quotation.contains(tree[event.token].span) else { return false }
        guard let clause = tree.clause(of: event.token) else { return false }
        var current = attribution.token
        while let governor = tree.head(of: current) {
            if governor == clause { return true }
            current = governor
        }
        return false
    }

    private func isOpening(_ position: TokenPosition) -> Bool { document.document.sentences[position.sentence].paragraph <= 1 }

    /// "told reporters", "said in an interview": spoken elsewhere.
    private func hasOwnAudience(_ quotation: Quotation) -> Bool {
        let tree = document.trees[quotation.attribution.sentence]
        return tree.children(of: quotation.attribution.token).contains { child in
            guard tree[child].tag == .noun, !lexicon.speech.carrying.contains(tree[child].lemma) else { return false }
            if [.obj, .iobj].contains(tree[child].relation) { return true }
            return tree[child].relation == .obl && lexicon.syntax.placing.contains(tree.adposition(of: child) ?? "")
        }
    }
}
