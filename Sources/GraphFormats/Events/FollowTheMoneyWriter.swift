import GraphModel

/// Writes entities of the FollowTheMoney model, one JSON object a line, for Aleph and its relatives.
///
/// Offices become memberships, everything else links whose role is the relation; sentences go into their descriptions.
enum FollowTheMoneyWriter {
    /// Longer names and texts are not valid.
    private static let (nameLength, textLength) = (384, 65_000)

    static func write(_ graph: ExportedGraph, to output: inout TextOutput) {
        for node in graph.nodes { output.writeJSONLine(entity(node.id, schema(node.label), properties(node))) }
        for relationship in graph.relationships { output.writeJSONLine(link(relationship, graph)) }
    }

    private static func entity(_ id: String, _ schema: String, _ properties: [String: [String]]) -> [String: PropertyValue] {
        let values = properties.filter { !$1.isEmpty }.mapValues { PropertyValue.list($0.map { .string($0) }) }
        return ["id": .string(id), "schema": .string(schema), "properties": .map(values)]
    }

    private static func cut(_ texts: [String], _ length: Int = nameLength) -> [String] {
        texts.map { String($0.unicodeScalars.prefix(length)) }
    }

    private static func schema(_ label: String) -> String {
        switch label {
        case GraphVocabulary.Label.person: "Person"
        case GraphVocabulary.Label.organization: "Organization"
        case GraphVocabulary.Label.country: "PublicBody"
        case GraphVocabulary.Label.place: "Address"
        case GraphVocabulary.Label.event: "Event"
        case GraphVocabulary.Label.document: "Article"
        default: "Thing"
        }
    }

    private static func properties(_ node: ExportedNode) -> [String: [String]] {
        var properties = ["name": cut([node.name]), "alias": cut(node.properties[GraphVocabulary.Key.aliases]?.texts ?? [])]
        if node.label == GraphVocabulary.Label.document {
            properties["title"] = node.text(GraphVocabulary.Key.title).map { [$0] }
            properties["publishedAt"] = node.text(GraphVocabulary.Key.date).map { [$0] }
            properties["sourceUrl"] = node.text(GraphVocabulary.Key.url).map { [$0] }
            properties["publisher"] = node.text(GraphVocabulary.Key.source).map { [$0] }
        }
        if node.label == GraphVocabulary.Label.place { properties["full"] = cut([node.name]) }
        return properties
    }

    private static func link(_ relationship: ExportedRelationship, _ graph: ExportedGraph) -> [String: PropertyValue] {
        var properties: [String: [String]] = [
            "summary": cut(relationship.evidence.map(\.text), textLength), "status": [relationship.status],
            "startDate": relationship.date.map { [$0.start] } ?? [], "endDate": relationship.date.map { [$0.end] } ?? [],
        ]
        let isOffice =
            relationship.type == "AFFILIATED_WITH" && isOrganization(graph.label(of: relationship.target))
            && isActor(graph.label(of: relationship.source))
        let role = relationship.text(GraphVocabulary.Key.role)
        properties["role"] = isOffice ? role.map { [$0] } ?? [] : [relationship.type] + (role.map { [$0] } ?? [])
        properties[isOffice ? "member" : "subject"] = [relationship.sourceID]
        properties[isOffice ? "organization" : "object"] = [relationship.targetID]
        return entity("relation:" + relationship.key, isOffice ? "Membership" : "UnknownLink", properties)
    }

    private static func isOrganization(_ label: String) -> Bool {
        label == GraphVocabulary.Label.organization || label == GraphVocabulary.Label.country
    }

    private static func isActor(_ label: String) -> Bool { label == GraphVocabulary.Label.person || isOrganization(label) }
}
