/// A day of the proleptic Gregorian calendar.
///
/// The conversions between day numbers and years, months and days are those of H. Hinnant, chrono-Compatible Low-Level Date Algorithms.
public struct LocalDate: Sendable, Hashable, Comparable {
    static let years: ClosedRange<Int64> = -999_999_999...999_999_999
    private static let days: ClosedRange<Int64> = -365_243_219_162...365_241_780_471

    /// Days since 1970-01-01.
    public let days: Int64

    /// Nil beyond the years ±999,999,999.
    public init?(days: Int64) {
        guard Self.days.contains(days) else { return nil }
        self.days = days
    }

    init(uncheckedDays days: Int64) { self.days = days }

    /// - Throws: ``TemporalError/outOfRange(field:value:)``.
    public init(year: Int64, month: Int64 = 1, day: Int64 = 1) throws(TemporalError) {
        try checkRange("year", year, Self.years)
        try checkRange("month", month, 1...12)
        try checkRange("day", day, 1...Self.lengthOfMonth(month, year))
        days = Self.dayNumber(year, month, day)
    }

    init(year: Int64, week: Int64, dayOfWeek: Int64) throws(TemporalError) {
        try checkRange("year", year, Self.years)
        try checkRange("week", week, 1...Self.weeks(inYear: year))
        try checkRange("dayOfWeek", dayOfWeek, 1...7)
        days = Self.firstMonday(ofWeekYear: year) + (week - 1) * 7 + dayOfWeek - 1
    }

    init(year: Int64, ordinalDay: Int64) throws(TemporalError) {
        try checkRange("year", year, Self.years)
        try checkRange("ordinalDay", ordinalDay, 1...(Self.isLeap(year) ? 366 : 365))
        days = Self.dayNumber(year, 1, 1) + ordinalDay - 1
    }

    init(year: Int64, quarter: Int64, dayOfQuarter: Int64) throws(TemporalError) {
        try checkRange("year", year, Self.years)
        try checkRange("quarter", quarter, 1...4)
        let months = (quarter * 3 - 2)...(quarter * 3)
        try checkRange("dayOfQuarter", dayOfQuarter, 1...months.reduce(0) { $0 + Self.lengthOfMonth($1, year) })
        days = Self.dayNumber(year, quarter * 3 - 2, 1) + dayOfQuarter - 1
    }

    public static func < (left: LocalDate, right: LocalDate) -> Bool { left.days < right.days }

    public var year: Int64 { calendar.year }
    public var month: Int64 { calendar.month }
    public var day: Int64 { calendar.day }

    var quarter: Int64 { (month + 2) / 3 }
    var ordinalDay: Int64 { days - Self.dayNumber(year, 1, 1) + 1 }
    var dayOfQuarter: Int64 { days - Self.dayNumber(year, quarter * 3 - 2, 1) + 1 }
    /// Monday is 1.
    var dayOfWeek: Int64 { (days + 3).flooredRemainder(by: 7) + 1 }

    /// The year that the ISO week belongs to.
    var weekYear: Int64 {
        let year = year
        if days < Self.firstMonday(ofWeekYear: year) { return year - 1 }
        return days >= Self.firstMonday(ofWeekYear: year + 1) ? year + 1 : year
    }

    var week: Int64 { (days - Self.firstMonday(ofWeekYear: weekYear)) / 7 + 1 }

    /// Months since the year 0.
    var monthNumber: Int64 { calendar.year * 12 + calendar.month - 1 }

    func adding(days: Int64) throws(TemporalError) -> LocalDate {
        guard let date = LocalDate(days: try self.days.adding(days)) else { throw .overflow }
        return date
    }

    /// The same day of another month, or its last day where it is shorter.
    func adding(months: Int64) throws(TemporalError) -> LocalDate {
        let number = try monthNumber.adding(months)
        let (year, month) = (number.flooredQuotient(by: 12), number.flooredRemainder(by: 12) + 1)
        guard Self.years.contains(year) else { throw .overflow }
        return try LocalDate(year: year, month: month, day: min(day, Self.lengthOfMonth(month, year)))
    }

    /// Whole months from this day to another.
    func months(until other: LocalDate) -> Int64 {
        ((other.monthNumber * 32 + other.day) - (monthNumber * 32 + day)) / 32
    }

    private var calendar: (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = shifted.flooredQuotient(by: 146_097)
        let dayOfEra = shifted.flooredRemainder(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    static func dayNumber(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear.flooredQuotient(by: 400)
        let yearOfEra = shiftedYear.flooredRemainder(by: 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func isLeap(_ year: Int64) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    private static func lengthOfMonth(_ month: Int64, _ year: Int64) -> Int64 {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The Monday of the week that holds the year's first Thursday.
    static func firstMonday(ofWeekYear year: Int64) -> Int64 {
        let fourth = dayNumber(year, 1, 4)
        return fourth - (fourth + 3).flooredRemainder(by: 7)
    }

    private static func weeks(inYear year: Int64) -> Int64 { (firstMonday(ofWeekYear: year + 1) - firstMonday(ofWeekYear: year)) / 7 }
}

extension LocalDate: CustomStringConvertible {
    /// `1984-10-11`; years beyond four digits with a sign.
    public var description: String {
        let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
        return "\(sign)\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
    }
}

func checkRange(_ field: String, _ value: Int64, _ range: ClosedRange<Int64>) throws(TemporalError) {
    if !range.contains(value) { throw .outOfRange(field: field, value: value) }
}
