// `date.truncate('quarter', value, {day: 2})` and its kin.
extension TemporalValue {
    /// A value set back to the start of a unit, made into a kind, with fields set on the result.
    ///
    /// - Parameters:
    ///   - kind: the kind of the result.
    ///   - unit: millennium, century, decade, year, weekYear, quarter, month, week, day, hour, minute, second, millisecond or microsecond.
    ///   - fields: what to set afterwards; smaller fractions of a second add to what a truncation to milliseconds or microseconds leaves.
    /// - Throws: ``TemporalError``.
    public func truncated(_ kind: Kind, to unit: String, fields: [String: PropertyValue] = [:]) throws(TemporalError) -> TemporalValue {
        let isTimeUnit = LocalTime.unitLength(unit) != nil
        guard !kind.needsDate || datePart != nil, isTimeUnit || kind.needsDate else { throw .unknownUnit(unit, kind) }
        let date = isTimeUnit ? datePart : try datePart?.truncated(to: unit)
        let time = try truncatedTime(kind, to: unit)
        return try TemporalValue.settingFields(fields, kind, date, time, zone: zonePart ?? .fixed(.utc), moment: self)
    }

    private func truncatedTime(_ kind: Kind, to unit: String) throws(TemporalError) -> LocalTime {
        guard let length = LocalTime.unitLength(unit) else { return .midnight }
        if let timePart, kind != .date { return LocalTime(wrapping: timePart.nanosecondOfDay / length * length) }
        guard unit == "day", kind.needsDate else { throw .unknownUnit(unit, kind) }
        return .midnight
    }

    private static func settingFields(
        _ fields: [String: PropertyValue], _ kind: Kind, _ date: LocalDate?, _ time: LocalTime, zone: TimeZoneID, moment: TemporalValue
    ) throws(TemporalError) -> TemporalValue {
        var map = fields
        let fraction = try TemporalFields(fields.filter { ["millisecond", "microsecond", "nanosecond"].contains($0.key) }, .localTime)
            .nanosecond()
        if let fraction, kind != .date {
            for name in ["millisecond", "microsecond", "nanosecond"] { map[name] = nil }
            map["nanosecond"] = .integer(time.nanosecond + fraction)
        }
        if let date, kind.needsDate { map["date"] = .temporal(.date(date)) }
        if kind != .date { map["time"] = .temporal(.localTime(time)) }
        if kind == .time || kind == .dateTime, map["timezone"] == nil { map["timezone"] = .string(moment.zoneName(for: kind, zone)) }
        return try TemporalValue(kind, fields: map)
    }

    /// A time of day keeps the offset it had, whatever the zone.
    private func zoneName(for kind: Kind, _ zone: TimeZoneID) -> String {
        if kind == .time, case .dateTime(let value) = self { value.offset.description } else { zone.name }
    }
}

extension TemporalValue.Kind {
    fileprivate var needsDate: Bool { self == .date || self == .localDateTime || self == .dateTime }
}

extension LocalTime {
    /// The nanoseconds of a unit of time of day; nil for longer units.
    fileprivate static func unitLength(_ unit: String) -> Int64? {
        switch unit {
        case "day": nanosecondsPerDay
        case "hour": 3600 * nanosecondsPerSecond
        case "minute": 60 * nanosecondsPerSecond
        case "second": nanosecondsPerSecond
        case "millisecond": 1_000_000
        case "microsecond": 1000
        default: nil
        }
    }
}

extension LocalDate {
    fileprivate func truncated(to unit: String) throws(TemporalError) -> LocalDate {
        switch unit {
        case "millennium": try LocalDate(year: year.flooredQuotient(by: 1000) * 1000)
        case "century": try LocalDate(year: year.flooredQuotient(by: 100) * 100)
        case "decade": try LocalDate(year: year.flooredQuotient(by: 10) * 10)
        case "year": try LocalDate(year: year)
        case "weekYear": try LocalDate(year: weekYear, week: 1, dayOfWeek: 1)
        case "quarter": try LocalDate(year: year, month: quarter * 3 - 2)
        case "month": try LocalDate(year: year, month: month)
        case "week": try adding(days: 1 - dayOfWeek)
        default: throw .unknownUnit(unit, .date)
        }
    }
}
