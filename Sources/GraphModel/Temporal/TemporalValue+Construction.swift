// Making a value of one kind from a string, a map of fields, or a value of another kind: what openCypher's functions `date()`, `time()`
// and so on do with their argument.
extension TemporalValue {
    /// - Parameters:
    ///   - kind: what to make.
    ///   - value: a string in an ISO 8601 form, a map such as `{year: 1984, week: 10}`, or a temporal value that has what is needed.
    /// - Throws: ``TemporalError`` that says what is wrong with the value.
    public init(_ kind: Kind, from value: PropertyValue) throws(TemporalError) {
        switch value {
        case .string(let text): try self.init(kind, text: text)
        case .map(let map) where kind == .duration: self = .duration(try Self.duration(map))
        case .map(let map): try self.init(kind, fields: map)
        case .temporal(let other) where other.kind == kind: self = other
        case .temporal(let other): try self.init(kind, fields: Self.baseFields(other, for: kind))
        default: throw .invalidArgument(kind)
        }
    }

    /// - Throws: ``TemporalError``.
    public init(_ kind: Kind, fields map: [String: PropertyValue]) throws(TemporalError) {
        let fields = try TemporalFields(map, kind)
        switch kind {
        case .date: self = .date(try fields.date())
        case .localTime: self = .localTime(try fields.time())
        case .time: self = try Self.time(fields)
        case .localDateTime: self = .localDateTime(LocalDateTime(try fields.date(), try fields.time()))
        case .dateTime: self = .dateTime(try Self.dateTime(fields))
        case .duration: self = .duration(try Self.duration(map))
        }
    }

    private static func baseFields(_ other: TemporalValue, for kind: Kind) throws(TemporalError) -> [String: PropertyValue] {
        let needsDate = kind == .date || kind == .localDateTime || kind == .dateTime
        let needsTime = kind != .date
        guard kind != .duration, !needsDate || other.datePart != nil, !needsTime || other.timePart != nil || needsDate
        else { throw .invalidArgument(kind) }
        var fields: [String: PropertyValue] = [:]
        if needsDate { fields["date"] = .temporal(other) }
        if needsTime, other.timePart != nil { fields["time"] = .temporal(other) }
        return fields
    }

    private static func duration(_ map: [String: PropertyValue]) throws(TemporalError) -> TemporalDuration {
        var sum = DurationSum()
        for (unit, amount) in map.sorted(by: { $0.key < $1.key }) { try sum.add(amount, unit) }
        return try sum.duration()
    }

    /// A new zone keeps the moment of a time that has one already.
    private static func time(_ fields: TemporalFields) throws(TemporalError) -> TemporalValue {
        let time = try fields.time()
        let day = fields.baseDateTime?.local.date ?? LocalDateTime.epoch.date
        let local = LocalDateTime(day, time)
        guard let baseZone = fields.baseZone else {
            let value = try ZonedDateTime(local, in: fields.zone ?? .fixed(.utc))
            return .time(time, value.offset)
        }
        let value = try ZonedDateTime(local, in: baseZone, preferring: fields.baseDateTime?.offset)
        guard let zone = fields.zone else { return .time(time, value.offset) }
        let moved = try value.read(in: zone)
        return .time(moved.local.time, moved.offset)
    }

    private static func dateTime(_ fields: TemporalFields) throws(TemporalError) -> ZonedDateTime {
        if let moment = try fields.epochMoment() { return moment }
        let local = LocalDateTime(try fields.date(), try fields.time())
        guard let baseZone = fields.baseZone else { return try ZonedDateTime(local, in: fields.zone ?? .fixed(.utc)) }
        let value = try ZonedDateTime(local, in: baseZone, preferring: fields.baseDateTime?.offset)
        guard let zone = fields.zone else { return value }
        return try value.read(in: zone)
    }

    /// The moment so many seconds and nanoseconds after 1970-01-01T00:00Z: `datetime.fromepoch`.
    public init(epochSeconds: Int64, nanoseconds: Int64 = 0) throws(TemporalError) {
        let seconds = try epochSeconds.adding(nanoseconds.flooredQuotient(by: LocalTime.nanosecondsPerSecond))
        let nanosecond = nanoseconds.flooredRemainder(by: LocalTime.nanosecondsPerSecond)
        self = .dateTime(try ZonedDateTime(epochSecond: seconds, nanosecond: nanosecond))
    }

    /// The moment so many milliseconds after 1970-01-01T00:00Z: `datetime.fromepochmillis`.
    public init(epochMilliseconds: Int64) throws(TemporalError) {
        try self.init(
            epochSeconds: epochMilliseconds.flooredQuotient(by: 1000), nanoseconds: epochMilliseconds.flooredRemainder(by: 1000) * 1_000_000
        )
    }
}

extension LocalDateTime {
    /// 1970-01-01T00:00.
    static let epoch = LocalDateTime(LocalDate(uncheckedDays: 0), .midnight)
}
