import DocumentModel

/// An entity found at one end of a frame.
struct EventArgument: Sendable, Hashable {
    var entity: Int
    /// Head token of the words that name it.
    var token: Int
    var confidence: Double
}

/// Where an event stands in a sentence: the word that tells it, and the words between it and its arguments.
struct EventSite: Sendable {
    var trigger: Int
    /// The trigger itself, or the noun that stands for it: "two days" in "two days of talks".
    var anchor: Int
    /// The verb that carries a noun trigger: "held" in "held talks".
    var carrier: Int?
    /// The noun that completes the carrier, where the event is its subject: "place" in "talks took place".
    var complement: Int?
    /// The verb beside which a noun trigger stands: "said" in "said in a call".
    var host: Int?

    /// All words whose dependents may be the event's.
    var words: [Int] {
        var found = [trigger]
        if anchor != trigger { found.append(anchor) }
        if let carrier { found.append(carrier) }
        if let complement { found.append(complement) }
        return found
    }
}

/// Finds the entities at the ends of frames. A reference, since every search through the tree carries it along.
final class ArgumentReader {
    let document: ResolvedDocument
    let sentence: Int
    let tree: DependencyTree
    /// Nouns of what somebody suffers: of "the killing of Baric", Baric is no owner.
    private let undergone: Set<String>
    /// Verbs by which a thing becomes somebody's: of "the law passed by Togo" Togo is the owner.
    private let making: Set<String>
    /// Nouns of people who stand for no country: of "three Danish tourists" Denmark is no owner.
    private let privatePeople: Set<String>
    private let lists: NameLists

    init(
        document: ResolvedDocument, sentence: Int, undergone: Set<String> = [], making: Set<String> = [], privatePeople: Set<String> = []
    ) {
        self.document = document
        self.sentence = sentence
        self.undergone = undergone
        self.making = making
        self.privatePeople = privatePeople
        tree = document.trees[sentence]
        lists = NameLists(document.coverage.outermost(in: sentence), in: tree)
    }

    /// The entities of the first path that leads to any of the types.
    func arguments(_ paths: [ArgumentPath], from site: EventSite, types: Set<EntityType>) -> [EventArgument] {
        for path in paths {
            let found = entities(at: tokens(path, from: site) + partnersBehindDates(path, from: site), types: types)
            if !found.isEmpty { return withLists(found, seenFrom: site.trigger, types: types) }
        }
        return []
    }

    /// "met Ana Sall in May and Ivo Baric in June": a further object, or noun after the same adposition, that the tree hangs on the date.
    private func partnersBehindDates(_ path: ArgumentPath, from site: EventSite) -> [Int] {
        guard path.steps.count == 1, let step = path.steps.first else { return [] }
        let dates = site.words.flatMap { tree.children(of: $0) }
            .filter { tree.hasChild(of: $0, [.conj, .appos]) && CalendarWords.english.isDate(tree.word($0)) }
        return dates.flatMap { tree.children(of: $0, .conj, .appos) }.filter { partner in
            switch step {
            case .object: tree.adposition(of: partner) == nil
            case .adposition(let word): tree.adposition(of: partner) == word
            default: false
            }
        }
    }

    /// The entities and those that stand in a list with them.
    func withLists(_ found: [EventArgument], seenFrom word: Int, types: Set<EntityType>) -> [EventArgument] {
        let named = found.flatMap { argument -> [EventArgument] in
            guard let list = lists.list(holding: argument.token, seenFrom: word, in: tree), referents(argument.token)?.count == 1 else {
                return [argument]
            }
            return [argument] + entities(at: list.map(\.head), types: types)
        }
        return named.enumerated().filter { index, argument in !named[..<index].contains { $0.entity == argument.entity } }.map(\.element)
    }

    func entities(at tokens: [Int], types: Set<EntityType>) -> [EventArgument] {
        var found: [EventArgument] = []
        for token in tokens {
            for argument in entities(at: token) where fits(argument, types) {
                if !found.contains(where: { $0.entity == argument.entity }) { found.append(argument) }
            }
        }
        return found
    }

    /// Whether the entity has one of the types; people who stand for an organisation or country do what persons do.
    private func fits(_ argument: EventArgument, _ types: Set<EntityType>) -> Bool {
        types.contains(document.entities[argument.entity].type)
            || types.contains(.person) && document.entities[argument.entity].type.isActor && tree[argument.token].tag == .noun
                && document.referents(at: TokenPosition(sentence: sentence, token: argument.token))
                    .contains { $0.entity == argument.entity && $0.kind == .representative }
    }

    /// The entities that a nominal stands for: itself, its antecedent if it is a relative pronoun, or what stands in apposition to it.
    func entities(at token: Int) -> [EventArgument] {
        let own = referents(token)
        if own == nil || standsForAnother(token) || isNamedRightBehind(token) {
            if let people = peopleNamedAfter(token) { return people }
            if let person = personNamedAfter(token) { return [person] }
        }
        if let own, !isMisattached(token, own) { return own }
        if let antecedent = antecedent(ofRelativePronoun: token) { return entities(at: [antecedent], types: Set(EntityType.allCases)) }
        if tree.word(token) == "who", let person = personNamedBefore(token) { return [person] }
        for child in tree.children(of: token) where tree[child].relation == .appos || tree[child].relation == .flat {
            if let named = referents(child) { return named }
        }
        if let named = nameBefore(apposition: token) { return named }
        return examples(of: token)
    }

    /// "volunteers of *Verdex*, the charity that …", where the tree hangs the apposition on a noun before the name.
    private func nameBefore(apposition noun: Int) -> [EventArgument]? {
        guard tree[noun].relation == .appos, let start = tree.subtree(of: noun).first(where: { tree[$0].tag != .punctuation }),
            start > 1, tree[start - 1].form == ","
        else { return nil }
        return referents(start - 2)
    }

    /// "lenders including Verdex Bank": those that are named of a plural.
    private func examples(of nouns: Int) -> [EventArgument] {
        guard tree[nouns].fineTag == "NNS" else { return [] }
        return tree.children(of: nouns, .nmod, .acl).filter { tree.adposition(of: $0) == "including" }
            .flatMap { tree.coordination(of: $0) }.flatMap { referents($0) ?? [] }
    }

    /// Whether the words are a role taken for its office, which a name behind them would tell better.
    private func standsForAnother(_ token: Int) -> Bool {
        document.referents(at: TokenPosition(sentence: sentence, token: token)).allSatisfy { $0.kind == .representative }
    }

    /// "his predecessor, *Ivo Baric*, resigned": a description that the name behind it tells for certain.
    private func isNamedRightBehind(_ role: Int) -> Bool {
        guard tree[role].fineTag == "NN", role + 2 < tree.count, tree[role + 1].form == ",",
            let name = tree.sentence.names.first(where: { $0.kind == .person && $0.tokens.lowerBound == role + 2 }),
            name.tokens.upperBound < tree.count, tree[name.tokens.upperBound].form == ","
        else { return false }
        return document.referents(at: TokenPosition(sentence: sentence, token: role)).allSatisfy { $0.kind == .description }
    }

    /// "their envoys, A and B", "executives A of X and B of Y": the people of the list behind a plural.
    private func peopleNamedAfter(_ nouns: Int) -> [EventArgument]? {
        guard ["NNS", "NNPS"].contains(tree[nouns].fineTag), nouns + 1 < tree.count else { return nil }
        let start = tree[nouns + 1].form == "," ? nouns + 2 : nouns + 1
        return lists.list(from: start, in: tree).map { entities(at: $0.map(\.head), types: [.person]) }
    }

    /// "the president of the assembly, Ana Sall": the person named behind the comma after a role.
    private func personNamedAfter(_ role: Int) -> EventArgument? {
        guard [.noun, .properNoun].contains(tree[role].tag) else { return nil }
        for token in role + 1..<max(role + 1, min(role + 12, tree.count)) {
            if tree[token].form == "," {
                let start = (token + 1..<min(token + 4, tree.count)).first { tree[$0].tag != .properNoun || isPersonName($0) } ?? token + 1
                guard let name = tree.sentence.names.first(where: { $0.kind == .person && $0.tokens.contains(start) }),
                    name.tokens.upperBound >= tree.count || ![.verb, .auxiliary].contains(tree[name.tokens.upperBound].tag)
                else { return nil }
                return referents(start)?.first { document.entities[$0.entity].type == .person }
            }
            guard
                [.properNoun, .noun, .adjective, .adposition, .determiner, .numeral].contains(tree[token].tag)
                    || tree[token].fineTag == "POS"
            else { return nil }
        }
        return nil
    }

    private func isPersonName(_ token: Int) -> Bool { tree.sentence.names.contains { $0.kind == .person && $0.tokens.contains(token) } }

    /// "who" stands for a person; where the clause hangs on an office or body, the person stands above it.
    private func isMisattached(_ token: Int, _ found: [EventArgument]) -> Bool {
        tree.word(token) == "who" && found.allSatisfy { document.entities[$0.entity].type != .person }
            && antecedent(ofRelativePronoun: token) != nil
    }

    private func referents(_ token: Int) -> [EventArgument]? {
        let found = document.referents(at: TokenPosition(sentence: sentence, token: token))
        return found.isEmpty ? nil : found.map { EventArgument(entity: $0.entity, token: token, confidence: $0.confidence) }
    }

    /// The noun that "who" or "which" takes up.
    private func antecedent(ofRelativePronoun token: Int) -> Int? {
        guard ["WP", "WDT"].contains(tree[token].fineTag), var clause = tree.head(of: token) else { return nil }
        while tree[clause].relation == .conj || tree[clause].relation == .xcomp, let governor = tree.head(of: clause) { clause = governor }
        guard tree[clause].relation == .aclRelcl, let noun = tree.head(of: clause) else {
            return coordinatedPronoun(before: token).flatMap(antecedent)
        }
        if tree.word(token) == "who" { return person(from: noun) }
        return nameBefore(which: token, insteadOf: noun) ?? noun
    }

    /// "who came and *who* thanked her": the pronoun of the clause before, where the tree does not hang the second one on the same noun.
    private func coordinatedPronoun(before pronoun: Int) -> Int? {
        guard pronoun > 0, tree[pronoun - 1].tag == .coordinatingConjunction else { return nil }
        return (0..<pronoun).last { tree.word($0) == tree.word(pronoun) && tree[$0].fineTag == tree[pronoun].fineTag }
    }

    /// "the fall of *Togoville*, which …": the name right before the comma, where the clause hangs on a noun that names nobody.
    private func nameBefore(which pronoun: Int, insteadOf noun: Int) -> Int? {
        let comma = pronoun > 0 && tree[pronoun - 1].tag == .adposition ? pronoun - 2 : pronoun - 1
        guard comma > 0, tree[comma].form == ",", referents(noun) == nil, noun < comma, referents(comma - 1) != nil else { return nil }
        return comma - 1
    }

    /// The person named right before ", who".
    private func personNamedBefore(_ pronoun: Int) -> EventArgument? {
        guard let token = (0..<pronoun).last(where: { tree[$0].tag != .punctuation }) else { return nil }
        return referents(token)?.first { document.entities[$0.entity].type == .person }
    }

    /// The noun, or the first above it that names a person.
    private func person(from noun: Int) -> Int? {
        var current = noun
        for _ in 0..<3 {
            if referents(current)?.contains(where: { document.entities[$0.entity].type == .person }) ?? false { return current }
            guard let governor = tree.head(of: current), [.nmod, .appos, .conj, .flat, .compound].contains(tree[current].relation) else {
                return nil
            }
            current = governor
        }
        return nil
    }

    // MARK: Paths

    private func tokens(_ path: ArgumentPath, from site: EventSite) -> [Int] {
        walk(path.steps[...], from: site).flatMap(members(of:))
    }

    /// The nouns that the steps lead to; for a relative pronoun what it takes up.
    func nouns(_ steps: ArraySlice<ArgumentStep>, from site: EventSite) -> [Int] {
        walk(steps, from: site).map { antecedent(ofRelativePronoun: $0) ?? $0 }
    }

    private func walk(_ steps: ArraySlice<ArgumentStep>, from site: EventSite) -> [Int] {
        guard let first = steps.first else { return [] }
        var reached = firstStep(first, from: site)
        for step in steps.dropFirst() {
            reached = reached.map { antecedent(ofRelativePronoun: $0) ?? $0 }.flatMap { tree.coordination(of: $0) }
                .flatMap { nextStep(step, from: $0) }
        }
        return reached
    }

    /// The nominal and what is coordinated with it, also where the coordination hangs on another word of the same name or title,
    /// or is taken for an apposition.
    private func members(of nominal: Int) -> [Int] {
        var members = [nominal]
        var next = 0
        while next < members.count {
            for child in tree.children(of: members[next]) where !members.contains(child) {
                if tree[child].relation == .conj && isMember(child, of: members[next]) || isSameName(child, members[next]) {
                    members.append(child)
                }
            }
            next += 1
        }
        return members
    }

    private func isMember(_ conjunct: Int, of nominal: Int) -> Bool {
        !isOwner(conjunct, ofThoseAt: nominal) && !isOfTitle(conjunct) && !isApposition(conjunct, to: nominal)
    }

    /// "Ana Sall and *Togo* Foreign Minister Ivo Baric", where the tree lists the country with the people.
    private func isOfTitle(_ name: Int) -> Bool {
        guard !namesPerson(name), tree[name].tag == .properNoun, name + 1 < tree.count else { return false }
        var current = name + 1
        while [.amod, .compound, .nmodDesc].contains(tree[current].relation), let governor = tree.head(of: current), governor > current {
            current = governor
        }
        return current > name + 1 && namesPerson(current)
    }

    /// "Ana Sall, *a native of Lome and former member of the Front*, said", where the tree takes what she is for another one.
    private func isApposition(_ noun: Int, to name: Int) -> Bool {
        guard tree[noun].tag == .noun, tree[noun].fineTag == "NN", namesPerson(name) else { return false }
        let words = tree.subtree(of: noun).filter { tree[$0].tag != .punctuation }
        guard let first = words.first, let last = words.last, first > 0, last + 1 < tree.count else { return false }
        return ["a", "an", "the"].contains(tree.word(first)) && tree[first - 1].form == "," && tree[last + 1].form == ","
            && !tree.children(of: name, .conj).contains { $0 > noun }
    }

    /// "the presidents of Peru *and Chile*", where the tree lists the country with the presidents, who are named.
    private func isOwner(_ child: Int, ofThoseAt nominal: Int) -> Bool {
        let people = document.referents(at: TokenPosition(sentence: sentence, token: nominal))
        return people.count > 1 && people.allSatisfy { $0.kind == .description }
            && (referents(child) ?? []).contains { document.entities[$0.entity].type == .country }
    }

    private func isSameName(_ child: Int, _ token: Int) -> Bool {
        guard [.flat, .appos, .nmod, .compound, .nmodDesc].contains(tree[child].relation), let own = referents(child),
            let other = referents(token)
        else { return false }
        return own.map(\.entity) == other.map(\.entity) || tree[child].relation == .appos && namesPerson(child) && namesPerson(token)
    }

    /// Two people named side by side are two members of a list.
    private func namesPerson(_ token: Int) -> Bool {
        document.referents(at: TokenPosition(sentence: sentence, token: token))
            .contains { $0.kind == .name && document.entities[$0.entity].type == .person }
    }

    private func firstStep(_ step: ArgumentStep, from site: EventSite) -> [Int] {
        switch step {
        case .subject:
            let verb = tree[site.trigger].relation == .cop ? site.anchor : site.trigger
            let subjects = subjects(of: verb)
            guard !subjects.isEmpty else { return [] }
            return subjects + companions(of: verb, subjects) + (namesActor(objects(of: site)) ? [] : partners(of: verb))
        case .object:
            let objects = objects(of: site)
            return namesActor(objects) ? objects + partners(of: site.trigger) : objects
        case .holder: return holders(of: site)
        case .whereabouts: return whereabouts(of: site.anchor).map { [$0] } ?? []
        case .itself: return [site.trigger]
        case .gathering: return []
        case .host: return site.host.map { [$0] } ?? []
        case .possessor, .modifier, .recipient, .adposition, .complement, .condition, .owner, .author:
            for word in site.words {
                let found = nextStep(step, from: word)
                if !found.isEmpty { return found }
            }
            return []
        }
    }

    /// The subject; where the tree has none that stands for anybody, the name that the order of the words suggests.
    private func subjects(of verb: Int) -> [Int] {
        let subject = tree.logicalSubject(of: verb)
        if subject == nil, tree.isPassive(verb) { return displacedAgent(of: verb) }
        let found = tree.isPassive(verb) ? agents(of: verb, subject) : subject.map(partsOfSubject).map(withCoordinated) ?? []
        guard tree.isFinite(verb), !tree.isPassive(verb), !found.contains(where: { !entities(at: $0).isEmpty }),
            let nominal = SpeechLayout(tree: tree).nominal(before: verb), subject == nil || isInApposition(nominal)
        else { return found }
        return [nominal]
    }

    /// "She and the premier, Ivo Baric, met": the coordinated subject beside the name in apposition that the tree takes for another one.
    private func withCoordinated(_ subjects: [Int]) -> [Int] {
        guard subjects.count == 1, let verb = tree.head(of: subjects[0]), tree[subjects[0]].relation == .nsubj else { return subjects }
        return tree.children(of: verb).filter {
            $0 < subjects[0] && tree[$0].relation == .nsubj && tree.hasChild(of: $0, [.conj])
        } + subjects
    }

    /// "received by Ana Sall and by the mayor": all who did it.
    private func agents(of verb: Int, _ first: Int?) -> [Int] {
        let agents = tree.children(of: verb).filter { tree[$0].relation == .oblAgent }
        return agents.isEmpty ? first.map { [$0] } ?? [] : agents
    }

    /// "phoned her to thank her": the subject of the verb over an infinitive, where its object cannot be the one who does it.
    func subjectOfPurpose(_ infinitive: Int, types: Set<EntityType>) -> [EventArgument]? {
        guard tree[infinitive].relation == .xcomp, tree.isInfinitive(infinitive), let verb = tree.head(of: infinitive),
            let subject = tree.surfaceSubject(of: verb)
        else { return nil }
        let found = entities(at: tree.coordination(of: subject), types: types)
        return found.isEmpty ? nil : found
    }

    /// The "by" phrase of a passive that the tree hangs elsewhere: on the object, or on the noun that the participle modifies.
    private func displacedAgent(of verb: Int) -> [Int] {
        let objects = tree.children(of: verb).filter { tree[$0].relation == .obj }
        let found = objects.flatMap { governed(by: "by", of: $0) }
        return found.isEmpty ? governed(by: "by", of: verb) : found
    }

    /// "accompanied by the ambassador": who did it together with the subject.
    private func companions(of verb: Int, _ subjects: [Int]) -> [Int] {
        ([verb] + subjects).flatMap { tree.children(of: $0, .acl, .advcl) }
            .filter { tree[$0].fineTag == "VBN" && tree[$0].lemma == "accompany" }
            .flatMap { tree.children(of: $0) }
            .filter { [.oblAgent, .obl, .nmod].contains(tree[$0].relation) && tree.adposition(of: $0) == "by" }
    }

    private func objects(of site: EventSite) -> [Int] {
        let objects = nextStep(.object, from: site.trigger)
        return objects.isEmpty ? tree.children(of: site.trigger).filter(isMistakenObject) : objects
    }

    private func namesActor(_ tokens: [Int]) -> Bool {
        tokens.contains { entities(at: $0).contains { document.entities[$0.entity].type.isActor } }
    }

    /// "received Ana Sall together *with the mayor*", "came to Oslo along with her".
    private func partners(of verb: Int) -> [Int] {
        tree.dependents(of: verb, after: "with").filter { partner in
            tree.children(of: partner, .case).contains { $0 > 0 && ["together", "along", "jointly"].contains(tree.word($0 - 1)) }
        }
    }

    /// Whether a comma stands before the name.
    private func isInApposition(_ name: Int) -> Bool { name > 0 && tree[name - 1].form == "," && namesPerson(name) }

    /// The subject, or where it stands for nobody the other parts that the tree has it in, as may happen to long names.
    private func partsOfSubject(_ subject: Int) -> [Int] {
        guard tree[subject].relation == .nsubj, entities(at: subject).isEmpty, let verb = tree.head(of: subject) else { return [subject] }
        return tree.children(of: verb).filter { tree[$0].relation == .nsubj }
    }

    /// Whether the tree takes a person that a verb is about for what it makes of somebody: "called Ana Sall".
    func isMistakenObject(_ token: Int) -> Bool {
        guard tree[token].relation == .xcomp, namesPerson(token), let verb = tree.head(of: token) else { return false }
        return tree.children(of: verb, .obj).allSatisfy { referents($0)?.map(\.entity) == referents(token)?.map(\.entity) }
    }

    private func nextStep(_ step: ArgumentStep, from token: Int) -> [Int] {
        switch step {
        case .subject: tree.logicalSubject(of: token).map { [$0] } ?? []
        case .object: tree.logicalObjects(of: token) + tree.children(of: token, .iobj) + tree.objectsOfGerund(token)
        case .recipient: tree.recipients(of: token)
        case .possessor: tree.children(of: token).filter { tree[$0].relation == .nmodPoss }
        case .modifier: modifiers(of: token)
        case .adposition(let word): governed(by: word, of: token)
        case .complement: tree.complements(of: token)
        case .condition: tree.averting(token)
        case .owner: owners(of: token)
        case .holder, .host, .author, .gathering, .itself, .whereabouts: []
        }
    }

    /// The first of the ways to own a noun that leads to an entity, or what owns its owner: "the decision of the government of Togo".
    private func owners(of noun: Int, depth: Int = 0) -> [Int] {
        guard !privatePeople.contains(tree[noun].lemma) else { return [] }
        let isUndergone = undergone.contains(tree[noun].lemma)
        let ways: [ArgumentStep] = [.possessor, .adposition("by"), .adposition("of"), .modifier]
        for way in ways where !(isUndergone && way == .adposition("of")) {
            let found = nextStep(way, from: noun).filter { !(isUndergone && way == .possessor && namesPerson($0)) }
            if found.contains(where: { !entities(at: $0).isEmpty }) { return found }
        }
        let makers = makers(of: noun)
        if makers.contains(where: { !entities(at: $0).isEmpty }) { return makers }
        guard depth < 2, !isUndergone else { return [] }
        return (nextStep(.possessor, from: noun) + nextStep(.adposition("of"), from: noun)).flatMap { owners(of: $0, depth: depth + 1) }
    }

    /// "the law passed by *Togo*", "the offer that *Togo* made": who does what a clause behind the noun says of it.
    private func makers(of noun: Int) -> [Int] {
        tree.children(of: noun, .acl, .aclRelcl)
            .filter { making.contains(tree[$0].lemma) && (tree.logicalObjects(of: $0).contains(noun) || hasRelativeObject($0)) }
            .flatMap { tree.logicalSubject(of: $0).map { [$0] } ?? [] }
    }

    private func hasRelativeObject(_ verb: Int) -> Bool {
        tree.children(of: verb, .obj).contains { ["WP", "WDT"].contains(tree[$0].fineTag) }
    }

    /// The dependents after the adposition, also of a noun that only measures: "$5 million in aid from Japan"; where the tree has none,
    /// the name that follows the adposition right behind the word.
    private func governed(by adposition: String, of token: Int) -> [Int] {
        if isPredicate(token), tree.children(of: token, .case).contains(where: { tree.word($0) == adposition }) { return [token] }
        let own = agentsBehindObject(adposition, of: token) ?? tree.dependents(of: token, after: adposition)
        if adposition == "between", own.count == 1, let other = otherSide(behind: own[0]) { return own + [other] }
        let standsForSomebody = own.contains { !entities(at: $0).isEmpty }
        let measures = standsForSomebody ? [] : tree.measures(of: token).filter { entities(at: $0).isEmpty }
        let dependents = own + measures.flatMap { tree.dependents(of: $0, after: adposition) }
        if dependents.isEmpty, let there = placeAdverb(of: token), Self.goals.contains(adposition) { return [there] }
        let opening = wordBehindCircumstances(of: token)
        guard opening < tree.count, tree.word(opening) == adposition, !dependents.contains(where: { !entities(at: $0).isEmpty })
        else { return dependents }
        for next in opening + 1..<max(opening + 1, min(opening + 9, tree.count)) {
            if [.punctuation, .adposition, .particle, .subordinatingConjunction].contains(tree[next].tag) || isClauseVerb(next) { break }
            let isModifier = [.amod, .compound, .nmodPoss, .nmodDesc].contains(tree[next].relation)
            if referents(next) != nil, !isModifier || namesPerson(next) { return [next] }
        }
        return dependents
    }

    /// A verb that no adjective is: "charges of having *bombed* Togo", but not "met with *visiting* officials".
    private func isClauseVerb(_ token: Int) -> Bool {
        tree[token].tag == .verb && tree[token].fineTag != "VBG" && tree[token].relation != .amod
    }

    /// "the shelling of the port by *Togo*", where the tree hangs the agent on what suffers.
    private func agentsBehindObject(_ adposition: String, of noun: Int) -> [Int]? {
        guard adposition == "by", tree[noun].tag == .noun, tree.dependents(of: noun, after: "by").isEmpty else { return nil }
        let agents = governed(by: "of", of: noun).flatMap { tree.dependents(of: $0, after: "by") }
        return agents.isEmpty ? nil : agents
    }

    /// The first word behind a word and its particle, or behind the places and dates after a noun: "his talks in Oslo on Monday *with* her".
    private func wordBehindCircumstances(of token: Int) -> Int {
        var next = token + 1
        if next < tree.count, tree[next].fineTag == "RP" { next += 1 }
        guard tree[token].tag == .noun else { return next }
        while next + 1 < tree.count, ["in", "at", "on", "last", "this"].contains(tree.word(next)), next < token + 8,
            tree[next + 1].tag == .properNoun || CalendarWords.english.isDate(tree.word(next + 1))
        {
            next += 1
            while next < tree.count, [.properNoun, .numeral].contains(tree[next].tag) || CalendarWords.english.isDate(tree.word(next)) {
                next += 1
            }
        }
        return next
    }

    /// "flew *there*".
    private func placeAdverb(of verb: Int) -> Int? {
        tree.children(of: verb, .advmod).first { tree.word($0) == "there" && referents($0) != nil }
    }

    private static let goals: Set<String> = ["to", "in", "at"]

    /// The second member of "between A and B", where the tree hangs it elsewhere.
    private func otherSide(behind nominal: Int) -> Int? {
        guard !tree.hasChild(of: nominal, [.conj]),
            let conjunction = (nominal + 1..<min(nominal + 12, tree.count)).first(where: { tree[$0].tag == .coordinatingConjunction })
        else { return nil }
        guard (nominal..<conjunction).allSatisfy({ tree[$0].tag != .verb }) else { return nil }
        return (conjunction + 1..<min(conjunction + 10, tree.count)).prefix { tree[$0].tag != .verb && tree[$0].form != "," }
            .first { referents($0) != nil && ![.amod, .compound, .nmodPoss].contains(tree[$0].relation) }
    }

    /// "is in Oslo": the place is what the clause says of its subject.
    private func isPredicate(_ token: Int) -> Bool {
        tree.hasChild(of: token, [.nsubj, .nsubjOuter])
            && (tree.children(of: token, .case) + [token]).contains { tree.hasChild(of: $0, [.cop]) }
    }

    /// Names before a noun: "French", "China" and "US" in "China-US".
    private func modifiers(of noun: Int) -> [Int] {
        let kinds: Set<DependencyRelation> = [.amod, .compound, .nmodDesc, .nmod]
        let near = tree.children(of: noun).filter { kinds.contains(tree[$0].relation) && $0 < noun }
        return near + near.flatMap { tree.children(of: $0).filter { kinds.contains(tree[$0].relation) } }
    }

    private func holders(of site: EventSite) -> [Int] {
        if let carrier = site.carrier {
            if tree.head(of: site.anchor) == carrier, tree[site.anchor].relation == .nsubj { return [] }
            return subjects(of: carrier)
        }
        if tree.hasChild(of: site.anchor, [.cop]) { return tree.surfaceSubject(of: site.anchor).map(partsOfSubject) ?? [] }
        if let place = whereabouts(of: site.anchor), let guest = guest(at: place) { return partsOfSubject(guest) }
        if tree[site.anchor].relation == .nmod, tree.adposition(of: site.anchor) == "on" {
            return tree.head(of: site.anchor).map(partsOfSubject) ?? []
        }
        return site.host.flatMap { tree.surfaceSubject(of: $0) }.map(partsOfSubject) ?? []
    }

    /// The place in "in Oslo for talks", also where the tree hangs the phrase on a date behind the place.
    private func whereabouts(of noun: Int) -> Int? {
        guard tree[noun].relation.base == .nmod, ["for", "on"].contains(tree.adposition(of: noun)), var place = tree.head(of: noun) else {
            return nil
        }
        if CalendarWords.english.isDate(tree.word(place)), let governor = tree.head(of: place) { place = governor }
        let types: Set<EntityType> = [.place, .country]
        let isInside = place < noun && tree.children(of: place, .case).contains { ["in", "at"].contains(tree.word($0)) }
        return isInside && !entities(at: [place], types: types).isEmpty ? place : nil
    }

    /// Who is at a place: "Ana Sall, in Oslo", "Ana Sall is in Oslo", "arrived in Oslo".
    private func guest(at place: Int) -> Int? {
        if tree.hasChild(of: place, [.cop]) { return tree.surfaceSubject(of: place) }
        guard let governor = tree.head(of: place) else { return nil }
        return tree.isVerb(governor) ? tree.surfaceSubject(of: governor) : governor
    }
}
