/// A year, month or day, or a span between two of them, as graphs keep dates: never more exact than the source.
package struct PartialDate: Sendable, Hashable, Comparable {
    /// ISO 8601 prefixes; equal where there is no span.
    package let start: String
    package let end: String

    /// Nil for anything but `YYYY`, `YYYY-MM`, `YYYY-MM-DD` and `start/end`.
    package init?(_ text: String?) {
        guard let parts = text?.split(separator: "/", omittingEmptySubsequences: false), (1...2).contains(parts.count),
            parts.allSatisfy(Self.isDate)
        else { return nil }
        start = String(parts[0])
        end = String(parts[parts.count - 1])
    }

    package static func < (left: PartialDate, right: PartialDate) -> Bool { (left.start, left.end) < (right.start, right.end) }

    /// The first day that it may mean, and the last.
    package var firstDay: String { Self.firstDay(of: start) }
    package var lastDay: String { Self.lastDay(of: end) }

    /// Whether any day of it lies between the limits, which may be years or months themselves.
    package func overlaps(since: String?, until: String?) -> Bool {
        let reachesSince = since.map { lastDay >= Self.firstDay(of: $0) } ?? true
        let reachesUntil = until.map { firstDay <= Self.lastDay(of: $0) } ?? true
        return reachesSince && reachesUntil
    }

    private static func firstDay(of date: String) -> String { date + "-01-01".dropFirst(max(0, date.utf8.count - 4)) }

    private static func lastDay(of date: String) -> String {
        switch date.utf8.count {
        case 4: date + "-12-31"
        case 7: "\(date)-\(days(inMonth: date))"
        default: date
        }
    }

    private static func days(inMonth month: String) -> Int {
        let (year, number) = (Int(month.prefix(4)) ?? 0, Int(month.suffix(2)) ?? 0)
        switch number {
        case 4, 6, 9, 11: return 30
        case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: return 31
        }
    }

    private static func isDate(_ text: Substring) -> Bool {
        let shape = text.utf8.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) ? UInt8(ascii: "9") : $0 }
        let fits = ["9999", "9999-99", "9999-99-99"].contains(String(decoding: shape, as: UTF8.self))
        return fits && (text.utf8.count < 7 || (1...12).contains(Int(text.dropFirst(5).prefix(2)) ?? 0))
    }
}
