import GraphModel

/// Writes GEXF 1.3: properties as typed attributes, the time of a relationship as a spell, its type as the edge's `kind` and `label`.
struct GEXFWriter {
    private static let nodeKeys = ReservedKeys(["id", "labels"])
    private static let relationshipKeys = ReservedKeys(["id", "type"])

    private let graph: ExportedGraph
    private let schema: PropertySchema

    static func write(_ graph: ExportedGraph, to output: inout TextOutput, _ options: ExportOptions) {
        let writer = GEXFWriter(graph: graph, schema: PropertySchema(graph.graph))
        output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n  <meta><creator>")
        output.writeXML(options.generator)
        output.write("</creator></meta>\n  <graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\" ")
        output.write("timerepresentation=\"interval\">\n" as StaticString)
        writer.writeDeclarations("node", own: "labels", id: "labels.json", writer.schema.nodeColumns, Self.nodeKeys, to: &output)
        writer.writeDeclarations("edge", own: "type", id: "type", writer.schema.relationshipColumns, Self.relationshipKeys, to: &output)
        writer.writeNodes(to: &output)
        writer.writeRelationships(to: &output)
        output.write("  </graph>\n</gexf>\n" as StaticString)
    }

    // MARK: Attributes

    private func writeDeclarations(
        _ domain: String, own: String, id: String, _ columns: [Column], _ reserved: ReservedKeys, to output: inout TextOutput
    ) {
        output.write("    <attributes class=\"\(domain)\" mode=\"static\">\n")
        writeDeclaration("own.\(id)", own, "string", to: &output)
        for column in columns { writeDeclaration(Self.id(column), reserved.escaped(column.key), Self.type(column), to: &output) }
        output.write("    </attributes>\n" as StaticString)
    }

    private func writeDeclaration(_ id: String, _ title: String, _ type: String, to output: inout TextOutput) {
        output.write("      <attribute" as StaticString)
        output.writeXMLAttribute("id", id)
        output.writeXMLAttribute("title", title)
        output.writeXMLAttribute("type", type)
        output.write("/>\n" as StaticString)
    }

    private static func isJSON(_ column: Column) -> Bool { column.type == .json || column.type == .texts }

    private static func id(_ column: Column) -> String { isJSON(column) ? "\(column.key).json" : column.key }

    private static func type(_ column: Column) -> String {
        switch column.type {
        case .boolean: "boolean"
        case .integer: "long"
        case .float: "double"
        case .text, .texts, .json: "string"
        }
    }

    private func writeValue(_ id: String, _ text: String, to output: inout TextOutput) {
        output.write("<attvalue" as StaticString)
        output.writeXMLAttribute("for", id)
        output.writeXMLAttribute("value", text)
        output.write("/>" as StaticString)
    }

    private func writeValues(_ properties: [String: PropertyValue], _ columns: [Column], to output: inout TextOutput) {
        for column in columns {
            guard let value = properties[column.key], value != .null else { continue }
            writeValue(Self.id(column), Self.isJSON(column) ? value.jsonText : value.plainText, to: &output)
        }
        output.write("</attvalues>" as StaticString)
    }

    // MARK: Elements

    private func writeNodes(to output: inout TextOutput) {
        output.write("    <nodes>\n" as StaticString)
        for node in graph.nodes {
            output.write("      <node" as StaticString)
            output.writeXMLAttribute("id", node.id)
            output.writeXMLAttribute("label", node.name)
            output.write("><attvalues>" as StaticString)
            writeValue("own.labels.json", PropertyValue.list(node.labels.map { .string($0) }).jsonText, to: &output)
            writeValues(node.properties, schema.nodeColumns, to: &output)
            output.write("</node>\n" as StaticString)
        }
        output.write("    </nodes>\n" as StaticString)
    }

    private func writeRelationships(to output: inout TextOutput) {
        output.write("    <edges>\n" as StaticString)
        for edge in graph.relationships {
            output.write("      <edge" as StaticString)
            output.writeXMLAttribute("id", edge.key)
            output.writeXMLAttribute("source", edge.sourceID)
            output.writeXMLAttribute("target", edge.targetID)
            output.writeXMLAttribute("kind", edge.type)
            output.writeXMLAttribute("label", edge.type)
            output.write("><attvalues>" as StaticString)
            writeValue("own.type", edge.type, to: &output)
            writeValues(edge.properties, schema.relationshipColumns, to: &output)
            writeSpells(edge, to: &output)
            output.write("</edge>\n" as StaticString)
        }
        output.write("    </edges>\n" as StaticString)
    }

    /// One spell for the date, or one for each of the dates of merged relationships.
    private func writeSpells(_ edge: ExportedRelationship, to output: inout TextOutput) {
        let texts = edge.properties["dates"]?.texts ?? [edge.text(GraphVocabulary.Key.date)].compactMap { $0 }
        let dates = texts.compactMap { PartialDate($0) }
        if dates.isEmpty { return }
        output.write("<spells>" as StaticString)
        for date in dates { output.write("<spell start=\"\(date.firstDay)\" end=\"\(date.lastDay)\"/>") }
        output.write("</spells>" as StaticString)
    }
}
