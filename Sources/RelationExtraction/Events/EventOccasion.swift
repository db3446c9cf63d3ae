/// One of the occasions on which an event happened.
struct EventOccasion: Sendable {
    /// With those of its participants that were there.
    var event: EventMention
    var date: ClaimDate?
    /// The words that tell where and with whom, if those of other occasions stand apart from them.
    var words: Range<Int>?

    /// One for each date: "met Ana Sall in Lima in May and Ivo Baric in June" are two with one target each.
    static func occasions(of event: EventMention, on days: [EventDate]) -> [EventOccasion] {
        guard days.count > 1, days.allSatisfy({ $0.tokens.lowerBound > event.site.trigger }) else {
            return days.isEmpty ? [EventOccasion(event: event)] : days.map { EventOccasion(event: event, date: $0.date) }
        }
        var part = event
        return days.indices.map { index in
            let words = words(of: index, in: days, event)
            let targets = event.targets.filter { words.contains($0.token) }
            if !targets.isEmpty { part.targets = targets }
            // Who joins in behind the verb was there on that day only: "and, on Friday, together with the mayor, Ivo Baric".
            part.sources = event.sources.filter { $0.token <= event.site.trigger || words.contains($0.token) }
            if part.sources.isEmpty { part.sources = event.sources }
            return EventOccasion(event: part, date: days[index].date, words: words)
        }
    }

    /// The words between a date and the one before; where nobody is named there, those up to the next one: "met Ana Sall on Thursday and
    /// on Friday Ivo Baric", "talked on Thursday with Ana Sall and on Friday with Ivo Baric".
    private static func words(of index: Int, in days: [EventDate], _ event: EventMention) -> Range<Int> {
        let before = range(from: index > 0 ? days[index - 1].tokens.upperBound : event.site.trigger, to: days[index].tokens.lowerBound)
        let end = index + 1 < days.count ? days[index + 1].tokens.lowerBound : Int.max
        let behind = range(from: days[index].tokens.upperBound, to: end)
        func namesTarget(_ words: Range<Int>) -> Bool { event.targets.contains { words.contains($0.token) } }
        let areDaysFirst = !namesTarget(range(from: event.site.trigger, to: days[0].tokens.lowerBound))
        let isBehind = namesTarget(behind) && (areDaysFirst || !namesTarget(before) && index + 1 == days.count)
        return isBehind ? behind : before
    }

    private static func range(from start: Int, to end: Int) -> Range<Int> { start..<max(start, end) }
}
