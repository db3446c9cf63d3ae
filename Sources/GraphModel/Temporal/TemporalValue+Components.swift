// What `value.year` and its kin read.
extension TemporalValue {
    /// A component by its openCypher name, such as `weekYear`, `offsetMinutes` or `monthsOfYear`; nil where the kind has none of that name.
    public func component(_ name: String) -> PropertyValue? {
        if case .duration(let duration) = self { return duration.component(name).map(PropertyValue.integer) }
        if let number = datePart?.component(name) ?? timePart?.component(name) { return .integer(number) }
        switch self {
        case .time(_, let offset): return offset.component(name) ?? (name == "timezone" ? .string(offset.description) : nil)
        case .dateTime(let value): return value.offset.component(name) ?? value.component(name)
        default: return nil
        }
    }
}

extension LocalDate {
    fileprivate func component(_ name: String) -> Int64? {
        switch name {
        case "year": year
        case "quarter": quarter
        case "month": month
        case "week": week
        case "weekYear": weekYear
        case "day": day
        case "ordinalDay": ordinalDay
        case "weekDay", "dayOfWeek": dayOfWeek
        case "dayOfQuarter": dayOfQuarter
        default: nil
        }
    }
}

extension LocalTime {
    fileprivate func component(_ name: String) -> Int64? {
        switch name {
        case "hour": hour
        case "minute": minute
        case "second": second
        case "millisecond": nanosecond / 1_000_000
        case "microsecond": nanosecond / 1000
        case "nanosecond": nanosecond
        default: nil
        }
    }
}

extension UTCOffset {
    fileprivate func component(_ name: String) -> PropertyValue? {
        switch name {
        case "offset": .string(description)
        case "offsetMinutes": .integer(seconds / 60)
        case "offsetSeconds": .integer(seconds)
        default: nil
        }
    }
}

extension ZonedDateTime {
    fileprivate func component(_ name: String) -> PropertyValue? {
        switch name {
        case "timezone": .string(zone.name)
        case "epochSeconds": .integer(epochSecond)
        case "epochMillis": .integer(epochSecond * 1000 + local.time.nanosecond / 1_000_000)
        default: nil
        }
    }
}

extension TemporalDuration {
    fileprivate func component(_ name: String) -> Int64? {
        switch name {
        case "years": months / 12
        case "quarters": months / 3
        case "months": months
        case "weeks": days / 7
        case "days": days
        case "hours": seconds / 3600
        case "minutes": seconds / 60
        case "seconds": seconds
        case "milliseconds": total(unitsPerSecond: 1000)
        case "microseconds": total(unitsPerSecond: 1_000_000)
        case "nanoseconds": total(unitsPerSecond: LocalTime.nanosecondsPerSecond)
        default: componentOfLarger(name)
        }
    }

    private func componentOfLarger(_ name: String) -> Int64? {
        switch name {
        case "quartersOfYear": months / 3 % 4
        case "monthsOfQuarter": months % 3
        case "monthsOfYear": months % 12
        case "daysOfWeek": days % 7
        case "minutesOfHour": seconds / 60 % 60
        case "secondsOfMinute": seconds % 60
        case "millisecondsOfSecond": nanoseconds / 1_000_000
        case "microsecondsOfSecond": nanoseconds / 1000
        case "nanosecondsOfSecond": nanoseconds
        default: nil
        }
    }

    /// Wraps around where the number does not fit 64 bits.
    private func total(unitsPerSecond: Int64) -> Int64 {
        seconds &* unitsPerSecond &+ nanoseconds / (LocalTime.nanosecondsPerSecond / unitsPerSecond)
    }
}
