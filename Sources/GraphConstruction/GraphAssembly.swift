import DocumentModel
import GraphModel
import RelationExtraction

/// Writes united entities and occurrences into a property graph.
struct GraphAssembly {
    let documents: [ExtractedDocument]
    let documentIDs: [String]
    let entities: EntityUnion
    let occurrences: OccurrenceTable

    private typealias Key = GraphVocabulary.Key

    /// Entities by type and name, then documents, then relationships in the order in which the documents tell them.
    func graph() -> PropertyGraph {
        var graph = PropertyGraph()
        let entityNodes = entities.entities.map { graph.createNode(labels: [$0.type.rawValue], properties: properties(of: $0)) }
        let documentNodes = documents.indices.map {
            graph.createNode(labels: [GraphVocabulary.Label.document], properties: properties(ofDocument: $0))
        }
        var ids = UniqueIDs()
        for relationship in occurrences.relationships {
            func node(_ end: OccurrenceTable.End) -> NodeID {
                switch end {
                case .document(let index): documentNodes[index]
                case .entity(let index): entityNodes[index]
                }
            }
            graph.createRelationship(
                relationship.claim.type, from: node(relationship.source), to: node(relationship.target),
                properties: properties(of: relationship, id: ids.claim(edgeID(of: relationship))))
        }
        return graph
    }

    private func properties(of entity: EntityUnion.Entity) -> [String: PropertyValue] {
        var properties: [String: PropertyValue] = [Key.id: .string(entity.id), Key.name: .string(entity.name)]
        if !entity.aliases.isEmpty { properties[Key.aliases] = .list(entity.aliases.map { .string($0) }) }
        return properties
    }

    private func properties(ofDocument index: Int) -> [String: PropertyValue] {
        let document = documents[index].document
        var properties: [String: PropertyValue] = [Key.id: .string(documentIDs[index]), Key.name: .string(document.id)]
        properties[Key.title] = document.title.map { .string($0) }
        properties[Key.date] = document.date.map { .string($0) }
        properties[Key.url] = document.url.map { .string($0) }
        properties[Key.source] = document.source.map { .string($0) }
        return properties
    }

    private func properties(of relationship: OccurrenceTable.Relationship, id: String) -> [String: PropertyValue] {
        let claim = relationship.claim
        var properties: [String: PropertyValue] = [
            Key.id: .string(id), Key.status: .string(claim.status.rawValue), Key.confidence: .float(claim.confidence),
            Key.rule: .string(claim.rule), Key.evidence: .list(relationship.evidence.map(\.propertyValue)),
            Key.occurrence: .string(occurrenceID(of: relationship)),
        ]
        properties[Key.date] = claim.date.map { .string($0.value) }
        properties[Key.dateText] = claim.date.map { .string($0.text) }
        properties[Key.dateBasis] = claim.date.map { .string($0.basis.rawValue) }
        properties[Key.place] = relationship.place.map { .string(entities.entities[$0].id) }
        if !claim.resolved.isEmpty { properties[Key.resolved] = .list(claim.resolved.map { .string($0) }) }
        properties[Key.topic] = claim.topic.map { .string($0) }
        properties[Key.role] = claim.role.map { .string($0) }
        properties[Key.text] = claim.quote.map { .string($0) }
        properties[Key.direct] = claim.isDirect.map { .boolean($0) }
        return properties
    }

    /// The first document that tells of it and its number there.
    private func occurrenceID(of relationship: OccurrenceTable.Relationship) -> String {
        let first = relationship.occasions[0]
        return "\(documentIDs[first.document])#\(first.number)"
    }

    /// `met:wang-yi:marco-rubio:2025-10-27`: the same in every build that has the same ends and date.
    private func edgeID(of relationship: OccurrenceTable.Relationship) -> String {
        func part(_ end: OccurrenceTable.End) -> String {
            switch end {
            case .document(let index): documentIDs[index].slug
            case .entity(let index): entities.entities[index].id.drop { $0 != ":" }.dropFirst().description
            }
        }
        let claim = relationship.claim
        let parts = [claim.type.lowercased(), part(relationship.source), part(relationship.target), claim.date?.value]
        return parts.compactMap { $0 }.joined(separator: ":")
    }
}
