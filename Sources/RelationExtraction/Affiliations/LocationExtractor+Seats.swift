import DocumentModel
import KnowledgeTables

extension LocationExtractor {
    // MARK: Events

    /// "The fair opens in Varna", "the talks, held in the port of Varna": the place in the clause of a verb of being held.
    func placeOfHappening(_ mention: NameMention) -> Int? {
        guard mention.type == .event else { return nil }
        let tree = document.trees[mention.sentence]
        let governor = [.nsubj, .obj].contains(tree[mention.head].relation.base) ? tree.head(of: mention.head).map { [$0] } ?? [] : []
        let verbs = (governor + tree.children(of: mention.head, .acl)).filter { words.contains(tree[$0].lemma, as: .happening) }
        return verbs.lazy.flatMap { tree.children(of: $0, .obl) }.compactMap { place(at: $0, sentence: mention.sentence) }.first
    }

    /// The place that an oblique with a preposition of place names: "in the Bulgarian port of Varna".
    private func place(at token: Int, sentence: Int) -> Int? {
        let tree = document.trees[sentence]
        let preposition = tree.children(of: token, .case).first { words.contains(tree[$0].form.lowercased(), as: .preposition) }
        return preposition.flatMap { region(inPhraseFrom: $0 + 1, sentence: sentence) }
    }

    /// "Varna, Bulgaria, where he is to attend the fair", "his trip to Varna to attend the fair": the place of the visit.
    func placeOfVisit(_ mention: NameMention) -> Int? {
        guard mention.type == .event else { return nil }
        let tree = document.trees[mention.sentence]
        var index = mention.tokens.lowerBound - 1
        var verb: Int?
        while index > 0, index > mention.tokens.lowerBound - 12, document.coverage.index(at: index, sentence: mention.sentence) == nil {
            if words.contains(tree[index].lemma, as: .attending) || tree[index].form == "part" { verb = index }
            if verb != nil, tree[index].form == "where" || tree[index].form == "to" && verb == index + 1,
                let place = visited(before: index, sentence: mention.sentence)
            {
                return place
            }
            index -= 1
        }
        return nil
    }

    /// "Met in Minsk on the margins of a summit", "was in Varna for the fair": the place where a clause plays that tells of people at an event.
    func placeOfAttendance(_ mention: NameMention) -> Int? {
        let tree = document.trees[mention.sentence]
        guard mention.type == .event, isAttended(mention.head, in: tree), let verb = tree.clause(of: mention.head) else { return nil }
        return tree.children(of: verb, .obl).filter { $0 < mention.tokens.lowerBound }
            .compactMap { place(at: $0, sentence: mention.sentence) }.last
    }

    /// "At the fair", "was there for the fair", "on the margins of the fair".
    private func isAttended(_ event: Int, in tree: DependencyTree) -> Bool {
        switch tree.adposition(of: event) {
        case "at": return true
        case "for": return tree.clause(of: event).map { tree[$0].lemma == "be" || NameTable.shared.isTravelling(tree[$0].lemma) } ?? false
        case "of": return tree.head(of: event).map { NameTable.shared.isEventEdge(tree[$0].form.lowercased()) } ?? false
        default: return false
        }
    }

    /// The place right before a clause, the smaller one of "Varna, Bulgaria".
    private func visited(before token: Int, sentence: Int) -> Int? {
        let tree = document.trees[sentence]
        let end = tree[token - 1].form == "," ? token - 2 : token - 1
        guard let near = region(at: end, sentence: sentence) else { return nil }
        let comma = near.tokens.lowerBound - 1
        if comma > 0, tree[comma].form == ",", let small = region(at: comma - 1, sentence: sentence), small.type == .place {
            return entity(small)
        }
        return entity(near)
    }

    // MARK: Organisations

    /// "The Oslo newspaper Rynak", "Oslo-based Rynak": the place before the noun, or the word "based", in front of a name.
    func seatBefore(_ mention: NameMention) -> Int? {
        guard mention.type == .organization else { return nil }
        let tree = document.trees[mention.sentence]
        var index = mention.tokens.lowerBound - 1
        let first = index
        while index >= 0, index > first - 4, document.coverage.index(at: index, sentence: mention.sentence) == nil,
            tree[index].isNominal || tree[index].tag == .adjective || tree[index].form == "-" || tree[index].relation == .amod
        { index -= 1 }
        guard index >= 0, index < first, isSeated(index + 1, upTo: first, in: tree) else { return nil }
        return tree[index].isAllCapitals ? nil : entity(region(at: index, sentence: mention.sentence))
    }

    /// Whether the words between a place and a name are "-based", or end in a noun for organisations.
    private func isSeated(_ start: Int, upTo last: Int, in tree: DependencyTree) -> Bool {
        if tree[start].form == "-" { return start < last && words.contains(tree[start + 1].lemma.lowercased(), as: .seat) }
        return isOrganization(last, in: tree)
    }

    private func isOrganization(_ token: Int, in tree: DependencyTree) -> Bool {
        let body = bodies.body(headedBy: token, in: tree) ?? bodies.body(named: tree[token].form)
        return body.map { $0.type == EntityType.organization.rawValue && !$0.isOfState } ?? false
    }

    /// "Rynak, an Oslo newspaper", "Rynak, the Oslo-based group".
    func seatInApposition(_ mention: NameMention) -> Int? {
        guard mention.type == .organization else { return nil }
        let tree = document.trees[mention.sentence]
        let article = mention.tokens.upperBound + 1
        guard article + 2 < tree.count, tree[article - 1].form == ",", tree[article].tag == .determiner,
            let place = region(at: article + 1, sentence: mention.sentence), place.type == .place
        else { return nil }
        let next = place.tokens.upperBound
        guard next < tree.count else { return nil }
        let isBased = tree[next].form == "-" && next + 1 < tree.count && words.contains(tree[next + 1].lemma.lowercased(), as: .seat)
        return isBased || isOrganization(next, in: tree) ? entity(place) : nil
    }

    /// What verbs and nouns of a seat tell of organisations, whatever stands between: "employs 200 people in Varna", "its headquarters in
    /// Varna", "the Varna-based group".
    func seatClaims(in sentence: Int) -> [Claim] {
        let tree = document.trees[sentence]
        return (1..<max(tree.count, 1)).flatMap { token -> [Claim] in
            guard
                let (owners, regions) =
                    headquarters(at: token, sentence) ?? workplace(of: token, sentence) ?? base(of: token, sentence)
                    ?? seat(of: token, sentence)
            else { return [] }
            return owners.flatMap { located in
                regions.compactMap { claim(located, in: $0, sentence: sentence, rule: "location-seat") }
            }
        }
    }

    private typealias Seat = (owners: [Int], regions: [Int])

    /// "*Its* headquarters in Varna".
    private func headquarters(at noun: Int, _ sentence: Int) -> Seat? {
        let tree = document.trees[sentence]
        guard noun + 2 < tree.count, words.contains(tree[noun].form, as: .headquarters) else { return nil }
        let preposition = words.contains(tree[noun + 1].lemma, as: .seat) ? noun + 2 : noun + 1
        guard words.contains(tree[preposition].form, as: .preposition),
            let region = region(inPhraseFrom: preposition + 1, sentence: sentence)
        else { return nil }
        return (tree.children(of: noun, .nmodPoss, .compound).flatMap { organizations(at: $0, sentence) }, [region])
    }

    /// "*Lumo* employs 200 people at Varna and in Ribe".
    private func workplace(of verb: Int, _ sentence: Int) -> Seat? {
        let tree = document.trees[sentence]
        guard tree[verb].tag == .verb, words.contains(tree[verb].lemma, as: .employing),
            let preposition = (verb + 1..<min(verb + 8, tree.count)).first(where: { words.contains(tree[$0].form, as: .preposition) })
        else { return nil }
        let subjects = tree.children(of: verb, .nsubj).flatMap { organizations(at: $0, sentence) }
        return (subjects, regions(inPhrasesFrom: preposition + 1, sentence: sentence))
    }

    /// "The Varna-based *group*": a description of an organisation named elsewhere.
    private func base(of token: Int, _ sentence: Int) -> Seat? {
        let tree = document.trees[sentence]
        guard token + 1 < tree.count, token > 1, tree[token - 1].form == "-", words.contains(tree[token].lemma, as: .seat),
            let place = region(at: token - 2, sentence: sentence).flatMap(entity),
            let noun = (token + 1..<min(token + 4, tree.count)).first(where: { tree[$0].isNominal })
        else { return nil }
        return (organizations(at: noun, sentence), [place])
    }

    /// "The *federation*, which is based in Varna": the same with a verb.
    private func seat(of verb: Int, _ sentence: Int) -> Seat? {
        let tree = document.trees[sentence]
        guard tree[verb].tag == .verb, words.contains(tree[verb].lemma, as: .seat), verb + 2 < tree.count,
            words.contains(tree[verb + 1].form, as: .preposition), let region = region(inPhraseFrom: verb + 2, sentence: sentence)
        else { return nil }
        let governor = [.acl, .aclRelcl].contains(tree[verb].relation) ? tree.head(of: verb).map { [$0] } ?? [] : []
        return ((tree.children(of: verb, .nsubj) + governor).flatMap { organizations(at: $0, sentence) }, [region])
    }

    private func organizations(at token: Int, _ sentence: Int) -> [Int] {
        document.referentsOrNamed(at: TokenPosition(sentence: sentence, token: token)).filter { $0.kind != .representative }.map(\.entity)
            .filter { document.entities[$0].type == .organization }
    }
}
