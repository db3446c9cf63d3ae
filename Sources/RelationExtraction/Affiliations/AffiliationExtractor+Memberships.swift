import DocumentModel
import KnowledgeTables

extension AffiliationExtractor {
    /// "Chao taught at the academy", "the bank was founded by Ann Bell".
    func membershipClaims(in sentence: Int) -> [Claim] {
        let tree = document.trees[sentence]
        return (0..<tree.count).filter { tree[$0].tag == .verb && isTold($0, in: tree) }.flatMap { verb in
            memberships.memberships(ofVerb: tree[verb].lemma).flatMap { claims(of: $0, verb: verb, sentence: sentence) }
        }
    }

    private func claims(of membership: MembershipTable.Membership, verb: Int, sentence: Int) -> [Claim] {
        let tree = document.trees[sentence]
        let isAgent = membership.complement == "agent"
        let members = isAgent ? agents(of: verb, in: tree) : subjects(of: verb, in: tree)
        let bodies = isAgent ? founded(verb, in: tree) : complements(of: verb, membership.complement, in: tree)
        let targets = bodies.flatMap { entities(at: $0, sentence: sentence) }.filter { document.entities[$0].type == .organization }
        let all = members.flatMap { entities(at: $0, sentence: sentence) }
        let owned = membership.isOwnership ? ownedClaims(of: targets, by: all, sentence: sentence) : []
        return owned
            + all.filter { document.entities[$0].type == .person }.flatMap { member in
                targets.map {
                    claim(from: member, to: $0, role: membership.role, sentence: sentence, confidence: 0.75, rule: "affiliation-membership")
                }
            }
    }

    /// "Nordbank is owned by Sigma": a firm in the hands of another one, or of a state.
    private func ownedClaims(of firms: [Int], by owners: [Int], sentence: Int) -> [Claim] {
        owners.filter { document.entities[$0].type == .organization || document.entities[$0].type == .country }.flatMap { owner in
            firms.filter { $0 != owner }.map {
                claim(from: $0, to: owner, role: nil, sentence: sentence, confidence: 0.75, rule: "affiliation-membership")
            }
        }
    }

    /// "His party, the Reform Union", "Bell's company, Lumo": an organisation named behind the noun that ties it to a person.
    func ownBodyClaims(of index: Int) -> [Claim] {
        let mention = document.coverage.mentions[index]
        let tree = document.trees[mention.sentence]
        let direct = ownersBefore(mention, in: tree)
        if !direct.isEmpty { return ownBodyClaims(of: mention, owners: direct) }
        var comma = mention.tokens.lowerBound - 1
        if comma > 0, tree[comma].tag == .determiner { comma -= 1 }
        guard mention.type == .organization, comma > 1, tree[comma].form == ",",
            let body = bodies.body(named: tree[comma - 1].singular), body.type == EntityType.organization.rawValue, !body.isOfState
        else { return [] }
        return ownBodyClaims(
            of: mention, owners: tree.children(of: comma - 1, .nmodPoss).flatMap { entities(at: $0, sentence: mention.sentence) })
    }

    /// "*Bell*'s Reform Union", "*her* Reform Union": the person right before a name with a possessive mark, or the pronoun.
    private func ownersBefore(_ mention: NameMention, in tree: DependencyTree) -> [Int] {
        let mark = mention.tokens.lowerBound - 1
        if mention.type == .organization, mark >= 0, ["his", "her", "whose"].contains(tree[mark].form.lowercased()) {
            return entities(at: mark, sentence: mention.sentence)
        }
        guard mention.type == .organization, mark > 0, tree[mark].isPossessiveMark,
            document.coverage.mention(at: mark - 1, sentence: mention.sentence)?.type == .person
        else { return [] }
        return entities(at: mark - 1, sentence: mention.sentence)
    }

    private func ownBodyClaims(of mention: NameMention, owners: [Int]) -> [Claim] {
        owners.filter { document.entities[$0].type == .person }.flatMap { person in
            entities(at: mention.head, sentence: mention.sentence).filter { document.entities[$0].type == .organization }.map {
                claim(from: person, to: $0, role: nil, sentence: mention.sentence, confidence: 0.75, rule: "affiliation-own-body")
            }
        }
    }

    private func entities(at token: Int, sentence: Int) -> [Int] {
        document.referentsOrNamed(at: TokenPosition(sentence: sentence, token: token))
            .filter { $0.kind != .representative && $0.kind != .group }.map(\.entity)
    }

    /// Whether the verb is asserted: no negation, no modal.
    private func isTold(_ verb: Int, in tree: DependencyTree) -> Bool {
        !tree.children(of: verb, .advmod, .aux).contains { tree[$0].lemma == "not" || tree[$0].fineTag == "MD" }
    }

    private func subjects(of verb: Int, in tree: DependencyTree) -> [Int] {
        let own = tree.children(of: verb, .nsubj).filter { tree[$0].relation != .nsubjPass }
        guard own.isEmpty, let head = tree.head(of: verb) else { return own }
        switch tree[verb].relation {
        case .conj: return tree.children(of: head, .nsubj)
        case .aclRelcl, .acl: return [head]
        default: return []
        }
    }

    private func agents(of verb: Int, in tree: DependencyTree) -> [Int] {
        tree.children(of: verb, .obl).filter { child in tree.children(of: child, .case).contains { tree[$0].form == "by" } }
            .flatMap { tree.conjuncts(of: $0) }
    }

    private func founded(_ verb: Int, in tree: DependencyTree) -> [Int] {
        let subjects = tree.children(of: verb, .nsubj).filter { tree[$0].relation == .nsubjPass }
        return subjects.isEmpty && tree[verb].relation == .acl ? tree.head(of: verb).map { [$0] } ?? [] : subjects
    }

    private func complements(of verb: Int, _ kind: String, in tree: DependencyTree) -> [Int] {
        let found =
            kind == "object"
            ? tree.children(of: verb, .obj)
            : tree.children(of: verb, .obl).filter { child in
                tree.children(of: child, .case).contains { tree[$0].form.lowercased() == kind }
            }
        return found.flatMap { tree.conjuncts(of: $0) }
    }
}
