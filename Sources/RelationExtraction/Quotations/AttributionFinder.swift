import DocumentModel

/// Finds the attributions of a sentence by its tree and the lexicon's words of speech.
struct AttributionFinder {
    let tree: DependencyTree
    let speech: SpeechWords
    let factuality: FactualityReader

    private var layout: SpeechLayout { SpeechLayout(tree: tree) }

    /// In the order of their words. Cost: linear in the length of the sentence times the depth of its tree.
    func attributions() -> [Attribution] {
        (0..<tree.count).compactMap(attribution(at:))
    }

    private func attribution(at token: Int) -> Attribution? {
        let isName = tree[token].tag == .properNoun
        if !isName, speech.attributing.contains(tree.word(token)), let found = phrase(at: token) { return found }
        guard tree[token].tag == .verb, !isOtherVerb(token) else { return nil }
        if factuality.own(token) == .happened, let hope = voicedInOrder(at: token) { return hope }
        guard isTold(token) else { return nil }
        let lemmas = tree.phrasalLemmas(of: token)
        if speech.quoting.contains(tree[token].lemma), let found = relayed(by: token) { return found }
        if isRelaying(token) { return nil }
        if lemmas.contains(where: speech.asking.contains), let found = request(at: token) { return found }
        if lemmas.contains(where: speech.voicing.contains), let found = voiced(at: token) { return found }
        if let announcement = announcement(at: token) { return announcement }
        if lemmas.contains(where: speech.saying.contains) { return saying(at: token) }
        if lemmas.contains(where: speech.naming.contains) || lemmas.contains(where: speech.judging.contains) {
            let speaker = isMistakenParticiple(token) ? speaker(of: token) : tree.logicalSubject(of: token)
            return Attribution(word: token, speaker: speaker, content: [], rule: "QUOTED marked words", needsMarks: true)
        }
        return nil
    }

    /// "the ruling party"; "helped to found it": an adjective, or the infinitive of another verb than the one whose past tense it looks like.
    private func isOtherVerb(_ token: Int) -> Bool {
        tree[token].fineTag == "VBG" && tree[token].relation == .amod
            || token > 0 && tree[token - 1].fineTag == "TO" && tree[token].lemma != tree.word(token)
    }

    /// Whether the speaking itself is told as fact; a promise to speak, or a refusal, reports nothing.
    private func isTold(_ verb: Int) -> Bool {
        factuality.factuality(of: verb) == .happened || isReportedIn(verb) || isOutsideGovernor(verb)
    }

    /// Whether the tree hangs the verb under a word inside of the quotation that it reports.
    private func isOutsideGovernor(_ verb: Int) -> Bool {
        guard let governor = tree.head(of: verb), factuality.own(verb) == .happened else { return false }
        return layout.isAcrossMarks(governor, verb)
    }

    /// Speaking inside of reported words is told by whoever reports it.
    private func isReportedIn(_ verb: Int) -> Bool {
        factuality.own(verb) == .happened && [.ccomp, .root, .parataxis].contains(tree[verb].relation)
    }

    // MARK: Verbs of saying

    private func saying(at verb: Int) -> Attribution {
        let stretch = layout.closing(at: verb) ?? layout.insertion(at: verb)
        let reported = stretch.map(layout.content(beside:)) ?? clauseReported(by: verb)
        let content = isContinuing(verb) ? reported.filter { $0 > verb } : reported
        return Attribution(
            word: verb, speaker: stretch.flatMap { speaker(of: verb, in: $0) } ?? speaker(of: verb),
            content: denialIncluded(content, verb), rule: "QUOTED \(tree[verb].lemma)")
    }

    /// "…, telling the paper that …": a participle behind a comma reports nothing that stands before it.
    private func isContinuing(_ verb: Int) -> Bool { verb > 0 && tree[verb].fineTag == "VBG" && tree[verb - 1].form == "," }

    private func clauseReported(by verb: Int) -> [Int] {
        content(of: verb) ?? layout.content(of: verb, mayHaveObject: !speech.asking.isDisjoint(with: tree.lemmas(of: verb)))
            ?? layout.clause(behind: verb) ?? []
    }

    /// "*Issued* the following statement:", "made these remarks:": words that the colon announces.
    private func announcement(at verb: Int) -> Attribution? {
        guard speech.announcing.contains(tree[verb].lemma), let speaker = speaker(of: verb),
            let object = tree.children(of: verb, .obj).first(where: { speech.remarks.contains(tree[$0].lemma) }),
            tree.children(of: object).contains(where: { ["following", "these", "this"].contains(tree.word($0)) }),
            (object + 1..<tree.count).contains(where: { tree[$0].form == ":" })
        else { return nil }
        return Attribution(word: verb, speaker: speaker, content: [], rule: "QUOTED \(tree[object].lemma)", needsMarks: true)
    }

    /// Whom the commas make the speaker, where the tree takes somebody else from farther away.
    private func speaker(of verb: Int, in stretch: SpeechLayout.Stretch) -> Int? {
        tree.logicalSubject(of: verb).map(stretch.tokens.contains) == true ? nil : stretch.speaker
    }

    private func speaker(of verb: Int) -> Int? {
        if isMainVerb(verb) { return tree.root }
        if let first = verbCoordinated(with: verb) { return tree.surfaceSubject(of: first) }
        if let named = layout.namedSubject(of: verb) { return named }
        if let subject = tree.logicalSubject(of: verb), !layout.isAcrossMarks(subject, verb), !isLabel(subject) {
            return layout.nameBefore(apposition: subject, of: verb) ?? subject
        }
        if let first = sayingBefore(verb) { return speaker(of: first) }
        if tree[verb].fineTag == "VBG", let subject = layout.subject(ofParticiple: verb) { return subject }
        return tree.isPassive(verb) ? nil : layout.speaker(of: verb)
    }

    /// "said it had failed and *announced* that …": the verb of saying that this one is coordinated with.
    private func sayingBefore(_ verb: Int) -> Int? {
        guard tree[verb].relation == .conj, tree[verb].fineTag == "VBD", let first = tree.head(of: verb), first < verb,
            tree[first].fineTag == "VBD", tree.logicalSubject(of: verb) == nil, !speech.saying.isDisjoint(with: tree.lemmas(of: first))
        else { return nil }
        return first
    }

    /// "*Rynak*: The board says …": who speaks in a transcript is not who is reported to say so there.
    private func isLabel(_ subject: Int) -> Bool { subject + 1 < tree.count && tree[subject + 1].form == ":" }

    /// Whether the tree takes a past tense for a participle.
    private func isMistakenParticiple(_ verb: Int) -> Bool { isMainVerb(verb) || verbCoordinated(with: verb) != nil }

    /// "The mayor, who leads the board, accused …": the only verb that can be the main one.
    private func isMainVerb(_ verb: Int) -> Bool {
        guard looksPast(verb), let root = tree.root, root < verb, [.noun, .properNoun].contains(tree[root].tag) else { return false }
        return !tree.isFinite(root) && !tree.hasChild(of: root, [.nsubj, .cop])
    }

    /// "welcomed the step and called on …": the past tense before the conjunction, on whose object the tree hangs the verb.
    private func verbCoordinated(with verb: Int) -> Int? {
        guard looksPast(verb), tree[verb - 1].tag == .coordinatingConjunction, let noun = tree.head(of: verb),
            let first = tree.head(of: noun)
        else { return nil }
        return tree[first].fineTag == "VBD" && first < verb ? first : nil
    }

    private func looksPast(_ verb: Int) -> Bool {
        verb > 0 && tree[verb].fineTag == "VBN" && [.acl, .amod, .advcl, .conj].contains(tree[verb].relation)
            && !tree.hasChild(of: verb, [.aux, .auxPass]) && tree.agent(of: verb) == nil
    }

    /// "denied that he had met them" is reported with its verb, lest it says the opposite.
    private func denialIncluded(_ content: [Int], _ verb: Int) -> [Int] {
        guard speech.denying.contains(tree[verb].lemma), let last = content.last, verb < last else { return content }
        return Array(verb...last)
    }

    /// The clause that the verb reports: its complement, or the clause that it is put into.
    private func content(of verb: Int) -> [Int]? {
        if let clause = complement(of: verb) { return words(under: clause, without: nil) }
        if let claim = compared(with: verb) { return words(under: claim, without: verb) }
        guard tree[verb].relation == .parataxis, let governor = clause(around: verb), isInserted(verb) else { return nil }
        return words(under: governor, without: verb)
    }

    /// "As she told the paper, …": the clause that the verb's own, begun with "as", is put before, into or behind.
    private func compared(with verb: Int) -> Int? {
        guard tree[verb].relation == .advcl, tree.children(of: verb).contains(where: { $0 < verb && tree.word($0) == "as" }),
            tree.hasChild(of: verb, [.nsubj]), !speech.asking.isDisjoint(with: tree.lemmas(of: verb)) || isInserted(verb),
            let claim = tree.head(of: verb), tree.isFinite(claim) || tree.hasChild(of: claim, [.cop])
        else { return nil }
        return claim
    }

    /// The clause that the verb is put into, also where the tree hangs it on a word of its subject.
    private func clause(around verb: Int) -> Int? {
        var current = tree.head(of: verb)
        while let word = current, !tree.isFinite(word), [.compound, .flat, .appos, .amod, .nsubj].contains(tree[word].relation) {
            current = tree.head(of: word)
        }
        return current
    }

    private func complement(of verb: Int) -> Int? {
        let clauses = tree.children(of: verb).filter { child in
            switch tree[child].relation {
            case .ccomp: isContentClause(child, of: verb)
            case .parataxis: child > verb && tree.isFinite(child) && isAfterColon(child, verb)
            case .conj: isUnmarkedClause(child, of: verb)
            default: false
            }
        }
        return clauses.first { $0 > verb && layout.follows($0, verb) && !isOfParticiple($0, verb) }
            ?? clauses.first { $0 < verb } ?? clauses.first ?? deniedDeed(of: verb)
    }

    /// "denied *having met them*": the gerund right behind the verb.
    private func deniedDeed(of verb: Int) -> Int? {
        guard speech.denying.contains(tree[verb].lemma), verb + 1 < tree.count, tree[verb + 1].fineTag == "VBG" else { return nil }
        return tree.children(of: verb).first { $0 > verb && tree.subtree(of: $0).first == verb + 1 }
    }

    /// "said, *denying a report* that …": whether a participle stands between the verb and its "that".
    private func isOfParticiple(_ clause: Int, _ verb: Int) -> Bool {
        guard let first = tree.subtree(of: clause).first(where: { $0 > verb }) else { return false }
        return (verb + 1..<max(verb + 1, first)).contains { tree[$0].fineTag == "VBG" && tree[$0 - 1].form == "," }
    }

    private func isContentClause(_ clause: Int, of verb: Int) -> Bool {
        if clause > verb { return !tree.isInfinitive(clause) && !(tree[clause].fineTag == "VBG" && tree[clause - 1].form == ",") }
        return tree[clause].fineTag != "VBG" && layout.isSentence(before: verb)
    }

    /// "said the buses and the trams are running": a clause right behind the verb that the tree coordinates with it for its "and".
    private func isUnmarkedClause(_ clause: Int, of verb: Int) -> Bool {
        clause > verb && tree.hasChild(of: clause, [.nsubj]) && tree.subtree(of: clause).first == verb + 1
            && tree[verb + 1].tag != .coordinatingConjunction
    }

    private func isAfterColon(_ clause: Int, _ verb: Int) -> Bool {
        tree.sentence.tokens[verb..<clause].contains { $0.form == ":" }
    }

    /// "…, he said, …": a clause of subject and verb only, put into or behind another.
    private func isInserted(_ verb: Int) -> Bool {
        !tree.children(of: verb).contains { [.obj, .xcomp, .ccomp].contains(tree[$0].relation) }
    }

    // MARK: Requests, nouns that carry a clause, relayed words, phrases

    /// "urged both sides to …": the person asked and the infinitive.
    private func request(at verb: Int) -> Attribution? {
        guard !tree.isPassive(verb) || isMistakenParticiple(verb), let content = requested(of: verb) ?? layout.request(of: verb) else {
            return nil
        }
        return Attribution(word: verb, speaker: speaker(of: verb), content: content, rule: "QUOTED \(tree[verb].lemma) to")
    }

    private func requested(of verb: Int) -> [Int]? {
        if let clause = tree.children(of: verb).first(where: { isRequested($0, verb) }), isAskedByRelative(verb) {
            return words(under: clause, without: nil)
        }
        guard let clause = tree.children(of: verb).first(where: { isRequested($0, verb) }),
            let asked = tree.children(of: verb).first(where: { isAsked($0, verb) && $0 < clause })
        else { return nil }
        return Set(words(under: clause, without: nil)).union(words(under: asked, without: nil)).sorted()
    }

    /// "Bell, *whom* he urged to stay".
    private func isAskedByRelative(_ verb: Int) -> Bool {
        tree.children(of: verb, .obj, .iobj).contains { $0 < verb && tree[$0].fineTag == "WP" }
    }

    private func isRequested(_ token: Int, _ verb: Int) -> Bool {
        token > verb && [.xcomp, .advcl, .ccomp].contains(tree[token].relation) && tree.isInfinitive(token)
    }

    private func isAsked(_ token: Int, _ verb: Int) -> Bool {
        switch tree[token].relation {
        case .obj, .iobj: token > verb
        case .obl: token > verb && ["on", "upon", "to"].contains(tree.adposition(of: token) ?? "")
        default: false
        }
    }

    /// "expressed hope that …".
    private func voiced(at verb: Int) -> Attribution? {
        guard let noun = tree.logicalObjects(of: verb).first(where: { speech.carrying.contains(tree[$0].lemma) }) else { return nil }
        let clause = (tree.children(of: noun) + tree.children(of: verb)).first {
            [.acl, .ccomp].contains(tree[$0].relation) && $0 > noun && tree.isFinite($0)
        }
        guard let clause else { return nil }
        return Attribution(
            word: verb, speaker: speaker(of: verb), content: words(under: clause, without: nil),
            rule: "QUOTED \(tree[verb].lemma) \(tree[noun].lemma)")
    }

    /// The same by the order of the words: verb, noun, "that".
    private func voicedInOrder(at verb: Int) -> Attribution? {
        let next = verb + 1..<min(verb + 5, tree.count)
        guard speech.voicing.contains(tree[verb].lemma), let noun = next.first(where: { speech.carrying.contains(tree[$0].lemma) }),
            noun + 2 < tree.count,
            tree.word(noun + 1) == "that",
            next.prefix(noun - verb - 1).allSatisfy({ [.determiner, .adjective].contains(tree[$0].tag) })
        else { return nil }
        return Attribution(
            word: verb, speaker: speaker(of: verb), content: layout.trimmed(noun + 2..<tree.count),
            rule: "QUOTED \(tree[verb].lemma) \(tree[noun].lemma)")
    }

    /// "Xinhua quoted Wang as saying …", "Wang was quoted by Xinhua as saying …".
    private func relayed(by quoting: Int) -> Attribution? {
        guard let relay = layout.relay(of: quoting, isPassive: tree.isPassive(quoting)), isRelaying(relay.saying) else { return nil }
        let clause = complement(of: relay.saying) ?? complement(of: quoting)
        return Attribution(
            word: quoting, speaker: relay.speaker ?? tree.logicalObjects(of: quoting).first,
            relayer: relay.relayer ?? tree.logicalSubject(of: quoting),
            content: clause.map { words(under: $0, without: nil) } ?? inserted(quoting) ?? layout.rest(behind: relay.saying),
            rule: "QUOTED \(tree[quoting].lemma) as saying")
    }

    /// Whether the verb is the "saying" of "quoted as saying".
    private func isRelaying(_ verb: Int) -> Bool {
        guard verb > 1, tree.word(verb - 1) == "as", tree[verb].fineTag == "VBG" else { return false }
        return speech.saying.contains(tree[verb].lemma)
    }

    private func inserted(_ verb: Int) -> [Int]? {
        guard tree[verb].relation == .parataxis, let governor = tree.head(of: verb) else { return nil }
        return words(under: governor, without: verb)
    }

    /// "according to the ministry, …".
    private func phrase(at token: Int) -> Attribution? {
        guard tree[token].tag != .noun, let speaker = tree.head(of: token), speaker > token else { return nil }
        let excluded = Set(tree.subtree(of: speaker)).union(token...max(token, speaker))
        let content = relativeClause(around: token).map { clause in layout.trimmed(clause.filter { !excluded.contains($0) }) }
        return Attribution(
            word: token, speaker: speaker, content: content ?? layout.content(besidePhrase: token, tree.subtree(of: speaker)),
            rule: "QUOTED \(tree.word(token))", isPhrase: true)
    }

    /// "the film, *which* according to its maker *cost little*": the words of the relative clause that the phrase is put into.
    private func relativeClause(around phrase: Int) -> [Int]? {
        guard phrase > 0,
            tree[phrase - 1].fineTag == "WDT" || phrase > 1 && tree[phrase - 1].form == "," && tree[phrase - 2].fineTag == "WDT",
            let verb = (phrase..<tree.count).first(where: { tree[$0].relation == .aclRelcl })
        else { return nil }
        return tree.subtree(of: verb).filter { $0 > phrase }
    }

    // MARK: Words of a clause

    /// The tokens of a clause without its subordinator and the punctuation at its ends.
    private func words(under clause: Int, without excluded: Int?) -> [Int] {
        let omitted = Set(excluded.map { tree.subtree(of: $0) } ?? [])
        let governor = tree.head(of: clause)
        var tokens = tree.subtree(of: clause).filter { !omitted.contains($0) && $0 != governor }
        if let first = tokens.first, tree[first].relation == .mark, tree.word(first) == "that" { tokens.removeFirst() }
        while let last = tokens.last, isEdge(last) { tokens.removeLast() }
        while let first = tokens.first, isEdge(first) { tokens.removeFirst() }
        return tokens
    }

    private func isEdge(_ token: Int) -> Bool { tree[token].tag == .punctuation && ![")", "]", "("].contains(tree[token].form) }
}
