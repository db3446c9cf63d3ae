import DocumentModel
import KnowledgeTables

/// An event as a sentence tells it: a relation type, who stands at its ends, and whether it is fact.
struct EventMention: Sendable {
    var frame: Int
    var site: EventSite
    var sources: [EventArgument]
    /// Empty where the sources did it with each other.
    var targets: [EventArgument]
    var status: ClaimStatus
    /// Set where the words name nobody and come back to an occasion told before.
    var retelling: Retelling?

    /// Whether the other event has the same people at its ends: one word relates two of them in one way only.
    func joins(_ other: EventMention) -> Bool {
        let others = Set((other.sources + other.targets).map(\.entity))
        return (sources + targets).allSatisfy { others.contains($0.entity) }
    }
}

/// Finds the events of a sentence by the frames of the lexicon.
struct EventFinder {
    let lexicon: RelationLexicon
    let arguments: ArgumentReader
    let factuality: FactualityReader
    let sentence: Int
    let retold: RetoldNouns
    var tree: DependencyTree { arguments.tree }

    init(lexicon: RelationLexicon, document: ResolvedDocument, sentence: Int, retold: RetoldNouns = RetoldNouns()) {
        self.lexicon = lexicon
        self.sentence = sentence
        self.retold = retold
        arguments = ArgumentReader(
            document: document, sentence: sentence, undergone: lexicon.syntax.undergone, making: lexicon.syntax.making,
            privatePeople: lexicon.syntax.privatePeople)
        factuality = FactualityReader(tree: document.trees[sentence], words: lexicon.factuality)
    }

    /// Cost: linear in the length of the sentence times the depth of its tree.
    ///
    /// - Parameter told: What the document has told before, to which the events are added.
    func events(told: inout ToldDeeds) -> [EventMention] {
        var found: [EventMention] = []
        for token in 0..<tree.count {
            let events = events(triggeredBy: token, told)
            for event in events { told.add(event, in: sentence) }
            tell(token, &told)
            found += events
        }
        return found.filter { event in !found.contains { isTold(event, by: $0) } }
    }

    /// "spoke by telephone", "launched their raid": the verb tells what the noun beside it, or carried by it, does.
    private func isTold(_ event: EventMention, by other: EventMention) -> Bool {
        guard event.site.trigger != other.site.trigger, lexicon.frames[event.frame].type == lexicon.frames[other.frame].type else {
            return false
        }
        return [event.site.host, event.site.carrier].contains(other.site.trigger) || isCompletion(event, of: other)
    }

    /// "agreed to *buy*": what the other verb needs to tell its deed.
    private func isCompletion(_ event: EventMention, of other: EventMention) -> Bool {
        lexicon.frames[other.frame].completing.contains(tree[event.site.trigger].lemma)
            && tree.complements(of: other.site.trigger).contains(event.site.trigger)
    }

    /// Notes who did what the verb says, and made what it brings about: "proposed" a proposal, "issued a decree" a decree.
    private func tell(_ verb: Int, _ told: inout ToldDeeds) {
        guard tree[verb].tag == .verb else { return }
        let lemmas = tree.lemmas(of: verb)
        var nouns = lemmas.reduce(into: Set<String>()) { $0.formUnion(lexicon.syntax.deeds[$1] ?? []) }
        if lemmas.contains(where: lexicon.syntax.making.contains) {
            let made = tree.logicalObjects(of: verb) + tree.children(of: verb, .xcomp)
            nouns.formUnion(made.filter { tree[$0].tag == .noun }.map { tree[$0].lemma })
        }
        let site = EventSite(trigger: verb, anchor: verb)
        let makers = arguments.arguments(Self.makers, from: site, types: Self.actors)
        let position = TokenPosition(sentence: sentence, token: verb)
        told.add(nouns, named: tree[verb].lemma, isMain: isMainAct(verb), madeBy: makers, at: position)
    }

    /// Whether the verb tells what the sentence is about, and no words or state.
    private func isMainAct(_ verb: Int) -> Bool {
        let clause = tree[verb].relation == .conj ? tree.head(of: verb) ?? verb : verb
        return tree[clause].relation == .root && tree[verb].lemma != "have" && !lexicon.speech.saying.contains(tree[verb].lemma)
    }

    private static let makers = [
        ArgumentPath(name: "subject", steps: [.subject]), ArgumentPath(name: "subject/owner", steps: [.subject, .owner]),
    ]
    private static let actors: Set<EntityType> = [.person, .organization, .country]

    /// Whether the noun is one that tells an event.
    func isEventNoun(_ token: Int) -> Bool {
        kind(of: token) == .nouns && lexicon.namesEvent(tree[token].lemma)
    }

    /// Whether the word is one that tells an event, as a noun or as the verb of a reported clause.
    func isEventWord(_ token: Int) -> Bool {
        isEventNoun(token) || tree[token].tag == .verb && tree[token].relation == .ccomp && triggers(of: token) != nil
    }

    private func events(triggeredBy token: Int, _ told: ToldDeeds) -> [EventMention] {
        guard let kind = kind(of: token), let triggers = triggers(of: token) else { return [] }
        var found: [EventMention] = []
        for trigger in triggers where trigger.kind == kind && hasParticle(trigger.particle, token) {
            let frame = lexicon.frames[trigger.frame]
            guard !found.contains(where: { lexicon.frames[$0.frame].type == frame.type }),
                let event = event(trigger.frame, frame, at: token, kind, told), !found.contains(where: { isAnother($0, than: event) })
            else { continue }
            found.append(event)
        }
        return found
    }

    /// One word relates two people in one way only, but that it may tell both what was done and the talk in which: "thanked her by telephone".
    private func isAnother(_ event: EventMention, than other: EventMention) -> Bool {
        let types = [event, other].map { lexicon.types[lexicon.frames[$0.frame].type] }
        let isBeside = types[0].isConversation != types[1].isConversation && types.allSatisfy { !$0.targetTypes.contains(.event) }
        return event.joins(other) && !isBeside
    }

    private func triggers(of token: Int) -> [FrameTrigger]? {
        if let verb = lexicon.syntax.irregular[tree.word(token)], let found = lexicon.triggers[verb] { return found }
        if let found = lexicon.triggers[tree[token].lemma] { return found }
        for lemma in tree.lemmas(of: token).dropFirst() {
            if let found = lexicon.triggers[lemma] { return found }
        }
        return nil
    }

    private func kind(of token: Int) -> TriggerKind? {
        switch tree[token].tag {
        case .verb: .verbs
        case .auxiliary: tree.isVerb(token) || isCopula(token) ? .verbs : nil
        case .noun, .properNoun: .nouns
        case .adjective: .adjectives
        default: nil
        }
    }

    /// Whether the verb ties a predicate to its subject, not an infinitive: "are to meet".
    private func isCopula(_ token: Int) -> Bool {
        guard tree[token].relation == .cop, let predicate = tree.head(of: token) else { return false }
        return tree[predicate].tag != .verb
    }

    /// The particle stands right behind the verb, or belongs to it in the tree.
    private func hasParticle(_ particle: String?, _ token: Int) -> Bool {
        guard let particle else { return true }
        if token + 1 < tree.count, tree.word(token + 1) == particle { return true }
        return tree.children(of: token).contains { child in
            [.compoundPrt, .advmod].contains(tree[child].relation) && tree.word(child) == particle
        }
    }

    // MARK: One frame

    private func event(_ index: Int, _ frame: RelationFrame, at token: Int, _ kind: TriggerKind, _ told: ToldDeeds) -> EventMention? {
        guard kind != .verbs || !frame.required.isEmpty || !isNaming(token) else { return nil }
        let readSite =
            kind == .nouns
            ? nominalSite(token, support: lexicon.syntax.support.union(frame.support))
            : EventSite(trigger: token, anchor: tree.predicate(of: token))
        let site = bystanding(readSite, frame)
        guard !frame.isOnlyCarried || site.carrier != nil, hasRightCompany(frame, site), isCompleted(frame, token) else { return nil }
        var sources = arguments.arguments(frame.source, from: site, types: frame.sourceTypes)
        guard !isMixedCrowd(sources) else { return nil }
        if !sources.isEmpty { sources += companions(of: sources, in: frame, at: site) }
        var targets = sources.isEmpty ? [] : targets(of: frame, from: site, besides: sources, told)
        if targets.isEmpty, let purposeful = arguments.subjectOfPurpose(token, types: frame.sourceTypes) {
            sources = purposeful
            targets = self.targets(of: frame, from: site, besides: sources, told)
        }
        if targets.isEmpty, sources.count > 1, isMutual(frame, token) {
            targets = sources.filter { frame.targetTypes.contains(arguments.document.entities[$0.entity].type) }
        }
        guard !sources.isEmpty, !targets.isEmpty || (frame.isTogether && sources.count > 1 && !hasStrangers(frame, site)) else {
            return nil
        }
        let outcome = factuality.factuality(of: site.anchor)
        guard let status = frame.outcome.under(outcome).status else { return nil }
        return EventMention(frame: index, site: site, sources: sources, targets: targets, status: status)
    }

    /// "met with students", "met their families": whether those on the other side are told, but not by name.
    private func hasStrangers(_ frame: RelationFrame, _ site: EventSite) -> Bool {
        let partners = site.words.flatMap { tree.dependents(of: $0, after: "with") }.filter { !tree.hasChild(of: $0, [.nmodPoss]) }
        let met = frame.target.first?.steps == [.object] && site.trigger == site.anchor ? tree.children(of: site.trigger, .obj) : []
        return (partners + met).contains { people in
            tree[people].fineTag == "NNS" && people > site.trigger && !CalendarWords.english.isDate(tree.word(people))
        }
    }

    /// "were *taken* in a raid on the port": whom something is done to at a deed of violence or blame did not do the deed.
    private func bystanding(_ site: EventSite, _ frame: RelationFrame) -> EventSite {
        guard let host = site.host, tree[host].fineTag == "VBN", tree.isPassive(host) || !tree.hasChild(of: host, [.aux]),
            !lexicon.types[frame.type].acts.isEmpty
        else { return site }
        var site = site
        site.host = nil
        return site
    }

    /// The first target path that leads to somebody else than the sources.
    /// The persons behind the trigger who did it with the sources.
    private func companions(of sources: [EventArgument], in frame: RelationFrame, at site: EventSite) -> [EventArgument] {
        frame.company.lazy.map { path in
            arguments.arguments([path], from: site, types: [.person]).filter { companion in
                companion.token > site.trigger && !sources.contains { $0.entity == companion.entity }
            }
        }
        .first { !$0.isEmpty } ?? []
    }

    private func targets(of frame: RelationFrame, from site: EventSite, besides sources: [EventArgument], _ told: ToldDeeds)
        -> [EventArgument]
    {
        let sources = Set(sources.map(\.entity))
        for path in frame.target {
            let found = arguments.arguments([path], from: site, types: frame.targetTypes)
            let others = (found + authors(path, from: site, judgedBy: sources, told)).filter { !sources.contains($0.entity) }
            if !others.isEmpty { return others }
        }
        return []
    }

    private func authors(_ path: ArgumentPath, from site: EventSite, judgedBy judges: Set<Int>, _ told: ToldDeeds) -> [EventArgument] {
        let here = TokenPosition(sentence: sentence, token: site.trigger)
        if path.steps == [.gathering] { return isOpen(site.trigger) ? told.gathering(before: here) : [] }
        guard path.steps.last == .author else { return [] }
        let nouns = arguments.nouns(path.steps.dropLast(), from: site).flatMap { [$0] + tree.children(of: $0, .compound) }
        return nouns.lazy.map { noun in
            told.authors(of: tree[noun].lemma, judgedBy: judges, at: TokenPosition(sentence: sentence, token: noun))
        }
        .first { !$0.isEmpty } ?? []
    }

    /// Whether the verb does not say what it is about but by a noun for gatherings: "will attend", "took part in the event".
    private func isOpen(_ verb: Int) -> Bool {
        let topics = tree.children(of: verb, .obj) + tree.children(of: verb, .obl).filter { tree.adposition(of: $0) == "in" }
        return topics.allSatisfy { topic in
            let isEvent = BodyTable.shared.body(headedBy: topic, in: tree)?.type == EntityType.event.rawValue
            return isEvent || tree[topic].tag == .pronoun || tree[topic].lemma == "part"
        }
    }

    /// Whether several did to each other what has an order: "fired at each other", "traded accusations".
    private func isMutual(_ frame: RelationFrame, _ token: Int) -> Bool {
        frame.isTogether ? !lexicon.types[frame.type].isSymmetric : isReciprocal(token)
    }

    private func isReciprocal(_ verb: Int) -> Bool {
        tree.children(of: verb).contains { child in
            ["each", "other", "another"].contains(tree.word(child)) && [.obj, .obl].contains(tree[child].relation)
                && tree.sentence.tokens[child...].prefix(2).contains { ["other", "another"].contains($0.form) }
        }
    }

    /// Whether one expression stands for more than two of different types: no group of people speaks so.
    private func isMixedCrowd(_ sources: [EventArgument]) -> Bool {
        sources.count > 2 && Set(sources.map(\.token)).count == 1
            && Set(sources.map { arguments.document.entities[$0.entity].type }).count > 1
    }

    /// "called him a liar": the verb puts a word on its object.
    private func isNaming(_ verb: Int) -> Bool {
        lexicon.speech.naming.contains(tree[verb].lemma)
            && (isFollowedByQuotation(verb) || hasPredicate(verb)
                || tree.children(of: verb).contains {
                    tree[$0].relation == .xcomp && tree[$0].tag != .verb && !arguments.isMistakenObject($0)
                })
    }

    /// "called her *a loose cannon*": what is said of an object, as a second one.
    private func hasPredicate(_ verb: Int) -> Bool {
        let objects = tree.children(of: verb, .obj, .iobj).filter { $0 > verb }
        return objects.count > 1
            && objects.dropFirst().contains { tree[$0].tag == .noun && ["a", "an"].contains(tree.word(tree.subtree(of: $0).first ?? $0)) }
    }

    /// "called her 'the old lion'".
    private func isFollowedByQuotation(_ verb: Int) -> Bool {
        guard let object = tree.child(of: verb, [.obj, .iobj]), object > verb else { return false }
        let words = tree.subtree(of: object)
        let end = words.first { Self.openingMarks.contains(tree[$0].form) } ?? (words.last ?? object) + 1
        return end < tree.count && Self.openingMarks.contains(tree[end].form)
    }

    private static let openingMarks: Set<String> = ["\"", "“", "‘", "``"]

    private func hasRightCompany(_ frame: RelationFrame, _ site: EventSite) -> Bool {
        let words = site.words
        if !frame.retold.isEmpty, !retold.comesBack(by: frame.retold, to: sentence) { return false }
        if !frame.required.isEmpty, !words.contains(where: { tree.hasCompanion(frame.required, of: $0) }) { return false }
        if !frame.excludedObjects.isEmpty, words.contains(where: hasObject(frame.excludedObjects)) { return false }
        guard !frame.excluded.isEmpty else { return true }
        return !isGoverned(site, by: frame.excluded) && !words.contains { tree.hasCompanion(frame.excluded, of: $0) }
    }

    /// "lifted its embargo": whether one of the words governs a noun trigger; "called off" is another verb than "call".
    private func isGoverned(_ site: EventSite, by words: Set<String>) -> Bool {
        guard tree[site.anchor].tag == .noun, let governor = tree.head(of: site.anchor), !tree.hasChild(of: governor, [.compoundPrt])
        else { return false }
        return words.contains(tree[governor].lemma) && [.obj, .nsubjPass, .nmod].contains(tree[site.anchor].relation)
    }

    private func isCompleted(_ frame: RelationFrame, _ token: Int) -> Bool {
        frame.completing.isEmpty
            || tree.complements(of: token).contains { complement in
                frame.completing.contains(tree[complement].lemma) && (!frame.isAhead || factuality.liesAhead(complement))
            }
    }

    /// Whether the verb has one of the words as its object.
    private func hasObject(_ words: Set<String>) -> (Int) -> Bool {
        { verb in tree.children(of: verb, .obj).contains { words.contains(tree[$0].lemma) || words.contains(tree.word($0)) } }
    }

    // MARK: Nouns

    func nominalSite(_ noun: Int, support: Set<String>) -> EventSite {
        let anchor = anchor(of: noun)
        var site = EventSite(trigger: noun, anchor: anchor)
        site.carrier =
            relativeCarrier(of: anchor, support)
            ?? (anchor == noun || tree[anchor].relation != .obl ? carrier(of: anchor, support) : nil)
            ?? participleCarrier(of: anchor, support)
        if let carrier = site.carrier, tree.head(of: anchor) == carrier, tree[anchor].relation.base == .nsubj {
            site.complement = tree.child(of: carrier, [.obj])
        }
        if site.carrier == nil { site.host = host(of: anchor) }
        return site
    }

    /// The verb beside which the noun stands, also where the tree hangs the phrase on the verb's object: "promised aid in a call".
    private func host(of noun: Int) -> Int? {
        guard let governor = tree.head(of: noun), let adposition = tree.adposition(of: noun), !isTopic(adposition) else { return nil }
        if tree[noun].relation.base == .obl { return tree.isVerb(governor) ? governor : nil }
        guard tree[noun].relation == .nmod, [.obj, .obl].contains(tree[governor].relation),
            factuality.words.occasional.contains(adposition), let verb = tree.head(of: governor)
        else { return nil }
        return tree.isVerb(verb) ? verb : nil
    }

    /// "talked *about* a visit": who talks of something need not have done it.
    private func isTopic(_ adposition: String) -> Bool { adposition != "on" && lexicon.syntax.topical.contains(adposition) }

    /// Climbs through "a round of", "two days of".
    private func anchor(of noun: Int) -> Int {
        var current = noun
        while tree[current].relation == .nmod, tree.adposition(of: current) == "of", let governor = tree.head(of: current),
            lexicon.syntax.containers.contains(tree[governor].lemma)
        { current = governor }
        return current
    }

    private func carrier(of noun: Int, _ support: Set<String>) -> Int? {
        guard let governor = tree.head(of: noun), tree.isVerb(governor) else { return nil }
        switch tree[noun].relation {
        case .obj, .nsubjPass, .nsubj, .xcomp: break
        case .obl where ["in", "into"].contains(tree.adposition(of: noun)): break
        default: return nil
        }
        return isSupport(governor, support) ? governor : nil
    }

    /// "talks held by the ministers".
    private func participleCarrier(of noun: Int, _ support: Set<String>) -> Int? {
        let clause = tree.children(of: noun).first { tree[$0].relation == .acl && tree.isPassive($0) && isSupport($0, support) }
        if let clause { return clause }
        let next = noun + 1
        return next < tree.count && tree[next].fineTag == "VBN" && !tree.isFinite(next) && isSupport(next, support) ? next : nil
    }

    /// "the visit that he had planned", also where the tree hangs the clause on a name behind: "the visit to Oslo that he had planned".
    private func relativeCarrier(of noun: Int, _ support: Set<String>) -> Int? {
        let nouns = [noun] + tree.children(of: noun, .nmod)
        return nouns.flatMap { tree.children(of: $0, .aclRelcl) }.first { clause in
            tree.logicalObjects(of: clause).contains { nouns.contains($0) || ["WDT", "WP"].contains(tree[$0].fineTag) }
                && tree.logicalSubject(of: clause) != nil
                && (isSupport(clause, support) || factuality.words.nominal.planned.contains(tree[clause].lemma))
        }
    }

    private func isSupport(_ verb: Int, _ support: Set<String>) -> Bool {
        tree.phrasalLemmas(of: verb).contains(where: support.contains)
    }
}
