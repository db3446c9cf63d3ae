/// A time of day without a zone, to the nanosecond.
public struct LocalTime: Sendable, Hashable, Comparable {
    static let nanosecondsPerSecond: Int64 = 1_000_000_000
    static let nanosecondsPerDay: Int64 = 86_400 * nanosecondsPerSecond
    static let midnight = LocalTime(wrapping: 0)

    /// Nanoseconds since midnight, less than those of a day.
    public let nanosecondOfDay: Int64

    /// The time so many nanoseconds after midnight, of whatever day.
    init(wrapping nanoseconds: Int64) { nanosecondOfDay = nanoseconds.flooredRemainder(by: Self.nanosecondsPerDay) }

    /// - Throws: ``TemporalError/outOfRange(field:value:)``.
    public init(hour: Int64, minute: Int64 = 0, second: Int64 = 0, nanosecond: Int64 = 0) throws(TemporalError) {
        try checkRange("hour", hour, 0...23)
        try checkRange("minute", minute, 0...59)
        try checkRange("second", second, 0...59)
        try checkRange("nanosecond", nanosecond, 0...999_999_999)
        nanosecondOfDay = ((hour * 60 + minute) * 60 + second) * Self.nanosecondsPerSecond + nanosecond
    }

    public static func < (left: LocalTime, right: LocalTime) -> Bool { left.nanosecondOfDay < right.nanosecondOfDay }

    var secondOfDay: Int64 { nanosecondOfDay / Self.nanosecondsPerSecond }
    public var hour: Int64 { secondOfDay / 3600 }
    public var minute: Int64 { secondOfDay / 60 % 60 }
    public var second: Int64 { secondOfDay % 60 }
    /// The nanosecond of the second.
    public var nanosecond: Int64 { nanosecondOfDay % Self.nanosecondsPerSecond }
}

extension LocalTime: CustomStringConvertible {
    /// `12:31`, `12:31:14`, `12:31:14.645`: seconds where they or their fraction are not zero, the fraction in groups of three digits.
    public var description: String {
        let start = "\(hour.padded(2)):\(minute.padded(2))"
        if second == 0, nanosecond == 0 { return start }
        if nanosecond == 0 { return "\(start):\(second.padded(2))" }
        var digits = nanosecond.padded(9)
        while digits.hasSuffix("000") { digits.removeLast(3) }
        return "\(start):\(second.padded(2)).\(digits)"
    }
}

/// A date and a time of day without a zone.
public struct LocalDateTime: Sendable, Hashable, Comparable {
    public var date: LocalDate
    public var time: LocalTime

    public init(_ date: LocalDate, _ time: LocalTime) {
        self.date = date
        self.time = time
    }

    /// The local time so many seconds after 1970-01-01T00:00, and nanoseconds after that.
    init(epochSecond: Int64, nanosecond: Int64) throws(TemporalError) {
        guard let date = LocalDate(days: epochSecond.flooredQuotient(by: 86_400)) else { throw .overflow }
        self.date = date
        time = LocalTime(wrapping: epochSecond.flooredRemainder(by: 86_400) * LocalTime.nanosecondsPerSecond + nanosecond)
    }

    public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
        left.date == right.date ? left.time < right.time : left.date < right.date
    }

    /// Seconds since 1970-01-01T00:00, as if in UTC.
    var epochSecond: Int64 { date.days * 86_400 + time.secondOfDay }

    func adding(months: Int64) throws(TemporalError) -> LocalDateTime { LocalDateTime(try date.adding(months: months), time) }
    func adding(days: Int64) throws(TemporalError) -> LocalDateTime { LocalDateTime(try date.adding(days: days), time) }

    func adding(seconds: Int64, nanoseconds: Int64) throws(TemporalError) -> LocalDateTime {
        let sum = time.nanosecond + nanoseconds
        let second = try epochSecond.adding(seconds).adding(sum.flooredQuotient(by: LocalTime.nanosecondsPerSecond))
        return try LocalDateTime(epochSecond: second, nanosecond: sum.flooredRemainder(by: LocalTime.nanosecondsPerSecond))
    }

    /// Whole months from this moment to another.
    func months(until other: LocalDateTime) throws(TemporalError) -> Int64 { date.months(until: try lastFullDay(until: other)) }

    /// Whole days from this moment to another.
    func days(until other: LocalDateTime) throws(TemporalError) -> Int64 { try lastFullDay(until: other).days - date.days }

    /// The other's date, or the day nearer to this one where the time of day is not reached on it.
    private func lastFullDay(until other: LocalDateTime) throws(TemporalError) -> LocalDate {
        if other.date > date, other.time < time { return try other.date.adding(days: -1) }
        if other.date < date, other.time > time { return try other.date.adding(days: 1) }
        return other.date
    }
}

extension LocalDateTime: CustomStringConvertible {
    public var description: String { "\(date)T\(time)" }
}
