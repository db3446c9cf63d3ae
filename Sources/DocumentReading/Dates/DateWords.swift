/// The words of a line, with what stands between them, and the English dates among them.
struct DateWords {
    struct Word {
        var text: Substring
        /// Whatever stands between this word and the next.
        var separator: Substring
    }

    /// A date and the words that give it.
    struct FoundDate {
        var date: CalendarDate
        var words: Range<Int>
    }

    let words: [Word]

    init(_ line: Substring) {
        var words: [Word] = []
        var rest = line.drop { !$0.isLetter && !$0.isNumber }
        while !rest.isEmpty {
            let text = rest.prefix { $0.isLetter || $0.isNumber || Self.joiners.contains($0) }
            let word = text.lastIndex { !Self.joiners.contains($0) }.map { text[...$0] } ?? text
            let after = rest[word.endIndex...]
            let separator = after.prefix { !$0.isLetter && !$0.isNumber }
            words.append(Word(text: word, separator: separator))
            rest = after[separator.endIndex...]
        }
        self.words = words
    }

    /// The first date that satisfies the condition.
    func firstDate(where condition: (CalendarDate) -> Bool) -> CalendarDate? {
        words.indices.lazy.compactMap { date(at: $0)?.date }.first(where: condition)
    }

    /// The date that begins at a word: `2025-10-28`, `October 28, 2025`, `Oct. 28`, `28 October 2025`, `28 October`.
    func date(at index: Int) -> FoundDate? {
        if let date = CalendarDate(iso: words[index].text), date.day != nil { return FoundDate(date: date, words: index..<index + 1) }
        guard index + 1 < words.count else { return nil }
        if let month = month(at: index), let day = day(at: index + 1), isJoined(index, by: ["", "."]) {
            return date(day: day, month: month, from: index)
        }
        if let day = day(at: index), let month = month(at: index + 1), isJoined(index, by: ["", "."]) {
            return date(day: day, month: month, from: index)
        }
        return nil
    }

    private func date(day: Int, month: Int, from index: Int) -> FoundDate? {
        let year = isJoined(index + 1, by: ["", ",", ".", ".,"]) ? year(at: index + 2) : nil
        return CalendarDate(year: year, month: month, day: day).map {
            FoundDate(date: $0, words: index..<index + (year == nil ? 2 : 3))
        }
    }

    /// Whether what stands between the word and the next is, apart from white space, one of these.
    private func isJoined(_ index: Int, by separators: [String]) -> Bool {
        separators.contains(String(words[index].separator.filter { !$0.isWhitespace }))
    }

    private func month(at index: Int) -> Int? {
        let word = words[index].text.lowercased()
        guard word.count >= 3 else { return nil }
        return Self.months.firstIndex { $0 == word || $0.prefix(3) == word || (word == "sept" && $0 == "september") }.map { $0 + 1 }
    }

    private func day(at index: Int) -> Int? {
        let word = words[index].text
        let digits = word.prefix(while: \.isASCIIDigit)
        guard digits.count <= 2, ["", "st", "nd", "rd", "th"].contains(word[digits.endIndex...].lowercased()) else { return nil }
        return Int(digits)
    }

    private func year(at index: Int) -> Int? {
        guard words.indices.contains(index), words[index].text.count == 4, words[index].text.allSatisfy(\.isASCIIDigit) else { return nil }
        return Int(words[index].text)
    }

    private static let joiners: Set<Character> = ["-", "'", "’"]
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
}
