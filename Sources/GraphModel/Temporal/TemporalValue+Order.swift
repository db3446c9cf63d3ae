extension TemporalValue {
    /// The order of the query language, -1, 0 or 1: nil for values of different kinds and for durations, which are only equal or not.
    ///
    /// Times and date-times are ordered by the moment, then by offset and zone.
    public func compare(to other: TemporalValue) -> Int? {
        if case .duration = self { return nil }
        return kind == other.kind ? sortOrder(to: other) : nil
    }

    /// A total order for sorting, -1, 0 or 1: by kind, durations by their average length.
    public func sortOrder(to other: TemporalValue) -> Int {
        switch (self, other) {
        case (.date(let left), .date(let right)): Self.order(left, right)
        case (.localTime(let left), .localTime(let right)): Self.order(left, right)
        case (.localDateTime(let left), .localDateTime(let right)): Self.order(left, right)
        case (.time(let left, let leftOffset), .time(let right, let rightOffset)):
            Self.firstDifference(
                Self.order(left.utcNanosecond(leftOffset), right.utcNanosecond(rightOffset)), Self.order(leftOffset, rightOffset))
        case (.dateTime(let left), .dateTime(let right)): Self.order(left, right)
        case (.duration(let left), .duration(let right)): Self.order(left, right)
        default: Self.order(kind.rank, other.kind.rank)
        }
    }

    private static func order<Value: Comparable>(_ left: Value, _ right: Value) -> Int { left < right ? -1 : right < left ? 1 : 0 }

    private static func order(_ left: ZonedDateTime, _ right: ZonedDateTime) -> Int {
        firstDifference(
            order(left.epochSecond, right.epochSecond), order(left.local.time.nanosecond, right.local.time.nanosecond),
            order(left.offset, right.offset), order(left.zone.name, right.zone.name))
    }

    private static func order(_ left: TemporalDuration, _ right: TemporalDuration) -> Int {
        firstDifference(
            order(left.averageSeconds, right.averageSeconds), order(left.months, right.months), order(left.days, right.days),
            order(left.seconds, right.seconds), order(left.nanoseconds, right.nanoseconds))
    }

    private static func firstDifference(_ orders: Int...) -> Int { orders.first { $0 != 0 } ?? 0 }
}

extension TemporalValue.Kind {
    /// The order of the kinds among each other, as openCypher's orderability has it.
    fileprivate var rank: Int {
        switch self {
        case .dateTime: 0
        case .localDateTime: 1
        case .date: 2
        case .time: 3
        case .localTime: 4
        case .duration: 5
        }
    }
}

extension LocalTime {
    fileprivate func utcNanosecond(_ offset: UTCOffset) -> Int64 { nanosecondOfDay - offset.seconds * Self.nanosecondsPerSecond }
}
