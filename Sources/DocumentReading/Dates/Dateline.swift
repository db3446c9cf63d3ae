/// The date that news prose carries at its head: `KUALA LUMPUR, Oct. 26 (Xinhua) --`, `Friday, August 21, 2015`, `date 2025-10-28`.
enum Dateline {
    /// The date of the first dateline among the first lines of a text; its year may be unknown.
    static func date(in text: String) -> CalendarDate? {
        text.prefix(3000).split(whereSeparator: \.isNewline).prefix(8).lazy.compactMap { date(inLine: $0.prefix(300)) }.first
    }

    /// A date counts where nothing stands before it but a weekday, a label or a place, and where it closes with the line, a dash, a bracket,
    /// a colon or a full stop. A date in the midst of a sentence is no dateline.
    private static func date(inLine line: Substring) -> CalendarDate? {
        let line = DateWords(line)
        for index in line.words.indices.prefix(10) {
            guard let found = line.date(at: index) else { continue }
            let opening = opening(line.words[..<index])
            guard let opening, closes(line, found, after: opening) else { return nil }
            return found.date
        }
        return nil
    }

    private enum Opening {
        case nothing, label, place
    }

    /// What stands before the date, nil where it is no part of a dateline.
    private static func opening(_ words: ArraySlice<DateWords.Word>) -> Opening? {
        var words = words
        while let last = words.last, isWeekday(last.text) { words.removeLast() }
        guard let last = words.last else { return .nothing }
        if words.allSatisfy({ labels.contains($0.text.lowercased()) || $0.text == "on" }) { return .label }
        let isPlace = words.allSatisfy { ($0.text.first?.isUppercase ?? false) || particles.contains(String($0.text)) }
        let isClosed = last.separator.contains { ",).–—-".contains($0) }
        return isPlace && isClosed && !words.contains { isWeekday($0.text) } ? .place : nil
    }

    private static func closes(_ line: DateWords, _ found: DateWords.FoundDate, after opening: Opening) -> Bool {
        let rest = line.words.count - found.words.upperBound
        let separator = line.words[found.words.upperBound - 1].separator.drop(while: \.isWhitespace)
        if rest == 0 || opening == .label { return true }
        if let first = separator.first, "-–—:(.|·".contains(first) { return true }
        return opening == .nothing && found.date.year != nil && rest <= 4
    }

    private static func isWeekday(_ word: Substring) -> Bool {
        let word = word.lowercased()
        return word.count >= 3 && weekdays.contains { $0 == word || $0.prefix(3) == word }
    }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let labels: Set<String> = ["date", "dated", "issued", "posted", "published", "released", "updated"]
    /// Words of place names that are written small.
    private static let particles: Set<String> = [
        "al", "an", "and", "da", "de", "del", "der", "di", "do", "el", "es", "la", "le", "of", "the",
    ]
}
