import DocumentModel

/// Turns quotations into claims: QUOTED from who reports to who speaks, and SPOKE_ABOUT from the speaker to those named inside.
struct QuotationClaims {
    let lexicon: RelationLexicon
    let story: Story
    let names: NamesInText
    let voices: Voices

    private var document: ResolvedDocument { story.document }

    private static let speakers: Set<EntityType> = [.person, .organization, .country]

    /// - Parameter occasions: Claims of the document's events; words that fell at one take its date.
    func claims(of quotations: [Quotation], occasions: [EventClaim], occurrences: inout Int) -> [Claim] {
        var found: [Claim] = []
        var days = QuotationDates(lexicon: lexicon, story: story, occasions: occasions)
        let denied = Set(occasions.filter { $0.claim.status == .denied }.map(\.trigger.sentence))
        for quotation in quotations where !isToldAsDenial(quotation, deniedIn: denied) {
            let made = claims(of: quotation, days: &days, occurrence: occurrences)
            guard !made.isEmpty else { continue }
            occurrences += 1
            found += made + made.flatMap { mentions(in: quotation, reportedBy: $0) }
        }
        return found
    }

    private func claims(of quotation: Quotation, days: inout QuotationDates, occurrence: Int) -> [Claim] {
        guard let position = quotation.speaker else { return [] }
        let speakers = entities(at: position)
        let relayer = quotation.source.flatMap { entities(at: $0).first }
        return speakers.map { speaker in
            Claim(
                type: "QUOTED", source: relayer.flatMap { $0.entity == speaker.entity ? nil : .entity($0.entity) } ?? .document,
                target: .entity(speaker.entity),
                date: days.date(of: quotation, speaker: speaker.entity),
                quote: quotation.pieces.map { story.text[$0] }.joined(separator: " … "),
                isDirect: quotation.isDirect, occurrence: occurrence,
                confidence: speaker.confidence,
                rule: quotation.rule,
                evidence: document.evidence(sentence: quotation.attribution.sentence, text: story.text))
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
        if let titled = document.titledPerson(behind: position), let speaker = reader.entities(at: [titled], types: [.person]).first {
            return [speaker]
        }
        let named = reader.withLists(
            reader.entities(at: speakers(with: position), types: Self.speakers),
            seenFrom: reader.tree.head(of: position.token) ?? position.token, types: Self.speakers)
        let owners = voices.owners(at: position, reader)
        if named.isEmpty { return owners }
        let bodies = named.allSatisfy(isCountry) ? owners.filter { !isCountry($0) } : []
        return bodies.isEmpty ? named : bodies
    }

    /// The speakers coordinated with the first: "Bell and the mayor said", but not "said Bell, who met X and Y", "Bell, then head of A and
    /// now director of B, said".
    private func speakers(with position: TokenPosition) -> [Int] {
        let tree = document.trees[position.sentence]
        return tree.coordination(of: position.token).filter { member in
            guard member > position.token else { return member == position.token || hasSamePreposition(member, position.token, in: tree) }
            let isSame =
                tree[member].tag == .noun && tree.children(of: position.token, .appos).contains { $0 < member }
                && !tree.hasChild(of: member, [.det])
            return !isSame && !(position.token..<member).contains { tree[$0].tag == .verb && tree.isFinite($0) }
        }
    }

    /// "opened an inquiry against Bell, and the mayor said": whom a preposition governs does not speak with whom none does.
    private func hasSamePreposition(_ member: Int, _ speaker: Int, in tree: DependencyTree) -> Bool {
        tree.adposition(of: member) == nil || tree.adposition(of: speaker) != nil
    }

    private func isCountry(_ argument: EventArgument) -> Bool { document.entities[argument.entity].type == .country }

    /// A denial that makes a denied relation is told by that.
    private func isToldAsDenial(_ quotation: Quotation, deniedIn sentences: Set<Int>) -> Bool {
        let (sentence, token) = (quotation.attribution.sentence, quotation.attribution.token)
        return sentences.contains(sentence) && lexicon.speech.denying.contains(document.trees[sentence][token].lemma)
    }
}
