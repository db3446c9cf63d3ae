import DocumentModel
import KnowledgeTables

extension Resolution {
    static let demands: [String: Demand] = {
        var demands: [String: Demand] = [:]
        for form in ["he", "him", "his", "himself"] { demands[form] = Demand(isPerson: true, gender: .male) }
        for form in ["she", "her", "hers", "herself"] { demands[form] = Demand(isPerson: true, gender: .female) }
        for form in ["it", "its", "itself"] { demands[form] = Demand(isPerson: false) }
        for form in ["they", "them", "their", "theirs", "themselves"] { demands[form] = Demand(isPerson: false, isPlural: true) }
        return demands
    }()

    private static let relatives: Set<String> = ["who", "whom", "which", "that", "whose"]

    mutating func resolvePronoun(at position: TokenPosition) {
        let form = token(position).form.lowercased()
        if Self.relatives.contains(form) { return resolveRelative(at: position) }
        guard token(position).relation != .expl, let demand = Self.demands[form] else { return }
        if demand.isPlural { return resolvePlural(at: position) }
        if demand.isPerson, let served = unnamedSpeaker(before: position) {
            return refer(to: [served], at: position, kind: .representative, confidence: 0.6)
        }
        let candidates = candidates(for: position, demand: demand)
        let surroundings = surroundings(of: position)
        let choice = PronounChoice(
            position: position, isPerson: demand.isPerson,
            candidates: candidates.map { ($0.entity, features(of: $0, for: surroundings, demand: demand)) })
        if keepsChoices { choices.append(choice) }
        guard let best = best(of: choice) else { return }
        if demand.isPerson { records[best].type = .person }
        if records[best].likelyGender == nil { records[best].likelyGender = demand.gender }
        refer(to: [best], at: position, kind: .pronoun, confidence: demand.isPerson ? 0.8 : 0.65)
    }

    /// "A spokesman said that … *He* added": for whom the subject of the sentence before spoke, where the paragraph names nobody since.
    private mutating func unnamedSpeaker(before position: TokenPosition) -> Int? {
        guard let last = lastSpeaker, token(position).relation == .nsubj, last.position.sentence == position.sentence - 1,
            tree(position).sentence.paragraph == tree(last.position).sentence.paragraph,
            !recent(from: position.sentence, sentences: 1).contains(where: { isPersonNamed($0, since: last.position) })
        else { return nil }
        lastSpeaker = (position, last.entity)
        return last.entity
    }

    private func isPersonNamed(_ past: PastReference, since position: TokenPosition) -> Bool {
        records[past.entity].type == .person && past.position > position
    }

    // MARK: Relative pronouns

    /// "Wang, *who* …": what the relative clause modifies.
    private mutating func resolveRelative(at position: TokenPosition) {
        let adjacent = token(position).form.lowercased() == "who" ? nameBefore(position).filter { records[$0].type == .person } : []
        let found = adjacent.isEmpty ? relativeHead(of: position).map { entities(at: $0) } ?? [] : adjacent
        let antecedents = found.isEmpty ? nameBefore(position) : found
        guard !antecedents.isEmpty else { return }
        referents[position] = antecedents.map { Referent(entity: $0, kind: .pronoun, confidence: 0.85) }
    }

    private func relativeHead(of position: TokenPosition) -> TokenPosition? {
        let tree = tree(position)
        var clause = position.token
        for _ in 0..<6 {
            guard let head = tree.head(of: clause) else { return nil }
            if tree[clause].relation == .aclRelcl { return TokenPosition(sentence: position.sentence, token: head) }
            clause = head
        }
        return nil
    }

    /// The name right before a relative pronoun, where the tree does not show what the clause modifies.
    private func nameBefore(_ position: TokenPosition) -> [Int] {
        guard token(position).form.lowercased() != "that", position.token > 0 else { return [] }
        var last = position.token - 1
        while last > 0, [",", ")"].contains(tree(position)[last].form) { last -= 1 }
        return coverage.index(at: last, sentence: position.sentence).map { [entityOfMention[$0]] } ?? []
    }

    // MARK: There

    /// "flew *there*": the place, or else the country, that something was told of last.
    mutating func resolveThere(at position: TokenPosition) {
        let places = recent(from: position.sentence, sentences: 2).filter { Self.whereabouts.contains($0.relation.base) }
        let place = places.first { records[$0.entity].type == .place } ?? places.first { records[$0.entity].type == .country }
        guard let place else { return }
        referents[position] = [Referent(entity: place.entity, kind: .description, confidence: 0.6)]
    }

    private static let whereabouts: Set<DependencyRelation> = [.obl, .nmod, .obj]

    // MARK: They

    /// "They": whom the main subject of the sentence before stands for if it is in the plural, else the last group, else the last
    /// organisation.
    private mutating func resolvePlural(at position: TokenPosition) {
        if let named = pluralSubject(before: position) ?? pluralName(before: position) {
            return refer(to: named, at: position, kind: .group, confidence: 0.6)
        }
        if let group = lastActors(before: position) { return refer(to: group, at: position, kind: .group, confidence: 0.6) }
        let organizations = recent(from: position.sentence, sentences: 1).filter {
            records[$0.entity].type == .organization && $0.relation.base == .nsubj
        }
        if let organization = organizations.first { refer(to: [organization.entity], at: position, kind: .pronoun, confidence: 0.5) }
    }

    /// "The *envoys* of Peru met Bell. *They* left": subjects go on from one sentence to the next.
    private func pluralSubject(before position: TokenPosition) -> [Int]? {
        guard token(position).relation.base == .nsubj, position.sentence > 0, let verb = tree(position).head(of: position.token) else {
            return nil
        }
        let isMain = verb == tree(position).root
        let before = trees[position.sentence - 1]
        guard isMain, let root = before.root, let subject = before.children(of: root, .nsubj, .nsubjPass).last else { return nil }
        let isPlural = ["NNS", "NNPS"].contains(before[subject].fineTag) || before[subject].form.lowercased() == "they"
        let found = entities(at: TokenPosition(sentence: position.sentence - 1, token: subject))
        return isPlural && !found.isEmpty && found.allSatisfy { records[$0].type.isActor } ? found : nil
    }

    /// "blamed the *rebels* for the raid that *they* led": the last plural of the sentence, where it stands for one organisation.
    private func pluralName(before position: TokenPosition) -> [Int]? {
        let tree = tree(position)
        let past = recent(from: position.sentence, sentences: 0).first { past in
            records[past.entity].type == .organization && !past.isShared && past.relation.base != .nsubj
                && isPlural(past.position.token, in: tree)
                && tree.head(of: past.position.token) != tree.head(of: position.token)
        }
        return past.map { [$0.entity] }
    }

    /// "Rebels", "the Harbour Guards".
    private func isPlural(_ token: Int, in tree: DependencyTree) -> Bool {
        ["NNS", "NNPS"].contains(tree[token].fineTag)
            || tree[token].tag == .properNoun && tree[token].form.hasSuffix("s") && tree.hasChild(of: token, [.det])
    }

    private func lastActors(before position: TokenPosition) -> [Int]? {
        groups.suffix(12).last { group in
            group.sentence >= position.sentence - 1 && group.entities.allSatisfy { records[$0].type.isActor }
        }?.entities
    }
}
