/// The temporal values of openCypher: the types of java.time, with nanoseconds and years up to ±999,999,999, in the proleptic Gregorian
/// calendar.
///
/// Two values are equal (`==`) where kind, local reading, offset and zone are; ``compare(to:)`` is the order of the query language.
public enum TemporalValue: Sendable, Hashable {
    case date(LocalDate)
    case localTime(LocalTime)
    case time(LocalTime, UTCOffset)
    case localDateTime(LocalDateTime)
    case dateTime(ZonedDateTime)
    case duration(TemporalDuration)

    /// The kinds, named as openCypher's functions are.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case date
        case localTime = "localtime"
        case time
        case localDateTime = "localdatetime"
        case dateTime = "datetime"
        case duration
    }

    public var kind: Kind {
        switch self {
        case .date: .date
        case .localTime: .localTime
        case .time: .time
        case .localDateTime: .localDateTime
        case .dateTime: .dateTime
        case .duration: .duration
        }
    }
}

extension TemporalValue: CustomStringConvertible {
    /// The ISO 8601 form as java.time writes it: `12:31`, `1984-10-11T12:31:14.645+01:00[Europe/Stockholm]`, `P1Y2MT-3.5S`.
    public var description: String {
        switch self {
        case .date(let value): value.description
        case .localTime(let value): value.description
        case .time(let value, let offset): value.description + offset.description
        case .localDateTime(let value): value.description
        case .dateTime(let value): value.description
        case .duration(let value): value.description
        }
    }
}

// The parts that a value can lend to another.
extension TemporalValue {
    /// The calendar date of a date or date-time.
    var datePart: LocalDate? {
        switch self {
        case .date(let date): date
        case .localDateTime(let value): value.date
        case .dateTime(let value): value.local.date
        default: nil
        }
    }

    /// The wall-clock time of a time or date-time.
    var timePart: LocalTime? {
        switch self {
        case .localTime(let time), .time(let time, _): time
        case .localDateTime(let value): value.time
        case .dateTime(let value): value.local.time
        default: nil
        }
    }

    /// The zone of a time with offset or of a date-time.
    var zonePart: TimeZoneID? {
        switch self {
        case .time(_, let offset): .fixed(offset)
        case .dateTime(let value): value.zone
        default: nil
        }
    }
}
