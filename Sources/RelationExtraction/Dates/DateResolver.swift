/// Turns what a date expression says into a date, counted from the day of the text.
package struct DateResolver: Sendable {
    /// The day of the text, as far as it is known.
    package let documentDate: DateValue?

    package init(documentDate: DateValue?) { self.documentDate = documentDate }

    private var documentDay: CalendarDay? {
        guard case .day(let day)? = documentDate else { return nil }
        return day
    }

    /// The date, nil where the text or its day does not say enough.
    /// - Parameters:
    ///   - isFuture: Whether the clause speaks of what is to come.
    ///   - context: The date named before.
    package func resolve(_ meaning: DateMeaning, isFuture: Bool, context: DateValue?) -> DateValue? {
        switch meaning {
        case .absolute(let value): value
        case .dayOfMonth(let month, let day): dayOfMonth(month, day, isFuture: isFuture)
        case .month(let month, let choice): self.month(month, choice, isFuture: isFuture)
        case .monthOfYear(let month, let years): documentDate.map { .month(year: $0.firstDay.year + years, month: month) }
        case .weekday(let weekday, let choice): self.weekday(weekday, choice, isFuture: isFuture)
        case .shifted(let amount, let unit, let anchor):
            shift(anchor == .context ? context ?? documentDate : documentDate, by: amount, unit)
        case .lastWeekend: isFuture ? nil : lastWeekend()
        case .span(let start, let end): span(start, end, isFuture: isFuture, context: context)
        }
    }

    /// From the date to that of the text, both as far as the text gives the first.
    package func stretch(since meaning: DateMeaning, context: DateValue?) -> DateValue? {
        guard let start = resolve(meaning, isFuture: false, context: context), let today = documentDate?.lastDay else { return nil }
        switch start {
        case .year: return .span(start, .year(today.year))
        case .month: return .span(start, .month(year: today.year, month: today.month))
        case .day, .span: return .span(start.firstDay == start.lastDay ? start : .day(start.firstDay), .day(today))
        }
    }

    /// The date on the side of the day of the text where it lies nearer.
    package func nearest(_ meaning: DateMeaning, context: DateValue?) -> DateValue? {
        guard let past = resolve(meaning, isFuture: false, context: context),
            let future = resolve(meaning, isFuture: true, context: context),
            let today = documentDate?.firstDay.number
        else { return nil }
        return today - past.lastDay.number < future.firstDay.number - today ? past : future
    }

    private func weekday(_ weekday: Int, _ choice: DateChoice, isFuture: Bool) -> DateValue? {
        guard let today = documentDay else { return nil }
        let back = (today.weekday - weekday + 7) % 7
        let forward = (weekday - today.weekday + 7) % 7
        switch choice {
        case .byTense: return .day(today.adding(days: isFuture ? forward : -back))
        case .last: return .day(today.adding(days: back == 0 ? -7 : -back))
        case .next: return .day(today.adding(days: forward == 0 ? 7 : forward))
        case .this: return .day(today.adding(days: isFuture ? forward : -back))
        }
    }

    private func month(_ month: Int, _ choice: DateChoice, isFuture: Bool) -> DateValue? {
        guard let today = documentDate?.firstDay else { return nil }
        switch choice {
        case .byTense:
            return .month(
                year: isFuture ? today.year + (month < today.month ? 1 : 0) : today.year - (month > today.month ? 1 : 0), month: month)
        case .last: return .month(year: month < today.month ? today.year : today.year - 1, month: month)
        case .next: return .month(year: month > today.month ? today.year : today.year + 1, month: month)
        case .this: return .month(year: today.year, month: month)
        }
    }

    private func dayOfMonth(_ month: Int, _ day: Int, isFuture: Bool) -> DateValue? {
        guard let today = documentDate?.firstDay else { return nil }
        guard let thisYear = CalendarDay(year: today.year, month: month, day: day) else { return nil }
        let farAhead = thisYear.number - today.number
        let year = isFuture ? (farAhead < 0 ? today.year + 1 : today.year) : (farAhead > 0 ? today.year - 1 : today.year)
        return CalendarDay(year: year, month: month, day: day).map { .day($0) }
    }

    private func shift(_ anchor: DateValue?, by amount: Int, _ unit: CalendarUnit) -> DateValue? {
        guard let anchor else { return nil }
        switch unit {
        case .day:
            guard case .day(let day) = anchor else { return nil }
            return .day(day.adding(days: amount))
        case .month: return isYear(anchor) ? nil : .month(anchor.firstDay.year, anchor.firstDay.month, adding: amount)
        case .year: return .year(anchor.firstDay.year + amount)
        case .hour: return abs(amount) <= Self.hoursOfSameDay ? anchor : nil
        case .week, .fortnight: return nil
        }
    }

    /// So many hours before or after something it was still the same day.
    private static let hoursOfSameDay = 6

    private func isYear(_ value: DateValue) -> Bool {
        guard case .year = value else { return false }
        return true
    }

    private func lastWeekend() -> DateValue? {
        guard case .day(let saturday)? = weekday(6, .last, isFuture: false) else { return nil }
        let start = documentDay?.weekday == 7 ? saturday.adding(days: -7) : saturday
        return .span(.day(start), .day(start.adding(days: 1)))
    }

    private func span(_ start: DateMeaning, _ end: DateMeaning, isFuture: Bool, context: DateValue?) -> DateValue? {
        guard let first = resolve(start, isFuture: isFuture, context: context),
            let last = resolve(end, isFuture: isFuture, context: context),
            first.firstDay <= last.firstDay
        else { return nil }
        return .span(first, last)
    }
}
