import DocumentModel
import KnowledgeTables

extension Resolution {
    /// "The two presidents", "both sides", "the pair", "the four".
    mutating func resolveGroup(_ nominal: Nominal) -> Bool {
        guard let demand = groupDemand(nominal) else { return false }
        guard let members = group(demand, before: nominal.position) else { return demand.isCertain }
        refer(to: members, at: nominal.position, kind: .group, confidence: 0.7)
        return true
    }

    private struct GroupDemand {
        var number: Int?
        var isMember: (EntityRecord) -> Bool
        /// Whether somebody can be in it beside a member.
        var isPeer: (EntityRecord) -> Bool = { _ in false }
        /// Whether the nominal can be nothing else than a group.
        var isCertain: Bool
        /// Whether its members are countries and organisations.
        var isOfParties = false
        /// Whether a person cannot be in it beside a country.
        var isOfOneType = false
    }

    /// What a nominal asks of the members it stands for; nil where it is no group of entities.
    private func groupDemand(_ nominal: Nominal) -> GroupDemand? {
        let token = token(nominal.position)
        if token.tag == .numeral || token.tag == .determiner {
            guard tree(nominal.position).children(of: nominal.position.token, .nmod).isEmpty, isTakenUp(nominal.position) else {
                return nil
            }
            return Self.numbers[token.form.lowercased()].map {
                GroupDemand(number: $0, isMember: { $0.type.isActor }, isCertain: true, isOfOneType: true)
            }
        }
        if tables.bodies.body(named: nominal.noun)?.isArmed ?? false { return nil }
        let group = tables.groups.group(named: nominal.noun)
        if let group, isDistributive(nominal) { return demand(of: group, number: nominal.number) }
        let isBare = nominal.isDefinite && nominal.owners.isEmpty && nominal.modifiers.isEmpty && !hasComplement(nominal)
        guard
            nominal.isPlural
                ? nominal.number != nil && isGiven(nominal) || isBare : group?.number != nil && isBare && group?.isOfPersons == true
        else {
            return nil
        }
        if let group { return demand(of: group, number: nominal.number) }
        return roleDemand(nominal) ?? bodyDemand(nominal)
    }

    /// "The two", "all six", "both": but "killing six" takes up nobody, nor does "two were hurt".
    private func isTakenUp(_ position: TokenPosition) -> Bool {
        let token = token(position)
        return token.tag == .determiner
            || position.token > 0
                && Self.takingUp.contains(tree(position)[position.token - 1].form.lowercased())
    }

    private static let takingUp: Set<String> = ["the", "these", "those", "all", "other", "last", "first", "latter"]

    /// "The members *of the board*": whether it belongs to something that the text has not named.
    private func hasComplement(_ nominal: Nominal) -> Bool {
        let tree = tree(nominal.position)
        return nominal.number == nil && tree.children(of: nominal.position.token, .nmod).contains { hasCase("of", $0, in: tree) }
    }

    /// "The two envoys", "all three envoys": but "two Togolese envoys" are told of for the first time.
    private func isGiven(_ nominal: Nominal) -> Bool {
        nominal.isDefinite
            || tree(nominal.position).children(of: nominal.position.token).contains {
                tree(nominal.position)[$0].form.lowercased() == "all"
            }
    }

    /// "Each side accused the other".
    private func isDistributive(_ nominal: Nominal) -> Bool {
        tree(nominal.position).children(of: nominal.position.token, .det).contains {
            tree(nominal.position)[$0].form.lowercased() == "each"
        }
    }

    private func demand(of group: GroupTable.Group, number: Int?) -> GroupDemand {
        GroupDemand(
            number: number ?? group.number,
            isMember: { group.isOfPersons ? $0.type == .person : $0.type == .country || $0.type == .organization }, isCertain: true,
            isOfParties: !group.isOfPersons)
    }

    /// "The two ministers": persons with the noun in their titles, and beside them others in office, as a secretary of state.
    private func roleDemand(_ nominal: Nominal) -> GroupDemand? {
        guard let role = tables.roles.role(named: nominal.noun) else { return nil }
        return GroupDemand(
            number: nominal.number, isMember: { $0.type == .person && isTitled($0, nominal.noun) },
            isPeer: { role.kind == .office && isInOffice($0) },
            isCertain: role.kind != .envoy && role.body == nil)
    }

    private func isInOffice(_ record: EntityRecord) -> Bool {
        record.type == .person && record.country != nil
            && record.titles.contains { title in
                tables.roles.role(named: title)?.kind == .office
                    || title.split(separator: " ").contains { tables.roles.role(named: String($0))?.kind == .office }
            }
    }

    /// Whether a title of somebody's has the noun, or is the same office elsewhere: "his counterpart".
    func isTitled(_ record: EntityRecord, _ noun: String) -> Bool {
        record.titles.contains { title in
            title.split(separator: " ").contains { $0 == noun || tables.roles.role(named: String($0))?.kind == .peer }
        }
    }

    /// "The two countries", "the three banks": entities of the noun's type, with the noun in their names where it is not generic.
    private func bodyDemand(_ nominal: Nominal) -> GroupDemand? {
        guard let body = tables.bodies.body(named: nominal.noun), let type = EntityType(rawValue: body.type) else { return nil }
        return GroupDemand(
            number: nominal.number,
            isMember: { record in
                record.type == type
                    && (type == .country || body.isGeneric || record.forms.contains { $0.words.contains(nominal.noun) })
            }, isCertain: true)
    }

    private func isOfOneType(_ entities: [Int]) -> Bool { Set(entities.map { records[$0].type == .person }).count < 2 }

    private func isGroup(_ entities: [Int], _ demand: GroupDemand) -> Bool {
        let members = entities.count { demand.isMember(records[$0]) }
        if members == entities.count { return true }
        return 2 * members >= entities.count && (entities.count > 2 || demand.number != nil)
            && entities.allSatisfy { demand.isMember(records[$0]) || demand.isPeer(records[$0]) }
    }

    /// The group that the sentence itself names so far, the last group whose members all fit, else as many of the entities last referred to.
    private func group(_ demand: GroupDemand, before position: TokenPosition) -> [Int]? {
        let sentence = position.sentence
        let named = recentEntities(from: sentence, sentences: 0, where: demand.isMember)
        if named.count > 1, named.count == demand.number { return named.reversed() }
        let pair = pairs(in: sentence, before: position.token).last { pair in
            pair.count == demand.number && pair.allSatisfy { demand.isMember(records[$0]) }
        }
        if let pair { return pair }
        let known = groups.suffix(20).last { group in
            if group.entities.isEmpty { return demand.isOfParties }
            return group.sentence >= sentence - Self.groupReach && (demand.number == nil || group.entities.count == demand.number)
                && isGroup(group.entities, demand) && (!demand.isOfOneType || isOfOneType(group.entities))
        }
        if let known { return known.entities.isEmpty ? nil : known.entities }
        guard let number = demand.number else { return nil }
        var latest = recentEntities(from: sentence, sentences: 6, where: demand.isMember)
        if demand.isOfOneType, let first = latest.first {
            let people = recentEntities(from: sentence, sentences: 2) { $0.type == .person }
            if people.count >= number { return Array(people.prefix(number).reversed()) }
            latest.removeAll { !isOfOneType([first, $0]) }
        }
        return latest.count >= number ? Array(bySalience(latest).prefix(number).reversed()) : nil
    }

    /// Countries with those first that the document names most often; others as they are.
    private func bySalience(_ entities: [Int]) -> [Int] {
        guard entities.allSatisfy({ records[$0].type == .country }) else { return entities }
        return entities.indices.sorted { left, right in
            let counts = (records[entities[left]].mentionCount, records[entities[right]].mentionCount)
            return counts.0 == counts.1 ? left < right : counts.0 > counts.1
        }.map { entities[$0] }
    }
}

extension Resolution {
    /// How many sentences a group is remembered for.
    private static let groupReach = 12
}

extension EntityType {
    /// Whether such an entity can act: a person, organisation or country.
    package var isActor: Bool { self == .person || self == .organization || self == .country }
}
