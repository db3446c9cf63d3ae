import DocumentModel

/// Whether a text tells an event as fact.
package enum Factuality: Sendable, Hashable {
    case happened
    case planned
    case denied
    /// Hoped for, asked for, possible, supposed: no relation.
    case unsure

    /// The factuality of an event under a governing word or clause of another.
    package func under(_ outer: Factuality) -> Factuality {
        switch (outer, self) {
        case (.unsure, _), (_, .unsure), (.denied, .denied): .unsure
        case (.happened, _): self
        case (.denied, _), (_, .denied): .denied
        case (.planned, _): .planned
        }
    }

    package var status: ClaimStatus? {
        switch self {
        case .happened: .happened
        case .planned: .planned
        case .denied: .denied
        case .unsure: nil
        }
    }
}

/// Reads off the words over an event whether it is told as fact.
struct FactualityReader {
    let tree: DependencyTree
    let words: FactualityWords
    let asksQuestion: Bool

    init(tree: DependencyTree, words: FactualityWords) {
        self.tree = tree
        self.words = words
        asksQuestion = tree.sentence.tokens.last { $0.tag == .punctuation && !isQuotationMark($0) }?.form == "?"
    }

    /// Climbs from the event's word to the root of its sentence. Cost: linear in the depth of the tree.
    func factuality(of event: Int) -> Factuality {
        if let answer = answer(toQuestion: event) { return answer }
        var result = own(event)
        var current = event
        while result != .unsure, let governor = tree.head(of: current) {
            guard let step = step(from: current, to: governor) else { return result }
            result = result.under(step)
            current = governor
        }
        if tree.head(of: current) == nil, asksQuestion { return .unsure }
        return result
    }

    /// "Asked whether she had met him, she said that she had not": the question is told as denied where the answer is a denial.
    private func answer(toQuestion event: Int) -> Factuality? {
        guard let asked = tree.head(of: event), words.asking.contains(tree[asked].lemma), tree[event].relation == .ccomp,
            tree.children(of: event, .mark).contains(where: { words.conditions.contains(tree.word($0)) }),
            let saying = tree.head(of: asked), [.advcl, .ccomp].contains(tree[asked].relation)
        else { return nil }
        let answers = tree.children(of: saying, .ccomp).filter { $0 > asked }
        return answers.contains { own($0) == .denied } ? .denied : nil
    }

    /// What the governor says of what it governs; nil where the governed part stands as fact for itself.
    private func step(from token: Int, to governor: Int) -> Factuality? {
        switch tree[token].relation {
        case .acl where tree.isFinite(token) && tree.hasChild(of: token, [.mark]): return clauseStep(governor)
        case .acl where tree[governor].tag == .properNoun || isAside(token): return nil
        case .xcomp, .csubj, .acl: return nonfiniteStep(token, governor)
        case .ccomp, .csubjPass: return tree.isInfinitive(token) ? nonfiniteStep(token, governor) : clauseStep(governor)
        case .advcl: return tree.isFinite(token) ? nil : adverbialStep(token, governor)
        case .conj: return conjunctStep(token, governor)
        case .aclRelcl where tree.isContentClause(token): return clauseStep(nounOfContent(governor))
        case .aclRelcl, .parataxis, .appos, .vocative: return nil
        case .obj, .nsubj, .nsubjPass, .nmod, .obl, .nmodPoss, .amod, .compound: return nominalStep(token, governor)
        default: return own(governor)
        }
    }

    /// "the deal, *signed* on Monday by both, will create jobs": a participle between commas stands as fact, whatever the clause says.
    private func isAside(_ participle: Int) -> Bool {
        tree[participle].fineTag == "VBN" && participle > 0 && tree[participle - 1].form == ","
            && !effects(words.nominal, have: tree[participle].lemma)
    }

    private func effects(_ effects: FactualityEffects, have word: String) -> Bool {
        effects.planned.contains(word) || effects.unsure.contains(word) || effects.denied.contains(word)
    }

    private func nonfiniteStep(_ token: Int, _ governor: Int) -> Factuality {
        guard tree.isInfinitive(token) || tree[governor].tag != .verb else { return gerundStep(governor) }
        if isUnfulfilled(token, governor) { return .denied }
        return own(governor).over(effect(of: governor, words.infinitive)).under(discarded(governor))
    }

    private func gerundStep(_ governor: Int) -> Factuality {
        effect(of: governor, words.nominal).under(own(governor))
    }

    /// "had planned to meet, but …", "was due to meet, but …": what was planned before the past did not come about.
    private func discarded(_ governor: Int) -> Factuality {
        let isPast = tree.children(of: governor).contains { ["had", "was", "were"].contains(tree.word($0)) }
        return isPast && effect(of: governor, words.infinitive) == .planned && isContradicted(governor) ? .denied : .happened
    }

    private func isContradicted(_ verb: Int) -> Bool {
        tree.children(of: verb, .conj).contains { conjunct in tree.children(of: conjunct, .cc).contains { tree.word($0) == "but" } }
    }

    /// "were to have met".
    private func isUnfulfilled(_ token: Int, _ governor: Int) -> Bool {
        tree[governor].lemma == "be" && tree.children(of: token, .aux).contains { tree[$0].lemma == "have" }
    }

    /// "accusations by Togo that …": the noun whose content the clause gives, where the tree hangs it on a name beside the noun.
    private func nounOfContent(_ governor: Int) -> Int {
        guard let above = tree.head(of: governor) else { return governor }
        return ([governor, above] + tree.children(of: above, .obj)).first { effect(of: $0, words.clause) != .happened } ?? governor
    }

    private func clauseStep(_ governor: Int) -> Factuality {
        let spoken = effect(of: governor, words.clause)
        let saying = own(governor)
        return saying == .denied || saying == .unsure ? .unsure : spoken
    }

    private func adverbialStep(_ token: Int, _ governor: Int) -> Factuality {
        guard tree.isInfinitive(token) else {
            if isComplement(token, governor) { return gerundStep(governor) }
            return isAbsolute(token) ? own(governor).unless(.denied) : own(governor)
        }
        if isFrustrated(governor) { return .denied }
        return own(governor).over(effect(of: governor, words.infinitive)).under(effectOfObject(of: governor, before: token))
    }

    /// "flew to Oslo to meet her, but she *did not come*": what somebody set out to do did not come about.
    private func isFrustrated(_ verb: Int) -> Bool {
        tree.children(of: verb, .conj).contains { conjunct in
            own(conjunct) == .denied && tree.children(of: conjunct, .cc).contains { tree.word($0) == "but" }
        }
    }

    /// "She did not come, *the two having met* before": a participle behind a comma stands as fact beside what is denied.
    private func isAbsolute(_ participle: Int) -> Bool {
        guard ["VBG", "VBN"].contains(tree[participle].fineTag),
            let first = tree.subtree(of: participle).first(where: {
                tree[$0].tag != .punctuation
            })
        else { return false }
        return first > 0 && tree[first - 1].form == ","
    }

    /// "turned down *a request* by Togo to meet", where the tree hangs the infinitive on the verb.
    private func effectOfObject(of governor: Int, before infinitive: Int) -> Factuality {
        let isAskedFor = tree.children(of: governor, .obj).contains { object in
            object < infinitive && tree[object].tag == .noun && words.infinitive.unsure.contains(tree[object].lemma)
                && tree.subtree(of: object).allSatisfy { $0 < infinitive }
        }
        return isAskedFor ? .unsure : .happened
    }

    /// A participle right behind a verb or with "of" is its complement: "denied having met", "accused the army of bombing".
    private func isComplement(_ participle: Int, _ governor: Int) -> Bool {
        guard governor < participle, !tree.sentence.tokens[governor..<participle].contains(where: { $0.form == "," }) else { return false }
        return participle - governor < 4 || tree.children(of: participle, .mark).contains { tree.word($0) == "of" }
    }

    /// A conjunct without a tense of its own shares the auxiliaries of the first; else only what stands over both.
    private func conjunctStep(_ token: Int, _ governor: Int) -> Factuality {
        tree.isVerb(token) && tree.isFinite(token) ? .happened : own(governor)
    }

    private func nominalStep(_ token: Int, _ governor: Int) -> Factuality {
        let isAside = tree[token].relation == .nmodPoss || isOccasion(token)
        let governing = isAside ? .happened : isCalledFalse(by: governor) ? .denied : effect(of: governor, words.nominal)
        let isArgument = tree[token].relation != .obl
        let isFact = isPresupposed(token, by: governor)
        let saying = isFact ? own(governor, besides: token).unless(.denied) : own(governor, besides: token)
        let outer = isArgument || governing != .happened ? saying.over(governing) : saying.unless(.denied)
        return tree[token].relation == .nmod ? outer : outer.under(coordinatedEffects(governor))
    }

    /// "does not recognise the occupation", "the raid did not delay the talks": what is denied leaves the event alone.
    private func isPresupposed(_ token: Int, by verb: Int) -> Bool {
        switch tree[token].relation {
        case .obj, .nsubjPass: words.presupposing.contains(tree[verb].lemma)
        case .nsubj: tree[verb].lemma != "take" && tree.hasChild(of: verb, [.obj])
        default: false
        }
    }

    /// "called reports of a meeting fiction", "dismissed it as fiction".
    private func isCalledFalse(by governor: Int) -> Bool {
        (tree.children(of: governor, .xcomp) + tree.dependents(of: governor, after: "as")).contains {
            tree[$0].tag != .verb && effect(of: $0, words.nominal) == .denied
        }
    }

    /// "promised help in a call": what is done at an occasion leaves the occasion itself alone.
    private func isOccasion(_ token: Int) -> Bool {
        tree[token].relation == .obl && words.occasional.contains(tree.adposition(of: token) ?? "")
    }

    /// "had been planned for Monday but was put off".
    private func coordinatedEffects(_ governor: Int) -> Factuality {
        guard tree.isVerb(governor) else { return .happened }
        for conjunct in tree.children(of: governor, .conj) where !tree.hasChild(of: conjunct, [.nsubj, .nsubjPass]) {
            if effect(of: conjunct, words.nominal) == .denied, own(conjunct) == .happened { return .denied }
        }
        return .happened
    }

    private func effect(of governor: Int, _ effects: FactualityEffects) -> Factuality {
        let lemmas = tree.phrasalLemmas(of: governor) + [tree.word(governor)]
        if lemmas.contains(where: effects.denied.contains) { return .denied }
        if lemmas.contains(where: effects.unsure.contains) { return .unsure }
        return lemmas.contains(where: effects.planned.contains) ? .planned : .happened
    }
}

extension FactualityReader {
    /// What the word's own auxiliaries, negations, subordinators and adjectives say.
    ///
    /// - Parameter dependent: One that has been heard already.
    func own(_ token: Int, besides dependent: Int? = nil) -> Factuality {
        var result = Factuality.happened
        for child in tree.children(of: token) where child != dependent {
            switch tree[child].relation {
            case .aux, .cop: result = result.under(auxiliary(child, of: token))
            case .advmod, .det, .cc, .ccPreconj: result = result.under(adverb(child))
            case .mark, .case, .fixed: result = result.under(subordinator(child))
            case .amod: result = result.under(effect(of: child, words.nominal))
            case .nsubj, .nsubjPass: if isNegated(child) { result = result.under(.denied) }
            default: break
            }
        }
        return result
    }

    /// Whether the clause stands in the infinitive or the future, as what is threatened does.
    func liesAhead(_ verb: Int) -> Bool {
        tree.isInfinitive(verb)
            || tree.children(of: verb, .aux).contains { words.willing.contains(tree.word($0)) || tree.word($0) == "would" }
    }

    /// "is going to Manila": what the present progressive tells with a date may lie ahead.
    func isProgressive(_ verb: Int) -> Bool {
        tree[verb].fineTag == "VBG"
            && tree.children(of: verb, .aux).contains { tree[$0].lemma == "be" && ["VBZ", "VBP"].contains(tree[$0].fineTag) }
    }

    /// "flies to Manila".
    func isPresent(_ verb: Int) -> Bool {
        ["VBZ", "VBP"].contains(tree[verb].fineTag) && tree[verb].tag == .verb && !tree.hasChild(of: verb, [.aux])
    }

    private func adverb(_ token: Int) -> Factuality {
        let word = tree.word(token)
        if words.doubting.contains(word) { return .unsure }
        return words.negators.contains(word) ? .denied : .happened
    }

    /// "No meeting took place", "Neither man called".
    private func isNegated(_ subject: Int) -> Bool {
        words.negators.contains(tree.word(subject))
            || tree.children(of: subject, .det).contains { words.negators.contains(tree.word($0)) }
    }

    private func auxiliary(_ auxiliary: Int, of verb: Int) -> Factuality {
        let word = tree.word(auxiliary)
        if words.willing.contains(word) { return .planned }
        if word == "would", isReportedFuture(verb) { return .planned }
        if words.doubting.contains(word) { return .unsure }
        let isDue =
            tree[auxiliary].lemma == "be" && tree[verb].tag == .verb && tree.children(of: verb, .mark).contains { tree[$0].fineTag == "TO" }
        guard isDue, tree[verb].relation != .xcomp else { return .happened }
        return tree.children(of: verb, .aux).contains { tree[$0].lemma == "have" } ? .denied : .planned
    }

    /// "said that he would come", "he would come, she said": the future seen from the past.
    private func isReportedFuture(_ verb: Int) -> Bool {
        guard let saying = reporting(verb), ["VBD", "VBN"].contains(tree[saying].fineTag), !isQuoted(verb, before: saying)
        else { return false }
        return !tree.children(of: verb, .advcl).contains { clause in
            tree.children(of: clause, .mark).contains { words.conditions.contains(tree.word($0)) }
        }
    }

    /// The verb that reports the clause, also of one coordinated with it, or taken for a relative clause: "told the mayor that …".
    private func reporting(_ verb: Int) -> Int? {
        let saying = tree.children(of: verb, .parataxis).first { $0 > verb && tree[$0].tag == .verb }
        guard saying == nil, let governor = tree.head(of: verb) else { return saying }
        switch tree[verb].relation {
        case .ccomp: return governor
        case .conj: return reporting(governor)
        case .aclRelcl where [.obj, .iobj].contains(tree[governor].relation):
            return tree.isContentClause(verb) ? tree.head(of: governor) : nil
        default: return nil
        }
    }

    /// "'I would call him,' she said": in somebody's own words the past does not turn "will" into "would".
    private func isQuoted(_ verb: Int, before governor: Int) -> Bool {
        verb < governor && tree.sentence.tokens[verb..<governor].contains(where: isQuotationMark)
    }

    /// "were *due* to meet, but", where the tree takes "due to" for a mark of the verb.
    private func isDiscarded(_ due: Int) -> Bool {
        tree.children(of: due, .cop).contains { tree[$0].fineTag == "VBD" } && tree.head(of: due).map(isContradicted) ?? false
    }

    private func subordinator(_ mark: Int) -> Factuality {
        let word = tree.word(mark)
        if tree[mark].tag == .adjective, words.infinitive.planned.contains(word) { return isDiscarded(mark) ? .denied : .planned }
        if words.conditions.contains(word) { return .unsure }
        return words.negators.contains(word) ? .denied : .happened
    }
}

extension Factuality {
    /// This word's own factuality over what it does to what it governs.
    fileprivate func over(_ effect: Factuality) -> Factuality {
        switch (self, effect) {
        case (.denied, .planned): .denied
        case (.denied, .unsure), (.unsure, _): .unsure
        default: effect.under(self)
        }
    }

    fileprivate func unless(_ other: Factuality) -> Factuality { self == other ? .happened : self }
}

private func isQuotationMark(_ token: Token) -> Bool { ["\"", "”", "’", "'", "''"].contains(token.form) }
