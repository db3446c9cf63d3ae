public import GraphModel

/// What one entity had to do with another, once: with date, status and proof.
public struct Relationship: Sendable, Hashable {
    /// The handle in ``NewsGraph/graph``.
    public let handle: RelationshipID
    /// The stable key in files.
    public let id: String
    /// `MET`, `CALLED`, `NEGOTIATED`, `QUOTED` or another type.
    public let type: String
    public let source: Entity
    public let target: Entity
    /// `happened`, `planned` or `denied`.
    public let status: String
    /// `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a `start/end` span; nil where the text gives none.
    public let date: String?
    /// The words that the date was read from.
    public let dateText: String?
    /// How the date was found: `stated`, `relative` or `assumed`.
    public let dateBasis: String?
    public let place: Entity?
    public let topic: String?
    /// AFFILIATED_WITH: the title held.
    public let role: String?
    /// QUOTED: the words reported.
    public let quote: String?
    /// QUOTED: whether the words stand in quotation marks.
    public let isDirect: Bool?
    /// Share of such relationships that hold, 0 to 1.
    public let confidence: Double?
    /// Id of the occasion, shared by all relationships of one thing that happened.
    public let occurrence: String?
    /// Name of the rule that made it.
    public let rule: String?
    /// How words that are no names were traced to the ends: `he = Ana Sall (pronoun)`.
    public let resolved: [String]
    /// The passages that prove it, in the order of the documents' ids.
    public let evidence: [Evidence]

    init(_ relationship: RelationshipID, in graph: PropertyGraph) {
        let properties = PropertyReader { graph.property($0, of: relationship) }
        handle = relationship
        id = properties.string(Key.id) ?? "e\(relationship.rawValue)"
        type = graph.type(of: relationship)
        source = Entity(graph.source(of: relationship), in: graph)
        target = Entity(graph.target(of: relationship), in: graph)
        status = properties.string(Key.status) ?? Self.defaultStatus
        date = properties.string(Key.date)
        dateText = properties.string(Key.dateText)
        dateBasis = properties.string(Key.dateBasis)
        place = properties.string(Key.place).flatMap { graph.node(withID: $0) }.map { Entity($0, in: graph) }
        topic = properties.string(Key.topic)
        role = properties.string(Key.role)
        quote = properties.string(Key.text)
        isDirect = properties.boolean(Key.direct)
        confidence = properties.number(Key.confidence)
        occurrence = properties.string(Key.occurrence)
        rule = properties.string(Key.rule)
        resolved = graph.property(Key.resolved, of: relationship)?.listValue?.compactMap(\.stringValue) ?? []
        evidence = graph.property(Key.evidence, of: relationship)?.listValue?.compactMap(Evidence.init) ?? []
    }

    /// A missing status reads as this.
    static let defaultStatus = "happened"

    /// Whether its ends have no order, as of a meeting.
    public var isSymmetric: Bool { GraphVocabulary.symmetricTypes.contains(type) }

    /// The end that is not this entity; the entity itself for a loop.
    public func otherEnd(from entity: Entity) -> Entity { source == entity ? target : source }
}

extension PropertyGraph {
    /// The node of that textual id. O(1).
    func node(withID id: String) -> NodeID? { keyID(Key.id).flatMap { firstNode(with: $0, equalTo: .string(id)) } }
}
