import DocumentModel
import KnowledgeTables

extension Resolution {
    /// A third-person pronoun's demands on its antecedent.
    private struct Demand {
        var isPerson: Bool
        var gender: Gender?
        var isPlural = false
    }

    private static let demands: [String: Demand] = {
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
        guard let best = antecedent(of: position, demand: demand) else { return }
        if demand.isPerson, records[best].gender == nil { records[best].gender = demand.gender }
        refer(to: [best], at: position, kind: .pronoun, confidence: demand.isPerson ? 0.8 : 0.65)
    }

    // MARK: Relative pronouns

    /// "Wang, *who* …": what the relative clause modifies.
    private mutating func resolveRelative(at position: TokenPosition) {
        let found = relativeHead(of: position).map { entities(at: $0) } ?? []
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
        let hasComma = tree(position)[position.token - 1].form == ","
        return coverage.index(at: position.token - (hasComma ? 2 : 1), sentence: position.sentence).map { [entityOfMention[$0]] } ?? []
    }

    // MARK: They

    /// "They": the last group, else the last organisation.
    private mutating func resolvePlural(at position: TokenPosition) {
        if let group = lastActors(before: position) { return refer(to: group, at: position, kind: .group, confidence: 0.6) }
        let organizations = recent(from: position.sentence, sentences: 1).filter { records[$0.entity].type == .organization && $0.relation.base == .nsubj }
        if let organization = organizations.first { refer(to: [organization.entity], at: position, kind: .pronoun, confidence: 0.5) }
    }

    private func lastActors(before position: TokenPosition) -> [Int]? {
        groups.suffix(12).last { group in
            group.sentence >= position.sentence - 1 && group.entities.allSatisfy { records[$0].type.isActor }
        }?.entities
    }

    // MARK: He, she, it

    private func antecedent(of position: TokenPosition, demand: Demand) -> Int? {
        let counts = mentionCounts(before: position)
        let candidates = recent(from: position.sentence, sentences: demand.isPerson ? 4 : 2).filter { isPossible($0, for: position, demand: demand) }
        let scored = candidates.map { ($0.entity, score($0, for: position, demand: demand, counts: counts)) }
        return scored.max { $0.1 < $1.1 }?.0 ?? (demand.isPerson ? cataphor(of: position, demand: demand) : nil)
    }

    private func isPossible(_ past: PastReference, for position: TokenPosition, demand: Demand) -> Bool {
        let record = records[past.entity]
        if demand.isPerson {
            guard record.type == .person, record.gender == nil || record.gender == demand.gender else { return false }
        } else {
            guard record.type == .organization || record.type == .country else { return false }
        }
        return !isBound(past, by: position)
    }

    /// Whether both are arguments of one verb, or one stands in the other: "Xi met him", "his aide Wang".
    private func isBound(_ past: PastReference, by position: TokenPosition) -> Bool {
        guard past.position.sentence == position.sentence else { return false }
        let tree = tree(position)
        guard let head = tree.head(of: position.token), let pastHead = tree.head(of: past.position.token) else { return false }
        if tree[position.token].relation == .nmodPoss { return head == past.position.token }
        let isReflexive = tree[position.token].form.hasSuffix("self")
        return head == pastHead && !isReflexive
    }

    private func mentionCounts(before position: TokenPosition) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for past in recent(from: position.sentence, sentences: 6) { counts[past.entity, default: 0] += 1 }
        return counts
    }

    private func score(_ past: PastReference, for position: TokenPosition, demand: Demand, counts: [Int: Int]) -> Double {
        let distance = Double(position.sentence - past.position.sentence)
        var score = -1.2 * distance
        switch past.relation.base {
        case .nsubj: score += 1.6
        case .obj, .iobj: score += 0.5
        case .nmod: score += past.relation == .nmodPoss ? 0.3 : -0.3
        default: break
        }
        if past.relation.base == token(position).relation.base { score += 0.4 }
        if records[past.entity].gender != nil, demand.isPerson { score += 0.8 }
        score += 0.3 * Double(min(counts[past.entity] ?? 0, 4))
        if !demand.isPerson, records[past.entity].type == .country { score -= 0.4 }
        if isCoordinated(past, with: position) { score += 3 }
        let gap = past.position.sentence == position.sentence ? Double(position.token - past.position.token) : 20
        return score - 0.015 * min(gap, 40)
    }

    /// "Azot and *its* chairman": a possessive in the second part of a list whose first part is the antecedent.
    private func isCoordinated(_ past: PastReference, with position: TokenPosition) -> Bool {
        guard past.position.sentence == position.sentence, token(position).relation == .nmodPoss else { return false }
        let tree = tree(position)
        guard let owned = tree.head(of: position.token), tree[owned].relation == .conj else { return false }
        return tree.head(of: owned) == past.position.token || tree.head(of: owned).map { tree.head(of: past.position.token) == $0 } ?? false
    }

    /// "In his speech, Wang said": a person named further on as the subject of the same sentence.
    private func cataphor(of position: TokenPosition, demand: Demand) -> Int? {
        let tree = tree(position)
        for token in position.token..<tree.count where tree[token].relation.base == .nsubj {
            let found = entities(at: TokenPosition(sentence: position.sentence, token: token))
            if let entity = found.first, records[entity].type == .person, records[entity].gender == nil || records[entity].gender == demand.gender {
                return entity
            }
        }
        return nil
    }
}
