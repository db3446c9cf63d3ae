import GraphModel

/// Writes a script of openCypher statements that creates the graph in any engine that speaks it. Maps become JSON text.
enum CypherScriptWriter {
    static func write(_ graph: ExportedGraph, to output: inout TextOutput) {
        for node in graph.nodes {
            output.write("CREATE (\(node.labels.map { ":" + name($0) }.joined())" as String)
            write([("id", .string(node.id))] + node.ordered, to: &output)
            output.write(");\n" as StaticString)
        }
        for relationship in graph.relationships {
            output.write("MATCH (a\(end(relationship.source, relationship.sourceID, graph))), ")
            output.write("(b\(end(relationship.target, relationship.targetID, graph))) CREATE (a)-[:\(name(relationship.type))")
            write([("id", .string(relationship.key))] + relationship.ordered, to: &output)
            output.write("]->(b);\n" as StaticString)
        }
    }

    private static func end(_ node: NodeID, _ id: String, _ graph: ExportedGraph) -> String {
        let label = graph.label(of: node)
        return "\(label.isEmpty ? "" : ":" + name(label)) {id: \(string(id))}"
    }

    private static func write(_ properties: [(key: String, value: PropertyValue)], to output: inout TextOutput) {
        output.write(" {" as StaticString)
        for (index, property) in properties.enumerated() {
            if index > 0 { output.write(", " as StaticString) }
            output.write("\(name(property.key)): \(literal(property.value))")
        }
        output.write("}" as StaticString)
    }

    private static func literal(_ value: PropertyValue) -> String {
        switch value {
        case .boolean, .integer, .null: value.jsonText
        case .float(let value): value.isFinite ? String(value) : "null"
        case .string(let text): string(text)
        case .list(let values) where ColumnType(value) == .texts: "[\(values.map(literal).joined(separator: ", "))]"
        default: string(value.plainText)
        }
    }

    /// A name between backticks where it is not a plain word.
    private static func name(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
        }
        return isPlain && !text.isEmpty ? text : "`\(text.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``"))`"
    }

    private static func string(_ text: String) -> String {
        var result = "'"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'": result += "\\'"
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{0}"..<" ", "\u{7F}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "'"
    }
}
