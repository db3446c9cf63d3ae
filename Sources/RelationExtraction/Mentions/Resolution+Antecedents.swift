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
        var isPerson: Bool
        var candidates: [(entity: Int, features: Set<AntecedentFeature>)]
    }

    /// The entity with the highest weight.
    func best(of choice: PronounChoice) -> Int? {
        choice.candidates.map { ($0.entity, AntecedentWeights.shared.score($0.features, isPerson: choice.isPerson)) }.max { $0.1 < $1.1 }?.0
    }

    /// The entities in the window that the pronoun may stand for, the one referred to last first. Where no person is among them, it stands
    /// for somebody without a name.
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
        if let ahead = subjectAhead(of: position, demand: demand) { add(ahead, to: &found) }
        return demand.isPerson && !found.contains { records[$0.entity].type == .person } ? [] : found
    }

    private func add(_ ahead: Int, to found: inout [Candidate]) {
        if let index = found.firstIndex(where: { $0.entity == ahead }) {
            found[index].isAhead = true
        } else {
            found.append(Candidate(entity: ahead, references: [], isAhead: true, rank: found.count))
        }
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
        let here = recent(from: position.sentence, sentences: 0).filter { isBound($0, by: position) || isOtherwise($0, position) }
        return Set(here.map(\.entity) + (impliedSubject(over: position).map { entities(at: $0, in: position.sentence) } ?? []))
    }

    /// "*Xi* came to meet him": who does what a verb without a subject of its own says of the pronoun.
    private func impliedSubject(over position: TokenPosition) -> Int? {
        let tree = tree(position)
        guard [.obj, .iobj, .obl].contains(tree[position.token].relation), !tree[position.token].form.hasSuffix("self"),
            let verb = tree.head(of: position.token), tree[verb].tag == .verb, tree.children(of: verb, .nsubj).isEmpty
        else { return nil }
        return tree.surfaceSubject(of: verb)
    }

    private func isPossible(_ past: PastReference, demand: Demand) -> Bool {
        demand.isPerson
            ? isPerson(past.entity, of: demand.gender) || records[past.entity].mayBePerson
            : [.organization, .country].contains(records[past.entity].type)
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
            if tree[token].relation.base == .obl || tree[token].relation.base == .advcl, head > token {
                let subjects = tree.children(of: head, .nsubj, .nsubjPass).filter { $0 > position.token }
                let found = subjects.lazy.compactMap { person(at: TokenPosition(sentence: position.sentence, token: $0)) }.first
                if let found { return isPerson(found, of: demand.gender) ? found : nil }
            }
            token = head
        }
        return nil
    }

    /// The person named by the words of a nominal: "the coach *Ann Bell*", "*Ann* Bell", whatever the tree makes of the name.
    private func person(at nominal: TokenPosition) -> Int? {
        let apposed = tree(nominal).children(of: nominal.token, .appos, .flat)
        return ([nominal.token] + apposed).lazy
            .compactMap { coverage.index(at: $0, sentence: nominal.sentence).map { entityOfMention[$0] } }
            .first { records[$0].type == .person }
    }

    private func isPerson(_ entity: Int, of gender: Gender?) -> Bool {
        records[entity].type == .person && (records[entity].gender == nil || records[entity].gender == gender)
    }
}
