import DocumentModel

/// Finds speakers and reported words by their order in the sentence, for verbs whose arguments the tree does not show.
struct SpeechLayout {
    let tree: DependencyTree

    // MARK: Speakers

    /// The speaker before the verb ("Ms Holt, the mayor, said"), or after it where the words stand first ("…", said Ms Holt).
    func speaker(of verb: Int) -> Int? {
        isInverted(verb) ? nominal(in: stretch(after: verb)) : nominal(before: verb)
    }

    /// "Ms Holt, their leader, said", "said their leader, Ms Holt": the person among several subjects that the tree gives to one verb.
    func namedSubject(of verb: Int) -> Int? {
        let subjects = tree.children(of: verb).filter { tree[$0].relation == .nsubj && !isAcrossMarks($0, verb) }
        return subjects.count > 1 ? subjects.first { isPerson($0) && !isVerbBetween($0, verb) } : nil
    }

    private func isVerbBetween(_ subject: Int, _ verb: Int) -> Bool {
        (min(subject, verb + 1)..<max(subject, verb)).contains { tree[$0].tag == .verb }
    }

    /// The person named before the verb, else the nearest nominal, back to another verb.
    func nominal(before verb: Int) -> Int? { nominal(in: stretch(before: verb).reversed()) }

    /// "…, saying that": the subject of the clause before the participle.
    func subject(ofParticiple verb: Int) -> Int? {
        (0..<verb).last { tree[$0].tag == .verb && tree.isFinite($0) }.flatMap { tree.surfaceSubject(of: $0) }
    }

    private func isInverted(_ verb: Int) -> Bool {
        guard verb > 0, !isNamedBehindMarks(verb) else { return false }
        return tree[verb - 1].tag == .punctuation && stretch(after: verb).contains { isNamed($0) || tree[$0].tag == .pronoun }
    }

    /// "“…,” her aide, Ms Holt, told the paper": the speaker between the marks and the verb.
    private func isNamedBehindMarks(_ verb: Int) -> Bool {
        let before = stretch(before: verb)
        guard let first = before.first, first > 0, QuotationMarks.isMark(tree[first - 1].form) else { return false }
        return before.contains { isNominal($0) }
    }

    /// The first person's name, else the first nominal.
    func nominal(in tokens: some Collection<Int>) -> Int? {
        tokens.reversed().first { isPerson($0) } ?? tokens.first { isNominal($0) }
    }

    /// The tokens before the verb back to another verb or a quotation mark.
    private func stretch(before verb: Int) -> ArraySlice<Int> {
        let start = (0..<verb).last { isBorder($0) }.map { $0 + 1 } ?? 0
        return Array(start..<verb)[...]
    }

    private func stretch(after verb: Int) -> ArraySlice<Int> {
        let end = (verb + 1..<max(verb + 1, tree.count)).first { isBorder($0) } ?? tree.count
        return Array(verb + 1..<max(verb + 1, end))[...]
    }

    private func isBorder(_ token: Int) -> Bool {
        (tree[token].tag == .verb && !isNamed(token)) || QuotationMarks.isMark(tree[token].form) || tree[token].form == ";"
    }

    private func isNominal(_ token: Int) -> Bool { isNamed(token) || [.noun, .properNoun, .pronoun].contains(tree[token].tag) }

    private func isNamed(_ token: Int) -> Bool { tree.sentence.names.contains { $0.tokens.contains(token) } }

    private func isPerson(_ token: Int) -> Bool { tree.sentence.names.contains { $0.kind == .person && $0.tokens.contains(token) } }

    /// Whether one of the two stands in quotation marks that the other does not stand in.
    func isAcrossMarks(_ token: Int, _ other: Int) -> Bool {
        (min(token, other)..<max(token, other)).count { QuotationMarks.isMark(tree[$0].form) } % 2 == 1
    }

    /// "*Ms Holt*, the union's leader, said": the name that a subject between commas, a common noun, is put behind.
    func nameBefore(apposition subject: Int, of verb: Int) -> Int? {
        guard tree[subject].tag == .noun, subject < verb, tree[verb - 1].form == "," else { return nil }
        var start = subject
        while start > 0, tree[start - 1].tag != .punctuation, tree[start - 1].tag != .verb { start -= 1 }
        return start > 1 && tree[start - 1].form == "," && isPerson(start - 2) ? start - 2 : nil
    }

    // MARK: Words

    /// Whether a clause begins right behind the verb or its "that", with no comma between.
    func follows(_ clause: Int, _ verb: Int) -> Bool {
        guard let first = tree.subtree(of: clause).first(where: { $0 > verb }) else { return false }
        return !tree.sentence.tokens[verb..<first].contains { $0.form == "," } || tree.word(first) == "that"
            || isAcrossMarks(verb, first + 1)
    }

    /// What follows "that", or what stands before a closing "…, she said".
    ///
    /// - Parameter mayHaveObject: Whether the verb names whom it is said to ("told reporters").
    func content(of verb: Int, mayHaveObject: Bool) -> [Int]? {
        if let that = subordinator(after: verb, mayHaveObject: mayHaveObject) { return trimmed(that + 1..<tree.count) }
        guard mayHaveObject || !tree.hasChild(of: verb, [.obj, .xcomp]), isSentence(before: verb) || endsSentence(verb), isClosing(verb),
            !tree.isInfinitive(verb),
            let comma = (0..<verb).last(where: { tree[$0].form == "," && !isInApposition($0, verb) }), comma > 2,
            isSubject(comma + 1..<verb), !isBeforeColon(verb), isMainClause(0..<comma) || endsSentence(verb)
        else { return nil }
        return trimmed(0..<comma)
    }

    /// Whether no clause but a relative one stands between the words reported and the verb.
    private func isSubject(_ words: Range<Int>) -> Bool {
        let pronoun = words.first { tree[$0].fineTag.first == "W" } ?? words.upperBound
        return !words.prefix { $0 < pronoun }.contains { [.verb, .auxiliary].contains(tree[$0].tag) && tree.isFinite($0) }
    }

    /// "…, said:": what is said follows.
    private func isBeforeColon(_ verb: Int) -> Bool { tree.count > 1 && verb < tree.count - 1 && tree[tree.count - 1].form == ":" }

    /// The sentence without an attribution put into it or behind it.
    func content(beside stretch: Stretch) -> [Int] { trimmed((0..<tree.count).filter { !stretch.tokens.contains($0) }) }

    /// Whether the verb is the last word, so that what it reports stands before it whatever the tags there.
    private func endsSentence(_ verb: Int) -> Bool {
        (verb + 1..<max(verb + 1, tree.count)).allSatisfy { tree[$0].tag == .punctuation } && (0..<verb).contains { tree[$0].tag == .verb }
    }

    /// "that" after the verb with no other verb between, and no punctuation but around an apposition to whom it is said to.
    private func subordinator(after verb: Int, mayHaveObject: Bool) -> Int? {
        for token in verb + 1..<max(verb + 1, tree.count) {
            if tree.word(token) == "that", tree[token].tag != .determiner {
                return opensClause(token) && (mayHaveObject || !isOfObject(token, verb)) ? token : nil
            }
            if tree[token].tag == .verb || tree[token].tag == .punctuation && !(mayHaveObject && tree[token].form == ",") { return nil }
        }
        return nil
    }

    /// "denied a *report* in the paper *that* …": the clause tells what the report was.
    private func isOfObject(_ that: Int, _ verb: Int) -> Bool {
        tree.children(of: verb, .obj).contains {
            (verb..<that - 1).contains($0) && tree[$0].tag == .noun && tree.hasChild(of: $0, [.det, .nmodPoss])
        }
    }

    private func opensClause(_ that: Int) -> Bool { (that + 1..<max(that + 1, tree.count)).contains { isFiniteVerb($0) } }

    /// Whether the words before the verb and its subject hold a clause of their own.
    func isSentence(before verb: Int) -> Bool {
        (0..<verb).contains { tree.isFinite($0) && $0 != verb && [.verb, .auxiliary].contains(tree[$0].tag) }
    }

    /// Whether nothing but the rest of the attribution follows the verb, up to another one as in "…, she said, adding that".
    private func isClosing(_ verb: Int) -> Bool {
        for token in verb + 1..<max(verb + 1, tree.count) where tree[token].tag == .verb {
            if tree[token].fineTag == "VBG", tree[token - 1].form == "," { return true }
            if tree.isFinite(token) || tree[token].fineTag == "VB" { return false }
        }
        return true
    }

    /// Whether a verb of the comma's own clause stands between it and the verb.
    private func isInApposition(_ comma: Int, _ verb: Int) -> Bool {
        (0..<comma).last { tree[$0].form == "," }.map { earlier in
            !(earlier..<comma).contains { tree[$0].tag == .verb || tree[$0].tag == .auxiliary }
        } ?? false
    }

    /// "urged all parties to stay calm", from the persons asked to the end.
    func request(of verb: Int) -> [Int]? {
        var start = verb + 1
        while start < tree.count, tree[start].tag == .adposition { start += 1 }
        guard start < tree.count, let to = (start..<tree.count).first(where: { isInfinitiveMark($0) || tree[$0].tag == .verb }) else {
            return nil
        }
        guard isInfinitiveMark(to), to > start, !(start..<to).contains(where: { tree[$0].form == "," })
        else { return nil }
        let end = (to..<tree.count - 1).first { isNextPredicate(behind: $0) } ?? tree.count
        return trimmed(start..<end)
    }

    /// "Urged them to go *and said*": whether a tensed verb follows a conjunction.
    private func isNextPredicate(behind conjunction: Int) -> Bool {
        tree[conjunction].tag == .coordinatingConjunction && ["VBD", "VBZ"].contains(tree[conjunction + 1].fineTag)
    }

    private func isInfinitiveMark(_ token: Int) -> Bool {
        tree[token].fineTag == "TO" || tree[token].form == "to" && token + 1 < tree.count && tree[token + 1].fineTag == "VB"
    }

    /// "…, saying officers had met the deadline": a clause right behind the verb, with a subject and a tense of its own.
    func clause(behind verb: Int) -> [Int]? {
        let next = isDated(behind: verb) ? verb + 3 : verb + 1
        guard next < tree.count, tree[next].tag != .punctuation, tree[next].tag != .adposition, !tree.hasChild(of: verb, [.obj, .iobj]),
            tree[next].fineTag.first != "W"
        else { return nil }
        let end = (next..<tree.count).first { tree[$0].tag == .punctuation && tree[$0].form != "-" && tree[$0].form != "," } ?? tree.count
        guard let tense = (next..<end).first(where: { [.verb, .auxiliary].contains(tree[$0].tag) && tree.isFinite($0) }), tense > next,
            (next..<tense).allSatisfy({ tree[$0].tag != .verb && tree[$0].form != "," && tree[$0].tag != .coordinatingConjunction }),
            (next..<tense).contains(where: { isNominal($0) })
        else { return nil }
        return trimmed(next..<end)
    }

    /// "said *on Monday* the ferry was safe".
    private func isDated(behind verb: Int) -> Bool {
        verb + 3 < tree.count && tree[verb + 1].form == "on" && CalendarWords.english.isDate(tree.word(verb + 2))
    }

    /// Who relays whose words by "quoted … as saying", by the order of the words.
    func relay(of quoting: Int, isPassive: Bool) -> (saying: Int, speaker: Int?, relayer: Int?)? {
        guard
            let saying = (quoting + 1..<min(quoting + 24, tree.count)).first(where: {
                tree.word($0 - 1) == "as" && tree[$0].fineTag == "VBG"
            })
        else { return nil }
        let between = quoting + 1..<saying - 1
        guard isPassive else { return (saying, nominal(in: between), nil) }
        if let by = between.first(where: { tree.word($0) == "by" }) { return (saying, nil, (by + 1..<saying - 1).last { isNominal($0) }) }
        return (saying, nil, publisher(behind: saying))
    }

    /// "Saying *in a statement of the ministry*": who published the words.
    private func publisher(behind saying: Int) -> Int? {
        guard saying + 1 < tree.count, ["by", "in"].contains(tree.word(saying + 1)) else { return nil }
        return (saying + 2..<min(saying + 9, tree.count)).first { isNamed($0) }
    }

    /// The rest of the sentence behind a verb and its "that".
    func rest(behind verb: Int) -> [Int] {
        let start = verb + 1 < tree.count && tree.word(verb + 1) == "that" ? verb + 2 : verb + 1
        guard start < tree.count, tree[start].tag != .adposition else { return [] }
        return trimmed(start..<tree.count)
    }

    /// The sentence without an "according to" phrase.
    func content(besidePhrase word: Int, _ phrase: [Int]) -> [Int] {
        let last = phrase.max() ?? word
        let excluded = Set(phrase).union(word...max(word, last))
        return trimmed((0..<tree.count).filter { !excluded.contains($0) })
    }

    func trimmed(_ tokens: some Sequence<Int>) -> [Int] {
        var tokens = Array(tokens)
        while let last = tokens.last, tree[last].tag == .punctuation { tokens.removeLast() }
        while let first = tokens.first, tree[first].tag == .punctuation { tokens.removeFirst() }
        return tokens
    }
}
