import DocumentModel
import KnowledgeTables

extension Resolution {
    /// What holds of a candidate for a pronoun.
    func features(of candidate: Candidate, for pronoun: PronounSurroundings, demand: Demand) -> Set<AntecedentFeature> {
        var features = ownFeatures(records[candidate.entity], demand)
        if candidate.isAhead { features.insert(candidate.references.isEmpty ? .onlyAhead : .ahead) }
        if candidate.isAlone { features.insert(.alone) }
        features.formUnion(sentenceFeatures(candidate.entity, pronoun))
        guard let last = candidate.references.first else { return features }
        features.formUnion(distanceFeatures(last, rank: candidate.rank, position: pronoun.position))
        features.formUnion(roleFeatures(last))
        features.formUnion(nameFeatures(last, of: candidate))
        features.formUnion(nestingFeatures(last, pronoun))
        features.formUnion(parallelFeatures(last, position: pronoun.position))
        features.formUnion(frequencyFeatures(candidate))
        if demand.isPerson, isPronounBefore(candidate, pronoun.position) { features.insert(.samePronoun) }
        return features
    }

    private func ownFeatures(_ record: EntityRecord, _ demand: Demand) -> Set<AntecedentFeature> {
        var features: Set<AntecedentFeature> = []
        if demand.isPerson, record.type != .person { features.insert(.doubtful) }
        if record.type == .country { features.insert(.country) }
        if record.gender != nil {
            features.insert(.genderKnown)
        } else if let likely = record.likelyGender {
            features.insert(likely == demand.gender ? .genderKnown : .genderAgainst)
        }
        return features
    }

    private func sentenceFeatures(_ entity: Int, _ pronoun: PronounSurroundings) -> Set<AntecedentFeature> {
        var features: Set<AntecedentFeature> = []
        if pronoun.nearestSubject.contains(entity) { features.insert(.nearestSubject) }
        if pronoun.namedBelow.contains(entity) { features.insert(.namedBelow) }
        return features
    }

    private func distanceFeatures(_ last: PastReference, rank: Int, position: TokenPosition) -> Set<AntecedentFeature> {
        var features: Set<AntecedentFeature> = []
        switch position.sentence - last.position.sentence {
        case 0: features.insert(.sameSentence)
        case 1: features.insert(.sentenceBefore)
        case 2: features.insert(.twoBefore)
        default: features.insert(.furtherBefore)
        }
        switch rank {
        case 0: features.insert(.nearest)
        case 1: features.insert(.second)
        case 2: features.insert(.third)
        default: features.insert(.fourthOrFurther)
        }
        guard last.position.sentence == position.sentence else { return features }
        switch position.token - last.position.token {
        case ..<3: features.formUnion([.withinTwo, .withinFive])
        case ..<6: features.insert(.withinFive)
        case ..<11: features.insert(.withinTen)
        case ..<21: features.insert(.withinTwenty)
        default: break
        }
        let isBroken = (last.position.token..<max(position.token, last.position.token)).contains {
            [";", ":"].contains(tree(position)[$0].form)
        }
        if isBroken { features.insert(.beforeBreak) }
        return features
    }

    private func roleFeatures(_ last: PastReference) -> Set<AntecedentFeature> {
        let reference: AntecedentFeature = token(last.position).tag == .pronoun ? .byPronoun : .byName
        switch last.relation {
        case .nsubj, .nsubjPass, .nsubjOuter: return isMainSubject(last) ? [.subject, .mainSubject, reference] : [.subject, reference]
        case .obj, .iobj: return [.object, reference]
        case .obl, .oblAgent: return [.oblique, reference]
        case .nmodPoss: return [.possessor, reference]
        case .nmod, .compound, .nmodDesc: return [.modifier, reference]
        case .conj: return [.conjunct, reference]
        case .appos: return [.apposition, reference]
        default: return [reference]
        }
    }

    private func isMainSubject(_ past: PastReference) -> Bool {
        let tree = trees[past.position.sentence]
        guard let verb = tree.head(of: past.position.token) else { return false }
        return verb == tree.root || tree[verb].relation == .conj && tree.head(of: verb) == tree.root
    }

    private func nameFeatures(_ last: PastReference, of candidate: Candidate) -> Set<AntecedentFeature> {
        guard let mention = coverage.mention(at: last.position.token, sentence: last.position.sentence) else { return [] }
        var features: Set<AntecedentFeature> = []
        if mention.tokens.count > 1 { features.insert(.inFull) }
        if candidate.references.count == 1, firstMentions[candidate.entity] == mention.position { features.insert(.introduced) }
        if coverage.outermost(in: mention.sentence).first(where: { $0.type == .person }) == mention { features.insert(.opensSentence) }
        return features
    }

    // MARK: Nesting

    private func nestingFeatures(_ last: PastReference, _ pronoun: PronounSurroundings) -> Set<AntecedentFeature> {
        var features: Set<AntecedentFeature> = []
        switch depth(of: last.position) {
        case 0: features.insert(.onTop)
        case 1: break
        case 2: features.insert(.nestedTwice)
        default: features.insert(.nestedDeeply)
        }
        if isAside(last, seenFrom: pronoun.position) { features.insert(.aside) }
        if isInParentheses(last.position, seenFrom: pronoun.position) { features.insert(.inParentheses) }
        if pronoun.isQuoted, last.relation.base == .nsubj, last.position.sentence < pronoun.position.sentence, !isQuoted(last.position) {
            features.insert(.speaker)
        }
        return features
    }

    /// How many nouns and clauses a reference stands under.
    private func depth(of position: TokenPosition) -> Int {
        ([position.token] + tree(position).ancestors(of: position.token)).count {
            Self.nesting.contains(tree(position)[$0].relation.base)
        }
    }

    private static let nesting: Set<DependencyRelation> = [.nmod, .acl, .advcl, .ccomp, .appos]

    /// "Sall, who had met *Bell*, praised him": whether the reference stands in a relative clause that the pronoun does not stand in.
    private func isAside(_ past: PastReference, seenFrom position: TokenPosition) -> Bool {
        let tree = trees[past.position.sentence]
        let clauses = [past.position.token] + tree.ancestors(of: past.position.token)
        guard let top = clauses.first(where: { tree[$0].relation == .aclRelcl }) else { return false }
        return past.position.sentence != position.sentence || !tree.sentence.isUnder(top, position.token)
    }

    /// Whether a reference stands in parentheses that are closed before the pronoun.
    private func isInParentheses(_ past: TokenPosition, seenFrom position: TokenPosition) -> Bool {
        let tree = tree(past)
        func marks(_ range: Range<Int>, _ forms: Set<String>) -> Int { range.count { forms.contains(tree[$0].form) } }
        guard marks(0..<past.token, ["(", "["]) > marks(0..<past.token, [")", "]"]) else { return false }
        return past.sentence != position.sentence || marks(past.token..<max(past.token, position.token), [")", "]"]) > 0
    }

    // MARK: Parallels

    private func parallelFeatures(_ last: PastReference, position: TokenPosition) -> Set<AntecedentFeature> {
        var features: Set<AntecedentFeature> = []
        let (past, own) = (last.relation.base, token(position).relation)
        if own.base == .nsubj { features.insert(past == .nsubj ? .parallelSubject : .nonSubjectForSubject) }
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
        return tree.ancestors(of: position.token).contains(verb)
    }

    /// "Azot and *its* chairman": a possessive in the second part of a list whose first part is the candidate.
    private func isCoordinated(_ past: PastReference, with position: TokenPosition) -> Bool {
        guard token(position).relation == .nmodPoss else { return false }
        let tree = tree(position)
        guard let owned = tree.head(of: position.token), tree[owned].relation == .conj else { return false }
        return tree.head(of: owned).map { $0 == past.position.token || $0 == tree.head(of: past.position.token) } ?? false
    }

    // MARK: Before

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
        if candidate.entity == protagonist { features.insert(.protagonist) }
        return features
    }

    /// "Asked about *his* plans, *he* said": whether a pronoun of the same sentence, and so of the same gender, was traced to the candidate.
    private func isPronounBefore(_ candidate: Candidate, _ position: TokenPosition) -> Bool {
        candidate.references.contains { $0.position.sentence == position.sentence && token($0.position).tag == .pronoun }
    }
}
