import GraphFormats
import GraphModel

/// One thing that happened, was planned or denied, with all who took part.
public struct TimelineEntry: Sendable, Hashable {
    public let date: String?
    public let type: String
    public let status: String
    /// All ends of its relationships, in the order in which they are told.
    public let participants: [Entity]
    /// At least one; those of one occasion are together.
    public let relationships: [Relationship]
}

extension NewsGraph {
    /// What happened, in the order of its dates; relationships of one occasion are one entry.
    ///
    /// - Parameters:
    ///   - name: the entity that takes part, or is the place of it; nil for all.
    ///   - includesUndated: whether entries without a date follow at the end.
    ///   - limit: how many entries to return at most, the latest ones; nil returns all.
    /// - Throws: ``LookupError`` where the name means no entity or several.
    /// - Complexity: O(n log n) in the relationships looked at: all, or those of an entity that is no place or country.
    public func timeline(
        of name: String? = nil, matching criteria: RelationshipCriteria = RelationshipCriteria(), includesUndated: Bool = false,
        limit: Int? = nil
    ) throws(LookupError) -> Answer<TimelineEntry> {
        let center = try name.map { name throws(LookupError) in try entity(name) }
        let handles = center.map { graph.relationships(of: $0.node) + happenings(at: $0) } ?? Array(graph.relationshipIDs)
        let relationships = Set(handles).sorted().filter { criteria.admit($0, in: graph) }.map { Relationship($0, in: graph) }
        let entries = TimelineEntry.group(relationships).filter { includesUndated || $0.date != nil }
        return Answer(entries.sorted(by: TimelineEntry.isEarlier).reversed(), limit: limit).reversed()
    }

    /// The relationships whose place the entity is; only places and countries are.
    private func happenings(at place: Entity) -> [RelationshipID] {
        guard [GraphVocabulary.Label.place, GraphVocabulary.Label.country].contains(place.type) else { return [] }
        return graph.relationshipIDs.filter { graph.property(Key.place, of: $0)?.stringValue == place.id }
    }
}

extension TimelineEntry {
    fileprivate init(_ relationships: [Relationship]) {
        (date, type, status) = (relationships[0].date, relationships[0].type, relationships[0].status)
        var seen: Set<NodeID> = []
        participants = relationships.flatMap { [$0.source, $0.target] }.filter { seen.insert($0.node).inserted }
        self.relationships = relationships
    }

    /// The relationships by occasion, in the order of each one's first.
    fileprivate static func group(_ relationships: [Relationship]) -> [TimelineEntry] {
        let groups = Dictionary(grouping: relationships) { relationship in
            [relationship.occurrence ?? relationship.id, relationship.type, relationship.status, relationship.date ?? ""]
        }
        return groups.values.map(TimelineEntry.init).sorted { $0.relationships[0].handle < $1.relationships[0].handle }
    }

    fileprivate static func isEarlier(_ left: TimelineEntry, _ right: TimelineEntry) -> Bool {
        let (leftDate, rightDate) = (PartialDate(left.date), PartialDate(right.date))
        return switch (leftDate, rightDate) {
        case (let left?, let right?) where left != right: left < right
        case (nil, .some): false
        case (.some, nil): true
        default: left.relationships[0].handle < right.relationships[0].handle
        }
    }
}
