import DocumentModel
import KnowledgeTables

extension Resolution {
    /// Resolves everything that is not a name, in text order.
    mutating func resolveAll(roles: [RolePhrase]) {
        adopt(roles)
        for sentence in trees.indices {
            let lists = NameLists(coverage.outermost(in: sentence), in: trees[sentence]).lists
            for token in 0..<trees[sentence].count {
                visit(TokenPosition(sentence: sentence, token: token))
                for list in lists where list.last?.tokens.upperBound == token + 1 { rememberList(list, in: sentence) }
            }
            rememberPairs(in: sentence)
        }
    }

    private mutating func visit(_ position: TokenPosition) {
        if let index = coverage.index(at: position.token, sentence: position.sentence) {
            visitName(coverage.mentions[index], index: index, at: position)
        } else if token(position).tag == .pronoun || token(position).relation == .nmodPoss && !token(position).isNominal {
            resolvePronoun(at: position)
        } else if token(position).relation == .advmod, token(position).form == "there" {
            resolveThere(at: position)
        } else if isNominalHead(position) {
            resolveNominal(at: position)
            rememberCoordination(at: position)
        }
    }

    /// "The government of Togo and the Nimba Front": a description and what it is coordinated with are a group for what follows.
    private mutating func rememberCoordination(at position: TokenPosition) {
        guard referents[position] != nil, !isApposed(position) else { return }
        let tree = tree(position)
        let first = tree[position.token].relation == .conj ? tree.head(of: position.token) ?? position.token : position.token
        let members = members(of: first, sentence: position.sentence)
        if members.count > 1, Set(members).count == members.count { rememberGroup(members, sentence: position.sentence) }
    }

    /// "Ann Bell, a friend of the *minister* and *president* of the club": a role that the words before give to somebody is no member.
    private func isApposed(_ position: TokenPosition) -> Bool { apposed.contains(position) }

    private mutating func visitName(_ mention: NameMention, index: Int, at position: TokenPosition) {
        guard position.token == mention.tokens.lowerBound else { return }
        if let person = demonymPerson(mention) {
            refer(to: [person], at: mention.position, kind: .description, confidence: 0.7)
        } else {
            noteForces(before: mention, of: entityOfMention[index])
            noteKinds(beside: mention, of: entityOfMention[index])
            remember([entityOfMention[index]], at: mention.position)
        }
        let conjuncts = trees[position.sentence].conjuncts(of: mention.head)
        let members = conjuncts.flatMap { entities(at: TokenPosition(sentence: position.sentence, token: $0)) }
        if members.count > 1 { rememberGroup(members, sentence: position.sentence) }
    }

    /// Titles, countries and genders that roles give to their holders.
    private mutating func adopt(_ roles: [RolePhrase]) {
        for phrase in roles {
            guard let holder = entities(at: phrase.holder).first else { continue }
            let owners = phrase.owners.flatMap { entities(at: $0) }
            if let country = owners.compactMap({ records[$0].country }).first, records[holder].country == nil {
                records[holder].country = country
            }
            records[holder].served.formUnion(owners)
            guard let role = phrase.role else { continue }
            if phrase.construction == .apposition { describe(holder, by: phrase) }
            records[holder].titles.insert(phrase.title(in: trees[phrase.sentence].sentence))
            if records[holder].gender == nil { records[holder].gender = role.gender }
        }
    }

    /// "*The minister* of Mauritania, Ann Bell": the words of an apposed role stand for who holds it.
    private mutating func describe(_ holder: Int, by phrase: RolePhrase) {
        for token in phrase.tokens where trees[phrase.sentence][token].isNominal {
            let position = TokenPosition(sentence: phrase.sentence, token: token)
            let known = referents[position] ?? []
            guard coverage.index(at: token, sentence: phrase.sentence) == nil, !known.contains(where: { $0.entity == holder }) else {
                continue
            }
            apposed.insert(position)
            referents[position] = known + [Referent(entity: holder, kind: .description, confidence: 0.9)]
        }
    }

    /// The names of a list are a group for what follows, whatever the tree makes of them.
    private mutating func rememberList(_ list: [NameMention], in sentence: Int) {
        let members = list.flatMap { entities(at: $0.position) }
        if Set(members).count == list.count { rememberGroup(members, sentence: sentence) }
    }

    /// Two actors that one verb brings together are a group for what follows: "Wang met Rubio. They …".
    private mutating func rememberPairs(in sentence: Int) {
        for pair in pairs(in: sentence, before: trees[sentence].count) { rememberGroup(pair, sentence: sentence) }
    }

    /// The actors that the verbs before a word bring together.
    func pairs(in sentence: Int, before word: Int) -> [[Int]] {
        let tree = trees[sentence]
        return (0..<word).filter { tree[$0].tag == .verb }.compactMap { verb in
            let subjects = (tree.surfaceSubject(of: verb).map { members(of: $0, sentence: sentence) } ?? [])
            let others =
                (tree.children(of: verb, .obj, .iobj) + tree.children(of: verb, .obl).filter { hasCase("with", $0, in: tree) })
                .flatMap { members(of: $0, sentence: sentence) }
            guard let first = subjects.first, let second = others.first, records[first].type == records[second].type else { return nil }
            let pair = subjects + others
            return Set(pair).count == pair.count ? pair : nil
        }
    }

    func members(of token: Int, sentence: Int) -> [Int] {
        trees[sentence].conjuncts(of: token).flatMap { entities(at: TokenPosition(sentence: sentence, token: $0)) }
    }

    func hasCase(_ preposition: String, _ token: Int, in tree: DependencyTree) -> Bool {
        tree.children(of: token, .case).contains { tree[$0].form.lowercased() == preposition }
    }

    /// "The *general* said": a role taken for an adjective.
    private func isAdjectivalRole(_ position: TokenPosition) -> Bool {
        let token = token(position)
        return token.tag == .adjective && [.nsubj, .nsubjPass, .obj, .iobj, .obl, .oblAgent, .nmodPoss, .nmod].contains(token.relation)
            && tables.roles.role(named: token.singular) != nil
    }

    /// Whether the token heads a nominal of its own: a noun that neither modifies another one nor stands in a title or name.
    private func isNominalHead(_ position: TokenPosition) -> Bool {
        let token = token(position)
        guard
            token.isNominal || (token.tag == .numeral && token.relation != .nummod) || (token.tag == .determiner && token.relation != .det)
                || isAdjectivalRole(position)
        else { return false }
        switch token.relation {
        case .compound, .flat, .nmodDesc, .fixed, .goeswith: return false
        default: return true
        }
    }
}
