import DocumentModel
import KnowledgeTables

extension Resolution {
    /// A noun with what stands around it.
    struct Nominal {
        var position: TokenPosition
        /// The head noun in lower case and singular.
        var noun: String
        var isPlural: Bool
        var isDefinite: Bool
        /// Nouns and adjectives before the head, in lower case: "deputy foreign".
        var modifiers: [String]
        /// Entities that own it: country adjectives, possessives, complements with "of", "for", "from".
        var owners: [Int]
        var number: Int?
    }

    mutating func resolveNominal(at position: TokenPosition) {
        guard referents[position] == nil else { return }
        if let apposed = appositionReferents(of: position) { return refer(to: apposed, at: position, kind: .description, confidence: 0.9) }
        let nominal = nominal(at: position)
        if resolveGroup(nominal) || resolveRole(nominal) || resolveBody(nominal) { return }
    }

    /// "The foreign minister, Wang Yi, said": the name beside a description.
    private func appositionReferents(of position: TokenPosition) -> [Int]? {
        let tree = tree(position)
        guard
            tables.roles.role(named: tree[position.token].singular) != nil
                || tables.bodies.body(named: tree[position.token].singular) != nil
        else { return nil }
        let beside =
            tree.children(of: position.token, .appos) + (tree[position.token].relation == .appos ? [tree[position.token].head] : [])
        let found = beside.filter { coverage.index(at: $0, sentence: position.sentence) != nil }
            .flatMap { members(of: $0, sentence: position.sentence) }
        let isRole = tables.roles.role(named: tree[position.token].singular) != nil
        return found.isEmpty || isRole && found.contains { records[$0].type == .country } ? nil : found
    }

    // MARK: Reading a nominal

    private func nominal(at position: TokenPosition) -> Nominal {
        let tree = tree(position)
        let token = tree[position.token]
        let children = tree.children(of: position.token)
        let before = children.filter { $0 < position.token }
        let isDefinite = before.contains { Self.definite.contains(tree[$0].form.lowercased()) || tree[$0].relation == .nmodPoss }
        let modifiers = before.filter {
            [.compound, .amod].contains(tree[$0].relation) && coverage.index(at: $0, sentence: position.sentence) == nil
        }
        return Nominal(
            position: position, noun: token.singular,
            isPlural: token.fineTag == "NNS" || token.fineTag == "NNPS" || token.hasFeature("Number=Plur"),
            isDefinite: isDefinite, modifiers: modifiers.flatMap { expanded($0, in: tree) }, owners: owners(of: position),
            number: before.compactMap { Self.numbers[tree[$0].form.lowercased()] }.first)
    }

    private func expanded(_ modifier: Int, in tree: DependencyTree) -> [String] {
        tree.children(of: modifier, .compound, .amod).filter { $0 < modifier }.map { tree[$0].singular } + [tree[modifier].singular]
    }

    static let definite: Set<String> = ["the", "this", "that", "these", "those", "both"]
    static let numbers = ["both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5]

    /// The entities that a nominal belongs to, those before the noun first.
    func owners(of position: TokenPosition) -> [Int] {
        let tree = tree(position)
        var found: [Int] = []
        for child in tree.children(of: position.token) {
            switch tree[child].relation {
            case .nmodPoss, .compound, .amod, .nmodDesc, .nmodUnmarked:
                found += members(of: child, sentence: position.sentence)
            case .nmod where hasCase("of", child, in: tree) || hasCase("for", child, in: tree) || hasCase("from", child, in: tree):
                found += members(of: child, sentence: position.sentence)
            case .nmod where hasCase("in", child, in: tree) && tables.roles.role(named: tree[position.token].singular)?.kind == .envoy:
                found += governments(at: TokenPosition(sentence: position.sentence, token: child))
            default: break
            }
        }
        return found + seat(of: position)
    }

    /// "The government in *Moscow*": the country that sits behind the noun, wherever the tree hangs it.
    private func seat(of position: TokenPosition) -> [Int] {
        let tree = tree(position)
        let name = position.token + 2
        guard tables.bodies.body(named: tree[position.token].singular)?.kind == .government, name < tree.count, tree[name - 1].form == "in"
        else { return [] }
        return entities(at: TokenPosition(sentence: position.sentence, token: name)).filter { records[$0].type == .country }
    }

    /// "Officials in *Rome*": the country of a capital, where the text names it.
    private func governments(at position: TokenPosition) -> [Int] {
        guard let mention = coverage.mention(at: position.token, sentence: position.sentence), mention.type == .place,
            let entry = tables.countries.index[mention.text], entry.usage == .capital, let country = entityOfCountry[entry.country]
        else { return [] }
        return [country]
    }

    // MARK: Roles

    private mutating func resolveRole(_ nominal: Nominal) -> Bool {
        guard let role = tables.roles.role(named: nominal.noun) else { return false }
        if let holders = holders(of: nominal, role) {
            for holder in holders { records[holder].titles.insert((nominal.modifiers + [nominal.noun]).joined(separator: " ")) }
            refer(to: holders, at: nominal.position, kind: .description, confidence: 0.7)
            return true
        }
        guard !nominal.isPlural || Self.actsTogether(role, nominal) || role.body != nil else { return false }
        noteStrangers(nominal)
        let found = role.kind == .peer ? peer(in: nominal) : holder(of: nominal)
        if !nominal.isPlural, nominal.isDefinite || !nominal.owners.isEmpty, let holder = found {
            refer(to: [holder], at: nominal.position, kind: .description, confidence: 0.75)
            return true
        }
        return speakFor(nominal, role: role) || sitIn(nominal, role: role)
    }

    /// "The judges wrote": the body named last that they make up.
    private mutating func sitIn(_ nominal: Nominal, role: RoleTable.Role) -> Bool {
        guard nominal.isPlural, nominal.isDefinite, nominal.owners.isEmpty, let body = role.body else { return false }
        let found = recentEntities(from: nominal.position.sentence, sentences: 4) { record in
            record.type == .organization && record.forms.contains { $0.words.contains(body) }
        }
        guard let found = found.first else { return false }
        refer(to: [found], at: nominal.position, kind: .representative, confidence: 0.6)
        return true
    }

    /// "Her Greek counterpart": the person last named who has an office of the owner's in the country.
    private func peer(in nominal: Nominal) -> Int? {
        guard let owner = nominal.owners.first(where: { records[$0].type == .person }),
            let country = nominal.owners.lazy.filter({ records[$0].type == .country }).compactMap({ records[$0].country }).first
        else { return nil }
        let titles = records[owner].titles
        return recentEntities(from: nominal.position.sentence, sentences: 40) { record in
            record.type == .person && record.country == country && !record.titles.isDisjoint(with: titles)
        }.first { $0 != owner }
    }

    /// Whether several who have the role may stand for whom they have it in: "envoys of Spain", "members of the club", "the ministers of
    /// Peru and Chile".
    private static func actsTogether(_ role: RoleTable.Role, _ nominal: Nominal) -> Bool {
        if [.office, .peer].contains(role.kind), nominal.owners.count > 1 { return true }
        return [.envoy, .speaker].contains(role.kind) || nominal.noun == "member" && nominal.modifiers.isEmpty
    }

    /// "The ministers of Peru and Chile": where the document names one such person of each country, before or behind.
    private func holders(of nominal: Nominal, _ role: RoleTable.Role) -> [Int]? {
        guard nominal.isPlural, role.kind == .office, !nominal.owners.isEmpty else { return nil }
        let owners = listed(nominal.owners, in: nominal.position.sentence)
        let countries = owners.compactMap { records[$0].type == .country ? records[$0].country : nil }
        guard countries.count > 1, countries.count == owners.count else { return nil }
        let found = countries.compactMap { country -> Int? in
            let people = records.indices.filter { records[$0].type == .person && records[$0].country == country }
            let titled = people.filter { isTitled(records[$0], nominal.noun) }
            let fitting = titled.isEmpty ? people.filter { records[$0].titles.isEmpty } : titled
            return fitting.count == 1 ? fitting[0] : nil
        }
        return found.count == countries.count ? found : nil
    }

    /// The owners, or the list that they stand in, whatever the tree makes of it.
    private func listed(_ owners: [Int], in sentence: Int) -> [Int] {
        let lists = NameLists(coverage.outermost(in: sentence), in: trees[sentence]).lists
            .map { $0.flatMap { entities(at: $0.position) } }
        return lists.first { list in owners.allSatisfy(list.contains) } ?? owners
    }

    /// The person last named who holds the role.
    private func holder(of nominal: Nominal) -> Int? {
        let title = title(of: nominal)
        let country = nominal.owners.compactMap { records[$0].type == .person ? nil : records[$0].country }.first
        let bound = boundEntities(by: nominal.position).union(nominal.owners.isEmpty ? strangers[title] ?? [] : [])
        let candidates = recentEntities(from: nominal.position.sentence, sentences: 40) { record in
            guard record.type == .person, country == nil || record.country == nil || record.country == country else { return false }
            return record.titles.contains { agree($0, title) } && mayServe(nominal, record)
        }
        return candidates.first { !bound.contains($0) } ?? resident(nominal, title: title, besides: bound)
    }

    /// "The Prime Minister spoke with Prime Minister Sall": in the papers of a government, its own head, whom the text may name only later,
    /// and then by name alone.
    private func resident(_ nominal: Nominal, title: String, besides bound: Set<Int>) -> Int? {
        guard nominal.isDefinite, nominal.owners.isEmpty, token(nominal.position).isCapitalized,
            tables.roles.role(named: nominal.noun)?.kind == .office
        else { return nil }
        let people = records.indices.filter { records[$0].type == .person && !bound.contains($0) }
        let titled = people.filter { records[$0].titles.contains(title) && records[$0].country == nil }
        if titled.count == 1 { return titled[0] }
        let others = strangers[title] ?? []
        let untitled = others.isEmpty ? [] : people.filter { records[$0].titles.isEmpty && !others.contains($0) }
        return untitled.count == 1 ? untitled[0] : nil
    }

    /// The office that a description names, whether it is new or not: "the new *trade minister*".
    private func title(of nominal: Nominal) -> String {
        (nominal.modifiers.filter { !RolePhrase.uninformative.contains($0) } + [nominal.noun]).joined(separator: " ")
    }

    /// "*The chancellor* met Chancellor Bell": whoever is named beside the description, at the same verb and by the same title, is another
    /// one, here and further on.
    private mutating func noteStrangers(_ nominal: Nominal) {
        let title = title(of: nominal)
        guard nominal.isDefinite, nominal.owners.isEmpty, !nominal.isPlural, let verb = governor(of: nominal.position) else { return }
        for mention in coverage.outermost(in: nominal.position.sentence)
        where mention.type == .person && mention.head > nominal.position.token {
            guard let other = governor(of: mention.position), tree(mention.position).sentence.isUnder(verb, other) else {
                continue
            }
            for entity in entities(at: mention.position) where records[entity].titles.contains(title) {
                strangers[title, default: []].insert(entity)
            }
        }
    }

    /// The verb that a nominal, or the first of those coordinated with it, is an argument of.
    private func governor(of position: TokenPosition) -> Int? {
        let tree = tree(position)
        var token = position.token
        while [.conj, .flat, .nmodDesc].contains(tree[token].relation), let head = tree.head(of: token) { token = head }
        guard [.nsubj, .nsubjPass, .obj, .iobj, .obl].contains(tree[token].relation) else { return nil }
        return tree.head(of: token)
    }

    /// Whether somebody may hold an office in the place or body that the description names: "the president of the *club*" is not that of
    /// the council.
    private func mayServe(_ nominal: Nominal, _ record: EntityRecord) -> Bool {
        let named = nominal.owners.filter { records[$0].type == .place || records[$0].type == .organization }
        return named.isEmpty || record.served.isEmpty || named.contains(where: record.served.contains)
            || named.contains { records[$0].country != nil && records[$0].country == record.country }
    }

    /// Whether a description fits a title: the same role, and all its modifiers among the title's words. "The minister" is no prime minister.
    private func agree(_ title: String, _ description: String) -> Bool {
        if title == description { return true }
        let titleWords = title.split(separator: " ")
        let words = description.split(separator: " ")
        guard let noun = titleWords.lastIndex(of: words[words.count - 1]), words.allSatisfy({ titleWords.contains($0) }) else {
            return false
        }
        return words.count > 1 || noun == 0 || tables.roles.role(named: titleWords[noun - 1...noun].joined(separator: " ")) == nil
    }

    /// An unnamed envoy, spokesman or official stands for whom he serves.
    private mutating func speakFor(_ nominal: Nominal, role: RoleTable.Role) -> Bool {
        guard !isApposedToPerson(nominal.position) else { return false }
        if nominal.owners.isEmpty { return speakForLastActor(nominal, role: role) }
        let actors = nominal.owners.filter { records[$0].type == .country || records[$0].type == .organization }
        guard let owner = actors.first, [.envoy, .speaker, .office, .member, .peer].contains(role.kind) else { return false }
        let standsFor = nominal.isPlural ? actors : [owner]
        refer(
            to: standsFor, at: nominal.position, kind: .representative, confidence: role.kind == .office || role.kind == .peer ? 0.5 : 0.8)
        if !nominal.isPlural, token(nominal.position).relation == .nsubj { lastSpeaker = (nominal.position, owner) }
        return true
    }

    /// "A spokesman said": for the organisation or country that was the subject last.
    private mutating func speakForLastActor(_ nominal: Nominal, role: RoleTable.Role) -> Bool {
        guard role.kind == .speaker, nominal.modifiers.isEmpty, isSpeaking(nominal.position) else { return false }
        let last = recent(from: nominal.position.sentence, sentences: 2).first {
            $0.relation.base == .nsubj && (records[$0.entity].type == .organization || records[$0.entity].type == .country)
        }
        guard let last else { return false }
        refer(to: [last.entity], at: nominal.position, kind: .representative, confidence: 0.6)
        lastSpeaker = (nominal.position, last.entity)
        return true
    }

    /// "A spokesman said", "according to a spokesman".
    private func isSpeaking(_ position: TokenPosition) -> Bool {
        token(position).relation.base == .nsubj || hasCase("according", position.token, in: tree(position))
    }

    private func isApposedToPerson(_ position: TokenPosition) -> Bool {
        let tree = tree(position)
        if coverage.mention(at: position.token + 1, sentence: position.sentence)?.type == .person { return true }
        return tree.children(of: position.token, .appos, .flat).contains { tree[$0].tag == .properNoun }
    }

    // MARK: Bodies

    /// "The ministry", "the company", "the Chinese side", "the country".
    private mutating func resolveBody(_ nominal: Nominal) -> Bool {
        if let called = lastCalled(nominal) {
            refer(to: [called], at: nominal.position, kind: .description, confidence: 0.7)
            return true
        }
        guard let body = tables.bodies.body(named: nominal.noun) else { return false }
        if body.standsForOwner { return standFor(nominal, body) }
        guard nominal.isDefinite, !nominal.isPlural, let type = EntityType(rawValue: body.type) else { return false }
        guard let found = named(nominal, body, type: type) else { return false }
        refer(to: [found], at: nominal.position, kind: .description, confidence: 0.65)
        return true
    }

    /// "The drugmaker": the organisation that the text last called so beside its name.
    private func lastCalled(_ nominal: Nominal) -> Int? {
        guard nominal.isDefinite, !nominal.isPlural, nominal.owners.isEmpty, nominal.modifiers.isEmpty else { return nil }
        return recentEntities(from: nominal.position.sentence, sentences: 40) { $0.kinds.contains(nominal.noun) }.first
    }

    /// "The South Korean *drugmaker* Lumo", "the public *broadcaster*, Nova Radio", "Nova Radio, a *broadcaster*": what the text calls an
    /// organisation.
    mutating func noteKinds(beside mention: NameMention, of entity: Int) {
        guard mention.type == .organization else { return }
        let tree = trees[mention.sentence]
        let before = mention.tokens.lowerBound > 0 ? [mention.tokens.lowerBound - 1] : []
        let beside =
            tree.children(of: mention.head, .appos)
            + (tree[mention.head].relation == .appos ? tree.head(of: mention.head).map { [$0] } ?? [] : [])
        for noun in before + beside where tree[noun].tag == .noun && tree[noun].fineTag == "NN" {
            records[entity].kinds.insert(tree[noun].singular)
        }
    }

    private mutating func standFor(_ nominal: Nominal, _ body: BodyTable.Body) -> Bool {
        let owners = nominal.owners.filter { records[$0].type != .place && records[$0].type != .event }
        let actors = owners.isEmpty ? armed(nominal, body) : owners
        guard !actors.isEmpty else { return false }
        if !owners.isEmpty, body.isArmed { for owner in owners { records[owner].forces.insert(nominal.noun) } }
        refer(to: nominal.isPlural ? actors : Array(actors.prefix(1)), at: nominal.position, kind: .representative, confidence: 0.8)
        return true
    }

    /// "The rebels": the organisation last named that has any. "The soldiers": whoever had soldiers last.
    private func armed(_ nominal: Nominal, _ body: BodyTable.Body) -> [Int] {
        guard nominal.isDefinite, nominal.isPlural, body.isArmed else { return [] }
        let found = recentEntities(from: nominal.position.sentence, sentences: 40) { record in
            record.forces.contains(nominal.noun)
                || body.kind == .rebel && record.forces.contains { tables.bodies.body(named: $0)?.kind == .rebel }
        }
        return Array(found.prefix(1))
    }

    /// "The *rebel* Northern Front": notes what fighters the words before a name give it.
    mutating func noteForces(before mention: NameMention, of entity: Int) {
        guard mention.type == .organization else { return }
        let tree = trees[mention.sentence]
        for token in tree.children(of: mention.head) where token < mention.tokens.lowerBound {
            if tables.bodies.body(named: tree[token].singular)?.kind == .rebel { records[entity].forces.insert(tree[token].singular) }
        }
    }

    /// The entity last named whose name has the noun, else the last one of its type whose name does not say that it is something else.
    private func named(_ nominal: Nominal, _ body: BodyTable.Body, type: EntityType) -> Int? {
        let country = nominal.owners.compactMap { records[$0].country }.first
        func fits(_ record: EntityRecord) -> Bool { record.type == type && (country == nil || record.country == country) }
        let sameNoun = recentEntities(from: nominal.position.sentence, sentences: 40) { record in
            fits(record) && record.forms.contains { $0.words.contains(nominal.noun) }
        }
        if let found = sameNoun.first { return found }
        if type == .country { return body.isGeneric && nominal.modifiers.isEmpty ? lastCountry(before: nominal.position.sentence) : nil }
        guard body.isGeneric || type == .organization, type != .place, nominal.modifiers.isEmpty || body.isGeneric && isPlain(nominal)
        else {
            return nil
        }
        let bound = boundEntities(by: nominal.position)
        let recent = recentEntities(from: nominal.position.sentence, sentences: nominal.modifiers.isEmpty ? 2 : 1) { record in
            (fits(record) || body.isGeneric && record.type == type && record.country == nil)
                && !record.forms.contains { isKindTold(in: $0, besides: body) }
        }
        .filter { !bound.contains($0) }
        let ofCountry = recent.filter { country != nil && nationalities[$0] == country }
        return (ofCountry.isEmpty ? recent.filter { country == nil || nationalities[$0] == nil } : ofCountry).reversed()
            .max { records[$0].mentionCount < records[$1].mentionCount }
    }

    /// Whether a description like "the regional body" has no word that tells the thing from another one, as "the rival company" has.
    private func isPlain(_ nominal: Nominal) -> Bool {
        !nominal.modifiers.contains { NameTable.shared.isRelativeAdjective($0) || NameTable.shared.isStateModifier($0) }
    }

    /// The country last named, by itself or in the name of one of its bodies.
    private func lastCountry(before sentence: Int) -> Int? {
        recent(from: sentence, sentences: 2).lazy.compactMap { past in
            switch records[past.entity].type {
            case .country: past.entity
            case .organization: records[past.entity].country.flatMap { entityOfCountry[$0] }
            default: nil
            }
        }.first
    }

    /// Whether a name says what it names: a body of a state, a society where a firm is meant, any body where a generic noun would not do.
    private func isKindTold(in form: NameForm, besides body: BodyTable.Body) -> Bool {
        form.words.contains { word in
            tables.bodies.body(named: word).map { named in
                named.isOfState || body.kind == .business && named.kind == .society || !body.isGeneric && !named.isGeneric
            } ?? false
        }
    }

    // MARK: Demonyms

    /// "The Colombian": a person of that country, where the adjective stands as a noun in the singular.
    func demonymPerson(_ mention: NameMention) -> Int? {
        let tree = trees[mention.sentence]
        guard mention.usage == .demonym, mention.tokens.lowerBound > 0, tree[mention.tokens.lowerBound - 1].form.lowercased() == "the",
            [.nsubj, .obj, .obl, .nmod, .iobj].contains(tree[mention.head].relation.base), !mention.text.hasSuffix("s")
        else { return nil }
        return recentEntities(from: mention.sentence, sentences: 10) { $0.type == .person && $0.country == mention.country }.first
    }
}
