import DocumentModel

/// Hangs what a second pair of object and date begins on the first object: in "visited Togo on Monday and *Benin* on Tuesday" nobody
/// takes Benin for a day.
struct GappedCoordinationRepair {
    private var sentence: Sentence
    private let calendar = CalendarWords.english

    /// The sentence with such objects in place. Cost: one pass over the tokens, and one more for each day with a conjunct.
    static func repaired(_ sentence: Sentence) -> Sentence {
        var repair = GappedCoordinationRepair(sentence: sentence)
        for token in sentence.tokens.indices where sentence.tokens[token].relation == .conj { repair.raise(token) }
        return repair.sentence
    }

    private init(sentence: Sentence) { self.sentence = sentence }

    private var tokens: [Token] { sentence.tokens }

    private mutating func raise(_ second: Int) {
        let head = tokens[second].head
        guard tokens[second].tag == .properNoun, !isDay(second), isDay(head) || tokens[head].tag == .verb,
            let day = day(behind: second), let verb = verb(above: second), let first = object(of: verb, before: second),
            tokens[first].tag == .properNoun, tokens[first..<second].indices.contains(where: isDay), !sentence.isUnder(second, first)
        else { return }
        sentence.tokens[second].head = first
        for place in second..<day where isPlace(place) { sentence.link(place, to: verb, .obl) }
    }

    private func isDay(_ token: Int) -> Bool {
        let word = tokens[token].form.lowercased()
        return calendar.weekdays[word] != nil || calendar.months[word] != nil || tokens[token].tag == .numeral
    }

    /// The day in the same clause behind the second object.
    private func day(behind second: Int) -> Int? {
        tokens[(second + 1)...].prefix { $0.tag != .verb && $0.form != "," }.indices.first(where: isDay)
    }

    /// "In Oslo" before the day: where it was done, not where the object is from.
    private func isPlace(_ token: Int) -> Bool {
        tokens[token].relation == .nmod && sentence.children(of: token).contains { tokens[$0].relation == .case && tokens[$0].form == "in" }
    }

    private func verb(above token: Int) -> Int? {
        var verb = tokens[token].head
        while verb >= 0, tokens[verb].tag != .verb { verb = tokens[verb].head }
        return verb < 0 ? nil : verb
    }

    /// The last object of the verb before the token.
    private func object(of verb: Int, before second: Int) -> Int? {
        sentence.children(of: verb).last { $0 < second && $0 > verb && tokens[$0].relation == .obj }
    }
}
