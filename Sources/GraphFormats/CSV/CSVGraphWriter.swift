import GraphModel

/// Writes a table of nodes and a table of edges, for spreadsheets and data frames: one column a property, lists and maps as JSON text.
enum CSVGraphWriter {
    private static let nodeKeys = ReservedKeys(["id", "labels"])
    private static let edgeKeys = ReservedKeys(["id", "source", "target", "type"])

    static func write(_ graph: ExportedGraph, _ part: GraphPart, to output: inout TextOutput) {
        let schema = PropertySchema(graph.graph)
        if part == .nodes {
            let keys = schema.nodeColumns.map(\.key)
            output.writeCSVRow(["id", "labels"] + keys.map(nodeKeys.escaped))
            for node in graph.nodes {
                output.writeCSVRow([node.id, node.labels.joined(separator: ";")] + cells(keys, node.properties))
            }
        } else {
            let keys = schema.relationshipColumns.map(\.key)
            output.writeCSVRow(["id", "source", "target", "type"] + keys.map(edgeKeys.escaped))
            for edge in graph.relationships {
                output.writeCSVRow([edge.key, edge.sourceID, edge.targetID, edge.type] + cells(keys, edge.properties))
            }
        }
    }

    private static func cells(_ keys: [String], _ properties: [String: PropertyValue]) -> [String] {
        keys.map { key in properties[key].map { $0 == .null ? "" : $0.plainText } ?? "" }
    }
}
