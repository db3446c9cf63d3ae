import DocumentModel

/// Dates what two people did to each other by the conversation that the article opens with, or tells just before.
struct OccasionDates {
    /// Names of the relation types at which people speak with each other.
    let conversations: Set<String>
    /// Names of those that people do together.
    let mutual: Set<String>
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
            return scene?.claim.date.map(event.on) ?? event
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
