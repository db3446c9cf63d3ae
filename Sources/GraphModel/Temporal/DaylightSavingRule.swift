/// A POSIX time zone rule such as `CET-1CEST,M3.5.0,M10.5.0/3`: the offset of a zone in all years to come.
struct DaylightSavingRule: Sendable {
    /// The n-th weekday of a month at a second of the day; week 5 is the last.
    private struct Change: Sendable {
        var month: Int64
        var week: Int64
        var weekday: Int64
        var second: Int64 = 7200

        /// The local second since 1970 in a year.
        func localSecond(in year: Int64) -> Int64 {
            let first = LocalDate.dayNumber(year, month, 1)
            let next = month == 12 ? LocalDate.dayNumber(year + 1, 1, 1) : LocalDate.dayNumber(year, month + 1, 1)
            var day = first + (weekday - (first + 4)).flooredRemainder(by: 7) + (week - 1) * 7
            while day >= next { day -= 7 }
            return day * 86_400 + second
        }
    }

    private let standard: UTCOffset
    private let daylight: UTCOffset
    private let changes: (start: Change, end: Change)?

    func offset(at epochSecond: Int64) -> UTCOffset {
        guard let changes, let date = LocalDate(days: (epochSecond + standard.seconds).flooredQuotient(by: 86_400)) else { return standard }
        let start = changes.start.localSecond(in: date.year) - standard.seconds
        let end = changes.end.localSecond(in: date.year) - daylight.seconds
        let isDaylight = start < end ? start <= epochSecond && epochSecond < end : epochSecond < end || start <= epochSecond
        return isDaylight ? daylight : standard
    }

    /// Nil where the text is none; rules that count days of the year are taken as having no daylight saving time.
    init?(_ text: String) {
        var scanner = TextScanner(text)
        scanner.skipZoneName()
        guard let ahead = scanner.posixSeconds() else { return nil }
        standard = UTCOffset(uncheckedSeconds: -ahead)
        guard !scanner.isAtEnd else {
            (daylight, changes) = (standard, nil)
            return
        }
        scanner.skipZoneName()
        daylight = UTCOffset(uncheckedSeconds: scanner.posixSeconds().map { -$0 } ?? standard.seconds + 3600)
        if let start = Self.change(&scanner), let end = Self.change(&scanner) { changes = (start, end) } else { changes = nil }
    }

    private static func change(_ scanner: inout TextScanner) -> Change? {
        guard scanner.skip(","), scanner.skip("M"), let month = scanner.number(), scanner.skip("."), let week = scanner.number(),
            scanner.skip("."), let weekday = scanner.number(), 1...12 ~= month
        else { return nil }
        var change = Change(month: month, week: week, weekday: weekday)
        if scanner.skip("/"), let second = scanner.posixSeconds() { change.second = second }
        return change
    }
}

extension TextScanner {
    /// `CET`, or `<+0845>`.
    fileprivate mutating func skipZoneName() {
        if skip("<") {
            while !isAtEnd, !skip(">") { advance() }
        } else {
            while let byte = next, UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 { advance() }
        }
    }

    /// `-8:45` as seconds.
    fileprivate mutating func posixSeconds() -> Int64? {
        let sign: Int64 = skip("-") ? -1 : 1
        _ = skip("+")
        guard let hours = number() else { return nil }
        var seconds = hours * 3600
        if skip(":"), let minutes = number() { seconds += minutes * 60 }
        if skip(":"), let rest = number() { seconds += rest }
        return sign * seconds
    }
}
