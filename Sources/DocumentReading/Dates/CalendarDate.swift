/// A day, month or year of the Gregorian calendar; the year may be unknown.
struct CalendarDate: Hashable {
    var year: Int?
    var month: Int?
    var day: Int?

    /// Nil where there is no such day.
    init?(year: Int?, month: Int? = nil, day: Int? = nil) {
        if let year, !(1000...2999).contains(year) { return nil }
        if let month, !(1...12).contains(month) { return nil }
        if let day, day < 1 || day > Self.dayCount(year: year, month: month ?? 1) { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, all of the text.
    init?(iso text: Substring) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let lengths = [4, 2, 2]
        guard (1...3).contains(parts.count), zip(parts, lengths).allSatisfy({ $0.utf8.count == $1 && $0.allSatisfy(\.isASCIIDigit) }) else {
            return nil
        }
        let numbers = parts.compactMap { Int($0) }
        self.init(year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// The date as an ISO 8601 prefix, nil without a year.
    var iso: String? {
        guard let year else { return nil }
        return ([year] + [month, day].prefix { $0 != nil }.compactMap { $0 }).map(Self.padded).joined(separator: "-")
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static func dayCount(year: Int?, month: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 31
        }
    }

    private static func isLeap(_ year: Int?) -> Bool {
        guard let year else { return true }
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}
