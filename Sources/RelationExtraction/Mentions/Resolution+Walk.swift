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
            rememberOpenGroups(in: sentence)
        }
    }

    private mutating func visit(_ position: TokenPosition) {
        if let index = coverage.index(at: position.token, sentence: position.sentence) {
            visitName(coverage.mentions[index], index: index, at: position)
        } else if token(position).tag == .pronoun || token(position).relation == .nmodPoss && !isNominalHead(position) {
            resolvePronoun(at: position)
        } else if token(position).relation == .advmod, token(position).form == "there" {
            resolveThere(at: position)
        } else if isNominalHead(position) {
            if let owner = describedOwner(of: position) {
                deferred[owner, default: []].append(position)
            } else {
                visitNominal(position)
            }
        }
    }

    private mutating func visitNominal(_ position: TokenPosition) {
        resolveNominal(at: position)
        rememberCoordination(at: position)
        for waiting in deferred.removeValue(forKey: position) ?? [] { visitNominal(waiting) }
    }

    /// "The members of the *club*": a description behind a description that it belongs to.
    private func describedOwner(of position: TokenPosition) -> TokenPosition? {
        let tree = tree(position)
        let owner = tree.children(of: position.token, .nmod).first {
            $0 > position.token && (hasCase("of", $0, in: tree) || hasCase("for", $0, in: tree))
        }
        guard let owner, coverage.index(at: owner, sentence: position.sentence) == nil, tree[owner].tag != .pronoun else { return nil }
        let described = TokenPosition(sentence: position.sentence, token: owner)
        return isNominalHead(described) ? described : nil
    }

    /// "The government of Togo and the Nimba Front": a description and what it is coordinated with are a group for what follows.
    private mutating func rememberCoordination(at position: TokenPosition) {
        guard referents[position] != nil, !isApposed(position) else { return }
        let tree = tree(position)
        let first = tree[position.token].relation == .conj ? tree.head(of: position.token) ?? position.token : position.token
        guard !tree.conjuncts(of: first).contains(where: { isApposed(TokenPosition(sentence: position.sentence, token: $0)) }) else {
            return
        }
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

    /// "*The government* and the Nimba Front": a group of whose members one is not known, lest the two sides be taken for others.
    private mutating func rememberOpenGroups(in sentence: Int) {
        let tree = trees[sentence]
        for token in 0..<tree.count where tree.hasChild(of: token, [.conj]) {
            let conjuncts = tree.conjuncts(of: token).map { TokenPosition(sentence: sentence, token: $0) }
            let known = conjuncts.filter { entities(at: $0).contains { records[$0].type.isActor } }
            let isOpen = conjuncts.contains { referents[$0] == nil && isParty($0) }
            if isOpen, !known.isEmpty { rememberGroup([], sentence: sentence) }
        }
    }

    /// "The government", "the army": a body that can be a side.
    private func isParty(_ position: TokenPosition) -> Bool {
        let tree = tree(position)
        let isDefinite = tree.children(of: position.token, .det).contains { Self.definite.contains(tree[$0].form.lowercased()) }
        guard isDefinite, tree[position.token].tag == .noun, let body = tables.bodies.body(named: tree[position.token].singular) else {
            return false
        }
        return body.kind == .government || body.kind == .national || body.isArmed
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
