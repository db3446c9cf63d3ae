import DocumentModel

extension DependencyTree {
    /// The lower-case form.
    func word(_ token: Int) -> String { self[token].form.lowercased() }

    func child(of token: Int, _ relations: [DependencyRelation]) -> Int? {
        children(of: token).first { relations.contains(self[$0].relation) }
    }

    func hasChild(of token: Int, _ relations: [DependencyRelation]) -> Bool { child(of: token, relations) != nil }

    /// Whether the token can head a clause.
    func isVerb(_ token: Int) -> Bool { self[token].tag == .verb || (self[token].tag == .auxiliary && !isAuxiliaryOfAnother(token)) }

    private func isAuxiliaryOfAnother(_ token: Int) -> Bool { [.aux, .auxPass, .cop].contains(self[token].relation) }

    /// The verb itself; of a copula the word that it ties to the subject: "Oslo" in "is due in Oslo".
    func predicate(of verb: Int) -> Int {
        guard self[verb].relation == .cop, let head = head(of: verb) else { return verb }
        return self[head].relation == .case ? self.head(of: head) ?? head : head
    }

    /// Whether the verb is passive: by its auxiliary, or as a past participle with an agent, on a noun or beside another clause.
    func isPassive(_ verb: Int) -> Bool {
        if hasChild(of: verb, [.auxPass]) { return true }
        if self[verb].relation == .conj, hasChild(of: verb, [.oblAgent]), !hasChild(of: verb, [.obj]) {
            return head(of: verb).map(isPassive) ?? false
        }
        if hasChild(of: verb, [.oblAgent]), isBareParticiple(verb) || isParticipleWithoutAuxiliary(verb) { return true }
        guard self[verb].fineTag == "VBN", !hasChild(of: verb, [.aux, .nsubj, .obj]) else { return false }
        switch self[verb].relation {
        case .acl: return !isOnlyVerb(verb)
        case .amod, .advcl: return true
        case .conj: return head(of: verb).map { isVerb($0) && isPassive($0) } ?? false
        default: return false
        }
    }

    /// "the town *taken* by Togo", even where the tree gives the participle a subject.
    private func isParticipleWithoutAuxiliary(_ verb: Int) -> Bool {
        self[verb].fineTag == "VBN" && !hasChild(of: verb, [.aux, .auxPass, .obj])
    }

    /// "Bell, *praised* by Ek, won": a participle right before "by" and behind a comma, even where the tree makes it the main verb.
    private func isBareParticiple(_ verb: Int) -> Bool {
        guard verb + 1 < count, word(verb + 1) == "by", verb == 0 || self[verb - 1].form == ",", !hasChild(of: verb, [.aux]) else {
            return false
        }
        return self[verb].fineTag == "VBN" || self[verb].fineTag == "VBD" && hasChild(of: verb, [.parataxis])
    }

    /// Whether the sentence has no other verb, so that what looks like a participle on its root is its past tense.
    private func isOnlyVerb(_ verb: Int) -> Bool {
        guard let noun = head(of: verb), self[noun].relation == .root, verb == noun + 1 else { return false }
        return !isFinite(noun) && !hasChild(of: noun, [.cop, .nsubj])
    }

    /// Whether the clause stands in the infinitive.
    func isInfinitive(_ verb: Int) -> Bool {
        children(of: verb).contains { self[$0].relation == .mark && self[$0].fineTag == "TO" }
            || (self[verb].fineTag == "VB" && !hasChild(of: verb, [.aux, .nsubj]) && self[verb].relation != .root)
    }

    /// "has met", "had been seen".
    func isPerfect(_ verb: Int) -> Bool { children(of: verb, .aux).contains { self[$0].lemma == "have" } }

    /// Whether the clause has a tense or modal of its own.
    func isFinite(_ verb: Int) -> Bool {
        isFiniteForm(verb) || children(of: verb).contains { [.aux, .auxPass, .cop].contains(self[$0].relation) && isFiniteForm($0) }
    }

    /// Whether the word itself has a tense or is a modal.
    func isFiniteForm(_ token: Int) -> Bool { self[token].isFiniteForm }

    /// What the verb or auxiliary makes a clause of: itself, or what it helps to say, also where "is due to" is taken for a mark.
    func clauseHead(of verb: Int) -> Int {
        guard [.aux, .auxPass, .cop].contains(self[verb].relation), let head = head(of: verb) else { return verb }
        return [.mark, .case].contains(self[head].relation) ? self.head(of: head) ?? head : head
    }

    /// The grammatical subject, taken over from a governing clause where the verb has none of its own.
    ///
    /// Cost: linear in the depth of the tree.
    func surfaceSubject(of verb: Int) -> Int? {
        var current = verb
        for _ in 0..<count {
            if let own = ownSubject(of: current) { return own }
            guard let governor = head(of: current) else { return nil }
            switch self[current].relation {
            case .acl, .aclRelcl, .amod: return subject(ofModifier: current, of: governor)
            case .xcomp:
                if let object = controllingObject(of: governor) { return object }
                current = governor
            case .conj, .advcl, .parataxis, .ccomp:
                guard isVerb(governor) || hasChild(of: governor, [.nsubj, .nsubjPass]),
                    !isFinite(current) || self[current].relation == .conj
                else { return nil }
                current = governor
            default: return nil
            }
        }
        return nil
    }

    /// Of several, the nearest.
    private func ownSubject(of verb: Int) -> Int? {
        children(of: verb).filter { [.nsubj, .nsubjPass, .nsubjOuter].contains(self[$0].relation) }.min { abs($0 - verb) < abs($1 - verb) }
    }

    /// The object that the infinitive's subject is: "asked him to come", "called on them to stop".
    private func controllingObject(of governor: Int) -> Int? {
        if isPassive(governor) { return nil }
        if let object = child(of: governor, [.obj, .iobj]) { return object }
        return children(of: governor).first {
            self[$0].relation == .obl && ["on", "upon", "for", "to"].contains(adposition(of: $0) ?? "") && hasInfinitive(under: governor)
        }
    }

    private func hasInfinitive(under governor: Int) -> Bool {
        children(of: governor).contains { self[$0].relation == .xcomp && self[$0].tag == .verb }
    }

    /// The subject of a participle, infinitive or relative clause that modifies a noun.
    private func subject(ofModifier verb: Int, of noun: Int) -> Int? {
        if isBeside(verb, predicate: noun), let subject = ownSubject(of: noun) { return subject }
        guard self[verb].relation == .acl, isInfinitive(verb) else { return noun }
        if let possessor = child(of: noun, [.nmodPoss]) { return possessor }
        guard let carrier = head(of: noun), isVerb(carrier), [.obj, .obl].contains(self[noun].relation) else { return noun }
        return surfaceSubject(of: carrier)
    }

    /// "was in Oslo, *meeting* Ana Sall": a participle that the tree hangs on what a clause says of its subject.
    func isBeside(_ verb: Int, predicate: Int) -> Bool {
        self[verb].relation == .acl && self[verb].fineTag == "VBG" && hasChild(of: predicate, [.cop])
            && (hasChild(of: predicate, [.case]) || verb > 0 && self[verb - 1].form == ",")
    }

    /// Who does what the verb says.
    func logicalSubject(of verb: Int) -> Int? {
        isPassive(verb) ? agent(of: verb) : surfaceSubject(of: verb)
    }

    /// The "by" phrase of a passive or noun.
    func agent(of token: Int) -> Int? {
        children(of: token).first { self[$0].relation == .oblAgent }
            ?? children(of: token).first { [.obl, .nmod].contains(self[$0].relation) && adposition(of: $0) == "by" }
    }

    /// To whom or what it is done.
    func logicalObjects(of verb: Int) -> [Int] {
        if isPassive(verb) { return surfaceSubject(of: verb).map { [$0] } ?? [] }
        let objects = directObjects(of: verb)
        if objects.isEmpty, self[verb].relation == .aclRelcl, let subject = ownSubject(of: verb), !isRelativePronoun(subject),
            !leavesObjectOpen(verb), let noun = head(of: verb)
        {
            return [noun]
        }
        return objects
    }

    /// The objects, but for a "that" beside a true one and for what is the object of an infinitive: "which he helped to found".
    private func directObjects(of verb: Int) -> [Int] {
        let objects = children(of: verb).filter { self[$0].relation == .obj }
        if objects.isEmpty { return (nounBeforeThat(of: verb) ?? bareOblique(of: verb)).map { [$0] } ?? [] }
        let named = objects.filter { !isRelativePronoun($0) }
        if !named.isEmpty { return named }
        return children(of: verb, .xcomp).contains { isInfinitive($0) && !hasChild(of: $0, [.obj]) } ? [] : objects
    }

    /// ", a *claim* that Togo rejected": what a relative clause stands behind whose "that" the tree takes for a conjunction.
    private func nounBeforeThat(of verb: Int) -> Int? {
        guard let that = child(of: verb, [.mark]), that > 2, word(that) == "that", self[that - 1].tag == .noun,
            ["a", "an"].contains(word(that - 2)), [",", "-", "–", "—"].contains(self[that - 3].form)
        else { return nil }
        return that - 1
    }

    /// "condemned in strong terms the raid": an object behind another phrase, which the tree takes for a phrase without adposition.
    private func bareOblique(of verb: Int) -> Int? {
        children(of: verb, .obl).first {
            $0 > verb && self[$0].relation == .obl && [.noun, .properNoun].contains(self[$0].tag) && adposition(of: $0) == nil
                && hasChild(of: $0, [.det, .nmodPoss]) && !CalendarWords.english.isDate(word($0))
        }
    }

    /// "denied *meeting* Ana Sall": the name right behind a gerund that the tree takes for a bare noun.
    func objectsOfGerund(_ noun: Int) -> [Int] {
        guard self[noun].tag == .noun, word(noun).hasSuffix("ing"), !hasChild(of: noun, [.det, .nmodPoss, .amod, .compound]) else {
            return []
        }
        return children(of: noun, .appos).filter { $0 == noun + 1 && self[$0].tag == .properNoun }
    }

    /// To whom something is given; in a passive clause with an object of its own the grammatical subject.
    ///
    /// Of two objects without "and" the first one: "gave the army a plane", "promised the club £400".
    func recipients(of verb: Int) -> [Int] {
        if isPassive(verb), hasChild(of: verb, [.obj]) { return surfaceSubject(of: verb).map { [$0] } ?? [] }
        let indirect = children(of: verb).filter { self[$0].relation == .iobj }
        guard indirect.isEmpty else { return indirect }
        let objects = children(of: verb).filter { self[$0].relation == .obj && $0 > verb }
        if objects.count > 1 { return [objects[0]] }
        return objects.first.flatMap(nominalBeforeAmount).map { [$0] } ?? []
    }

    /// "gave *Togo* $3 million", "gave the *University* 150 books": what stands before an amount as if it were part of it.
    private func nominalBeforeAmount(_ object: Int) -> Int? {
        if let modifier = children(of: object).first(where: { $0 < object && self[$0].tag == .properNoun && isAmount($0 + 1) }) {
            return modifier
        }
        return subtree(of: object).contains { $0 > object && isAmount($0) && self[$0 - 1].tag == .properNoun } ? object : nil
    }

    /// Whether the token is a sum of money or a number.
    private func isAmount(_ token: Int) -> Bool {
        self[token].fineTag == "$" || self[token].fineTag == "CD" || self[token].tag == .symbol
    }

    /// What completes the word: an infinitive, a clause, a participle behind an adposition, a predicate.
    func complements(of token: Int) -> [Int] {
        children(of: token).filter { child in
            switch self[child].relation {
            case .xcomp, .ccomp: true
            case .advcl, .acl: child > token && !isFinite(child)
            default: false
            }
        }
    }

    /// The subjects of the clauses on which it depends that the verb does not come true: "unless *Togo* withdrew", "if *Togo* did not".
    func averting(_ verb: Int) -> [Int] {
        children(of: verb, .advcl).filter { clause in
            let marks = children(of: clause, .mark).map(word)
            return marks.contains("unless") || marks.contains("if") && children(of: clause, .advmod).contains { self[$0].lemma == "not" }
        }
        .flatMap { children(of: $0).filter { self[$0].relation.base == .nsubj } }
    }

    /// Nouns under a noun or verb that say of what an amount is: "$5 million in aid", "tonnes of rice".
    func measures(of token: Int) -> [Int] {
        children(of: token).filter {
            $0 > token && [.nmod, .obl].contains(self[$0].relation) && ["of", "in", "worth"].contains(adposition(of: $0) ?? "")
        }
    }

    /// "the claim that Togo had armed them", "told him that Togo would": whether what looks like a relative clause leaves nothing open for
    /// its "that" to stand for.
    func isContentClause(_ verb: Int) -> Bool {
        guard self[verb].relation == .aclRelcl, let opening = children(of: verb).first, word(opening) == "that" else { return false }
        let others = children(of: verb).filter { $0 != opening }
        let objects = others.contains { $0 > verb && [.obj, .ccomp, .xcomp, .obl].contains(self[$0].relation) }
        return others.contains { self[$0].relation.base == .nsubj } && (objects || isPassive(verb))
    }

    private func isRelativePronoun(_ token: Int) -> Bool { ["WP", "WDT", "WRB"].contains(self[token].fineTag) }

    /// "the town in which", "the day when": whether the relative pronoun is something else than the object.
    private func leavesObjectOpen(_ verb: Int) -> Bool {
        children(of: verb).contains { isRelativePronoun($0) && self[$0].relation.base != .nsubj }
    }

    /// The adposition before a nominal, in lower case; of several words the first. It may hang on a title or given name before the nominal.
    func adposition(of nominal: Int) -> String? {
        let own = children(of: nominal).filter { self[$0].relation == .case && self[$0].fineTag != "POS" }
        if let first = own.first { return word(isParticle(first, before: own.dropFirst().first) ? first + 1 : first) }
        guard let first = children(of: nominal).first, first < nominal, Self.premodifiers.contains(self[first].relation) else { return nil }
        return adposition(of: first)
    }

    /// "flew *on* to Lima", "came *in* from Lima": whether what the tree takes for an adposition goes with the verb.
    private func isParticle(_ word: Int, before next: Int?) -> Bool {
        next == word + 1 && ["on", "in", "over", "up", "down", "off"].contains(self.word(word))
            && ["to", "from"].contains(self.word(word + 1))
    }

    private static let premodifiers: Set<DependencyRelation> = [.nmodDesc, .compound, .amod, .flat]

    /// The oblique and nominal dependents of a token after the adposition.
    func dependents(of token: Int, after adposition: String) -> [Int] {
        children(of: token).filter {
            [.obl, .nmod, .oblAgent, .advmod, .conj].contains(self[$0].relation) && self.adposition(of: $0) == adposition
        }
    }

    /// The token and everything coordinated with it, from left to right, whichever way the coordination nests.
    func coordination(of token: Int) -> [Int] {
        var members = [token]
        var next = 0
        while next < members.count {
            members += children(of: members[next]).filter { self[$0].relation == .conj }
            next += 1
        }
        return members.sorted()
    }

    /// The lemma, and the lemma with each particle or adposition that goes with it: "call", "call off", "call for".
    func phrasalLemmas(of token: Int) -> [String] {
        let lemmas = lemmas(of: token)
        var found = lemmas
        for child in children(of: token) {
            switch self[child].relation {
            case .compoundPrt, .advmod: found += lemmas.map { "\($0) \(word(child))" }
            case .xcomp where self[child].tag == .adjective: found += lemmas.map { "\($0) \(word(child))" }
            case .obl, .nmod:
                if let adposition = adposition(of: child), !CalendarWords.english.isDate(word(child)) {
                    found += lemmas.map { "\($0) \(adposition)" }
                }
            default: break
            }
        }
        return found
    }

    /// The lemma, and what the form regularly comes from, for rare verbs that the lemmatizer gets wrong.
    func lemmas(of token: Int) -> [String] {
        let lemma = self[token].lemma.lowercased()
        guard self[token].tag == .verb, let ending = ["VBD": "ed", "VBN": "ed", "VBG": "ing"][self[token].fineTag] else { return [lemma] }
        let form = word(token)
        guard form.hasSuffix(ending), form.utf8.count > ending.utf8.count + 2 else { return [lemma] }
        let stem = String(form.dropLast(ending.count))
        let undoubled = stem.last == stem.dropLast().last ? [String(stem.dropLast())] : []
        return [lemma] + ([stem, stem + "e"] + undoubled).filter { $0 != lemma }
    }

    /// Whether the words stand beside the token: dependents of it, their dependents, and the adpositions between.
    func hasCompanion(_ words: Set<String>, of token: Int) -> Bool {
        if [.aclRelcl, .acl].contains(self[token].relation), let noun = head(of: token), matches(words, noun) { return true }
        if let noun = nounBeforeThat(of: token), matches(words, noun) { return true }
        for child in children(of: token) where !Self.clauses.contains(self[child].relation) || self[child].tag == .adjective {
            if matches(words, child) { return true }
            if children(of: child).contains(where: { matches(words, $0) }) { return true }
        }
        return false
    }

    /// Clauses beside a word say nothing of it.
    private static let clauses: Set<DependencyRelation> = [.advcl, .ccomp, .parataxis, .aclRelcl, .advclRelcl, .csubj]

    /// The sign of "£400" or "$5".
    private func currency(_ token: Int) -> String? {
        guard self[token].fineTag == "CD", let sign = self[token].form.unicodeScalars.first,
            sign.properties.generalCategory == .currencySymbol
        else { return nil }
        return String(sign)
    }

    private func matches(_ words: Set<String>, _ token: Int) -> Bool {
        words.contains(self[token].lemma) || words.contains(word(token)) || currency(token).map(words.contains) ?? false
    }
}
