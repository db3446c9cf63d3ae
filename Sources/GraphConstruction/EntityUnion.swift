import KnowledgeTables
import RelationExtraction

/// The entities of many documents, united where their names allow it.
///
/// Countries unite by code; others by type and full name, or by an alias that belongs to one entity only. A single-word name of a person
/// unites only with the same single word: an ambiguous surname stays apart.
struct EntityUnion {
    struct Entity {
        var id: String
        var type: EntityType
        var name: String
        var aliases: [String]
    }

    private(set) var entities: [Entity] = []
    /// For each document, the united entity of each of its entities.
    private var unitedIndex: [[Int]] = []

    init(_ documents: [ExtractedDocument], corrections: Corrections) {
        let members = Self.agreeingOnTypes(
            documents.enumerated().flatMap { number, document in
                document.entities.enumerated().map { Member(document: number, index: $0, entity: $1) }
            })
        var sets = DisjointSets(count: members.count)
        Self.unite(members, in: &sets, corrections: corrections)
        unitedIndex = documents.map { [Int](repeating: 0, count: $0.entities.count) }
        collect(members, sets: &sets, corrections: corrections)
    }

    func entity(_ index: Int, ofDocument document: Int) -> Int { unitedIndex[document][index] }

    private struct Member {
        let document: Int
        let index: Int
        var entity: DocumentEntity

        var nameKey: String { entity.countryCode.map { "country " + $0 } ?? "\(entity.type.rawValue) \(entity.name.folded)" }

        var mayChangeType: Bool { entity.type != .country && entity.name.contains(" ") }

        func key(of name: String) -> String { "\(entity.type.rawValue) \(name.folded)" }
    }

    /// Gives a name of several words that most documents take for one type that type in all of them; where they are divided, a name that
    /// begins with no given name is no person's but rather an organisation's. Countries come from a table and keep theirs.
    private static func agreeingOnTypes(_ members: [Member]) -> [Member] {
        var counts: [String: [EntityType: Int]] = [:]
        for member in members where member.mayChangeType {
            counts[member.entity.name.folded, default: [:]][member.entity.type, default: 0] += 1
        }
        return members.map { member in
            guard member.mayChangeType, let types = counts[member.entity.name.folded], types.count > 1,
                let agreed = agreedType(of: member.entity.name, types)
            else { return member }
            var member = member
            member.entity.type = agreed
            return member
        }
    }

    private static func agreedType(of name: String, _ types: [EntityType: Int]) -> EntityType? {
        if let most = types.first(where: { 2 * $0.value > types.values.reduce(0, +) }) { return most.key }
        guard let first = name.split(separator: " ").first, !NameTable.shared.isGivenName(String(first)) else { return nil }
        if types[.place] != nil, NameTable.shared.isPlace(name) { return .place }
        return types[.organization].map { _ in .organization } ?? types.keys.filter { $0 != .person }.min { $0.rawValue < $1.rawValue }
    }

    // MARK: Uniting

    private static func unite(_ members: [Member], in sets: inout DisjointSets, corrections: Corrections) {
        let forbidden = Set(corrections.differentNames.flatMap { [$0.0 + "\n" + $0.1, $0.1 + "\n" + $0.0] })
        var firstWithName: [String: Int] = [:]
        for (number, member) in members.enumerated() {
            if let first = firstWithName[member.nameKey] { sets.unite(first, number) } else { firstWithName[member.nameKey] = number }
        }
        uniteAliases(members, names: firstWithName, in: &sets, forbidden: forbidden)
        for (left, right) in corrections.sameNames { uniteNamed(left, right, members, in: &sets) }
    }

    /// An entity that a document only knows by a name which elsewhere is an alias of one single entity joins that entity.
    private static func uniteAliases(
        _ members: [Member], names: [String: Int], in sets: inout DisjointSets, forbidden: Set<String>
    ) {
        var ownersOfAlias: [String: Set<Int>] = [:]
        for (number, member) in members.enumerated() where member.entity.type != .country {
            for alias in member.entity.aliases where isTelling(alias, of: member.entity) {
                ownersOfAlias[member.key(of: alias), default: []].insert(sets.root(of: number))
            }
        }
        for (alias, owners) in ownersOfAlias.sorted(by: { $0.key < $1.key }) {
            guard let named = names[alias], owners.count == 1, let owner = owners.first else { continue }
            let pair = members[owner].entity.name.folded + "\n" + members[named].entity.name.folded
            if !forbidden.contains(pair) { sets.unite(owner, named) }
        }
    }

    /// Whether an alias says enough to stand for its entity in other documents: not a person's bare surname.
    private static func isTelling(_ alias: String, of entity: DocumentEntity) -> Bool {
        entity.type != .person || alias.contains(" ")
    }

    private static func uniteNamed(_ left: String, _ right: String, _ members: [Member], in sets: inout DisjointSets) {
        let first = members.firstIndex { $0.entity.name.folded == right || $0.entity.aliases.contains { $0.folded == right } }
        guard let first else { return }
        for (number, member) in members.enumerated() {
            let isNamed = member.entity.name.folded == left || member.entity.name.folded == right
            if isNamed, member.entity.type == members[first].entity.type { sets.unite(first, number) }
        }
    }

    // MARK: Collecting

    private mutating func collect(_ members: [Member], sets: inout DisjointSets, corrections: Corrections) {
        var groups: [Int: [Int]] = [:]
        for number in members.indices { groups[sets.root(of: number), default: []].append(number) }
        var ids = UniqueIDs()
        let shown = corrections.shownNames
        let ordered = groups.values.map { ($0, Self.united($0.map { members[$0].entity }, shown: shown)) }
            .sorted {
                ($0.1.type.rawValue, $0.1.name.folded, $0.1.name, $0.0[0]) < ($1.1.type.rawValue, $1.1.name.folded, $1.1.name, $1.0[0])
            }
        for (numbers, entity) in ordered {
            var entity = entity
            entity.id = ids.claim("\(entity.type.rawValue.lowercased()):\(entity.name.slug)")
            for number in numbers { unitedIndex[members[number].document][members[number].index] = entities.count }
            entities.append(entity)
        }
    }

    /// One entity of several: under the name with the most words, of these the most frequent.
    private static func united(_ members: [DocumentEntity], shown: [String: String]) -> Entity {
        var counts: [String: Int] = [:]
        for member in members { counts[member.name, default: 0] += 1 }
        func rank(_ name: String) -> (Int, Int) { (name.split(separator: " ").count, counts[name] ?? 0) }
        let best = counts.keys.sorted().max { rank($0) < rank($1) } ?? ""
        let names = Set(members.flatMap { [$0.name] + $0.aliases })
        let name = names.sorted().compactMap { shown[$0.folded] }.first ?? best
        return Entity(id: "", type: members[0].type, name: name, aliases: names.subtracting([name]).sorted())
    }
}

/// Sets that grow by uniting, with path halving.
private struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of element: Int) -> Int {
        var element = element
        while parents[element] != element {
            parents[element] = parents[parents[element]]
            element = parents[element]
        }
        return element
    }

    /// The smaller root stays, so that the result does not depend on the order of the calls.
    mutating func unite(_ left: Int, _ right: Int) {
        let (left, right) = (root(of: left), root(of: right))
        parents[max(left, right)] = min(left, right)
    }
}
