/// The entries of a map from which a temporal value is made, such as `{date: other, hour: 12, timezone: '+01:00'}`.
struct TemporalFields {
    private static let dateFields = ["year", "quarter", "month", "week", "day", "dayOfWeek", "dayOfQuarter", "ordinalDay"]
    private static let timeFields = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"]

    private let kind: TemporalValue.Kind
    private var numbers: [String: Int64] = [:]
    private var bases: [String: TemporalValue] = [:]
    let zone: TimeZoneID?

    init(_ map: [String: PropertyValue], _ kind: TemporalValue.Kind) throws(TemporalError) {
        self.kind = kind
        let hasDate = kind == .date || kind == .localDateTime || kind == .dateTime
        let hasTime = kind != .date
        let hasZone = kind == .time || kind == .dateTime
        var zone: TimeZoneID?
        for (name, value) in map.sorted(by: { $0.key < $1.key }) {
            switch (name, value) {
            case ("timezone", .string(let text)) where hasZone: zone = try TimeZoneID(text)
            case ("date", .temporal(let base)) where hasDate && base.datePart != nil: bases[name] = base
            case ("time", .temporal(let base)) where hasTime && base.timePart != nil: bases[name] = base
            case ("datetime", .temporal(let base)) where hasDate && hasTime && base.datePart != nil && base.timePart != nil:
                bases[name] = base
            case ("epochSeconds", .integer(let number)) where kind == .dateTime: numbers[name] = number
            case ("epochMillis", .integer(let number)) where kind == .dateTime: numbers[name] = number
            default:
                guard hasDate && Self.dateFields.contains(name) || hasTime && Self.timeFields.contains(name) else {
                    throw Self.isKnown(name) ? .invalidField(name) : .unknownField(name, kind)
                }
                guard case .integer(let number) = value else { throw .invalidField(name) }
                numbers[name] = number
            }
        }
        self.zone = zone
    }

    private static func isKnown(_ name: String) -> Bool {
        ["timezone", "date", "time", "datetime", "epochSeconds", "epochMillis"].contains(name)
    }

    private var dateBase: TemporalValue? { bases["date"] ?? bases["datetime"] }
    private var timeBase: TemporalValue? { bases["time"] ?? bases["datetime"] }

    /// The zone the time was read in before a new one is asked for.
    var baseZone: TimeZoneID? { timeBase?.zonePart }

    /// The moment a time with a named zone is read at.
    var baseDateTime: ZonedDateTime? {
        if case .dateTime(let value)? = timeBase { value } else { nil }
    }

    // MARK: Dates

    func date() throws(TemporalError) -> LocalDate {
        let base = dateBase?.datePart
        if base == nil, numbers["year"] == nil { throw .missingField("year", kind) }
        switch try dateForm() {
        case .week: return try weekDate(base)
        case .quarter:
            return try LocalDate(
                year: value("year", base?.year ?? 0), quarter: value("quarter", base?.quarter ?? 1),
                dayOfQuarter: value("dayOfQuarter", base?.dayOfQuarter ?? 1))
        case .ordinal: return try LocalDate(year: value("year", base?.year ?? 0), ordinalDay: value("ordinalDay", base?.ordinalDay ?? 1))
        case .calendar:
            if base == nil { try requireInOrder(["year", "month", "day"]) }
            return try LocalDate(
                year: value("year", base?.year ?? 0), month: value("month", base?.month ?? 1), day: value("day", base?.day ?? 1))
        }
    }

    private enum DateForm { case calendar, week, quarter, ordinal }

    private func dateForm() throws(TemporalError) -> DateForm {
        let forms: [(DateForm, [String])] = [
            (.week, ["week", "dayOfWeek"]), (.quarter, ["quarter", "dayOfQuarter"]), (.ordinal, ["ordinalDay"]),
            (.calendar, ["month", "day"]),
        ]
        let given = forms.compactMap { form in form.1.first { numbers[$0] != nil }.map { (form.0, $0) } }
        if given.count > 1 { throw .conflictingFields(given[0].1, given[1].1) }
        return given.first?.0 ?? .calendar
    }

    private func weekDate(_ base: LocalDate?) throws(TemporalError) -> LocalDate {
        if base == nil { try requireInOrder(["year", "week", "dayOfWeek"]) }
        return try LocalDate(
            year: value("year", base?.weekYear ?? 0), week: value("week", base?.week ?? 1),
            dayOfWeek: value("dayOfWeek", base?.dayOfWeek ?? 1))
    }

    // MARK: Times

    /// Midnight where no field of a time is given.
    func time() throws(TemporalError) -> LocalTime {
        let base = timeBase?.timePart
        if base == nil { try requireInOrder(["hour", "minute", "second"]) }
        if base == nil, numbers["second"] == nil, let fraction = fractionFields.first, kind != .dateTime, kind != .localDateTime {
            throw numbers["hour"] == nil ? .missingField("hour", kind) : .missingField(fraction, kind)
        }
        return try LocalTime(
            hour: value("hour", base?.hour ?? 0), minute: value("minute", base?.minute ?? 0), second: value("second", base?.second ?? 0),
            nanosecond: nanosecond() ?? base?.nanosecond ?? 0)
    }

    private var fractionFields: [String] { ["millisecond", "microsecond", "nanosecond"].filter { numbers[$0] != nil } }

    /// The fraction of the second that is given, each field filling the digits that the larger ones leave. Nil where none is given.
    func nanosecond() throws(TemporalError) -> Int64? {
        guard !fractionFields.isEmpty else { return nil }
        let (milli, micro, nano) = (numbers["millisecond"], numbers["microsecond"], numbers["nanosecond"])
        try checkRange("millisecond", milli ?? 0, 0...999)
        try checkRange("microsecond", micro ?? 0, 0...(milli == nil ? 999_999 : 999))
        try checkRange("nanosecond", nano ?? 0, 0...(micro != nil ? 999 : milli != nil ? 999_999 : 999_999_999))
        return (milli ?? 0) * 1_000_000 + (micro ?? 0) * 1000 + (nano ?? 0)
    }

    /// The moment of `epochSeconds` or `epochMillis`, if one of them is given.
    func epochMoment() throws(TemporalError) -> ZonedDateTime? {
        let zone = zone ?? .fixed(.utc)
        if let seconds = numbers["epochSeconds"] {
            return try ZonedDateTime(epochSecond: seconds, nanosecond: nanosecond() ?? 0, in: zone)
        }
        guard let milliseconds = numbers["epochMillis"] else { return nil }
        let nanosecond = milliseconds.flooredRemainder(by: 1000) * 1_000_000 + (numbers["nanosecond"] ?? 0)
        return try ZonedDateTime(epochSecond: milliseconds.flooredQuotient(by: 1000), nanosecond: nanosecond, in: zone)
    }

    private func value(_ name: String, _ base: Int64) -> Int64 { numbers[name] ?? base }

    /// A field needs those before it.
    private func requireInOrder(_ names: [String]) throws(TemporalError) {
        guard let last = names.last(where: { numbers[$0] != nil }) else { return }
        for name in names.prefix(while: { $0 != last }) where numbers[name] == nil { throw .missingField(name, kind) }
    }
}

extension TimeZoneID {
    /// An offset or the name of a zone.
    ///
    /// - Throws: ``TemporalError/unknownTimeZone(_:)``.
    public init(_ text: String) throws(TemporalError) {
        if "+-Z".contains(text.prefix(1)), case .time(_, let offset)? = try? TemporalValue(.time, text: "00:00" + text) {
            self = .fixed(offset)
        } else {
            _ = try TimeZoneRules.named(text)
            self = .named(text)
        }
    }
}
