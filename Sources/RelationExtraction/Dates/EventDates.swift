import DocumentModel

/// A date of an event and the words that give it.
struct EventDate: Sendable {
    var date: ClaimDate
    var tokens: Range<Int>
}

/// Finds the dates of events: those attached to the event's own words, then those of the clauses that govern it.
struct EventDates {
    let tree: DependencyTree
    private let dates: [ResolvedDate]
    private let resolver: DateResolver
    /// Dates by the event word or clause that they are attached to.
    private let attached: [Int: [ResolvedDate]]
    private let calendar = CalendarWords.english
    /// Lemmas of verbs that tell the end of a plan: their date is not that of what was planned.
    private let discarding: Set<String>

    /// - Parameter isEvent: Whether a word tells an event, which takes the dates in its phrase.
    init(tree: DependencyTree, dates: [ResolvedDate], resolver: DateResolver, discarding: Set<String> = [], isEvent: (Int) -> Bool) {
        self.tree = tree
        self.dates = dates
        self.resolver = resolver
        self.discarding = discarding
        var attached: [Int: [ResolvedDate]] = [:]
        for date in dates where date.value != nil {
            attached[Self.anchor(of: date, in: tree, isEvent: isEvent), default: []].append(date)
        }
        self.attached = attached
    }

    /// The first event noun or verb above the date.
    private static func anchor(of date: ResolvedDate, in tree: DependencyTree, isEvent: (Int) -> Bool) -> Int {
        var current = date.expression.pointer.flatMap { target(of: $0, in: tree) } ?? date.head
        if date.expression.pointer != nil { return current }
        if let next = verbOpened(by: date, in: tree) { return next }
        if let later = occasionAhead(of: date, in: tree) { return later }
        if let noun = objectParted(by: date, in: tree), isEvent(noun) { return noun }
        while let governor = tree.head(of: current) {
            current = governor
            if tree.isVerb(current) && tree[current].relation != .amod || isEvent(current) || tree.hasChild(of: current, [.cop]) { break }
        }
        return reportedEvent(under: current, before: date.head, in: tree, isEvent: isEvent) ?? current
    }

    /// What "ahead of" or "after" points to: the first word behind that hangs on none behind.
    private static func target(of pointer: Int, in tree: DependencyTree) -> Int? {
        (pointer + 1..<tree.count).first { token in tree.head(of: token).map { $0 <= pointer } ?? true }
    }

    /// "agreed to meet before the *summit* on 7 June": the day right behind what is still to come is that of what is to come.
    private static func occasionAhead(of date: ResolvedDate, in tree: DependencyTree) -> Int? {
        var end = date.expression.tokens.lowerBound - 1
        while end > 0, ["on", "in", "at"].contains(tree.word(end)) { end -= 1 }
        var word = end
        while word > 0,
            [.noun, .properNoun, .adjective, .determiner, .particle, .numeral].contains(tree[word].tag)
                || ["of", "with"].contains(tree.word(word))
        {
            word -= 1
        }
        guard word >= 0, word < end, tree.word(word) == "before", let noun = (word...end).last(where: { tree[$0].tag == .noun }) else {
            return nil
        }
        return noun
    }

    /// "condemned Togo's *raid* on Sunday against the town": what somebody else did, and the date parts from whom it was done to.
    private static func objectParted(by date: ResolvedDate, in tree: DependencyTree) -> Int? {
        var noun = date.expression.tokens.lowerBound - 1
        while noun > 0, ["on", "in"].contains(tree.word(noun)) { noun -= 1 }
        let next = date.expression.tokens.upperBound
        guard noun >= 0, next < tree.count, tree[noun].relation == .obj, tree.hasChild(of: noun, [.nmodPoss]),
            tree.head(of: noun) == tree.head(of: date.head),
            ["on", "against", "near"].contains(tree.word(next))
        else { return nil }
        return noun
    }

    /// "…, and in July they signed": a date right behind a conjunction belongs to the clause that it opens.
    private static func verbOpened(by date: ResolvedDate, in tree: DependencyTree) -> Int? {
        var before = date.expression.tokens.lowerBound - 1
        while before >= 0, [.adposition, .determiner, .adverb].contains(tree[before].tag) { before -= 1 }
        guard before > 0, tree[before].tag == .coordinatingConjunction, tree[before].relation == .cc, tree.head(of: before) != date.head
        else { return nil }
        return (date.expression.tokens.upperBound..<tree.count).lazy.filter { tree.isFiniteForm($0) }.map { tree.clauseHead(of: $0) }
            .first { tree[$0].relation != .aclRelcl }
    }

    /// "confirmed that he had met them, in Turku, last Friday": the day behind a reported event is that of the event.
    private static func reportedEvent(under verb: Int, before date: Int, in tree: DependencyTree, isEvent: (Int) -> Bool) -> Int? {
        tree.children(of: verb).last { tree[$0].relation == .ccomp && verb < $0 && $0 < date && isEvent($0) }
    }

    /// The dates of an event; several where it happened on several occasions.
    ///
    /// - Parameters:
    ///   - status: Of the event; planned ones look for the next such day, others that happened for the last.
    ///   - isPresent: Whether it is told in the simple present, which tells weekdays ahead: "On Monday he flies to Oslo".
    func dates(of site: EventSite, status: ClaimStatus, isPresent: Bool = false) -> [EventDate] {
        guard !attached.isEmpty else { return [] }
        for word in chain(from: site) {
            guard let found = attached[word], status != .denied || !discards(word) else { continue }
            let read = found.map { adapted($0, to: isPresent && $0.expression.meaning.namesWeekday ? .planned : status) }
            return combined(read, at: site, word)
        }
        return []
    }

    private func discards(_ verb: Int) -> Bool {
        tree.isVerb(verb) && tree.phrasalLemmas(of: verb).contains(where: discarding.contains)
    }

    private func adapted(_ date: ResolvedDate, to status: ClaimStatus) -> ResolvedDate {
        guard status != .denied, !date.isStretch else { return date }
        var date = date
        date.value = resolver.resolve(date.expression.meaning, isFuture: status == .planned, context: date.context) ?? date.value
        return date
    }

    /// The dates attached to a clause or the clauses that govern it.
    func dates(ofClause verb: Int) -> [EventDate] {
        dates(of: EventSite(trigger: verb, anchor: verb), status: .happened)
    }

    /// "said in an interview published on Monday": the day of the participle on a noun.
    func dateOfParticiple(on noun: Int) -> ClaimDate? {
        tree.children(of: noun, .acl).filter { tree.isPassive($0) }.lazy.compactMap { attached[$0]?.first }.first.flatMap(claimDate)
    }

    // MARK: The words that may carry the event's date

    private func chain(from site: EventSite) -> [Int] {
        var words = site.words
        if let host = site.host { words.append(host) }
        let isCarriedBelow = site.carrier.map { tree.head(of: $0) == site.anchor } ?? false
        var current = isCarriedBelow ? site.anchor : site.host ?? site.carrier ?? site.anchor
        words += clauses(on: site)
        for _ in 0..<tree.count {
            guard let governor = tree.head(of: current), passesDate(current, to: governor, event: site.trigger) else { break }
            words.append(governor)
            if tree[current].relation.base == .nsubj { words += infinitives(completing: governor) + verbsSharing(current, with: governor) }
            current = governor
        }
        return words + occasions(beside: site.trigger)
    }

    /// "The talks lasted four hours and *ended* on Friday".
    private func verbsSharing(_ subject: Int, with verb: Int) -> [Int] {
        tree.children(of: verb, .conj).filter { tree[$0].tag == .verb && !tree.hasChild(of: $0, [.nsubj, .nsubjPass]) }
    }

    /// "*On a visit* to Oslo on Monday, she met them": the day of the occasion is that of what was done at it.
    private func occasions(beside verb: Int) -> [Int] {
        guard tree[verb].tag == .verb else { return [] }
        return tree.children(of: verb, .obl).filter { noun in
            noun < verb && tree[noun].tag == .noun && ["on", "during", "at"].contains(tree.adposition(of: noun))
        }
    }

    /// "a session planned for March", "the talks, which ended on Friday".
    private func clauses(on site: EventSite) -> [Int] {
        [site.trigger, site.anchor].filter { tree[$0].tag != .verb }.flatMap { noun in
            tree.children(of: noun, .acl, .aclRelcl) + (site.carrier.map { participles(behind: noun, under: $0) } ?? [])
        }
    }

    /// "called off a visit to Oslo *planned* for Monday", where the tree hangs the participle right behind the object on the verb.
    private func participles(behind noun: Int, under verb: Int) -> [Int] {
        let end = (tree.subtree(of: noun).last ?? noun) + 1
        return tree.children(of: verb, .advcl).filter {
            $0 == end && ["VBN", "VBD"].contains(tree[$0].fineTag) && !tree.hasChild(of: $0, [.nsubj])
        }
    }

    /// "is due to open in May".
    private func infinitives(completing governor: Int) -> [Int] {
        tree.children(of: governor).filter { [.xcomp, .csubj].contains(tree[$0].relation) && tree.isInfinitive($0) }
    }

    /// Whether the governing clause's date holds for what it governs.
    private func passesDate(_ token: Int, to governor: Int, event: Int) -> Bool {
        switch tree[token].relation {
        case .xcomp: return true
        case .advcl: return !tree.isFinite(token) && !hasTemporalMark(token) || isSimultaneous(token)
        case .aclRelcl: return isSimultaneous(token) || isContinuation(token, of: governor)
        case .advclRelcl: return isSimultaneous(token)
        case .acl: return tree.isInfinitive(token) || tree.isBeside(token, predicate: governor)
        case .csubj: return tree.isInfinitive(token)
        case .conj: return !tree.hasChild(of: token, [.nsubj, .nsubjPass]) || sharedDate(of: governor, before: event)
        case .nsubj, .nsubjOuter: return tree.isVerb(governor) || tree.hasChild(of: governor, [.cop])
        case .obj, .nsubjPass: return tree.isVerb(governor)
        case .obl: return tree.isVerb(governor)
        case .nmod: return tree.adposition(of: token) == "of"
        default: return false
        }
    }

    /// "gathered in June, when they signed", "came on Monday, where they met"; where somebody will go on a day, the rest may come later.
    private func isSimultaneous(_ clause: Int) -> Bool {
        guard let opening = tree.children(of: clause).first(where: { $0 < clause && ["when", "where"].contains(tree.word($0)) }) else {
            return false
        }
        return tree.word(opening) == "when" || dates.contains(where: isSpan)
            || isPast(clause) && !isDeparture(tree.head(of: clause).flatMap(tree.clause))
    }

    /// "left on Monday for Oslo, where they met": perhaps on another day.
    private func isDeparture(_ verb: Int?) -> Bool { verb.map { calendar.is(tree[$0].lemma, .departing) } ?? false }

    /// "met", "was received".
    private func isPast(_ clause: Int) -> Bool {
        tree[clause].fineTag == "VBD" || tree.children(of: clause, .auxPass).contains { tree[$0].fineTag == "VBD" }
    }

    /// "On Monday he called on Ana Sall, who praised him": a clause behind what the verb is about, without a time of its own, tells what
    /// came next.
    private func isContinuation(_ clause: Int, of noun: Int) -> Bool {
        guard tree[clause].fineTag == "VBD", !tree.hasChild(of: clause, [.aux]), [.obj, .obl].contains(tree[noun].relation.base),
            let verb = tree.head(of: noun), verb < noun, tree.isMainPast(verb)
        else { return false }
        return !tree.children(of: clause, .advmod).contains { calendar.is(tree.word($0), .before) }
            && !dates.contains { $0.head > noun && tree.clause(of: $0.head) == clause }
    }

    private func isSpan(_ date: ResolvedDate) -> Bool {
        guard case .span = date.value else { return false }
        return true
    }

    private func hasTemporalMark(_ clause: Int) -> Bool {
        tree.children(of: clause, .mark).contains { ["after", "before", "since", "until"].contains(tree.word($0)) }
    }

    /// A date that opens the first of several coordinated clauses holds for all.
    private func sharedDate(of verb: Int, before event: Int) -> Bool {
        guard let found = attached[verb] else { return true }
        return found.allSatisfy { $0.head < verb && $0.head < event }
    }

    // MARK: One event, several dates

    private func combined(_ found: [ResolvedDate], at site: EventSite, _ word: Int) -> [EventDate] {
        let dates = coordinated(found, nearest: site.trigger)
        if dates.count == 1, let span = stretched(dates[0], at: site, word) {
            return [EventDate(date: span, tokens: dates[0].expression.tokens)]
        }
        if let span = adjoining(dates) { return [span] }
        return dates.compactMap { date in claimDate(date).map { EventDate(date: $0, tokens: date.expression.tokens) } }
    }

    /// "on Thursday and Friday": two days that follow each other are one occasion.
    private func adjoining(_ dates: [ResolvedDate]) -> EventDate? {
        guard dates.count == 2, case .day(let first)? = dates[0].value, case .day(let last)? = dates[1].value,
            last.number == first.number + 1, dates[1].expression.tokens.lowerBound == dates[0].expression.tokens.upperBound + 1
        else { return nil }
        let tokens = dates[0].expression.tokens.lowerBound..<dates[1].expression.tokens.upperBound
        let span = DateValue.span(.day(first), .day(last))
        return EventDate(date: ClaimDate(value: span.iso, text: tree.sentence.text(of: tokens), basis: dates[0].basis), tokens: tokens)
    }

    /// The date nearest to the event, with the dates coordinated with it.
    private func coordinated(_ found: [ResolvedDate], nearest trigger: Int) -> [ResolvedDate] {
        guard let best = found.min(by: { rank($0, trigger) < rank($1, trigger) }) else { return [] }
        let list = dates.filter { date in
            guard date.value != nil else { return false }
            return found.contains { $0.expression == date.expression } || Self.verbOpened(by: date, in: tree) == nil
        }
        guard let position = list.firstIndex(where: { $0.expression == best.expression }) else { return [best] }
        var first = position
        while first > 0, isListed(list[first - 1], list[first]) { first -= 1 }
        var last = position
        while last + 1 < list.count, isListed(list[last], list[last + 1]) { last += 1 }
        let listed = Set(list[first...last].map(\.expression))
        return found.filter { listed.contains($0.expression) }
            + list[first...last].filter { date in
                !found.contains { $0.expression == date.expression }
            }
    }

    private func isListed(_ date: ResolvedDate, _ next: ResolvedDate) -> Bool {
        let between = date.expression.tokens.upperBound..<max(date.expression.tokens.upperBound, next.expression.tokens.lowerBound)
        return stands(near: date, next, between) || isParallel(date, next, between)
    }

    /// "in Lima in May and again in Oslo in June": the second date opens no clause of its own.
    private func isParallel(_ date: ResolvedDate, _ next: ResolvedDate, _ between: Range<Int>) -> Bool {
        guard (2...16).contains(between.count), Self.verbOpened(by: next, in: tree) == nil,
            let first = between.first(where: { tree[$0].form != "," }),
            next.expression.pointer == nil, coarseness(date) == coarseness(next)
        else { return false }
        guard tree[first].tag == .coordinatingConjunction || isNextOccasion(between) else { return isBareStep(between) }
        return between.allSatisfy { ![.verb, .auxiliary, .pronoun, .subordinatingConjunction].contains(tree[$0].tag) }
    }

    /// "with Ana Sall and on": what was done on the first day, and a conjunction right before the next.
    private func isNextOccasion(_ between: Range<Int>) -> Bool {
        let last = between.upperBound - (tree[between.upperBound - 1].tag == .adposition ? 2 : 1)
        return between.contains(last) && tree[last].tag == .coordinatingConjunction && tree.word(between.lowerBound) == "with"
    }

    /// ", in Oslo in": a comma and a place, as between the first dates of a list.
    private func isBareStep(_ between: Range<Int>) -> Bool {
        guard between.count > 2, tree[between.lowerBound].form == "," else { return false }
        return between.dropFirst().allSatisfy { [.adposition, .properNoun, .determiner].contains(tree[$0].tag) }
    }

    /// Whether nothing but a comma, "and" and an adposition stands between two dates, one of them coordinated.
    private func stands(near date: ResolvedDate, _ next: ResolvedDate, _ between: Range<Int>) -> Bool {
        guard (1...4).contains(between.count), date.expression.pointer == nil, next.expression.pointer == nil,
            Self.verbOpened(by: next, in: tree) == nil
        else { return false }
        return between.allSatisfy { [.punctuation, .coordinatingConjunction, .adposition, .adverb].contains(tree[$0].tag) }
            && between.contains {
                tree[$0].tag == .coordinatingConjunction
                    || tree[$0].form == "," && coarseness(date) == coarseness(next) && coarseness(date) > 0
            }
    }

    /// Days before months before years, then by distance.
    private func rank(_ date: ResolvedDate, _ trigger: Int) -> Int {
        coarseness(date) * 10_000 + abs(date.head - trigger)
    }

    private func coarseness(_ date: ResolvedDate) -> Int {
        switch date.value {
        case .day, .span: 0
        case .month: 1
        default: 2
        }
    }

    private func claimDate(_ date: ResolvedDate) -> ClaimDate? {
        date.value.map { ClaimDate(value: $0.iso, text: text(of: date), basis: date.basis) }
    }

    private func text(of date: ResolvedDate) -> String {
        tree.sentence.text(of: date.expression.tokens)
    }

    // MARK: Lengths

    /// "On Sunday concluded two days of talks": the day is the end, or the beginning, of a stretch of days.
    private func stretched(_ date: ResolvedDate, at site: EventSite, _ word: Int) -> ClaimDate? {
        guard case .day(let day)? = date.value, let days = length(of: site), days > 1 else { return nil }
        let verb = tree[word].lemma
        let span: DateValue
        if calendar.is(verb, .ending) {
            span = .span(.day(day.adding(days: 1 - days)), .day(day))
        } else if calendar.is(verb, .beginning) {
            span = .span(.day(day), .day(day.adding(days: days - 1)))
        } else {
            return nil
        }
        return ClaimDate(value: span.iso, text: text(of: date), basis: .relative)
    }

    /// How many days the event lasts: "two days of talks", "a five-day visit".
    private func length(of site: EventSite) -> Int? {
        for word in [site.trigger, site.anchor] {
            for child in tree.children(of: word) {
                if let days = compoundLength(child) { return days }
            }
        }
        guard calendar.units[tree.word(site.anchor)] == .day else { return nil }
        return tree.children(of: site.anchor, .nummod).first.flatMap { calendar.number(tree.word($0)) }
    }

    /// "five-day" as one token or three.
    private func compoundLength(_ token: Int) -> Int? {
        let parts = tree.word(token).split(separator: "-").map(String.init)
        if parts.count == 2, calendar.units[parts[1]] == .day { return calendar.number(parts[0]) }
        guard calendar.units[tree.word(token)] == .day else { return nil }
        let number = tree.children(of: token).first { calendar.number(tree.word($0)) != nil }
        return number.flatMap { calendar.number(tree.word($0)) }
    }
}
