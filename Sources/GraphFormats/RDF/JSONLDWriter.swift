import GraphModel

/// Writes RDF as JSON-LD: the same resources as ``TurtleWriter``, nodes and relationships one a line.
enum JSONLDWriter {
    private static let context = """
        {"@context": {"schema": "https://schema.org/", "prov": "http://www.w3.org/ns/prov#", "xsd": "http://www.w3.org/2001/XMLSchema#", \
        "parley": "urn:parley:vocabulary:"},
         "@graph": [
        """

    static func write(_ graph: ExportedGraph, to output: inout TextOutput) {
        output.write(context)
        var separator = "\n  "
        for node in graph.nodes {
            output.write(separator)
            separator = ",\n  "
            output.writeJSON(.map(object(node)))
        }
        for relationship in graph.relationships {
            output.write(separator)
            separator = ",\n  "
            output.writeJSON(.map(object(relationship)))
        }
        output.write("]}\n" as StaticString)
    }

    private static func object(_ node: ExportedNode) -> [String: PropertyValue] {
        let classes = node.labels.map { RDFNames.schemaClass($0).map { "schema:" + $0 } ?? RDFNames.term($0) }
        var object: [String: PropertyValue] = [
            "@id": .string(RDFNames.resource(node.id)), "@type": .list((classes.isEmpty ? ["schema:Thing"] : classes).map { .string($0) }),
            "parley:id": .string(node.id),
        ]
        for (key, value) in node.ordered { object[predicate(key)] = flat(value) }
        if node.label == GraphVocabulary.Label.document, let date = PartialDate(node.text(GraphVocabulary.Key.date)) {
            object[predicate(GraphVocabulary.Key.date)] = nil
            object["schema:datePublished"] = literal(date: date.start)
        }
        return object
    }

    private static func object(_ relationship: ExportedRelationship) -> [String: PropertyValue] {
        var object: [String: PropertyValue] = [
            "@id": .string(RDFNames.relationship(relationship.key)), "@type": .string(RDFNames.term(relationship.type)),
            "parley:source": reference(relationship.sourceID), "parley:target": reference(relationship.targetID),
        ]
        for (key, value) in relationship.ordered { object[predicate(key)] = flat(value) }
        if let date = relationship.date {
            object[predicate(GraphVocabulary.Key.date)] = nil
            object["schema:startDate"] = literal(date: date.start)
            object["schema:endDate"] = literal(date: date.end)
        }
        if let place = relationship.text(GraphVocabulary.Key.place) {
            object[predicate(GraphVocabulary.Key.place)] = nil
            object["schema:location"] = reference(place)
        }
        if !relationship.evidence.isEmpty {
            object[predicate(GraphVocabulary.Key.evidence)] = nil
            object["prov:wasDerivedFrom"] = .list(relationship.evidence.map(evidence))
        }
        return object
    }

    private static func evidence(_ piece: Evidence) -> PropertyValue {
        .map([
            "@type": "prov:Entity", "prov:wasQuotedFrom": reference(piece.document), "parley:sentence": .integer(Int64(piece.sentence)),
            "parley:start": .integer(Int64(piece.start)), "parley:end": .integer(Int64(piece.end)), "prov:value": .string(piece.text),
        ])
    }

    /// JSON-LD would take maps for resources of their own.
    private static func flat(_ value: PropertyValue) -> PropertyValue {
        switch value {
        case .map: .string(value.jsonText)
        case .list(let values): .list(values.map(flat))
        default: value
        }
    }

    private static func predicate(_ key: String) -> String {
        RDFNames.schemaProperty(key).map { "schema:" + $0 } ?? RDFNames.term(key)
    }

    private static func reference(_ id: String) -> PropertyValue { .map(["@id": .string(RDFNames.resource(id))]) }

    private static func literal(date: String) -> PropertyValue {
        .map(["@type": .string("xsd:" + RDFNames.dateType(date)), "@value": .string(date)])
    }
}
