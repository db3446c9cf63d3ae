package import GraphFormats

extension PartialDate {
    /// The month it begins in, nil where only the year is known.
    package var month: String? { start.utf8.count >= 7 ? String(start.prefix(7)) : nil }

    /// Its first and last day on an axis whose months all have 31 days.
    package var axisRange: (start: Double, end: Double) { (Self.axis(firstDay), Self.axis(lastDay)) }

    private static func axis(_ day: String) -> Double {
        let parts = day.split(separator: "-").compactMap { Double($0) }
        return parts.count == 3 ? parts[0] * 372 + (parts[1] - 1) * 31 + parts[2] - 1 : 0
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

    /// The same without the year, where it has a month.
    package var textWithoutYear: String {
        let year = " \(end.prefix(4))"
        return start.utf8.count > 4 && text.hasSuffix(year) ? String(text.dropLast(year.count)) : text
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
