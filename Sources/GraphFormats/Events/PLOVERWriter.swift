import GraphModel

/// Writes PLOVER events, one JSON object a line. Types that PLOVER has no event for are left out.
enum PLOVERWriter {
    static func write(_ graph: ExportedGraph, to output: inout TextOutput) {
        for relationship in graph.relationships {
            guard let code = EventCode.of(relationship.type), !code.plover.isEmpty else { continue }
            output.writeJSONLine(event(relationship, code, graph))
        }
    }

    private static func event(_ relationship: ExportedRelationship, _ code: EventCode, _ graph: ExportedGraph) -> [String: PropertyValue] {
        var event: [String: PropertyValue] = [
            "event_id": .string(relationship.key), "event_type": .string(code.plover), "mode": .string(relationship.type),
            "cameo": .string(code.cameo), "quad_class": .string(code.quadClass), "status": .string(relationship.status),
            "actor": actor(relationship.source, graph), "recipient": actor(relationship.target, graph),
        ]
        for (name, key) in [
            ("event_date", GraphVocabulary.Key.date), ("location", GraphVocabulary.Key.place), ("context", GraphVocabulary.Key.topic),
        ] {
            event[name] = relationship.properties[key]
        }
        event["text"] = relationship.evidence.first.map { .string($0.text) }
        event["documents"] = .list(relationship.evidence.map { .string($0.document) })
        return event
    }

    private static func actor(_ node: NodeID, _ graph: ExportedGraph) -> PropertyValue {
        .map(["id": .string(graph.id(of: node)), "name": .string(graph.name(of: node)), "type": .string(graph.label(of: node))])
    }
}
