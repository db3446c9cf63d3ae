/// A day of the proleptic Gregorian calendar.
///
/// Conversions between days and dates follow Howard Hinnant, "chrono-compatible low-level date algorithms".
package struct CalendarDay: Sendable, Hashable, Comparable {
    package var year: Int
    package var month: Int
    package var day: Int

    /// Nil where the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), (1...CalendarDay.length(ofMonth: month, year: year)).contains(day) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day that lies so many days after 1970-01-01.
    package init(number: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01.
    package var number: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// 1 Monday to 7 Sunday.
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    package func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// A date as far as a text gives it: a year, a month, a day, or a span between two such.
package enum DateValue: Sendable, Hashable {
    case year(Int)
    case month(year: Int, month: Int)
    case day(CalendarDay)
    indirect case span(DateValue, DateValue)

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else.
    package init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else {
            return nil
        }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
        switch numbers.count {
        case 1: self = .year(numbers[0])
        case 2 where (1...12).contains(numbers[1]): self = .month(year: numbers[0], month: numbers[1])
        case 3:
            guard let day = CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) else { return nil }
            self = .day(day)
        default: return nil
        }
    }

    package var iso: String {
        switch self {
        case .year(let year): padded(year, 4)
        case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
        case .day(let day): "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
        case .span(let start, let end): start == end ? start.iso : "\(start.iso)/\(end.iso)"
        }
    }

    package var firstDay: CalendarDay {
        switch self {
        case .year(let year): DateValue.month(year: year, month: 1).firstDay
        case .month(let year, let month): CalendarDay(year: year, month: month, day: 1) ?? CalendarDay(number: 0)
        case .day(let day): day
        case .span(let start, _): start.firstDay
        }
    }

    package var lastDay: CalendarDay {
        switch self {
        case .year(let year): DateValue.month(year: year, month: 12).lastDay
        case .month(let year, let month): firstDay.adding(days: CalendarDay.length(ofMonth: month, year: year) - 1)
        case .day(let day): day
        case .span(_, let end): end.lastDay
        }
    }

    /// The month so many months after a month.
    package static func month(_ year: Int, _ month: Int, adding months: Int) -> DateValue {
        let index = year * 12 + month - 1 + months
        let inYear = (index % 12 + 12) % 12
        return .month(year: (index - inYear) / 12, month: inYear + 1)
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
