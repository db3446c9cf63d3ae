// Reading the ISO 8601 forms, basic and extended, of each kind.
extension TemporalValue {
    /// - Throws: ``TemporalError/invalidText(_:_:)``, or what is wrong with a part of the text.
    public init(_ kind: Kind, text: String) throws(TemporalError) {
        var reader = TemporalReader(text, kind)
        switch kind {
        case .date: self = .date(try reader.date())
        case .localTime: self = .localTime(try reader.time())
        case .time:
            let time = try reader.time()
            self = .time(time, try reader.offset() ?? .utc)
        case .localDateTime: self = .localDateTime(try reader.localDateTime())
        case .dateTime: self = .dateTime(try reader.zonedDateTime())
        case .duration: self = .duration(try reader.duration())
        }
        try reader.finish()
    }
}

private struct TemporalReader {
    private var scanner: TextScanner
    private let text: String
    private let kind: TemporalValue.Kind

    init(_ text: String, _ kind: TemporalValue.Kind) {
        self.text = text
        self.kind = kind
        scanner = TextScanner(text)
    }

    private var invalid: TemporalError { .invalidText(text, kind) }

    private func require<Value>(_ value: Value?) throws(TemporalError) -> Value {
        guard let value else { throw invalid }
        return value
    }

    func finish() throws(TemporalError) {
        if !scanner.isAtEnd { throw invalid }
    }

    // MARK: Dates and times

    /// `2015-07-21`, `20150721`, `2015-07`, `201507`, `2015-W30-2`, `2015W302`, `2015-W30`, `2015W30`, `2015-202`, `2015202`, `2015`, and
    /// the extended forms with a sign before a year of up to nine digits.
    mutating func date() throws(TemporalError) -> LocalDate {
        let isNegative = scanner.skip("-")
        if isNegative || scanner.skip("+") {
            let year = try require(scanner.number())
            return try extendedDate(isNegative ? -year : year)
        }
        switch scanner.digitCount {
        case 4:
            let year = try require(scanner.number())
            return scanner.skip("W") ? try weekDate(year, isExtended: false) : try extendedDate(year)
        case 6: return try LocalDate(year: require(scanner.number(digits: 4)), month: require(scanner.number(digits: 2)))
        case 7: return try LocalDate(year: require(scanner.number(digits: 4)), ordinalDay: require(scanner.number(digits: 3)))
        case 8:
            let (year, month) = (try require(scanner.number(digits: 4)), try require(scanner.number(digits: 2)))
            return try LocalDate(year: year, month: month, day: require(scanner.number(digits: 2)))
        default: throw invalid
        }
    }

    private mutating func extendedDate(_ year: Int64) throws(TemporalError) -> LocalDate {
        guard scanner.skip("-") else { return try LocalDate(year: year) }
        if scanner.skip("W") { return try weekDate(year, isExtended: true) }
        if scanner.digitCount == 3 { return try LocalDate(year: year, ordinalDay: require(scanner.number())) }
        let month = try require(scanner.number(digits: 2))
        return try LocalDate(year: year, month: month, day: scanner.skip("-") ? require(scanner.number(digits: 2)) : 1)
    }

    private mutating func weekDate(_ year: Int64, isExtended: Bool) throws(TemporalError) -> LocalDate {
        let week = try require(scanner.number(digits: 2))
        let hasDay = isExtended ? scanner.skip("-") : scanner.digitCount > 0
        return try LocalDate(year: year, week: week, dayOfWeek: hasDay ? require(scanner.number(digits: 1)) : 1)
    }

    /// `21:40:32.142`, `214032.142`, `21:40`, `2140`, `21`.
    mutating func time() throws(TemporalError) -> LocalTime {
        let isExtended = scanner.digitCount == 2
        let hour = try require(scanner.number(digits: 2))
        guard let minute = try sexagesimal(isExtended) else { return try LocalTime(hour: hour) }
        guard let second = try sexagesimal(isExtended) else { return try LocalTime(hour: hour, minute: minute) }
        return try LocalTime(hour: hour, minute: minute, second: second, nanosecond: fraction())
    }

    private mutating func sexagesimal(_ isExtended: Bool) throws(TemporalError) -> Int64? {
        guard isExtended ? scanner.skip(":") : scanner.digitCount > 0 else { return nil }
        return try require(scanner.number(digits: 2))
    }

    /// Up to nine digits as nanoseconds.
    private mutating func fraction() throws(TemporalError) -> Int64 {
        guard scanner.skip(".") || scanner.skip(",") else { return 0 }
        let count = scanner.digitCount
        guard 1...9 ~= count, var value = scanner.number() else { throw invalid }
        for _ in count..<9 { value *= 10 }
        return value
    }

    /// `Z`, `+01:00`, `+0100`, `+01`, `+01:00:30`.
    mutating func offset() throws(TemporalError) -> UTCOffset? {
        if scanner.skip("Z") { return .utc }
        let isNegative = scanner.skip("-")
        guard isNegative || scanner.skip("+") else { return nil }
        let isExtended = scanner.digitCount == 2
        let hour = try require(scanner.number(digits: 2))
        let minute = try sexagesimal(isExtended) ?? 0
        let second = try sexagesimal(isExtended) ?? 0
        let seconds = (hour * 60 + minute) * 60 + second
        return try UTCOffset(seconds: isNegative ? -seconds : seconds)
    }

    mutating func localDateTime() throws(TemporalError) -> LocalDateTime {
        let date = try date()
        return LocalDateTime(date, scanner.skip("T") ? try time() : .midnight)
    }

    mutating func zonedDateTime() throws(TemporalError) -> ZonedDateTime {
        let local = try localDateTime()
        let offset = try offset()
        guard scanner.skip("[") else { return try ZonedDateTime(local, in: .fixed(offset ?? .utc)) }
        let zone = try TimeZoneID.named(require(scanner.text(upTo: "]")))
        let value = try ZonedDateTime(local, in: zone, preferring: offset)
        if let offset, value.offset != offset { throw .offsetOutsideZone(text) }
        return value
    }

    // MARK: Durations

    /// `P1Y2M3W4DT5H6M7.8S` with signs and fractions anywhere, or the date-like `P2012-02-02T14:37:21.545`.
    mutating func duration() throws(TemporalError) -> TemporalDuration {
        let isNegative = scanner.skip("-")
        if !isNegative { _ = scanner.skip("+") }
        guard scanner.skip("P"), !scanner.isAtEnd else { throw invalid }
        let isDateLike = scanner.digitCount == 4 && TextScanner(text).isDateLikeDuration
        let duration = isDateLike ? try dateLikeDuration() : try unitDuration()
        return isNegative ? try duration.negated() : duration
    }

    private mutating func unitDuration() throws(TemporalError) -> TemporalDuration {
        var sum = DurationSum()
        try addAmounts(to: &sum, units: [("Y", "years"), ("M", "months"), ("W", "weeks"), ("D", "days")])
        if scanner.skip("T") {
            if scanner.isAtEnd { throw invalid }
            try addAmounts(to: &sum, units: [("H", "hours"), ("M", "minutes"), ("S", "seconds")])
        }
        return try sum.duration()
    }

    /// Amounts in the order of their units, each at most once.
    private mutating func addAmounts(to sum: inout DurationSum, units: [(Unicode.Scalar, String)]) throws(TemporalError) {
        var remaining = units[...]
        while !scanner.isAtEnd, scanner.next != UInt8(ascii: "T") {
            let (whole, fraction) = try amount()
            while let unit = remaining.first, !scanner.skip(unit.0) { remaining.removeFirst() }
            let unit = try require(remaining.popFirst())
            try sum.add(whole, fraction: fraction, unit.1)
        }
    }

    private mutating func amount() throws(TemporalError) -> (whole: Int64, fraction: Double) {
        let isNegative = scanner.skip("-")
        if !isNegative { _ = scanner.skip("+") }
        let whole = try require(scanner.number())
        var fraction = 0.0
        if scanner.skip(".") || scanner.skip(",") {
            if scanner.digitCount == 0 { throw invalid }
            fraction = scanner.digits().reversed().reduce(0) { ($0 + Double($1 - UInt8(ascii: "0"))) / 10 }
        }
        return isNegative ? (-whole, -fraction) : (whole, fraction)
    }

    private mutating func dateLikeDuration() throws(TemporalError) -> TemporalDuration {
        let years = try require(scanner.number(digits: 4))
        guard scanner.skip("-"), let months = scanner.number(digits: 2), scanner.skip("-"), let days = scanner.number(digits: 2)
        else { throw invalid }
        let time = scanner.skip("T") ? try time() : .midnight
        return try TemporalDuration(months: years * 12 + months, days: days, seconds: time.secondOfDay, nanoseconds: time.nanosecond)
    }
}

extension TextScanner {
    /// Whether the text goes on as `P2012-`.
    fileprivate var isDateLikeDuration: Bool {
        var scanner = self
        while !scanner.skip("P") { scanner.advance() }
        return scanner.number(digits: 4) != nil && scanner.skip("-")
    }
}
