/// From where a relative date is counted.
package enum DateAnchor: Sendable, Hashable {
    /// The day of the text.
    case document
    /// The date that was named before.
    case context
}

/// Which of the days or months of one name is meant.
package enum DateChoice: Sendable, Hashable {
    /// The nearest in the direction of the tense: "on Monday", "in May".
    case byTense
    case last
    case next
    case this
}

/// What a date expression says, before it is resolved.
package enum DateMeaning: Sendable, Hashable {
    case absolute(DateValue)
    /// A day of a month without its year.
    case dayOfMonth(month: Int, day: Int)
    case month(Int, DateChoice)
    /// A month of the year so many years from that of the text: "March last year".
    case monthOfYear(Int, Int)
    case weekday(Int, DateChoice)
    /// So many units from the anchor; a distance in days gives a day, in months a month, in years a year, in weeks nothing.
    case shifted(Int, CalendarUnit, DateAnchor)
    /// Saturday and Sunday before the day of the text.
    case lastWeekend
    indirect case span(DateMeaning, DateMeaning)

    /// Whether it names a day of the week, not as the last one: "Monday", "this Monday".
    var namesWeekday: Bool {
        guard case .weekday(_, let choice) = self else { return false }
        return choice != .last
    }

    /// Whether it names a day of the calendar, as datelines do.
    var namesDay: Bool {
        switch self {
        case .dayOfMonth, .absolute(.day): true
        default: false
        }
    }
}

/// The words of a date in a sentence.
package struct DateExpression: Sendable, Hashable {
    package var tokens: Range<Int>
    package var meaning: DateMeaning
    /// The adposition or subordinator of what is dated: "ahead" in "three days ahead of the summit". Nil where the clause is dated.
    package var pointer: Int?
}
