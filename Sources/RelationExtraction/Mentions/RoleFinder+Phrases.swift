import DocumentModel
import KnowledgeTables

extension RoleFinder {
    typealias RoleNoun = (role: RoleTable.Role, tokens: Range<Int>)

    /// The role noun that ends the nominal beginning at a token: "the *secretary general* of", "its *chief executive*".
    func roleNoun(from start: Int, sentence: Int) -> RoleNoun? {
        let tree = trees[sentence]
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        var found: RoleNoun?
        var index = start
        while index < tree.count, index < start + 12 {
            if let mention = coverage.mention(at: index, sentence: sentence) {
                if mention.type == .person { return nil }
                index = mention.tokens.upperBound
            } else if let (role, end) = scanner.role(at: index, to: tree.count) {
                found = (role, index..<end)
                index = end
            } else if isNominalPart(tree[index]) {
                index += 1
            } else {
                break
            }
        }
        return found?.role.kind == .honorific ? nil : found
    }

    /// The role noun nearest before a token that only its own complement parts from it: "the *head* of the Inspectorate".
    func roleNoun(before end: Int, sentence: Int) -> RoleNoun? {
        let tree = trees[sentence]
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        var index = end - 1
        while index >= 0, index > end - 12, isComplementPart(tree[index]) || coverage.index(at: index, sentence: sentence) != nil {
            if let (role, roleEnd) = scanner.role(at: index, to: end), role.kind != .honorific,
                coverage.index(at: index, sentence: sentence) == nil,
                roleEnd == end || tree[roleEnd].tag == .adposition
            {
                let whole = wholeRole(endingAt: roleEnd, from: index, scanner: scanner) ?? (role, index..<roleEnd)
                return whole
            }
            index -= 1
        }
        return nil
    }

    /// "prime minister" where "minister" was found.
    private func wholeRole(endingAt end: Int, from index: Int, scanner: TitleScanner) -> RoleNoun? {
        guard index > 0, let longer = scanner.role(at: index - 1, to: end), longer.end == end else { return nil }
        return (longer.role, index - 1..<end)
    }

    private func isComplementPart(_ token: Token) -> Bool {
        isNominalPart(token) || token.tag == .adposition || token.form == "and"
    }

    func isNominalPart(_ token: Token) -> Bool {
        switch token.tag {
        case .noun, .properNoun, .adjective, .determiner: true
        case .pronoun: token.relation == .nmodPoss
        case .adverb: token.form == "then"
        case .particle: token.isPossessiveMark
        default: token.form == "-" || token.isPossessiveMark
        }
    }

    /// Where the nominal that ends before a token begins, complements with "of" and "for" included.
    func nominalStart(before end: Int, sentence: Int) -> Int {
        let tree = trees[sentence]
        var start = end
        while start > 0, start > end - 14 {
            let token = tree[start - 1]
            guard
                isNominalPart(token) || token.form == "of" || token.form == "for" || token.form == "and"
                    || coverage.index(at: start - 1, sentence: sentence) != nil
            else { break }
            start -= 1
            if token.tag == .determiner, start > 0, tree[start - 1].tag != .adposition { break }
        }
        while start < end, tree[start].tag == .adposition || tree[start].tag == .coordinatingConjunction { start += 1 }
        return start
    }

    /// The phrase around a role noun, with its modifiers and whom it serves.
    func phrase(_ noun: RoleNoun, from limit: Int, holder: TokenPosition, construction: RolePhrase.Construction) -> RolePhrase {
        let sentence = holder.sentence
        var start = noun.tokens.lowerBound
        while start > limit, isModifier(start - 1, sentence: sentence) { start -= 1 }
        let end = complementEnd(from: noun.tokens.upperBound, sentence: sentence)
        let told = noun.role.kind == .peer ? ownersBehind(noun.tokens.upperBound, sentence: sentence) : []
        let before = told.isEmpty ? ownersBefore(start, sentence: sentence) : told
        let owners = before.isEmpty ? sharedOwners(before: start, sentence: sentence) : before
        return RolePhrase(
            sentence: sentence, tokens: start..<end, role: noun.role, holder: holder,
            owners: owners.isEmpty ? ownersBehind(noun.tokens.upperBound, sentence: sentence) : owners, construction: construction)
    }

    private func isModifier(_ token: Int, sentence: Int) -> Bool {
        let tree = trees[sentence]
        guard coverage.index(at: token, sentence: sentence) == nil else { return false }
        return tree[token].isNominal || tree[token].tag == .adjective || tree[token].form == "-" || tree[token].form == "then"
            || tree[token].relation == .amod
    }

    /// The end of the role's own complement: "minister of *foreign affairs*", not "president of *France*".
    private func complementEnd(from end: Int, sentence: Int) -> Int {
        let tree = trees[sentence]
        guard end + 1 < tree.count, tree[end].form == "of" || tree[end].form == "for" else { return end }
        var next = end + 1
        while next < tree.count, isModifier(next, sentence: sentence) || tree[next].form == "and" { next += 1 }
        let isOwned = coverage.index(at: next, sentence: sentence) != nil || next == end + 1
        return isOwned ? end : next
    }

    // MARK: Owners

    /// The name or possessive pronoun right before a role: "*European Commission* President", "*its* chairman".
    func ownersBefore(_ start: Int, sentence: Int) -> [TokenPosition] {
        let tree = trees[sentence]
        var token = start - 1
        if token >= 0, tree[token].isPossessiveMark { token -= 1 }
        if let mention = coverage.mention(at: token, sentence: sentence), mention.type == .organization || mention.type == .country {
            if mention.usage == .name, token == start - 1, let owner = owner(beforeTopic: mention, in: tree) { return [owner] }
            if mention.usage == .demonym, let employer = employer(beforeNationality: mention, in: tree) {
                return [employer, mention.position]
            }
            return coordinatedOwners(upTo: mention, roleAt: start, in: tree)
        }
        guard token >= 0, tree[token].relation == .nmodPoss else { return [] }
        return [TokenPosition(sentence: sentence, token: token)]
    }

    /// "*Malta*'s deputy premier and foreign minister": the owner before the role that a conjunction joins to this one.
    private func sharedOwners(before start: Int, sentence: Int) -> [TokenPosition] {
        let tree = trees[sentence]
        guard start > 2, tree[start - 1].tag == .coordinatingConjunction else { return [] }
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        guard let role = scanner.roleNouns(in: max(0, start - 5)..<start - 1).last, role.tokens.upperBound == start - 1,
            role.role.kind != .honorific
        else { return [] }
        var first = role.tokens.lowerBound
        while first > 0, isModifier(first - 1, sentence: sentence) { first -= 1 }
        return ownersBefore(first, sentence: sentence)
    }

    /// "*Her* Malta envoy", "the *UN* Malta envoy": whose an office is that the name of a country right before it only says what it is for.
    private func owner(beforeTopic country: NameMention, in tree: DependencyTree) -> TokenPosition? {
        var token = country.tokens.lowerBound - 1
        if token > 0, tree[token].isPossessiveMark { token -= 1 }
        guard token >= 0 else { return nil }
        if tree[token].tag == .pronoun, tree[token].fineTag == "PRP$" { return TokenPosition(sentence: country.sentence, token: token) }
        let owner = coverage.mention(at: token, sentence: country.sentence)
        return owner.flatMap { $0.type == .organization || $0.type == .country ? $0.position : nil }
    }

    /// "*Lumo*'s Peruvian chairwoman": the organisation whose office is told with the nationality of who holds it.
    private func employer(beforeNationality demonym: NameMention, in tree: DependencyTree) -> TokenPosition? {
        let mark = demonym.tokens.lowerBound - 1
        guard mark > 0, tree[mark].isPossessiveMark, let owner = coverage.mention(at: mark - 1, sentence: demonym.sentence),
            owner.type == .organization
        else { return nil }
        return owner.position
    }

    private static let ownerPrepositions: Set<String> = ["of", "for", "at", "with", "from", "in", "within"]

    /// The name in the complement of a role: "spokesman for *the Indonesian military*"; of several the one that governs the others.
    func ownersBehind(_ roleEnd: Int, sentence: Int) -> [TokenPosition] {
        let tree = trees[sentence]
        let start = coordinatedEnd(roleEnd, sentence: sentence)
        guard start + 1 < tree.count, Self.ownerPrepositions.contains(tree[start].form) else { return [] }
        var index = start + 1
        while index < tree.count, index < start + 10 {
            if let mention = coverage.mention(at: index, sentence: sentence) {
                if let next = ownerBehind(modifier: mention, in: tree) {
                    index = next
                    continue
                }
                guard mention.type != .person, !isOfPlace(mention, in: tree) else { return [] }
                return mention.type == .place
                    ? [] : coordinatedOwners(from: possessed(by: mention, in: tree), roleAt: roleEnd - 1, in: tree)
            }
            guard
                isNominalPart(tree[index]) || Self.ownerPrepositions.contains(tree[index].form) || tree[index].form == "and"
                    || tree[index].relation == .amod
            else { break }
            index += 1
        }
        if let named = organizationNamed(behind: index, in: tree, sentence: sentence) { return [named] }
        return start + 1 < tree.count && tree[start].form != "in"
            ? [TokenPosition(sentence: sentence, token: nominalHead(from: start, in: tree))] : []
    }

    /// "leader of her party, the *Reform Union*": the organisation that a comma parts from its description.
    private func organizationNamed(behind comma: Int, in tree: DependencyTree, sentence: Int) -> TokenPosition? {
        guard comma + 2 < tree.count, tree[comma].form == ",",
            BodyTable.shared.body(headedBy: comma - 1, in: tree)?.type == EntityType.organization.rawValue
        else { return nil }
        let name = coverage.mention(at: tree[comma + 1].form == "the" ? comma + 2 : comma + 1, sentence: sentence)
        return name?.type == .organization ? name?.position : nil
    }

    /// "The London think tank *Lumo House*", "the UN-backed *Harbour Council*": where to look on behind a name that only modifies what follows.
    func ownerBehind(modifier: NameMention, in tree: DependencyTree) -> Int? {
        let end = modifier.tokens.upperBound
        if end + 1 < tree.count, tree[end].form == "-", !tree[end].spaceAfter { return end + 2 }
        guard modifier.type == .place || modifier.usage == .demonym else { return nil }
        var next = end
        while next < tree.count, !tree[next].isCapitalized, tree[next].isNominal || tree[next].tag == .adjective { next += 1 }
        guard next > end, let name = coverage.mention(at: next, sentence: modifier.sentence), name.type == .organization else { return nil }
        return next
    }

    /// "The *Peruvian* and *Chilean* ministers": the owners of a role in the plural, from left to right.
    private func coordinatedOwners(upTo last: NameMention, roleAt role: Int, in tree: DependencyTree) -> [TokenPosition] {
        var owners = [last]
        while tree[role].fineTag == "NNS" || tree[role].fineTag == "NNPS", let first = owners.first,
            let before = joined(at: first.tokens.lowerBound - 2, by: first.tokens.lowerBound - 1, to: first, in: tree)
        { owners.insert(before, at: 0) }
        return owners.map(\.position)
    }

    /// "The ministers of *Peru* and *Chile*".
    private func coordinatedOwners(from first: NameMention, roleAt role: Int, in tree: DependencyTree) -> [TokenPosition] {
        var owners = [first]
        while tree[role].fineTag == "NNS" || tree[role].fineTag == "NNPS", let last = owners.last,
            let next = joined(at: last.tokens.upperBound + 1, by: last.tokens.upperBound, to: last, in: tree)
        { owners.append(next) }
        return owners.map(\.position)
    }

    /// The name at a token where a comma or conjunction joins it to another one of its type.
    private func joined(at token: Int, by joint: Int, to other: NameMention, in tree: DependencyTree) -> NameMention? {
        guard joint > 0, joint < tree.count, tree[joint].form == "," || tree[joint].tag == .coordinatingConjunction,
            let mention = coverage.mention(at: token, sentence: other.sentence), mention.type == other.type
        else { return nil }
        return mention
    }

    /// "The Spanish town of Vela": whether a country's adjective only tells where a place lies.
    private func isOfPlace(_ mention: NameMention, in tree: DependencyTree) -> Bool {
        let noun = mention.tokens.upperBound
        return mention.usage == .demonym && noun < tree.count
            && BodyTable.shared.body(named: tree[noun].singular)?.type == EntityType.place.rawValue
    }

    /// "Chief executive *and treasurer* at": the end of the roles that a conjunction adds.
    private func coordinatedEnd(_ end: Int, sentence: Int) -> Int {
        let tree = trees[sentence]
        guard end + 1 < tree.count, tree[end].tag == .coordinatingConjunction else { return end }
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        return scanner.role(at: end + 1, to: tree.count)?.end ?? end
    }

    /// "Iraq's Foreign Ministry": the name behind the possessive mark.
    private func possessed(by mention: NameMention, in tree: DependencyTree) -> NameMention {
        let mark = mention.tokens.upperBound
        guard mark < tree.count, tree[mark].isPossessiveMark,
            let owned = coverage.mention(at: mark + 1, sentence: mention.sentence), owned.type == .organization
        else { return mention }
        return owned
    }

    private func nominalHead(from preposition: Int, in tree: DependencyTree) -> Int { tree.head(of: preposition) ?? preposition }
}
