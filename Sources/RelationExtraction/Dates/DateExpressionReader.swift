package import DocumentModel

/// Finds the date expressions of a sentence from left to right, the longest reading at each word first.
package struct DateExpressionReader {
    private let tokens: [Token]
    private let words: [String]
    private let calendar: CalendarWords

    private typealias Reading = (meaning: DateMeaning, end: Int)

    package init(_ sentence: Sentence, calendar: CalendarWords = .english) {
        tokens = sentence.tokens
        words = sentence.tokens.map { $0.form.lowercased() }
        self.calendar = calendar
    }

    /// Cost: linear in the length of the sentence.
    package func expressions() -> [DateExpression] {
        var found: [DateExpression] = []
        var index = 0
        while index < words.count {
            if !calendar.mayBeginDate(words[index]) {
                index += 1
            } else if let reading = distanceToEvent(at: index) {
                found.append(DateExpression(tokens: index..<reading.end, meaning: reading.meaning, pointer: reading.end - 1))
                index = reading.end
            } else if let reading = spanOrDate(at: index) {
                found.append(DateExpression(tokens: index..<reading.end, meaning: reading.meaning))
                index = reading.end
            } else {
                index += 1
            }
        }
        return found
    }

    // MARK: Spans

    private func spanOrDate(at index: Int) -> Reading? {
        guard let start = date(at: index) else { return nil }
        if let joined = word(start.end), index > 0, calendar.is(words[index - 1], .between), calendar.is(joined, .until),
            let end = date(at: start.end + 1) ?? dayNumber(at: start.end + 1, like: start)
        {
            return spanned(start, end)
        }
        if let dash = word(start.end), ["-", "–", "—", "to"].contains(dash), let end = dayNumber(at: start.end + 1, like: start) {
            return spanned(start, end)
        }
        if word(start.end) == "and", let end = dayNumber(at: start.end + 1, like: start), !isNominal(end.end) { return spanned(start, end) }
        return start
    }

    private func isNominal(_ index: Int) -> Bool { index < tokens.count && tokens[index].isNominal }

    /// A span; its start takes over the year of its end.
    private func spanned(_ start: Reading, _ end: Reading) -> Reading {
        (.span(withYear(of: end.meaning, start.meaning), end.meaning), end.end)
    }

    private func withYear(of end: DateMeaning, _ start: DateMeaning) -> DateMeaning {
        guard case .absolute(let value) = end else { return start }
        switch start {
        case .dayOfMonth(let month, let day):
            return CalendarDay(year: value.firstDay.year, month: month, day: day).map { .absolute(.day($0)) } ?? start
        case .month(let month, .byTense): return .absolute(.month(year: value.firstDay.year, month: month))
        default: return start
        }
    }

    /// The second number of "May 15-24".
    private func dayNumber(at index: Int, like start: Reading) -> Reading? {
        guard let day = day(at: index) else { return nil }
        switch start.meaning {
        case .dayOfMonth(let month, _):
            return dated(month: month, day: day, end: index + 1)
        case .absolute(.day(let first)):
            return CalendarDay(year: first.year, month: first.month, day: day).map { (.absolute(.day($0)), index + 1) }
        default: return nil
        }
    }

    // MARK: One date

    private func date(at index: Int) -> Reading? {
        guard index < words.count else { return nil }
        return isoDate(at: index) ?? weekday(at: index) ?? monthFirst(at: index) ?? dayFirst(at: index) ?? qualified(at: index)
            ?? distance(at: index) ?? plainDay(at: index) ?? year(at: index)
    }

    private func isoDate(at index: Int) -> Reading? {
        guard words[index].utf8.count >= 7, let value = DateValue(iso: words[index]) else { return nil }
        return (.absolute(value), index + 1)
    }

    /// "Monday", "Friday, August 21, 2015", "Monday evening".
    private func weekday(at index: Int, _ choice: DateChoice = .byTense) -> Reading? {
        guard let weekday = calendar.weekdays[words[index]], isCapitalised(index) else { return nil }
        let next = word(index + 1) == "," ? index + 2 : index + 1
        if choice == .byTense, let full = monthFirst(at: next) ?? dayFirst(at: next), isDay(full.meaning) { return full }
        return (.weekday(weekday, choice), afterPartOfDay(index + 1))
    }

    /// "May 15, 2024", "May 2024", "May in 2024", "May".
    private func monthFirst(at index: Int) -> Reading? {
        guard let month = month(at: index) else { return nil }
        if let day = day(at: index + 1) { return dated(month: month, day: day, end: index + 2) }
        let next = word(index + 1).map { ["of", "in", ","].contains($0) } ?? false ? index + 2 : index + 1
        if let year = yearNumber(at: next) { return (.absolute(.month(year: year, month: month)), next + 1) }
        if let years = yearsAway(at: index + 1) { return (.monthOfYear(month, years), index + 3) }
        return (.month(month, .byTense), index + 1)
    }

    /// "last year", "this year", "next year" behind a month.
    private func yearsAway(at index: Int) -> Int? {
        guard let choice = word(index).flatMap(choice), word(index + 1).flatMap({ calendar.units[$0] }) == .year else { return nil }
        return choice == .last ? -1 : choice == .next ? 1 : 0
    }

    /// "15 May 2024", "15th of May".
    private func dayFirst(at index: Int) -> Reading? {
        guard let day = day(at: index) else { return nil }
        let next = word(index + 1) == "of" ? index + 2 : index + 1
        guard let month = month(at: next) else { return nil }
        return dated(month: month, day: day, end: next + 1)
    }

    /// A day of a month, with the year that may follow.
    private func dated(month: Int, day: Int, end: Int) -> Reading? {
        let next = word(end) == "," ? end + 1 : end
        guard let year = yearNumber(at: next) else { return (.dayOfMonth(month: month, day: day), end) }
        return CalendarDay(year: year, month: month, day: day).map { (.absolute(.day($0)), next + 1) }
    }

    /// "last Friday", "next month", "this year", "last May", "this morning", "the previous day".
    private func qualified(at index: Int) -> Reading? {
        let after = index + 1
        guard after < words.count else { return nil }
        if calendar.is(words[after], .part), let days = daysFromContext(at: index) {
            return (.shifted(days, .day, .context), after + 1)
        }
        if let choice = choice(words[index]) {
            if let reading = weekday(at: after, choice) { return reading }
            if let month = month(at: after) { return (.month(month, choice), after + 1) }
            if calendar.is(words[after], .part) { return (.shifted(choice == .last ? -1 : 0, .day, .document), after + 1) }
            if words[after] == "weekend", choice == .last { return (.lastWeekend, after + 1) }
        }
        if words[after] == "weekend", words[index] == "the", index > 0, ["at", "over"].contains(words[index - 1]) {
            return (.lastWeekend, after + 1)
        }
        guard let unit = calendar.units[words[after]] else { return nil }
        return shift(words[index], unit, isDefinite: index > 0 && words[index - 1] == "the").map { ($0, afterPartOfDay(after + 1)) }
    }

    /// "that evening", "in the afternoon", "the next morning", "the previous night".
    private func daysFromContext(at index: Int) -> Int? {
        let word = words[index]
        if calendar.is(word, .same) || word == "the" && index > 0 && words[index - 1] == "in" { return 0 }
        if calendar.is(word, .previous) { return -1 }
        return calendar.is(word, .following) && index > 0 && words[index - 1] == "the" ? 1 : nil
    }

    private func choice(_ word: String) -> DateChoice? {
        if calendar.is(word, .last) { return .last }
        if calendar.is(word, .next) { return .next }
        return calendar.is(word, .this) || calendar.is(word, .coming) ? .this : nil
    }

    private func shift(_ word: String, _ unit: CalendarUnit, isDefinite: Bool) -> DateMeaning? {
        if calendar.is(word, .previous) { return .shifted(-1, unit, .context) }
        if calendar.is(word, .following), isDefinite { return .shifted(1, unit, .context) }
        if calendar.is(word, .same), unit != .week { return .shifted(0, unit, .context) }
        if calendar.is(word, .last), !isDefinite { return .shifted(-1, unit, .document) }
        if calendar.is(word, .next) { return .shifted(1, unit, .document) }
        if calendar.is(word, .this) { return .shifted(0, unit, .document) }
        return nil
    }

    /// "two days ago", "a year later", "three weeks earlier", "the day before".
    private func distance(at index: Int) -> Reading? {
        guard let number = calendar.number(words[index]) ?? (words[index] == "the" ? 1 : nil), let unitWord = word(index + 1),
            let unit = calendar.units[unitWord], let direction = word(index + 2)
        else { return nil }
        if direction == "ago" { return (unit == .hour ? .shifted(0, .day, .document) : .shifted(-number, unit, .document), index + 3) }
        if unit == .day, let day = word(index + 3).flatMap({ calendar.days[$0] }), day != 0 {
            return (.shifted(2 * day, .day, .document), index + 4)
        }
        guard !governsNoun(index + 2) else { return nil }
        if calendar.is(direction, .before) { return (.shifted(-number, unit, .context), index + 3) }
        if calendar.is(direction, .after) { return (.shifted(number, unit, .context), index + 3) }
        return nil
    }

    /// "three days ahead of the summit", "a month after talks collapsed": dates what follows, from the date named before.
    private func distanceToEvent(at index: Int) -> Reading? {
        guard let number = calendar.number(words[index]), let unit = word(index + 1).flatMap({ calendar.units[$0] }),
            let direction = word(index + 2)
        else { return nil }
        if calendar.is(direction, .ahead) { return (.shifted(number, unit, .context), index + 3) }
        guard governsNoun(index + 2) else { return nil }
        if calendar.is(direction, .before) { return (.shifted(number, unit, .context), index + 3) }
        return calendar.is(direction, .after) ? (.shifted(-number, unit, .context), index + 3) : nil
    }

    /// Whether "before" or "after" opens a phrase or clause of its own ("two days after the vote").
    private func governsNoun(_ index: Int) -> Bool { [.adposition, .subordinatingConjunction].contains(tokens[index].tag) }

    /// "today", "yesterday evening".
    private func plainDay(at index: Int) -> Reading? {
        guard let days = calendar.days[words[index]], tokens[index].relation != .nmodPoss else { return sameDay(at: index) }
        return (.shifted(days, .day, .document), afterPartOfDay(index + 1))
    }

    /// "afterwards", "hours later", "within the hour", "earlier in the day": the day named before; "hours ago": that of the text.
    private func sameDay(at index: Int) -> Reading? {
        if calendar.is(words[index], .afterwards) { return (.shifted(0, .day, .context), index + 1) }
        guard let next = word(index + 1) else { return nil }
        if calendar.is(words[index] + " " + next, .afterwards) { return (.shifted(0, .day, .context), index + 2) }
        if calendar.is(words[index], .within), let end = hours(at: index + 1) { return (.shifted(0, .day, .context), end) }
        let isCompared = calendar.is(words[index], .after) || calendar.is(words[index], .before)
        if isCompared, words[(index + 1)...].starts(with: ["in", "the", "day"]) {
            return (.shifted(0, .day, .context), index + 4)
        }
        guard calendar.units[words[index]] == .hour else { return nil }
        if next == "ago" { return (.shifted(0, .day, .document), index + 2) }
        return calendar.is(next, .after) && !governsNoun(index + 1) ? (.shifted(0, .day, .context), index + 2) : nil
    }

    /// The end of "hours", "the hour", "two hours".
    private func hours(at index: Int) -> Int? {
        let unit = calendar.number(words[index]) != nil || words[index] == "the" ? index + 1 : index
        return word(unit).flatMap { calendar.units[$0] } == .hour ? unit + 1 : nil
    }

    private func year(at index: Int) -> Reading? {
        guard let year = yearNumber(at: index), ![.nummod, .flat, .compound, .obj, .nsubj, .nmodDesc].contains(tokens[index].relation)
        else { return nil }
        return (.absolute(.year(year)), index + 1)
    }

    // MARK: Words

    private func word(_ index: Int) -> String? { index < words.count ? words[index] : nil }

    private func isCapitalised(_ index: Int) -> Bool { tokens[index].form.first?.isUppercase ?? false }

    private func month(at index: Int) -> Int? {
        guard let word = word(index), let month = calendar.months[word], isCapitalised(index), tokens[index].tag != .auxiliary,
            tokens[index].tag != .verb
        else { return nil }
        return month
    }

    /// A day of the month: "15", "15th".
    private func day(at index: Int) -> Int? {
        guard let word = word(index), word.utf8.count <= 4, word.utf8.first.map({ (48...57).contains($0) }) ?? false else { return nil }
        let digits = word.prefix { $0.isNumber }
        guard let day = Int(digits), (1...31).contains(day) else { return nil }
        return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? day : nil
    }

    private func yearNumber(at index: Int) -> Int? {
        guard let word = word(index), word.utf8.count == 4, let year = Int(word), (1000...2199).contains(year) else { return nil }
        return year
    }

    private func isDay(_ meaning: DateMeaning) -> Bool {
        switch meaning {
        case .dayOfMonth, .absolute(.day): true
        default: false
        }
    }

    private func afterPartOfDay(_ index: Int) -> Int {
        word(index).map { calendar.is($0, .part) } ?? false ? index + 1 : index
    }
}
