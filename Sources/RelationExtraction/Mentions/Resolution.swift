import DocumentModel
import KnowledgeTables

/// The state of resolving one document: its entities and, in text order, what has been referred to so far.
struct Resolution {
    let trees: [DependencyTree]
    let coverage: NameCoverage
    let entityOfMention: [Int]
    let tables: ReferenceTables
    var records: [EntityRecord]
    /// The entities of the countries named, by their index in the country table.
    let entityOfCountry: [Int: Int]
    /// The countries whose adjectives or possessives stand before organisations' names: "Finnish lender Orrobank".
    private(set) var nationalities: [Int: Int] = [:]
    var referents: [TokenPosition: [Referent]] = [:]
    /// Whether the candidates of each pronoun are kept, as training needs them.
    var keepsChoices = false
    var choices: [PronounChoice] = []
    /// Descriptions that wait for what they belong to, by the head of that: "the *members* of the club" is traced behind "club".
    var deferred: [TokenPosition: [TokenPosition]] = [:]
    /// The words of apposed roles.
    var apposed: Set<TokenPosition> = []
    /// By title, those who have it but are told apart from somebody else who is only called by it: "the chancellor met Chancellor Bell".
    var strangers: [String: Set<Int>] = [:]
    /// The last unnamed person who spoke for somebody, and for whom.
    var lastSpeaker: (position: TokenPosition, entity: Int)?
    /// The person whom the document names at least four times, and twice as often as any other.
    let protagonist: Int?
    /// Where each entity is named first.
    let firstMentions: [Int: TokenPosition]
    /// What stands between quotation marks, in text order.
    let quotations: [QuotedSpan]
    /// Single entities referred to, in text order.
    private(set) var history: [PastReference] = []
    /// Several entities referred to together, in text order.
    private(set) var groups: [PastGroup] = []

    init(trees: [DependencyTree], coverage: NameCoverage, clusters: NameClusters, tables: ReferenceTables) {
        self.trees = trees
        self.coverage = coverage
        self.tables = tables
        entityOfMention = clusters.entityOfMention
        records = clusters.records
        entityOfCountry = clusters.entityOfCountry
        protagonist = Self.protagonist(of: clusters.records)
        firstMentions = Dictionary(
            zip(clusters.entityOfMention, coverage.mentions.map(\.position)), uniquingKeysWith: { first, _ in first })
        quotations = QuotationMarks.spans(in: trees.map(\.sentence))
        for (index, mention) in coverage.mentions.enumerated() {
            if mention.type == .organization, let country = nationality(of: mention) { nationalities[entityOfMention[index]] = country }
            let isMetonym = mention.usage == .capital || mention.usage == .seat
            referents[mention.position] = [
                Referent(entity: entityOfMention[index], kind: isMetonym ? .metonym : .name, confidence: isMetonym ? 0.85 : 0.95)
            ]
        }
    }

    private static func protagonist(of records: [EntityRecord]) -> Int? {
        let people = records.indices.filter { records[$0].type == .person }.sorted { records[$0].mentionCount > records[$1].mentionCount }
        guard let first = people.first, records[first].mentionCount > 3 else { return nil }
        return people.count == 1 || records[first].mentionCount >= 2 * records[people[1]].mentionCount ? first : nil
    }

    /// The country whose name stands before an organisation's, with nothing but common nouns between.
    private func nationality(of mention: NameMention) -> Int? {
        let tree = trees[mention.sentence]
        var before = mention.tokens.lowerBound - 1
        while before >= 0, before > mention.tokens.lowerBound - 5, coverage.index(at: before, sentence: mention.sentence) == nil,
            tree[before].tag == .noun || tree[before].tag == .adjective || tree[before].isPossessiveMark
        { before -= 1 }
        return coverage.mention(at: before, sentence: mention.sentence).flatMap { $0.type == .country ? $0.country : nil }
    }

    /// An earlier reference to one entity.
    struct PastReference {
        var entity: Int
        var position: TokenPosition
        var relation: DependencyRelation
        /// Whether the same words refer to others too: "they", "the pair".
        var isShared = false
    }

    /// An earlier reference to several entities at once.
    struct PastGroup {
        var entities: [Int]
        var sentence: Int
    }

    func tree(_ position: TokenPosition) -> DependencyTree { trees[position.sentence] }

    func token(_ position: TokenPosition) -> Token { trees[position.sentence][position.token] }

    func entities(at position: TokenPosition) -> [Int] { referents[position]?.map(\.entity) ?? [] }

    /// Records a reference that has been resolved.
    mutating func refer(to entities: [Int], at position: TokenPosition, kind: ReferenceKind, confidence: Double) {
        guard !entities.isEmpty else { return }
        referents[position] = entities.map { Referent(entity: $0, kind: kind, confidence: confidence) }
        remember(entities, at: position)
    }

    /// Makes entities available to the pronouns and descriptions that follow.
    mutating func remember(_ entities: [Int], at position: TokenPosition) {
        let relation = token(position).relation
        for entity in entities {
            history.append(PastReference(entity: entity, position: position, relation: relation, isShared: entities.count > 1))
        }
        if entities.count > 1 { rememberGroup(entities, sentence: position.sentence) }
    }

    mutating func rememberGroup(_ entities: [Int], sentence: Int) {
        groups.append(PastGroup(entities: entities, sentence: sentence))
    }

    /// Past references from the latest back, as far as the window reaches.
    func recent(from sentence: Int, sentences: Int) -> some Sequence<PastReference> {
        history.suffix(Self.window).reversed().prefix { $0.position.sentence >= sentence - sentences }
    }

    /// The entities of a type from the latest back, each once.
    func recentEntities(from sentence: Int, sentences: Int, where isWanted: (EntityRecord) -> Bool) -> [Int] {
        var found: [Int] = []
        for past in recent(from: sentence, sentences: sentences) where !found.contains(past.entity) && isWanted(records[past.entity]) {
            found.append(past.entity)
        }
        return found
    }

    /// How many references an anaphor looks back over at most.
    private static let window = 60
}

/// The tables that resolution looks words up in.
struct ReferenceTables: Sendable {
    let roles: RoleTable
    let bodies: BodyTable
    let groups: GroupTable
    let countries: CountryTable
}
