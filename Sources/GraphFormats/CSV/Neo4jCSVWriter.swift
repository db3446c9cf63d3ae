import GraphModel

/// Writes the two tables of `neo4j-admin database import`: typed headers, arrays separated by `;`, maps as JSON text.
enum Neo4jCSVWriter {
    static func write(_ graph: ExportedGraph, _ part: GraphPart, to output: inout TextOutput) {
        let schema = PropertySchema(graph.graph)
        if part == .nodes {
            output.writeCSVRow(["id:ID"] + schema.nodeColumns.map(header) + [":LABEL"], isForSpreadsheets: false)
            for node in graph.nodes {
                let cells = cells(schema.nodeColumns, node.properties)
                output.writeCSVRow([node.id] + cells + [node.labels.joined(separator: ";")], isForSpreadsheets: false)
            }
        } else {
            output.writeCSVRow(
                [":START_ID", "key"] + schema.relationshipColumns.map(header) + [":END_ID", ":TYPE"], isForSpreadsheets: false)
            for edge in graph.relationships {
                let cells = cells(schema.relationshipColumns, edge.properties)
                output.writeCSVRow([edge.sourceID, edge.key] + cells + [edge.targetID, edge.type], isForSpreadsheets: false)
            }
        }
    }

    private static func header(_ column: Column) -> String {
        let name = String(column.key.map { ":,\"\n\r".contains($0) ? "_" : $0 })
        return switch column.type {
        case .boolean: name + ":boolean"
        case .integer: name + ":long"
        case .float: name + ":double"
        case .text, .json: name
        case .texts: name + ":string[]"
        }
    }

    private static func cells(_ columns: [Column], _ properties: [String: PropertyValue]) -> [String] {
        columns.map { column in
            guard let value = properties[column.key], value != .null else { return "" }
            return column.type == .texts ? array(value) : value.plainText
        }
    }

    /// The format has no escape for the separator within an element.
    private static func array(_ value: PropertyValue) -> String {
        value.texts.map { String($0.map { $0 == ";" ? "," : $0 }) }.joined(separator: ";")
    }
}
