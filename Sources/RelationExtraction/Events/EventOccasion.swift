/// One of the occasions on which an event happened.
struct EventOccasion: Sendable {
    /// With those of its targets that were there.
    var event: EventMention
    var date: ClaimDate?
    /// The words that tell where and with whom, if those of other occasions stand apart from them.
    var words: Range<Int>?

    /// One for each date: "met Ana Sall in Lima in May and Ivo Baric in June" are two with one target each.
    static func occasions(of event: EventMention, on days: [EventDate]) -> [EventOccasion] {
        guard days.count > 1, days.allSatisfy({ $0.tokens.lowerBound > event.site.trigger }) else {
            return days.isEmpty ? [EventOccasion(event: event)] : days.map { EventOccasion(event: event, date: $0.date) }
        }
        var start = event.site.trigger
        var targets = event.targets
        return days.map { day in
            let words = start..<max(start, day.tokens.lowerBound)
            let own = event.targets.filter { words.contains($0.token) }
            if !own.isEmpty { targets = own }
            start = day.tokens.upperBound
            var part = event
            part.targets = targets
            return EventOccasion(event: part, date: day.date, words: words)
        }
    }
}
