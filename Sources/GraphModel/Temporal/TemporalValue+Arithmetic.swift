// `value + duration`, `value - duration`, and durations among themselves and with numbers.
extension TemporalValue {
    /// A duration added to any temporal value, in the order months, days, seconds. Dates take whole days only, times of day wrap around.
    ///
    /// - Throws: ``TemporalError/overflow``.
    public func adding(_ duration: TemporalDuration) throws(TemporalError) -> TemporalValue {
        switch self {
        case .date(let date):
            return .date(try date.adding(months: duration.months).adding(days: duration.days).adding(days: duration.seconds / 86_400))
        case .localTime(let time): return .localTime(time.adding(duration))
        case .time(let time, let offset): return .time(time.adding(duration), offset)
        case .localDateTime(let value):
            let moved = try value.adding(months: duration.months).adding(days: duration.days)
            return .localDateTime(try moved.adding(seconds: duration.seconds, nanoseconds: duration.nanoseconds))
        case .dateTime(let value): return .dateTime(try value.adding(duration))
        case .duration(let value): return .duration(try value.adding(duration))
        }
    }

    /// - Throws: ``TemporalError/overflow``.
    public func subtracting(_ duration: TemporalDuration) throws(TemporalError) -> TemporalValue {
        try adding(duration.negated())
    }

    /// A duration times a number; fractions of a component go into the smaller ones.
    ///
    /// - Throws: ``TemporalError/unsupported(operation:_:)`` for other kinds, ``TemporalError/overflow``.
    public func multiplied(by factor: Double) throws(TemporalError) -> TemporalValue {
        guard case .duration(let duration) = self else { throw .unsupported(operation: "multiplication", kind) }
        if let integer = Int64(exactly: factor), integer.magnitude < 1 << 31 { return .duration(try duration.multiplied(by: integer)) }
        return .duration(try duration.multiplied(by: factor))
    }

    /// A duration divided by a number.
    ///
    /// - Throws: ``TemporalError/unsupported(operation:_:)`` for other kinds, ``TemporalError/overflow``, also for division by zero.
    public func divided(by divisor: Double) throws(TemporalError) -> TemporalValue {
        guard case .duration = self else { throw .unsupported(operation: "division", kind) }
        return try multiplied(by: 1 / divisor)
    }
}

extension LocalTime {
    fileprivate func adding(_ duration: TemporalDuration) -> LocalTime {
        LocalTime(wrapping: nanosecondOfDay + duration.seconds % 86_400 * Self.nanosecondsPerSecond + duration.nanoseconds)
    }
}

extension ZonedDateTime {
    fileprivate func adding(_ duration: TemporalDuration) throws(TemporalError) -> ZonedDateTime {
        let day = try local.adding(months: duration.months).adding(days: duration.days)
        let moved = try ZonedDateTime(day, in: zone, preferring: offset)
        let later = try moved.local.adding(seconds: duration.seconds, nanoseconds: duration.nanoseconds)
        return try ZonedDateTime(epochSecond: later.epochSecond - moved.offset.seconds, nanosecond: later.time.nanosecond, in: zone)
    }
}
