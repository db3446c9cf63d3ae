import DocumentModel

extension SpeechLayout {
    /// The words of an attribution that stands behind what is said or is put into it.
    struct Stretch {
        var tokens: Range<Int>
        var speaker: Int
    }

    // MARK: Behind

    /// "The harbour is closed, *Ms Holt, who runs it, told the paper*", "…, *its owner, Ms Holt, said*": by the commas, as trees of such
    /// sentences are often wrong.
    func closing(at verb: Int) -> Stretch? {
        guard verb > 2, tree[verb - 1].form == ",", isLastClause(verb) else { return nil }
        return tree.sentence.names.reversed().lazy.filter { $0.kind == .person && $0.tokens.upperBound < verb }
            .compactMap { closing(at: verb, name: $0.tokens) }.first
    }

    private func closing(at verb: Int, name: Range<Int>) -> Stretch? {
        guard tree[name.upperBound].form == ",", isApposition(name.upperBound + 1..<max(name.upperBound + 1, verb - 1)) else { return nil }
        var start = nominalStart(before: name.lowerBound)
        if name.upperBound == verb - 1, let role = role(before: start) { start = role }
        guard isBorder(start - 1), isMark(start - 1) || isMainClause(0..<start - 1) else { return nil }
        return Stretch(tokens: start..<tree.count, speaker: name.lowerBound)
    }

    private func isBorder(_ token: Int) -> Bool { token > 0 && (tree[token].form == "," || isMark(token)) }

    private func isMark(_ token: Int) -> Bool { token > 0 && QuotationMarks.isMark(tree[token].form) }

    /// Whether no words follow that the verb could report.
    private func isLastClause(_ verb: Int) -> Bool {
        !(verb + 1..<max(verb + 1, tree.count)).contains {
            tree.word($0) == "that" || tree[$0].form == ":" || QuotationMarks.isMark(tree[$0].form) || tree[$0].tag == .verb
        }
    }

    /// Whether the words between commas say who somebody is: "a clerk", "who runs it".
    private func isApposition(_ words: Range<Int>) -> Bool {
        guard let first = words.first else { return true }
        let openings: Set<UniversalTag> = [.coordinatingConjunction, .verb, .auxiliary, .subordinatingConjunction]
        let pronoun = words.first { ["WP", "WP$", "WDT"].contains(tree[$0].fineTag) } ?? words.upperBound
        return !openings.contains(tree[first].tag) && !(first..<pronoun).contains { isFiniteVerb($0) }
    }

    func isFiniteVerb(_ token: Int) -> Bool {
        [.verb, .auxiliary].contains(tree[token].tag) && tree.isFinite(token)
    }

    /// Whether the words hold a verb that no subordinator precedes behind the last comma.
    func isMainClause(_ words: Range<Int>) -> Bool {
        var isSubordinate = false
        for word in words {
            if tree[word].form == "," { isSubordinate = false }
            if tree[word].tag == .subordinatingConjunction || tree[word].fineTag.first == "W" { isSubordinate = true }
            if !isSubordinate, isFiniteVerb(word) { return true }
        }
        return false
    }

    /// The first of the title and other words before a name.
    private func nominalStart(before name: Int) -> Int {
        var start = name
        while start > 0, isInNominal(start - 1) { start -= 1 }
        return start
    }

    private func isInNominal(_ token: Int) -> Bool {
        [.noun, .properNoun, .adjective, .determiner].contains(tree[token].tag) || ["PRP$", "POS", "HYPH"].contains(tree[token].fineTag)
    }

    /// "*its owner*, Ms Holt, said": the beginning of the description before the comma before the name.
    private func role(before name: Int) -> Int? {
        guard name > 2, tree[name - 1].form == ",", tree[name - 2].tag == .noun || tree[name - 2].tag == .properNoun else { return nil }
        var start = name - 1
        while start > 0, tree[start - 1].tag != .punctuation, tree[start - 1].tag != .verb, tree[start - 1].tag != .auxiliary { start -= 1 }
        return isBorder(start - 1) && isInNominal(start) ? start : nil
    }

    // MARK: Put in

    /// "The harbour, *the ministry said on Monday*, would stay closed": a clause of subject and verb between commas.
    func insertion(at verb: Int) -> Stretch? {
        var start = verb
        while start > 0, isInSubject(start - 1) { start -= 1 }
        guard start < verb, start > 1, tree[start - 1].form == ",",
            let end = (verb + 1..<max(verb + 1, tree.count)).first(where: { !isInAdjunct($0) }), end < tree.count - 2,
            tree[end].form == ",", goesOn(behind: end, of: verb), let speaker = nominal(in: start..<verb)
        else { return nil }
        return Stretch(tokens: start - 1..<end + 1, speaker: speaker)
    }

    private func isInSubject(_ token: Int) -> Bool {
        isInNominal(token) || tree[token].tag == .pronoun || tree.word(token) == "of"
    }

    private func isInAdjunct(_ token: Int) -> Bool {
        isInNominal(token) || [.adposition, .adverb, .numeral, .pronoun].contains(tree[token].tag) && tree[token].fineTag.first != "W"
    }

    /// Whether what stands behind the comma goes on with what stood before the insertion, and is not what the verb itself opens.
    private func goesOn(behind comma: Int, of verb: Int) -> Bool {
        let next = tree[comma + 1]
        guard !QuotationMarks.isMark(next.form), next.fineTag != "VBG", next.fineTag.first != "W", next.tag != .subordinatingConjunction,
            next.tag != .coordinatingConjunction, next.form != "that"
        else { return false }
        let end = (comma + 1..<tree.count).first { tree[$0].tag == .punctuation && tree[$0].fineTag != "HYPH" } ?? tree.count
        return (comma + 1..<end).contains { isFiniteVerb($0) }
    }
}
