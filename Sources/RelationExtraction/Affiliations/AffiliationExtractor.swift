import DocumentModel
import KnowledgeTables

/// Reads AFFILIATED_WITH off the roles that the text gives persons, and off state bodies' names.
struct AffiliationExtractor {
    let document: ResolvedDocument
    let bodies: BodyTable
    let memberships: MembershipTable
    let text: ScalarText
    /// The country whose government the text names, nil where it names several.
    let governingCountry: Int?

    init(document: ResolvedDocument, bodies: BodyTable, memberships: MembershipTable, text: ScalarText) {
        self.document = document
        self.bodies = bodies
        self.memberships = memberships
        self.text = text
        governingCountry = Self.governingCountry(in: document)
    }

    private static func governingCountry(in document: ResolvedDocument) -> Int? {
        let governing = document.coverage.mentions.filter { mention in
            let tree = document.trees[mention.sentence]
            var next = mention.tokens.upperBound
            if next < tree.count, tree[next].isPossessiveMark { next += 1 }
            return mention.type == .country && next < tree.count && tree[next].form.lowercased() == "government"
        }
        let countries = Set(governing.compactMap { document.referents[$0.position]?.first?.entity })
        return countries.count == 1 ? countries.first : nil
    }

    func claims() -> [Claim] {
        let direct = document.roles.flatMap(claims(of:))
        return distinct(
            direct + document.roles.flatMap { indirectClaims(of: $0, known: direct) } + document.roles.compactMap(contextualClaim(of:))
                + document.coverage.mentions.indices.flatMap(stateBodyClaims(of:)) + document.parts.flatMap(partClaims(of:))
                + document.coverage.mentions.indices.flatMap(ownBodyClaims(of:)) + document.trees.indices.flatMap(membershipClaims(in:)))
    }

    /// One claim for each pair and role; the first one stays.
    private func distinct(_ claims: [Claim]) -> [Claim] {
        var seen: Set<[ClaimParticipant]> = []
        return claims.filter { seen.insert([$0.source, $0.target]).inserted }
    }

    // MARK: Persons

    private func claims(of phrase: RolePhrase) -> [Claim] {
        owners(of: phrase).filter { isBody($0) }.compactMap { claim(of: phrase, in: $0, confidence: phrase.role == nil ? 0.7 : 0.9) }
    }

    /// "Her spokeswoman", "Horak's predecessor": what a role under a person is held in, where that person's own office is known.
    private func indirectClaims(of phrase: RolePhrase, known: [Claim]) -> [Claim] {
        guard let role = phrase.role, [.office, .speaker, .envoy].contains(role.kind) else { return [] }
        return owners(of: phrase).filter { document.entities[$0].type == .person }.compactMap { superior in
            guard let office = known.first(where: { $0.source == .entity(superior) }), case .entity(let body) = office.target else {
                return nil
            }
            return claim(of: phrase, in: body, confidence: 0.6)
        }
    }

    func claim(of phrase: RolePhrase, in body: Int, confidence: Double) -> Claim? {
        guard let holder = document.referents(at: phrase.holder).first?.entity, holder != body else { return nil }
        guard document.entities[holder].type == .person else { return nil }
        return claim(
            from: holder, to: body, role: roleText(of: phrase), sentence: phrase.sentence, confidence: confidence,
            rule: "affiliation-" + phrase.construction.rawValue)
    }

    /// Whom the words before or behind a role stand for; of several at once the one in the role's place among those that share it.
    private func owners(of phrase: RolePhrase) -> [Int] {
        if phrase.owners.count > 1, isShared(phrase) {
            return phrase.place < phrase.owners.count ? document.referents(at: phrase.owners[phrase.place]).map(\.entity) : []
        }
        return phrase.owners.flatMap { position -> [Int] in
            let found = document.referents(at: position)
            guard found.count > 1, found.allSatisfy({ $0.kind == .group }) else { return found.map(\.entity) }
            return phrase.place < found.count && isShared(phrase) ? [found[phrase.place].entity] : []
        }
    }

    /// Whether the role is in the plural: each of those who share it holds it in one of the owners.
    private func isShared(_ phrase: RolePhrase) -> Bool {
        phrase.tokens.contains { document.trees[phrase.sentence][$0].fineTag == "NNS" }
    }

    private func isBody(_ entity: Int) -> Bool {
        document.entities[entity].type == .organization || document.entities[entity].type == .country
    }

    /// The title in the singular, without the country, "former" kept; a counterpart's is the title of whose counterpart it is.
    private func roleText(of phrase: RolePhrase) -> String? {
        guard let role = phrase.role, !phrase.tokens.isEmpty else { return nil }
        if role.kind == .peer, let title = titleOfPeer(phrase) { return title }
        let sentence = document.document.sentences[phrase.sentence]
        let last = phrase.tokens.upperBound - 1
        let text =
            sentence.tokens[last].fineTag == "NNS"
            ? (phrase.tokens.dropLast().map { sentence.tokens[$0].form } + [sentence.tokens[last].lemma]).joined(separator: " ")
            : sentence.text(of: phrase.tokens)
        return hasFormer(before: phrase, in: sentence) ? "former " + text : text
    }

    /// "*Her* Danish counterpart": the title that she has.
    private func titleOfPeer(_ phrase: RolePhrase) -> String? {
        let tree = document.trees[phrase.sentence]
        let possessors = (max(0, phrase.tokens.lowerBound - 3)..<phrase.tokens.lowerBound).filter { tree[$0].relation == .nmodPoss }
        guard let possessor = possessors.last,
            let peer = document.referents(at: TokenPosition(sentence: phrase.sentence, token: possessor)).first?.entity,
            let title = document.roles.first(where: {
                $0.role.map { $0.kind != .peer } ?? false && document.referents(at: $0.holder).first?.entity == peer
            })
        else { return nil }
        return roleText(of: title)
    }

    /// "Former French president": the word that stands before the owner.
    private func hasFormer(before phrase: RolePhrase, in sentence: Sentence) -> Bool {
        guard let owner = document.coverage.mention(at: phrase.tokens.lowerBound - 1, sentence: phrase.sentence) else { return false }
        let before = owner.tokens.lowerBound - 1
        return before >= 0 && sentence.tokens[before].form.lowercased() == "former"
    }

    // MARK: State bodies

    /// "The Thai Foreign Ministry", "Saudi Arabia's Civil Defence Authority", "the Ministry of Foreign Affairs of Ukraine".
    private func stateBodyClaims(of index: Int) -> [Claim] {
        let mention = document.coverage.mentions[index]
        guard mention.type == .organization, let body = document.referents(at: mention.position).first?.entity,
            document.entities[body].type == .organization,
            let owner = owner(of: mention), owner != body
        else { return [] }
        return [claim(from: body, to: owner, role: nil, sentence: mention.sentence, confidence: 0.85, rule: "affiliation-state-body")]
    }

    /// Whose body the mention names: a state's, or an alliance's.
    private func owner(of mention: NameMention) -> Int? {
        (isStateBody(mention) ? country(of: mention) : nil) ?? describedCountry(of: mention) ?? alliance(of: mention)
    }

    private func isStateBody(_ mention: NameMention) -> Bool {
        let tree = document.trees[mention.sentence]
        let end = mention.tokens.first { tree[$0].tag == .adposition } ?? mention.tokens.upperBound
        guard mention.tokens.contains(end - 1) else { return false }
        return bodies.isStateBody(mention.tokens.lowerBound..<end, in: tree)
            || bodies.body(named: mention.text.lowercased())?.isOfState == true
            || mention.tokens.count > 1 && tree[end - 1].form == "Government"
    }

    /// "*Malta*'s state news agency Rynak", "the *Maltese* weather bureau, Rynak": the country of a name that words for a body of a state stand before.
    private func describedCountry(of mention: NameMention) -> Int? {
        let tree = document.trees[mention.sentence]
        let isApposed = mention.tokens.lowerBound > 1 && tree[mention.tokens.lowerBound - 1].form == ","
        let end = isApposed ? mention.tokens.lowerBound - 1 : mention.tokens.lowerBound
        var start = end
        while start > 0, document.coverage.index(at: start - 1, sentence: mention.sentence) == nil, !tree[start - 1].isCapitalized,
            tree[start - 1].isNominal || tree[start - 1].tag == .adjective || tree[start - 1].form == "-"
        { start -= 1 }
        guard start < end, bodies.isStateBody(start..<end, in: tree) else { return nil }
        return outerCountry(at: start > 0 && tree[start - 1].isPossessiveMark ? start - 2 : start - 1, sentence: mention.sentence)
    }

    /// "*UN* Water Council".
    private func alliance(of mention: NameMention) -> Int? {
        let inner = document.coverage.mentions(inside: mention).first {
            $0.type == .organization && $0.tokens.lowerBound == mention.tokens.lowerBound && $0.tokens.count < mention.tokens.count
        }
        return inner.flatMap { document.referents[$0.position]?.first?.entity }
    }

    /// The country in the name, or that owns it.
    func country(of mention: NameMention) -> Int? {
        let tree = document.trees[mention.sentence]
        var before = mention.tokens.lowerBound - 1
        if before >= 0, tree[before].isPossessiveMark { before -= 1 }
        let behind = mention.tokens.upperBound
        let isOwnedBehind = behind + 1 < tree.count && tree[behind].form == "of"
        return innerCountry(of: mention) ?? outerCountry(at: before, sentence: mention.sentence)
            ?? (isOwnedBehind ? outerCountry(at: behind + (tree[behind + 1].tag == .determiner ? 2 : 1), sentence: mention.sentence) : nil)
    }

    private func innerCountry(of mention: NameMention) -> Int? {
        let inner = document.coverage.mentions(inside: mention).first { $0.type == .country }
        return inner.flatMap { document.referents[$0.position]?.first?.entity }
    }

    private func outerCountry(at token: Int, sentence: Int) -> Int? {
        guard let mention = document.coverage.mention(at: token, sentence: sentence) else {
            return possessorCountry(at: TokenPosition(sentence: sentence, token: token))
        }
        return mention.type == .country ? document.referents[mention.position]?.first?.entity : nil
    }

    /// "*Its* weather bureau".
    private func possessorCountry(at position: TokenPosition) -> Int? {
        guard position.token >= 0, document.trees[position.sentence][position.token].relation == .nmodPoss else { return nil }
        return document.referents(at: position).map(\.entity).first { document.entities[$0].type == .country }
    }

    func claim(from source: Int, to target: Int, role: String?, sentence: Int, confidence: Double, rule: String) -> Claim {
        Claim(
            type: "AFFILIATED_WITH", source: .entity(source), target: .entity(target), role: role, occurrence: 0, confidence: confidence,
            rule: rule, evidence: document.evidence(sentence: sentence, text: text))
    }
}
