import GraphModel

/// Writes JSON Graph Format, version 2: all properties in `metadata`.
enum JSONGraphWriter {
    static func write(_ graph: ExportedGraph, to output: inout TextOutput, _ options: ExportOptions) {
        output.write("{\"graph\": {\"directed\": true, \"type\": \"relations in the news\", \"metadata\": {\"generator\": " as StaticString)
        output.writeJSON(options.generator)
        output.write("},\n \"nodes\": {" as StaticString)
        var separator = "\n  " as StaticString
        for node in graph.nodes {
            output.write(separator)
            separator = ",\n  "
            output.writeJSON(node.id)
            output.write(": {\"label\": " as StaticString)
            output.writeJSON(node.name)
            output.writeJSONEntry("metadata", metadata(node.properties, labels: node.labels))
            output.write("}" as StaticString)
        }
        output.write("},\n \"edges\": [" as StaticString)
        separator = "\n  "
        for edge in graph.relationships {
            output.write(separator)
            separator = ",\n  "
            write(edge, to: &output)
        }
        output.write("]}}\n" as StaticString)
    }

    private static func write(_ edge: ExportedRelationship, to output: inout TextOutput) {
        output.write("{\"id\": " as StaticString)
        output.writeJSON(edge.key)
        output.writeJSONEntry("source", .string(edge.sourceID))
        output.writeJSONEntry("target", .string(edge.targetID))
        output.writeJSONEntry("relation", .string(edge.type))
        output.writeJSONEntry("directed", .boolean(!edge.isSymmetric))
        output.writeJSONEntry("metadata", metadata(edge.properties, labels: nil))
        output.write("}" as StaticString)
    }

    private static func metadata(_ properties: [String: PropertyValue], labels: [String]?) -> PropertyValue {
        var metadata = properties.filter { $0.key != GraphVocabulary.Key.id && $0.value != .null }
        if let labels { metadata["labels"] = .list(labels.map { .string($0) }) }
        return .map(metadata)
    }
}
