import DocumentModel

/// A claim with the word that tells it.
struct EventClaim: Sendable {
    var claim: Claim
    var trigger: TokenPosition
    /// Set where the words come back to an occasion told before.
    var retelling: Retelling?
}

/// Turns the events of a document into claims, one a pair of participants and occasion.
struct EventClaims {
    let lexicon: RelationLexicon
    let story: Story
    let quotations: [Quotation]

    private var document: ResolvedDocument { story.document }

    /// Cost: linear in the length of the document.
    func claims(occurrences: inout Int) -> [EventClaim] {
        var found: [EventClaim] = []
        var occasions = ToldOccasions(lexicon: lexicon)
        let retold = RetoldNouns(document.trees, nouns: lexicon.frames.reduce(into: []) { $0.formUnion($1.retold) })
        var deeds = ToldDeeds(lexicon: lexicon, story: story, quotations: quotations)
        for sentence in document.trees.indices {
            let finder = EventFinder(lexicon: lexicon, document: document, sentence: sentence, retold: retold)
            let told = finder.events(told: &deeds)
            for event in told { occasions.add(event, in: sentence) }
            let events = told + finder.retellings(besides: told, told: &occasions)
            guard !events.isEmpty else { continue }
            let eventDates = EventDates(
                tree: finder.arguments.tree, dates: story.dates.sentences[sentence], resolver: story.dates.resolver,
                discarding: lexicon.factuality.nominal.denied, isEvent: finder.isEventWord)
            let details = EventDetails(syntax: lexicon.syntax, arguments: finder.arguments)
            for event in events {
                let days = eventDates.dates(
                    of: event.site, status: finder.factuality.isProgressive(event.site.trigger) ? .planned : event.status,
                    isPresent: finder.factuality.isPresent(event.site.carrier ?? event.site.host ?? event.site.trigger))
                for occasion in EventOccasion.occasions(of: event, on: days) {
                    found += claims(of: occasion, in: sentence, details, occurrence: occurrences)
                    occurrences += 1
                }
            }
        }
        let merged = OccasionMerger(symmetric: Set(lexicon.types.filter(\.isSymmetric).map(\.name))).merged(found)
        let attended = GatheringDates(story: story, words: lexicon.syntax).dated(merged)
        return OccasionDates(
            conversations: Set(lexicon.types.filter(\.isConversation).map(\.name)),
            mutual: Set(lexicon.types.filter { $0.isConversation || $0.isSymmetric }.map(\.name)),
            journeys: Set(lexicon.types.filter { !$0.isSymmetric && !$0.occasions.isEmpty }.map(\.name)), story: story
        )
        .dated(attended)
    }

    private func claims(of occasion: EventOccasion, in sentence: Int, _ details: EventDetails, occurrence: Int) -> [EventClaim] {
        let (event, date) = (occasion.event, occasion.date)
        let frame = lexicon.frames[event.frame]
        let ends = Set((event.sources + event.targets).map(\.entity))
        let place = details.place(of: event.site, excluding: ends, in: occasion.words)
        // Words that only come back to an occasion make a claim where they say more of it than was told.
        guard event.status == .denied || event.retelling == nil || date != nil || place != nil else { return [] }
        let topic = details.topic(of: event.site)
        return pairs(of: event).map { source, target in
            let claim = Claim(
                type: lexicon.types[frame.type].name, source: .entity(source.entity), target: .entity(target.entity),
                status: status(of: event, on: date), date: date, place: place, topic: topic, occurrence: occurrence,
                confidence: min(source.confidence, target.confidence), rule: rule(of: event, frame, in: sentence),
                resolved: [source, target].compactMap { document.resolution(of: $0, in: sentence) },
                evidence: document.evidence(sentence: sentence, text: story.text))
            return EventClaim(
                claim: claim, trigger: TokenPosition(sentence: sentence, token: event.site.trigger), retelling: event.retelling)
        }
    }

    /// Everybody on one side with everybody on the other; a group on its own, each with each.
    private func pairs(of event: EventMention) -> [(EventArgument, EventArgument)] {
        guard event.targets.isEmpty else {
            return event.sources.flatMap { source in event.targets.filter { $0.entity != source.entity }.map { (source, $0) } }
        }
        return event.sources.indices.flatMap { first in event.sources[(first + 1)...].map { (event.sources[first], $0) } }
    }

    /// What is told in the present for a day still to come is planned.
    private func status(of event: EventMention, on date: ClaimDate?) -> ClaimStatus {
        guard event.status == .happened, let value = date.flatMap({ DateValue(iso: $0.value) }), let today = story.dates.documentDate else {
            return event.status
        }
        return value.firstDay > today.lastDay ? .planned : .happened
    }

    private func rule(of event: EventMention, _ frame: RelationFrame, in sentence: Int) -> String {
        "\(frame.name): \(document.trees[sentence][event.site.trigger].lemma)"
    }
}
