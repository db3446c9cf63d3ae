import GraphModel

/// Writes dyadic events with CAMEO codes, one row a relationship, as CSV. States, and types without a code, are left out.
enum CAMEOWriter {
    private static let header = [
        "event_id", "date", "year", "actor1", "actor1_type", "actor2", "actor2_type", "event_code", "event_root_code", "quad_class",
        "status",
        "place", "sentence", "document",
    ]

    static func write(_ graph: ExportedGraph, to output: inout TextOutput) {
        output.writeCSVRow(header)
        for relationship in graph.relationships {
            if let code = EventCode.of(relationship.type) { output.writeCSVRow(cells(relationship, code, graph)) }
        }
    }

    private static func cells(_ relationship: ExportedRelationship, _ code: EventCode, _ graph: ExportedGraph) -> [String] {
        let date = relationship.text(GraphVocabulary.Key.date) ?? ""
        let evidence = relationship.evidence.first
        return [
            relationship.key, date, String(date.prefix(4)), graph.name(of: relationship.source), graph.label(of: relationship.source),
            graph.name(of: relationship.target), graph.label(of: relationship.target), code.cameo, String(code.cameo.prefix(2)),
            code.quadClass, relationship.status, relationship.text(GraphVocabulary.Key.place) ?? "", evidence?.text ?? "",
            evidence?.document ?? "",
        ]
    }
}
