import GraphModel

/// Writes one row for each thing that happened, is planned or was denied, in the order of the dates: for spreadsheets.
enum LedgerWriter {
    private static let header = [
        "date", "type", "status", "participants", "place", "topic", "role", "words", "sentence", "document", "source", "url", "confidence",
        "occurrence",
    ]

    /// Relationships of one occurrence and type become one row with all who took part.
    private struct Row {
        let first: ExportedRelationship
        var participants: [NodeID]
        var documents: [String]
    }

    private struct RowKey: Hashable {
        let occurrence: String
        let type: String
    }

    static func write(_ graph: ExportedGraph, to output: inout TextOutput) {
        output.writeCSVRow(header)
        let reports = Dictionary(
            graph.nodes.filter { $0.label == GraphVocabulary.Label.document }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let places = Dictionary(graph.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        for row in rows(of: graph) { output.writeCSVRow(cells(row, graph, reports, places)) }
    }

    private static func rows(of graph: ExportedGraph) -> [Row] {
        var rows: [Row] = []
        var index: [RowKey: Int] = [:]
        for relationship in graph.relationships {
            let key = RowKey(occurrence: relationship.text(GraphVocabulary.Key.occurrence) ?? relationship.key, type: relationship.type)
            let row = index[key] ?? rows.count
            if row == rows.count {
                index[key] = row
                rows.append(Row(first: relationship, participants: [], documents: []))
            }
            for end in [relationship.source, relationship.target] where !rows[row].participants.contains(end) {
                rows[row].participants.append(end)
            }
            for piece in relationship.evidence where !rows[row].documents.contains(piece.document) {
                rows[row].documents.append(piece.document)
            }
        }
        return rows.sorted { (sortKey($0), $0.first.key) < (sortKey($1), $1.first.key) }
    }

    /// What has no date comes last.
    private static func sortKey(_ row: Row) -> String { row.first.date?.firstDay ?? "~" }

    private static func cells(
        _ row: Row, _ graph: ExportedGraph, _ reports: [String: ExportedNode], _ places: [String: String]
    ) -> [String] {
        let relationship = row.first
        let documents = row.documents.compactMap { reports[$0] }
        let texts = { (key: String) in relationship.text(key) ?? "" }
        return [
            texts(GraphVocabulary.Key.date), relationship.type, relationship.status,
            row.participants.map(graph.name).joined(separator: "; "),
            places[texts(GraphVocabulary.Key.place)] ?? texts(GraphVocabulary.Key.place),
            texts(GraphVocabulary.Key.topic), texts(GraphVocabulary.Key.role), texts(GraphVocabulary.Key.text),
            relationship.evidence.first?.text ?? "", documents.map { $0.text("title") ?? $0.name }.joined(separator: "; "),
            documents.compactMap { $0.text(GraphVocabulary.Key.source) }.joined(separator: "; "),
            documents.compactMap { $0.text(GraphVocabulary.Key.url) }.joined(separator: " "),
            relationship.properties[GraphVocabulary.Key.confidence]?.plainText ?? "", texts(GraphVocabulary.Key.occurrence),
        ]
    }
}
