/// Dates what two people did to each other by the conversation that the article opens with.
struct OccasionDates {
    /// Names of the relation types at which people speak with each other.
    let conversations: Set<String>
    /// Whether the sentence belongs to the opening of the article.
    let isOpening: (Int) -> Bool

    /// Claims without a date, between two who met or spoke in the opening, take the day of that.
    func dated(_ claims: [EventClaim]) -> [EventClaim] {
        var days: [Set<ClaimParticipant>: ClaimDate] = [:]
        for event in claims where isDatedConversation(event) {
            let pair = ends(of: event.claim)
            if days[pair] == nil { days[pair] = event.claim.date }
        }
        return claims.map { event in
            guard event.claim.date == nil, event.claim.status == .happened, let day = days[ends(of: event.claim)]
            else { return event }
            var event = event
            event.claim.date = ClaimDate(value: day.value, text: day.text, basis: .assumed)
            return event
        }
    }

    private func isDatedConversation(_ event: EventClaim) -> Bool {
        conversations.contains(event.claim.type) && event.claim.status == .happened && event.claim.date?.value.utf8.count == 10
            && isOpening(event.trigger.sentence)
    }

    private func ends(of claim: Claim) -> Set<ClaimParticipant> { [claim.source, claim.target] }
}
