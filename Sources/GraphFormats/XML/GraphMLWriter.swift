import GraphModel

/// Writes GraphML in the dialect that Gephi, yEd, Cytoscape, NetworkX, igraph and rustworkx all read.
///
/// Keys stand first, typed and one for each property; lists and maps are JSON text, which the key's id tells by its ending `.json`.
package struct GraphMLWriter {
    /// Attributes of our own beside the properties: `label` for Gephi, `interaction` for Cytoscape, `labels`, `type` and `key` for all.
    private static let nodeKeys = ReservedKeys(["id", "label", "labels"])
    private static let relationshipKeys = ReservedKeys(["id", "label", "interaction", "type", "key"])

    private let graph: ExportedGraph
    private let schema: PropertySchema
    /// Adds what yEd draws with, or nothing.
    private let graphics: YEdGraphics?

    package static func write(
        _ graph: ExportedGraph, to output: inout TextOutput, _ options: ExportOptions, graphics: YEdGraphics? = nil
    ) {
        let writer = GraphMLWriter(graph: graph, schema: PropertySchema(graph.graph), graphics: graphics)
        writer.write(to: &output, options)
    }

    private func write(to output: inout TextOutput, _ options: ExportOptions) {
        output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- \(options.generator.filter { $0 != "-" }) -->\n")
        output.write("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"" as StaticString)
        if graphics != nil { output.write(YEdGraphics.namespace) }
        output.write(">\n" as StaticString)
        writeKeys(to: &output)
        output.write("  <graph id=\"G\" edgedefault=\"directed\">\n" as StaticString)
        writeNodes(to: &output)
        writeRelationships(to: &output)
        output.write("  </graph>\n</graphml>\n" as StaticString)
    }

    // MARK: Keys

    private func writeKeys(to output: inout TextOutput) {
        for name in ["label", "labels"] { writeKey(name, "node", "string", id: ownKey("node", name), to: &output) }
        for column in schema.nodeColumns {
            writeKey(Self.nodeKeys.escaped(column.key), "node", Self.type(column), id: key("node", column), to: &output)
        }
        for name in ["label", "interaction", "type", "key"] { writeKey(name, "edge", "string", id: ownKey("edge", name), to: &output) }
        for column in schema.relationshipColumns {
            writeKey(Self.relationshipKeys.escaped(column.key), "edge", Self.type(column), id: key("edge", column), to: &output)
        }
        if graphics != nil { output.write(YEdGraphics.keys) }
    }

    private func writeKey(_ name: String, _ domain: String, _ type: String, id: String, to output: inout TextOutput) {
        output.write("  <key" as StaticString)
        output.writeXMLAttribute("id", id)
        output.writeXMLAttribute("for", domain)
        output.writeXMLAttribute("attr.name", name)
        output.writeXMLAttribute("attr.type", type)
        output.write("/>\n" as StaticString)
    }

    private func ownKey(_ domain: String, _ name: String) -> String {
        name == "labels" ? "\(domain).own.labels.json" : "\(domain).own.\(name)"
    }

    private func key(_ domain: String, _ column: Column) -> String {
        Self.isJSON(column) ? "\(domain).\(column.key).json" : "\(domain).\(column.key)"
    }

    private static func isJSON(_ column: Column) -> Bool { column.type == .json || column.type == .texts }

    private static func type(_ column: Column) -> String {
        switch column.type {
        case .boolean: "boolean"
        case .integer: "long"
        case .float: "double"
        case .text, .texts, .json: "string"
        }
    }

    // MARK: Elements

    private func writeNodes(to output: inout TextOutput) {
        let keys = schema.nodeColumns.map { ($0, key("node", $0)) }
        for node in graph.nodes {
            output.write("    <node" as StaticString)
            output.writeXMLAttribute("id", node.id)
            output.write(">" as StaticString)
            writeData(ownKey("node", "label"), node.name, to: &output)
            writeData(ownKey("node", "labels"), PropertyValue.list(node.labels.map { .string($0) }).jsonText, to: &output)
            write(node.properties, keys, to: &output)
            graphics?.writeNode(named: node.name, label: node.label, to: &output)
            output.write("</node>\n" as StaticString)
        }
    }

    private func writeRelationships(to output: inout TextOutput) {
        let keys = schema.relationshipColumns.map { ($0, key("edge", $0)) }
        let own = ["label", "interaction", "type"].map { ownKey("edge", $0) }
        for relationship in graph.relationships {
            output.write("    <edge" as StaticString)
            output.writeXMLAttribute("id", relationship.key)
            output.writeXMLAttribute("source", relationship.sourceID)
            output.writeXMLAttribute("target", relationship.targetID)
            output.write(">" as StaticString)
            for key in own { writeData(key, relationship.type, to: &output) }
            writeData(ownKey("edge", "key"), relationship.key, to: &output)
            write(relationship.properties, keys, to: &output)
            graphics?.writeRelationship(type: relationship.type, properties: relationship.properties, to: &output)
            output.write("</edge>\n" as StaticString)
        }
    }

    private func write(_ properties: [String: PropertyValue], _ keys: [(Column, String)], to output: inout TextOutput) {
        for (column, key) in keys {
            guard let value = properties[column.key], value != .null else { continue }
            writeData(key, Self.isJSON(column) ? value.jsonText : value.plainText, to: &output)
        }
    }

    private func writeData(_ key: String, _ text: String, to output: inout TextOutput) {
        output.write("<data" as StaticString)
        output.writeXMLAttribute("key", key)
        output.write(">" as StaticString)
        output.writeXML(text)
        output.write("</data>" as StaticString)
    }
}
