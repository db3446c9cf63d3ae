// `duration.between`, `duration.inMonths`, `duration.inDays` and `duration.inSeconds`.
//
// What one value lacks it takes from the other: the zone, and the date where one is a time of day (then only seconds are counted). A date
// stands for its midnight.
extension TemporalDuration {
    /// Whole months, then whole days, then seconds from one value to another.
    ///
    /// - Throws: ``TemporalError/unsupported(operation:_:)`` for durations, ``TemporalError/overflow``.
    public static func between(_ start: TemporalValue, _ end: TemporalValue) throws(TemporalError) -> TemporalDuration {
        let (from, to) = try comparable(start, end)
        guard start.datePart != nil, end.datePart != nil else { return try seconds(from, to) }
        let local = try to.read(in: from.zone).local
        let months = try from.local.months(until: local)
        let afterMonths = try from.local.adding(months: months)
        let days = try afterMonths.days(until: local)
        let rest = try seconds(ZonedDateTime(afterMonths.adding(days: days), in: from.zone, preferring: from.offset), to)
        return try TemporalDuration(months: months, days: days, seconds: rest.seconds, nanoseconds: rest.nanoseconds)
    }

    public static func inMonths(_ start: TemporalValue, _ end: TemporalValue) throws(TemporalError) -> TemporalDuration {
        let (from, to) = try comparable(start, end)
        guard start.datePart != nil, end.datePart != nil else { return .zero }
        return try TemporalDuration(months: from.local.months(until: to.read(in: from.zone).local))
    }

    public static func inDays(_ start: TemporalValue, _ end: TemporalValue) throws(TemporalError) -> TemporalDuration {
        let (from, to) = try comparable(start, end)
        guard start.datePart != nil, end.datePart != nil else { return .zero }
        return try TemporalDuration(days: from.local.days(until: to.read(in: from.zone).local))
    }

    public static func inSeconds(_ start: TemporalValue, _ end: TemporalValue) throws(TemporalError) -> TemporalDuration {
        let (from, to) = try comparable(start, end)
        return try seconds(from, to)
    }

    private static func seconds(_ from: ZonedDateTime, _ to: ZonedDateTime) throws(TemporalError) -> TemporalDuration {
        try TemporalDuration(
            seconds: to.epochSecond - from.epochSecond, nanoseconds: to.local.time.nanosecond - from.local.time.nanosecond)
    }

    private static func comparable(
        _ start: TemporalValue, _ end: TemporalValue
    ) throws(TemporalError) -> (ZonedDateTime, ZonedDateTime) {
        (try moment(start, completedBy: end), try moment(end, completedBy: start))
    }

    private static func moment(_ value: TemporalValue, completedBy other: TemporalValue) throws(TemporalError) -> ZonedDateTime {
        if case .dateTime(let moment) = value { return moment }
        if case .duration = value { throw .unsupported(operation: "a duration between it and another value", .duration) }
        let date = value.datePart ?? other.datePart ?? LocalDateTime.epoch.date
        let local = LocalDateTime(date, value.timePart ?? .midnight)
        return try ZonedDateTime(local, in: value.zonePart ?? other.zonePart ?? .fixed(.utc))
    }
}
