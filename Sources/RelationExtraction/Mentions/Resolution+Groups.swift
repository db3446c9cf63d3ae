import DocumentModel
import KnowledgeTables

extension Resolution {
    /// "The two presidents", "both sides", "the pair", "the four".
    mutating func resolveGroup(_ nominal: Nominal) -> Bool {
        guard let demand = groupDemand(nominal) else { return false }
        guard let members = group(demand, before: nominal.position.sentence) else { return demand.isCertain }
        refer(to: members, at: nominal.position, kind: .group, confidence: 0.7)
        return true
    }

    private struct GroupDemand {
        var number: Int?
        var isMember: (EntityRecord) -> Bool
        /// Whether the nominal can be nothing else than a group.
        var isCertain: Bool
    }

    /// What a plural nominal asks of its members; nil where it is no group of entities.
    private func groupDemand(_ nominal: Nominal) -> GroupDemand? {
        let token = token(nominal.position)
        if token.tag == .numeral || token.tag == .determiner {
            return Self.numbers[token.form.lowercased()].map { number in GroupDemand(number: number, isMember: { $0.type.isActor }, isCertain: true) }
        }
        if nominal.noun == "pair" || nominal.noun == "duo", nominal.isDefinite {
            return GroupDemand(number: 2, isMember: { $0.type == .person }, isCertain: true)
        }
        guard nominal.isPlural, nominal.number != nil || (nominal.isDefinite && nominal.owners.isEmpty && nominal.modifiers.isEmpty) else { return nil }
        if let role = tables.roles.role(named: nominal.noun) {
            let noun = nominal.noun
            let isGeneric = Self.genericRoles.contains(noun)
            return GroupDemand(
                number: nominal.number,
                isMember: { $0.type == .person && (isGeneric || $0.titles.contains { $0.split(separator: " ").contains { $0 == noun } }) },
                isCertain: role.kind != .envoy)
        }
        guard let body = tables.bodies.body(named: nominal.noun), let type = EntityType(rawValue: body.type) else { return nil }
        let noun = nominal.noun
        let isSide = noun == "side" || noun == "party"
        return GroupDemand(
            number: nominal.number ?? (isSide ? 2 : nil),
            isMember: { record in
                if isSide { return record.type == .country || record.type == .organization }
                return record.type == type && (type == .country || body.kind == .generic || record.forms.contains { $0.words.contains(noun) })
            }, isCertain: true)
    }

    private static let genericRoles: Set<String> = ["leader", "official", "man", "woman", "politician", "diplomat", "statesman"]

    /// The last group whose members all fit, else as many of the entities last referred to.
    private func group(_ demand: GroupDemand, before sentence: Int) -> [Int]? {
        let known = groups.suffix(20).last { group in
            group.sentence >= sentence - 6 && (demand.number == nil || group.entities.count == demand.number)
                && group.entities.allSatisfy { demand.isMember(records[$0]) }
        }
        if let known { return known.entities }
        guard let number = demand.number else { return nil }
        let latest = recentEntities(from: sentence, sentences: 6, where: demand.isMember)
        return latest.count >= number ? Array(latest.prefix(number).reversed()) : nil
    }
}

extension EntityType {
    /// Whether such an entity can act: a person, organisation or country.
    package var isActor: Bool { self == .person || self == .organization || self == .country }
}
