import Foundation
import GraphModel
import Parley

/// An entity as the answers in JSON have it.
struct EntityJSON: Encodable {
    var id, type, name: String

    init(_ entity: Entity) { (id, type, name) = (entity.id, entity.type, entity.name) }
}

/// A relationship as the answers in JSON have it; the keys are those of graph files.
struct RelationshipJSON: Encodable {
    private enum CodingKeys: String, CodingKey {
        case key, type, source, target, status, date, dateText, dateBasis, place, topic, role, text, direct, confidence, occurrence, rule,
            resolved, evidence
    }

    struct Passage: Encodable {
        var document, text: String
        var sentence, start, end: Int
    }

    let relationship: Relationship

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(relationship.id, forKey: .key)
        try fields.encode(relationship.type, forKey: .type)
        try fields.encode(EntityJSON(relationship.source), forKey: .source)
        try fields.encode(EntityJSON(relationship.target), forKey: .target)
        try fields.encode(relationship.status, forKey: .status)
        try fields.encode(relationship.date, forKey: .date)
        try fields.encodeIfPresent(relationship.dateText, forKey: .dateText)
        try fields.encodeIfPresent(relationship.dateBasis, forKey: .dateBasis)
        try fields.encodeIfPresent(relationship.place.map(EntityJSON.init), forKey: .place)
        try fields.encodeIfPresent(relationship.topic, forKey: .topic)
        try fields.encodeIfPresent(relationship.role, forKey: .role)
        try fields.encodeIfPresent(relationship.quote, forKey: .text)
        try fields.encodeIfPresent(relationship.isDirect, forKey: .direct)
        try fields.encodeIfPresent(relationship.confidence, forKey: .confidence)
        try fields.encodeIfPresent(relationship.occurrence, forKey: .occurrence)
        try fields.encodeIfPresent(relationship.rule, forKey: .rule)
        if !relationship.resolved.isEmpty { try fields.encode(relationship.resolved, forKey: .resolved) }
        try fields.encode(passages, forKey: .evidence)
    }

    private var passages: [Passage] {
        relationship.evidence.map {
            Passage(document: $0.document, text: $0.text, sentence: $0.sentence, start: $0.start, end: $0.end)
        }
    }
}

extension Console {
    /// Writes a value as JSON with sorted keys.
    static func writeJSON(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        write(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
    }
}
