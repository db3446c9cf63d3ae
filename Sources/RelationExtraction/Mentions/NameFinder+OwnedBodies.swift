import DocumentModel
import KnowledgeTables

extension NameFinder {
    /// Bodies written in lower case that their owner turns into names: "Mireland's harbour agency", "its weather bureau", "a Lisbon court",
    /// "Brask's office".
    func ownedBodies(in tree: DependencyTree, besides spans: [NamedSpan], countries: [CountryMatch]) -> [NamedSpan] {
        var found: [NamedSpan] = []
        for noun in 1..<max(tree.count, 1)
        where isBodyNoun(noun, in: tree) && !isNamedBehind(noun, in: tree, spans: spans)
            && !(spans.map(\.tokens) + countries.map(\.tokens)).contains(where: { $0.contains(noun) || $0.lowerBound == noun + 1 })
        {
            let start = bodyStart(before: noun, in: tree, spans: spans, countries: countries)
            if let owned = ownedStart(of: start..<noun + 1, in: tree, spans: spans, countries: countries) {
                found.append(NamedSpan(tokens: owned..<noun + 1, kind: .organization))
            } else if let end = ownedEnd(of: start..<noun + 1, in: tree, spans: spans, countries: countries) {
                found.append(NamedSpan(tokens: start..<end, kind: .organization))
            }
        }
        return found
    }

    /// A noun for organisations in lower case and the singular that ends its nominal, or that only a role noun follows.
    private func isBodyNoun(_ noun: Int, in tree: DependencyTree) -> Bool {
        guard tree[noun].tag == .noun, tree[noun].fineTag != "NNS", !tree[noun].isCapitalized, let body = body(headedBy: noun, in: tree),
            body.type == EntityType.organization.rawValue || body.noun == Self.government
        else { return false }
        let next = noun + 1
        guard next < tree.count, tree[next].isNominal else { return true }
        return [.speaker, .envoy, .office].contains(roles.role(named: tree[next].singular)?.kind)
    }

    /// "The Norwegian weather bureau, *Lumo*,": the name between punctuation is that of the body.
    func isNamedBehind(_ noun: Int, in tree: DependencyTree, spans: [NamedSpan]) -> Bool {
        guard noun + 2 < tree.count, tree[noun + 1].form == "," else { return false }
        if isAcronymOfBody(noun + 2, in: tree) { return true }
        let name = spans.first { $0.kind == .organization && $0.tokens.lowerBound == noun + 2 }
        return name.map { isClosed($0.tokens.upperBound, in: tree) } ?? false
    }

    /// Whether punctuation stands at the token, and no list goes on behind it.
    func isClosed(_ token: Int, in tree: DependencyTree) -> Bool {
        token >= tree.count
            || tree[token].tag == .punctuation && !(token + 1 < tree.count && tree[token + 1].tag == .coordinatingConjunction)
    }

    private static let government = "government"

    /// Where the words before the noun that belong to the body begin.
    private func bodyStart(before noun: Int, in tree: DependencyTree, spans: [NamedSpan], countries: [CountryMatch]) -> Int {
        var start = noun
        while start > 0, start > noun - 4, isBodyModifier(tree[start - 1]),
            !spans.contains(where: { $0.tokens.contains(start - 1) }), !countries.contains(where: { $0.tokens.contains(start - 1) })
        { start -= 1 }
        return start
    }

    private func isBodyModifier(_ token: Token) -> Bool {
        !token.isCapitalized && (token.isNominal || token.tag == .adjective || token.relation == .amod)
    }

    /// Where the name of a body begins with its owner: the owner itself, or the body's first word behind a pronoun.
    private func ownedStart(of body: Range<Int>, in tree: DependencyTree, spans: [NamedSpan], countries: [CountryMatch]) -> Int? {
        let before = body.lowerBound - 1
        guard before >= 0 else { return nil }
        let isOfState = bodies.isStateBody(body, in: tree)
        if tree[before].isPossessiveMark {
            if isOfDescribed(body, owner: before - 1, in: tree) { return body.lowerBound }
            return isOfState ? ownerStart(at: before - 1, of: body, in: tree, spans: spans, countries: countries) : nil
        }
        if tree[before].relation == .nmodPoss, ["its", "whose"].contains(tree[before].form.lowercased()) {
            return isOfState && body.count > 1 && tree[body.lowerBound].form != "own" ? body.lowerBound : nil
        }
        let isLocal = isOfState || tree[body.upperBound - 1].form == Self.government
        let isAllied = !isLocal && (body.count > 1 || known.isSeatedBody(tree[body.lowerBound].singular))
        if isAllied { return allianceStart(endingAt: before, in: tree, spans: spans) }
        return isLocal
            ? placeStart(endingAt: before, spans: spans, countries: countries) ?? allianceStart(endingAt: before, in: tree, spans: spans)
            : nil
    }

    /// "The port authority *of Tarsel*": where the name of a state body ends with the place or country behind it.
    private func ownedEnd(of body: Range<Int>, in tree: DependencyTree, spans: [NamedSpan], countries: [CountryMatch]) -> Int? {
        let preposition = body.upperBound
        if isSeated(body, in: tree, spans: spans) || isPart(body, in: tree, spans: spans) { return body.upperBound }
        guard body.count > 1, preposition + 1 < tree.count, tree[preposition].form == "of", bodies.isStateBody(body, in: tree),
            body.lowerBound > 0, tree[body.lowerBound - 1].form.lowercased() == "the"
        else { return nil }
        if let country = countries.first(where: { $0.tokens.lowerBound == preposition + 1 && $0.entry.usage == .name }) {
            return country.tokens.upperBound
        }
        return spans.first {
            $0.tokens.lowerBound == preposition + 1 && [.geopolitical, .location].contains($0.kind)
                && !($0.tokens.upperBound < tree.count && tree[$0.tokens.upperBound].isPossessiveMark)
        }?.tokens.upperBound
    }

    /// "His country's *central bank*", "the party's *political office*": whether a body of several words has an owner that is only described.
    private func isOfDescribed(_ body: Range<Int>, owner: Int, in tree: DependencyTree) -> Bool {
        guard body.count > 1, owner >= 0, tree[owner].tag == .noun, tree[owner].fineTag != "NNS", bodies.isStateBody(body, in: tree),
            !known.isRelativeAdjective(tree[body.lowerBound].form)
        else { return false }
        return bodies.body(named: tree[owner].singular).map { $0.isGeneric || $0.kind == .society } ?? false
    }

    /// "The *sanctions committee* of the Council": whether a body of the state stands before the name of the one that it is a part of.
    private func isPart(_ body: Range<Int>, in tree: DependencyTree, spans: [NamedSpan]) -> Bool {
        let preposition = body.upperBound
        guard body.count > 1, body.lowerBound > 0, tree[body.lowerBound - 1].form.lowercased() == "the",
            preposition + 2 < tree.count, tree[preposition].form == "of", bodies.isStateBody(body, in: tree)
        else { return false }
        let owner = tree[preposition + 1].tag == .determiner ? preposition + 2 : preposition + 1
        let isDescribed =
            tree[owner].isCapitalized && bodies.body(named: tree[owner].singular)?.type == EntityType.organization.rawValue
        return isDescribed || spans.contains { $0.tokens.lowerBound == owner && $0.kind == .organization }
    }

    /// "A trade *tribunal* in Tarsel": whether a body that has a house stands behind an article and before the place where that is.
    private func isSeated(_ body: Range<Int>, in tree: DependencyTree, spans: [NamedSpan]) -> Bool {
        let preposition = body.upperBound
        guard preposition + 1 < tree.count, tree[preposition].form == "in", body.lowerBound > 0,
            tree[body.lowerBound - 1].tag == .determiner, known.isSeatedBody(tree[body.upperBound - 1].singular),
            !known.isRelativeAdjective(tree[body.lowerBound].form)
        else { return false }
        return spans.contains { $0.tokens.lowerBound == preposition + 1 && [.geopolitical, .location].contains($0.kind) }
    }

    /// Where the owner with a possessive mark begins: a country, its government, an alliance or city, for an office also a person.
    private func ownerStart(
        at token: Int, of body: Range<Int>, in tree: DependencyTree, spans: [NamedSpan], countries: [CountryMatch]
    ) -> Int? {
        if let country = countries.first(where: { $0.tokens.contains(token) }) { return country.tokens.lowerBound }
        if token > 0, tree[token].form == Self.government {
            return countries.first { $0.tokens.upperBound == token && $0.entry.usage == .demonym }?.tokens.lowerBound
        }
        let isPersonal = known.isPersonalBody(tree[body.upperBound - 1].singular)
        guard let owner = spans.first(where: { $0.tokens.contains(token) }) else {
            return isPersonal ? officeStart(endingAt: token, in: tree, countries: countries) : nil
        }
        switch owner.kind {
        case .person: return isPersonal ? owner.tokens.lowerBound : nil
        case .geopolitical, .location: return owner.tokens.lowerBound
        case .organization: return allianceEnd(of: owner, in: tree) == owner.tokens.upperBound ? owner.tokens.lowerBound : nil
        case .event: return nil
        }
    }

    /// "The *Greek prime minister*'s office": where an office and its country before it begin.
    private func officeStart(endingAt token: Int, in tree: DependencyTree, countries: [CountryMatch]) -> Int? {
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        guard let role = scanner.roleNouns(in: max(0, token - 2)..<token + 1).last, role.tokens.upperBound == token + 1,
            role.role.kind == .office
        else { return nil }
        return countries.first { $0.tokens.upperBound == role.tokens.lowerBound }?.tokens.lowerBound ?? role.tokens.lowerBound
    }

    /// "The *UN* refugee agency": where an alliance of states right before a body begins.
    private func allianceStart(endingAt token: Int, in tree: DependencyTree, spans: [NamedSpan]) -> Int? {
        let owner = spans.first { $0.tokens.upperBound == token + 1 && allianceEnd(of: $0, in: tree) == token + 1 }
        return owner?.tokens.lowerBound
    }

    /// "A *Lisbon* court": where a place right before a body begins.
    private func placeStart(endingAt token: Int, spans: [NamedSpan], countries: [CountryMatch]) -> Int? {
        if let capital = countries.first(where: { $0.tokens.contains(token) }) {
            return capital.entry.usage == .capital ? capital.tokens.lowerBound : nil
        }
        let place = spans.first { $0.tokens.contains(token) && ($0.kind == .geopolitical || $0.kind == .location) }
        return place?.tokens.lowerBound
    }
}

extension BodyTable {
    /// The body that a noun heads, with the word before it where the two are one term ("foreign ministry").
    func body(headedBy noun: Int, in tree: DependencyTree) -> Body? {
        if noun > 1, tree[noun - 1].form == "-", let body = body(named: tree[noun - 2].singular + "-" + tree[noun].singular) { return body }
        let term = noun > 0 ? tree[noun - 1].singular + " " + tree[noun].singular : tree[noun].singular
        return body(named: term) ?? body(named: tree[noun].singular)
    }

    /// Whether the nominal names a body of a state: by its noun, or by the word "state" before a noun for other organisations.
    func isStateBody(_ nominal: Range<Int>, in tree: DependencyTree) -> Bool {
        guard let noun = nominal.last, let body = body(headedBy: noun, in: tree) else { return false }
        if body.isOfState { return true }
        return body.type == EntityType.organization.rawValue
            && nominal.dropLast().contains { NameTable.shared.isStateModifier(tree[$0].form) }
    }
}
