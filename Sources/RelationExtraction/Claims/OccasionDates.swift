import DocumentModel

/// Dates what people did with each other by what the article opens with, or tells just before: a conversation, or a journey to it.
struct OccasionDates {
    /// Names of the relation types at which people speak with each other.
    let conversations: Set<String>
    /// Names of those that people do together.
    let mutual: Set<String>
    /// Names of those that tell who went where.
    let journeys: Set<String>
    let story: Story

    private typealias Pair = Set<ClaimParticipant>

    /// Claims without a date take the day of the news, or that on which the two met or spoke in the opening or earlier in the paragraph.
    func dated(_ claims: [EventClaim]) -> [EventClaim] {
        let claims = claims.map { event in dayOfNews(event).map(event.on) ?? event }
        let occasions = claims.filter(isDatedConversation)
        let opening = occasions.filter { story.opening.contains($0.trigger.sentence) }
        let opened = Dictionary(opening.map { (ends(of: $0), $0) }) { first, _ in first }
        let told = Dictionary(grouping: occasions) { paragraph(of: $0) }
        return claims.map { event in
            guard event.claim.date == nil, event.claim.status == .happened else { return event }
            let before = told[paragraph(of: event)]?.last { $0.trigger < event.trigger && ends(of: $0) == ends(of: event) }
            let scene = before ?? opened[ends(of: event)] ?? scene(of: event, among: told[paragraph(of: event)] ?? [])
            let day = scene?.claim.date ?? dayOfJourney(to: event, among: claims)
            return day.map(event.on) ?? event
        }
    }

    /// "They met on Monday. She thanked Togo for its help": what one of the two did next, as far as the paragraph comes to no other day.
    private func scene(of event: EventClaim, among occasions: [EventClaim]) -> EventClaim? {
        let (sentence, trigger) = (event.trigger.sentence, event.trigger.token)
        let tree = story.document.trees[sentence]
        guard !conversations.contains(event.claim.type), tree.isMainPast(trigger), !tree.isInRelativeClause(trigger) else { return nil }
        let last = occasions.last { $0.trigger < event.trigger && ends(of: $0).contains(event.claim.source) }
        guard let last, last.trigger.sentence == sentence || !(last.trigger.sentence + 1...sentence).contains(where: comesToAnotherDay)
        else {
            return nil
        }
        return last
    }

    /// Whether the sentence itself tells on a date what happened.
    private func comesToAnotherDay(_ sentence: Int) -> Bool {
        let tree = story.document.trees[sentence]
        return story.dates.sentences[sentence].contains { date in tree.clause(of: date.head).map(tree.isMainPast) ?? false }
    }

    /// "Bell flew to Oslo on Tuesday. … She and Ek signed a pact there": the day on which the paragraph told before that one of them came.
    private func dayOfJourney(to event: EventClaim, among claims: [EventClaim]) -> ClaimDate? {
        guard mutual.contains(event.claim.type), story.dates.sentences[event.trigger.sentence].isEmpty,
            story.document.trees[event.trigger.sentence].isMainPast(event.trigger.token)
        else { return nil }
        let before = claims.last {
            $0.trigger < event.trigger && paragraph(of: $0) == paragraph(of: event) && $0.claim.status == .happened
                && $0.claim.date != nil
        }
        guard let before, journeys.contains(before.claim.type), ends(of: event).contains(before.claim.source) else { return nil }
        return before.claim.date
    }

    private func isDatedConversation(_ event: EventClaim) -> Bool {
        conversations.contains(event.claim.type) && event.claim.status == .happened && event.claim.date?.value.utf8.count == 10
    }

    private func ends(of event: EventClaim) -> Pair { [event.claim.source, event.claim.target] }

    private func paragraph(of event: EventClaim) -> Int { story.paragraph(of: event.trigger.sentence) }

    /// What people did together and the opening tells without a day of its own happened on that of the news.
    private func dayOfNews(_ event: EventClaim) -> ClaimDate? {
        let (sentence, trigger) = (event.trigger.sentence, event.trigger.token)
        guard event.claim.date == nil, event.claim.status == .happened, mutual.contains(event.claim.type),
            story.opening.contains(sentence), story.dates.sentences[sentence].isEmpty,
            story.document.trees[sentence].isMainPast(trigger)
        else { return nil }
        return story.today
    }
}

extension DependencyTree {
    fileprivate func isInRelativeClause(_ token: Int) -> Bool {
        sequence(first: token, next: head).contains { self[$0].relation == .aclRelcl }
    }
}

extension EventClaim {
    /// The claim with the day of another.
    fileprivate func on(_ day: ClaimDate) -> EventClaim {
        var event = self
        event.claim.date = ClaimDate(value: day.value, text: day.text, basis: .assumed)
        return event
    }
}
