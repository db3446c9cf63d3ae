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

    /// Whether any day of it lies between the limits, which may be years or months themselves.
    package func overlaps(since: String?, until: String?) -> Bool {
        let reachesSince = since.map { Self.last(end) >= Self.first($0) } ?? true
        let reachesUntil = until.map { Self.first(start) <= Self.last($0) } ?? true
        return reachesSince && reachesUntil
    }

    /// The month it begins in, nil where only the year is known.
    package var month: String? { start.utf8.count >= 7 ? String(start.prefix(7)) : nil }

    /// Its first and last day on an axis whose months all have 31 days.
    package var axisRange: (start: Double, end: Double) { (Self.axis(Self.first(start)), Self.axis(Self.last(end))) }

    private static func axis(_ day: String) -> Double {
        let parts = day.split(separator: "-").compactMap { Double($0) }
        return parts.count == 3 ? parts[0] * 372 + (parts[1] - 1) * 31 + parts[2] - 1 : 0
    }

    private static func first(_ date: String) -> String { date + "-01-01".dropFirst(max(0, date.utf8.count - 4)) }

    private static func last(_ date: String) -> String { date + "-12-31".dropFirst(max(0, date.utf8.count - 4)) }

    private static func isDate(_ text: Substring) -> Bool {
        let shape = text.utf8.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) ? UInt8(ascii: "9") : $0 }
        let fits = ["9999", "9999-99", "9999-99-99"].contains(String(decoding: shape, as: UTF8.self))
        return fits && (text.utf8.count < 7 || (1...12).contains(Int(text.dropFirst(5).prefix(2)) ?? 0))
    }
}

// MARK: - Wording

extension PartialDate {
    package static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// As people write it: `27 Oct 2025`, `25–26 Oct 2025`, `Oct 2025`, `2025`.
    package var text: String {
        if start == end { return Self.text(start) }
        let sharesMonth = start.utf8.count == 10 && end.utf8.count == 10 && start.prefix(7) == end.prefix(7)
        if sharesMonth { return "\(Self.day(start))–\(Self.text(end))" }
        let sharesYear = start.utf8.count > 4 && end.utf8.count > 4 && start.prefix(4) == end.prefix(4)
        return "\(sharesYear ? Self.withoutYear(start) : Self.text(start)) – \(Self.text(end))"
    }

    /// Several dates in few words: all of them while they are three, else the first and the last.
    package static func text(of dates: [PartialDate]) -> String {
        let dates = Set(dates).sorted()
        guard let first = dates.first, let last = dates.last else { return "" }
        if dates.count > 3 { return span(first.start, dates.map(\.end).max() ?? last.end) }
        let oneYear = dates.allSatisfy { $0.start == $0.end && $0.start.utf8.count > 4 && $0.start.prefix(4) == last.start.prefix(4) }
        if !oneYear { return dates.map(\.text).joined(separator: ", ") }
        return (dates.dropLast().map { withoutYear($0.start) } + [text(last.start)]).joined(separator: ", ")
    }

    /// From the first to the last, each as exact as it is.
    package static func span(_ first: String, _ last: String) -> String {
        PartialDate(first == last ? first : "\(first)/\(last)")?.text ?? ""
    }

    private static func text(_ date: String) -> String {
        date.utf8.count == 4 ? date : "\(withoutYear(date)) \(date.prefix(4))"
    }

    private static func withoutYear(_ date: String) -> String {
        let month = months[(Int(date.dropFirst(5).prefix(2)) ?? 1) - 1]
        return date.utf8.count == 10 ? "\(day(date)) \(month)" : month
    }

    private static func day(_ date: String) -> Int { Int(date.suffix(2)) ?? 0 }
}
