import DocumentModel
import KnowledgeTables

extension Resolution {
    /// What a pronoun in the singular asks of its antecedent.
    struct Demand {
        var isPerson: Bool
        var gender: Gender?
        var isPlural = false
    }

    /// An entity that a pronoun may stand for, with the references to it that the window shows, the latest first.
    struct Candidate {
        var entity: Int
        var references: [PastReference]
        /// Whether it is the subject that the pronoun's clause or phrase leads up to: "In his speech, *Wang* said".
        var isAhead = false
        /// Whether it is the only one that the sentence before refers to, and its own refers to none.
        var isAlone = false
        /// Its place among the candidates by recency, from 0.
        var rank: Int
    }

    /// What a pronoun could be resolved to, kept for training.
    struct PronounChoice {
        var position: TokenPosition
        var candidates: [(entity: Int, features: Set<AntecedentFeature>)]
    }

    /// The entity with the highest weight.
    func best(of choice: PronounChoice) -> Int? {
        choice.candidates.map { ($0.entity, AntecedentWeights.shared.score($0.features)) }.max { $0.1 < $1.1 }?.0
    }

    /// The entities in the window that the pronoun may stand for, the one referred to last first.
    func candidates(for position: TokenPosition, demand: Demand) -> [Candidate] {
        var found: [Candidate] = []
        let bound = boundEntities(by: position)
        for past in recent(from: position.sentence, sentences: demand.isPerson ? 4 : 2) where !past.isShared {
            if let index = found.firstIndex(where: { $0.entity == past.entity }) {
                found[index].references.append(past)
            } else if !bound.contains(past.entity), isPossible(past, demand: demand) {
                found.append(Candidate(entity: past.entity, references: [past], rank: found.count))
            }
        }
        markAlone(&found, before: position)
        guard let ahead = subjectAhead(of: position, demand: demand) else { return found }
        if let index = found.firstIndex(where: { $0.entity == ahead }) {
            found[index].isAhead = true
        } else {
            found.append(Candidate(entity: ahead, references: [], isAhead: true, rank: found.count))
        }
        return found
    }

    private func markAlone(_ found: inout [Candidate], before position: TokenPosition) {
        let near = found.indices.filter { index in
            found[index].references.contains { $0.position.sentence >= position.sentence - 1 }
        }
        guard near.count == 1, found[near[0]].references[0].position.sentence == position.sentence - 1 else { return }
        found[near[0]].isAlone = true
    }

    /// The entities that the pronoun cannot stand for, as its own clause refers to them otherwise: "*Xi* met him", "*Wang*, the host, met him".
    func boundEntities(by position: TokenPosition) -> Set<Int> {
        Set(recent(from: position.sentence, sentences: 0).filter { isBound($0, by: position) || isOtherwise($0, position) }.map(\.entity))
    }

    private func isPossible(_ past: PastReference, demand: Demand) -> Bool {
        demand.isPerson ? isPerson(past.entity, of: demand.gender) : [.organization, .country].contains(records[past.entity].type)
    }

    /// Whether both are arguments of one verb, or one stands in the other: "Xi met him", "his aide Wang".
    private func isBound(_ past: PastReference, by position: TokenPosition) -> Bool {
        guard past.position.sentence == position.sentence else { return false }
        let tree = tree(position)
        guard let head = tree.head(of: position.token) else { return false }
        if tree[position.token].relation == .nmodPoss { return head == past.position.token }
        guard !tree[position.token].form.hasSuffix("self"), let governor = tree.head(of: past.position.token) else { return false }
        return head == governor || past.relation.base == .nsubj && clauseVerb(over: head, in: tree) == governor
    }

    /// "*She* said that he …": whether a pronoun of the other gender stands for the entity in the same sentence.
    private func isOtherwise(_ past: PastReference, _ position: TokenPosition) -> Bool {
        guard past.position.sentence == position.sentence, let own = Self.demands[token(position).form.lowercased()]?.gender,
            let other = Self.demands[token(past.position).form.lowercased()]?.gender
        else { return false }
        return own != other
    }

    /// The verb whose object or oblique the nominal is part of: "had" over "had a talk with him".
    private func clauseVerb(over nominal: Int, in tree: DependencyTree) -> Int? {
        var token = nominal
        while [.nmod, .obj, .obl].contains(tree[token].relation), let head = tree.head(of: token) { token = head }
        return token == nominal ? nil : token
    }

    /// "In his speech, Wang said", "While she waited, Wang called": the person named as the subject of what the pronoun's phrase or clause
    /// leads up to.
    private func subjectAhead(of position: TokenPosition, demand: Demand) -> Int? {
        guard demand.isPerson else { return nil }
        let tree = tree(position)
        var token = position.token
        while let head = tree.head(of: token) {
            if tree[token].relation.base == .obl || tree[token].relation.base == .advcl, head > token,
                let subject = (tree.children(of: head, .nsubj) + tree.children(of: head, .nsubjPass)).first(where: { $0 > position.token })
            {
                let entity = entities(at: TokenPosition(sentence: position.sentence, token: subject)).first
                return entity.flatMap { isPerson($0, of: demand.gender) ? $0 : nil }
            }
            token = head
        }
        return nil
    }

    private func isPerson(_ entity: Int, of gender: Gender?) -> Bool {
        records[entity].type == .person && (records[entity].gender == nil || records[entity].gender == gender)
    }

    // MARK: Features

    /// What holds of a candidate for a pronoun.
    func features(of candidate: Candidate, for position: TokenPosition, demand: Demand) -> Set<AntecedentFeature> {
        var features = genderFeatures(records[candidate.entity], demand.gender)
        features.insert(pronounFeature(position))
        if candidate.isAhead { features.insert(candidate.references.isEmpty ? .onlyAhead : .ahead) }
        if candidate.isAlone { features.insert(.alone) }
        if records[candidate.entity].type == .country { features.insert(.country) }
        guard let last = candidate.references.first else { return features }
        features.formUnion(distanceFeatures(last, rank: candidate.rank, position: position))
        features.formUnion(roleFeatures(last))
        features.formUnion(parallelFeatures(last, position: position))
        features.formUnion(frequencyFeatures(candidate))
        if isAside(last, seenFrom: position) { features.insert(.aside) }
        if candidate.entity == protagonist { features.insert(.protagonist) }
        if demand.isPerson, isPronounBefore(candidate, position) { features.insert(.samePronoun) }
        return features
    }

    /// "Sall, who had met *Bell*, praised him": whether the reference stands in a relative clause that the pronoun does not stand in.
    private func isAside(_ past: PastReference, seenFrom position: TokenPosition) -> Bool {
        let tree = trees[past.position.sentence]
        var token = past.position.token
        while let head = tree.head(of: token) {
            if tree[token].relation == .aclRelcl {
                return past.position.sentence != position.sentence || !trees[position.sentence].sentence.isUnder(token, position.token)
            }
            token = head
        }
        return false
    }

    /// "Asked about *his* plans, *he* said": whether a pronoun of the same sentence, and so of the same gender, was traced to the candidate.
    private func isPronounBefore(_ candidate: Candidate, _ position: TokenPosition) -> Bool {
        candidate.references.contains { $0.position.sentence == position.sentence && token($0.position).tag == .pronoun }
    }

    private func genderFeatures(_ record: EntityRecord, _ gender: Gender?) -> Set<AntecedentFeature> {
        if record.gender != nil { return [.genderKnown] }
        guard let likely = record.likelyGender else { return [] }
        return [likely == gender ? .genderKnown : .genderAgainst]
    }

    private func pronounFeature(_ position: TokenPosition) -> AntecedentFeature {
        switch token(position).relation {
        case .nsubj, .nsubjPass, .nsubjOuter: .forSubject
        case .nmodPoss: .forPossessive
        default: .forOther
        }
    }

    private func distanceFeatures(_ last: PastReference, rank: Int, position: TokenPosition) -> Set<AntecedentFeature> {
        let sentences: [AntecedentFeature] = [.sameSentence, .sentenceBefore, .twoBefore, .furtherBefore]
        let ranks: [AntecedentFeature] = [.nearest, .second, .third, .fourthOrFurther]
        var features: Set = [sentences[min(position.sentence - last.position.sentence, 3)], ranks[min(rank, 3)]]
        guard last.position.sentence == position.sentence else { return features }
        switch position.token - last.position.token {
        case ..<6: features.insert(.withinFive)
        case ..<11: features.insert(.withinTen)
        case ..<21: features.insert(.withinTwenty)
        default: break
        }
        return features
    }

    private func roleFeatures(_ last: PastReference) -> Set<AntecedentFeature> {
        let reference: AntecedentFeature = token(last.position).tag == .pronoun ? .byPronoun : .byName
        switch last.relation {
        case .nsubj, .nsubjPass, .nsubjOuter: return [.subject, reference]
        case .obj, .iobj: return [.object, reference]
        case .obl, .oblAgent: return [.oblique, reference]
        case .nmodPoss: return [.possessor, reference]
        case .nmod, .compound, .nmodDesc: return [.modifier, reference]
        case .conj: return [.conjunct, reference]
        case .appos: return [.apposition, reference]
        default: return [reference]
        }
    }

    private func parallelFeatures(_ last: PastReference, position: TokenPosition) -> Set<AntecedentFeature> {
        var features: Set<AntecedentFeature> = []
        let (past, own) = (last.relation.base, token(position).relation)
        if past == .nsubj, own.base == .nsubj { features.insert(.parallelSubject) }
        if past != .nsubj, own.base == .nsubj { features.insert(.nonSubjectForSubject) }
        if past == .obj || past == .obl, own.base == .obj || own.base == .obl { features.insert(.parallelObject) }
        if own == .nmodPoss, past == .nsubj { features.insert(.subjectForPossessive) }
        if own == .nmodPoss, last.relation == .nmodPoss { features.insert(.possessorForPossessive) }
        guard last.position.sentence == position.sentence else { return features }
        if governs(last, position) { features.insert(.governsClause) }
        if isCoordinated(last, with: position) { features.insert(.coordinated) }
        if tree(position).root == tree(position).head(of: last.position.token), past == .nsubj { features.insert(.subjectOfSentence) }
        return features
    }

    /// Whether the candidate is the subject of a verb above the pronoun.
    private func governs(_ past: PastReference, _ position: TokenPosition) -> Bool {
        let tree = tree(position)
        guard past.relation.base == .nsubj, let verb = tree.head(of: past.position.token) else { return false }
        var token = position.token
        for _ in 0..<12 {
            guard let head = tree.head(of: token) else { return false }
            if head == verb { return true }
            token = head
        }
        return false
    }

    /// "Azot and *its* chairman": a possessive in the second part of a list whose first part is the candidate.
    private func isCoordinated(_ past: PastReference, with position: TokenPosition) -> Bool {
        guard token(position).relation == .nmodPoss else { return false }
        let tree = tree(position)
        guard let owned = tree.head(of: position.token), tree[owned].relation == .conj else { return false }
        return tree.head(of: owned).map { $0 == past.position.token || $0 == tree.head(of: past.position.token) } ?? false
    }

    private func frequencyFeatures(_ candidate: Candidate) -> Set<AntecedentFeature> {
        var features: Set<AntecedentFeature> = []
        switch candidate.references.count {
        case 1: break
        case 2: features.insert(.mentionedTwice)
        case 3: features.insert(.mentionedThrice)
        default: features.insert(.mentionedOften)
        }
        if candidate.references.dropFirst().contains(where: { $0.relation.base == .nsubj }) { features.insert(.wasSubject) }
        if candidate.references.contains(where: { token($0.position).tag == .pronoun }) { features.insert(.pronounBefore) }
        if candidate.entity == history.first(where: { records[$0.entity].type == .person })?.entity { features.insert(.opensDocument) }
        return features
    }
}
