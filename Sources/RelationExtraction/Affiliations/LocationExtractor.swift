import DocumentModel
import KnowledgeTables

/// Reads LOCATED_IN off what the text says of places, events and organisations.
struct LocationExtractor {
    let document: ResolvedDocument
    let bodies: BodyTable
    var words = LocationTable.shared
    let text: ScalarText

    func claims() -> [Claim] {
        var seen: Set<[ClaimParticipant]> = []
        let found = document.coverage.mentions.indices.flatMap(claims(of:)) + document.trees.indices.flatMap(seatClaims(in:))
        return found.filter { seen.insert([$0.source, $0.target]).inserted }
    }

    private func claims(of index: Int) -> [Claim] {
        let mention = document.coverage.mentions[index]
        guard let located = document.referents[mention.position]?.first?.entity, document.entities[located].type.isLocatable else {
            return []
        }
        let found: [(String, Int?)] = [
            ("location-comma", regionBehindComma(mention)), ("location-city-of", countryOfCity(mention)),
            ("location-inner", placeInside(mention)), ("location-in", regionBehindPreposition(mention) ?? wholeOfPart(mention)),
            ("location-capital", countryOfApposition(mention)),
            ("location-owner", owner(of: mention)), ("location-based", seat(of: mention)),
            ("location-held", placeOfHappening(mention)), ("location-visited", placeOfVisit(mention) ?? placeOfAttendance(mention)),
            ("location-seat", seatBefore(mention) ?? seatInApposition(mention)), ("location-capital", countryBeforeComma(mention)),
        ]
        return found.compactMap { rule, region in region.flatMap { claim(located, in: $0, sentence: mention.sentence, rule: rule) } }
    }

    func claim(_ located: Int, in region: Int, sentence: Int, rule: String) -> Claim? {
        guard located != region, document.entities[region].type == .place || document.entities[region].type == .country else { return nil }
        return Claim(
            type: "LOCATED_IN", source: .entity(located), target: .entity(region), occurrence: 0, confidence: 0.85, rule: rule,
            evidence: document.evidence(sentence: sentence, text: text))
    }

    func entity(_ mention: NameMention?) -> Int? { mention.flatMap { document.referents[$0.position]?.first?.entity } }

    func region(at token: Int, sentence: Int) -> NameMention? {
        guard let mention = document.coverage.mention(at: token, sentence: sentence), mention.type == .place || mention.type == .country,
            mention.usage == nil || mention.usage == .name
        else { return nil }
        return mention
    }

    // MARK: Constructions

    /// "Halifax, Nova Scotia", "Baidoa, in central Somalia": a place right behind a place and a comma, and not one more in a list.
    private func regionBehindComma(_ mention: NameMention) -> Int? {
        let tree = document.trees[mention.sentence]
        let comma = mention.tokens.upperBound
        guard mention.type == .place, comma + 1 < tree.count, tree[comma].form == "," else { return nil }
        if tree[comma + 1].form == "in" { return self.region(inPhraseFrom: comma + 2, sentence: mention.sentence) }
        let start = tree[comma + 1].tag == .adjective ? comma + 2 : comma + 1
        guard let region = region(at: start, sentence: mention.sentence), !isList(mention, region, in: tree) else { return nil }
        return entity(region)
    }

    /// Whether the two are members of a list: another place follows or goes before.
    private func isList(_ mention: NameMention, _ region: NameMention, in tree: DependencyTree) -> Bool {
        isListed(behind: region, in: tree) || isListed(before: mention, in: tree) || isChain(mention, in: tree)
    }

    /// Whether more places follow each other than a town has regions: "Halifax, Nova Scotia, Canada".
    private func isChain(_ mention: NameMention, in tree: DependencyTree) -> Bool {
        func neighbor(at comma: Int, _ step: Int) -> NameMention? {
            guard comma > 0, comma + 1 < tree.count, tree[comma].form == "," else { return nil }
            return document.coverage.mention(at: comma + step, sentence: mention.sentence).flatMap { $0.type == .place ? $0 : nil }
        }
        var (first, last, count) = (mention, mention, 1)
        while count < 4, let next = neighbor(at: last.tokens.upperBound, 1) { (last, count) = (next, count + 1) }
        while count < 4, let next = neighbor(at: first.tokens.lowerBound - 1, -1) { (first, count) = (next, count + 1) }
        return count == 4
    }

    private func isListed(behind region: NameMention, in tree: DependencyTree) -> Bool {
        var next = region.tokens.upperBound
        guard next < tree.count, tree[next].form == "," || tree[next].tag == .coordinatingConjunction else { return false }
        let hasConjunction = next + 1 < tree.count && tree[next].form == "," && tree[next + 1].tag == .coordinatingConjunction
        let isConjunction = hasConjunction || tree[next].tag == .coordinatingConjunction
        next += hasConjunction ? 2 : 1
        guard let other = document.coverage.mention(at: next, sentence: region.sentence) else { return false }
        let end = other.tokens.upperBound
        let continues = end < tree.count && (tree[end].tag == .coordinatingConjunction || tree[end].form == "," && other.type == .place)
        return isConjunction || other.type == .country && region.type == .country || other.type == .place && continues
    }

    private func isListed(before mention: NameMention, in tree: DependencyTree) -> Bool {
        let comma = mention.tokens.lowerBound - 1
        guard comma > 0, tree[comma].form == "," || tree[comma].tag == .coordinatingConjunction,
            let other = document.coverage.mention(at: comma - 1, sentence: mention.sentence), other.type == .place
        else { return false }
        let next = mention.tokens.upperBound
        return tree[mention.head].relation == .conj && next < tree.count
    }

    /// "The port authority of *Tarsel*".
    private func placeInside(_ mention: NameMention) -> Int? {
        guard mention.type == .organization else { return nil }
        return entity(
            document.coverage.mentions(inside: mention).first { $0.type == .place && $0.tokens.upperBound == mention.tokens.upperBound })
    }

    /// "The Chadian city of Orlo", "the town of Visby in Sweden", "the Lisbon daily Correio Novo".
    private func countryOfCity(_ mention: NameMention) -> Int? {
        let tree = document.trees[mention.sentence]
        if let region = regionBeforeNoun(of: mention) { return region }
        guard let noun = tree.head(of: mention.head), isPlaceNoun(noun, in: tree) || isOrganizationNoun(noun, for: mention, in: tree),
            [.nmod, .appos, .compound].contains(tree[mention.head].relation),
            document.coverage.index(at: noun, sentence: mention.sentence) == nil, !hasLocativeCase(mention, in: tree)
        else { return nil }
        let region = ownerRegion(of: noun, besides: mention)
        return mention.type == .organization && region.map { document.entities[$0].type } == .country ? nil : region
    }

    /// "The *Spanish* town of Vela", "*Mali*'s desert city of Taru": the region before the place noun that names the place.
    private func regionBeforeNoun(of mention: NameMention) -> Int? {
        let tree = document.trees[mention.sentence]
        let preposition = mention.tokens.lowerBound - 1
        guard mention.type == .place, preposition > 1, tree[preposition].form == "of", isRegionalNoun(preposition - 1, in: tree) else {
            return nil
        }
        var index = preposition - 2
        while index > 0, index > preposition - 6, document.coverage.index(at: index, sentence: mention.sentence) == nil,
            tree[index].tag == .adjective || tree[index].isNominal || tree[index].isPossessiveMark || tree[index].form == "-"
        { index -= 1 }
        guard index >= 0, let region = document.coverage.mention(at: index, sentence: mention.sentence),
            !(region.tokens.contains(preposition - 1) && isDivision(preposition - 1, in: tree))
        else { return nil }
        return region.type == .country || region.type == .place ? entity(region) : nil
    }

    /// "The Lisbon daily Correio Novo".
    private func isOrganizationNoun(_ token: Int, for mention: NameMention, in tree: DependencyTree) -> Bool {
        guard mention.type == .organization, let body = bodies.body(headedBy: token, in: tree), token < mention.tokens.lowerBound else {
            return false
        }
        return body.type == EntityType.organization.rawValue && !body.isArmed && !tree.children(of: token, .compound).isEmpty
    }

    private func hasLocativeCase(_ mention: NameMention, in tree: DependencyTree) -> Bool {
        tree.children(of: mention.head, .case).contains { words.contains(tree[$0].form, as: .preposition) }
    }

    /// "The nation's capital, *Lima*".
    private func countryBeforeComma(_ mention: NameMention) -> Int? {
        let tree = document.trees[mention.sentence]
        let comma = mention.tokens.lowerBound - 1
        guard mention.type == .place, comma > 1, tree[comma].form == ",", isPlaceNoun(comma - 1, in: tree) else { return nil }
        return ownerRegion(of: comma - 1, besides: mention)
    }

    private func isPlaceNoun(_ token: Int, in tree: DependencyTree) -> Bool {
        bodies.body(named: tree[token].singular)?.type == EntityType.place.rawValue
    }

    /// The country or place that a place noun belongs to: its adjective, possessor or complement.
    private func ownerRegion(of noun: Int, besides mention: NameMention) -> Int? {
        let tree = document.trees[mention.sentence]
        let owners = tree.children(of: noun, .amod, .compound, .nmod, .nmodPoss).filter { !mention.tokens.contains($0) }
        return owners.lazy.flatMap { document.referents(at: TokenPosition(sentence: mention.sentence, token: $0)) }
            .map(\.entity).first { document.entities[$0].type == .country || document.entities[$0].type == .place }
    }

    /// "The summit in Varna", "the Court (LC) in the Danish town of Ribe": a place in the phrase behind the name.
    private func regionBehindPreposition(_ mention: NameMention) -> Int? {
        let tree = document.trees[mention.sentence]
        var preposition = mention.tokens.upperBound
        if placeInside(mention) != nil { return nil }
        if preposition + 2 < tree.count, tree[preposition].form == "(", tree[preposition + 2].form == ")" { preposition += 3 }
        guard preposition + 1 < tree.count, words.contains(tree[preposition].form, as: .preposition),
            let region = region(inPhraseFrom: preposition + 1, sentence: mention.sentence)
        else { return nil }
        return mention.type != .organization || isSeat(region, of: mention, behind: preposition, in: tree) ? region : nil
    }

    /// "Tamsel province *of Chad*", "the Orrin district *of Ribe*": what a place named with the noun for its kind is a part of.
    private func wholeOfPart(_ mention: NameMention) -> Int? {
        let tree = document.trees[mention.sentence]
        let preposition = mention.tokens.upperBound
        guard mention.type == .place, mention.tokens.count > 1, isDivision(preposition - 1, in: tree), preposition + 1 < tree.count,
            tree[preposition].form == "of"
        else { return nil }
        return region(inPhraseFrom: preposition + 1, sentence: mention.sentence)
    }

    private func isDivision(_ noun: Int, in tree: DependencyTree) -> Bool {
        words.contains(tree[noun].form.lowercased(), as: .division)
    }

    /// Whether what stands behind an organisation's name is where it is: the tree ties the two, or such bodies have a house. An armed group
    /// in a country is there as far as it acts there.
    private func isSeat(_ region: Int, of mention: NameMention, behind preposition: Int, in tree: DependencyTree) -> Bool {
        let end = mention.tokens.first { tree[$0].tag == .adposition } ?? mention.tokens.upperBound
        let body = bodies.body(headedBy: end - 1, in: tree).flatMap { $0.type == EntityType.organization.rawValue ? $0 : nil }
        if document.entities[region].type == .country, body?.isGeneric ?? true { return false }
        if body?.isOfState == true, body?.noun != "force", body?.noun != "forces" { return true }
        guard let governed = tree.head(of: preposition), tree[preposition].relation == .case else { return false }
        return tree[governed].relation == .nmod || tree.head(of: governed).map { mention.tokens.contains($0) } ?? false
    }

    /// "Kuala Lumpur, the capital of Malaysia", "Orlo, Chad's second city".
    private func countryOfApposition(_ mention: NameMention) -> Int? {
        let tree = document.trees[mention.sentence]
        guard mention.type == .place else { return nil }
        let apposed = tree.children(of: mention.head, .appos).first { isPlaceNoun($0, in: tree) }
        let noun = apposed ?? predicateNoun(of: mention.head, in: tree) ?? nounBehindComma(mention, in: tree)
        return noun.flatMap { ownerRegion(of: $0, besides: mention) ?? region(behindNoun: $0, sentence: mention.sentence) }
    }

    /// "A town *in the upper province of Gwan*".
    private func region(behindNoun noun: Int, sentence: Int) -> Int? {
        let tree = document.trees[sentence]
        guard noun + 2 < tree.count, words.contains(tree[noun + 1].form, as: .preposition) || tree[noun + 1].form == "of" else {
            return nil
        }
        return region(inPhraseFrom: noun + 2, sentence: sentence)
    }

    /// The place noun of the nominal behind the comma that follows a name, whatever the tree says.
    private func nounBehindComma(_ mention: NameMention, in tree: DependencyTree) -> Int? {
        var index = mention.tokens.upperBound + 1
        guard index < tree.count, tree[index - 1].form == "," else { return nil }
        let end = min(index + 7, tree.count)
        while index < end,
            tree[index].tag == .determiner || tree[index].tag == .adjective || tree[index].isNominal || tree[index].isPossessiveMark
                || tree[index].form == "-" || tree[index].relation == .nmodPoss
        {
            if isPlaceNoun(index, in: tree), document.coverage.index(at: index, sentence: mention.sentence) == nil { return index }
            index += 1
        }
        return nil
    }

    private func predicateNoun(of subject: Int, in tree: DependencyTree) -> Int? {
        guard tree[subject].relation == .nsubj, let noun = tree.head(of: subject), isPlaceNoun(noun, in: tree) else { return nil }
        return noun
    }

    /// "Chad's Tamsel province".
    private func owner(of mention: NameMention) -> Int? {
        let tree = document.trees[mention.sentence]
        let mark = mention.tokens.lowerBound - 1
        guard mention.type == .place, mark > 0, tree[mark].isPossessiveMark,
            let owner = region(at: mark - 1, sentence: mention.sentence)
        else { return nil }
        return entity(owner)
    }

    /// "Which is based in Vienna", "lies in the north of Chad": a verb of seat behind the name, with its place.
    private func seat(of mention: NameMention) -> Int? {
        let tree = document.trees[mention.sentence]
        if let region = seatBehindComma(mention, in: tree) { return region }
        let apposed = tree.children(of: mention.head, .appos)
        let clauses =
            tree.children(of: mention.head, .acl) + apposed + apposed.flatMap { tree.children(of: $0, .acl) }
            + (tree[mention.head].relation.base == .nsubj ? tree.head(of: mention.head).map { [$0] } ?? [] : [])
        return clauses.lazy.filter { words.contains(tree[$0].singular, as: .seat) && $0 > mention.head }
            .compactMap { verb -> Int? in
                guard verb + 2 < tree.count, words.contains(tree[verb + 1].form, as: .preposition) else { return nil }
                return self.region(inPhraseFrom: verb + 2, sentence: mention.sentence)
            }.first
    }

    /// "Lumo, *which is based in* Varna", "Lumo, *of* Varna,": the same right behind the comma, wherever the tree hangs it.
    private func seatBehindComma(_ mention: NameMention, in tree: DependencyTree) -> Int? {
        let comma = mention.tokens.upperBound
        guard mention.type == .organization, comma + 3 < tree.count, tree[comma].form == "," else { return nil }
        if tree[comma + 1].form == "of", let place = region(at: comma + 2, sentence: mention.sentence), place.type == .place {
            return tree[place.tokens.upperBound < tree.count ? place.tokens.upperBound : comma].tag == .punctuation ? entity(place) : nil
        }
        let verb = tree[comma + 1].form == "which" ? comma + 3 : comma + 1
        guard verb + 2 < tree.count, words.contains(tree[verb].lemma, as: .seat), words.contains(tree[verb + 1].form, as: .preposition)
        else {
            return nil
        }
        return region(inPhraseFrom: verb + 2, sentence: mention.sentence)
    }
}

extension EntityType {
    /// Whether such an entity can lie or be held at a place.
    fileprivate var isLocatable: Bool { self == .place || self == .event || self == .organization }
}
