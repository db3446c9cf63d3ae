import GraphModel

/// Writes Cytoscape's JSON: every element's properties in its `data`, with `name` and `interaction` for Cytoscape itself.
enum CytoscapeWriter {
    private static let keys = ReservedKeys(["id", "name", "labels", "source", "target", "interaction"])

    static func write(_ graph: ExportedGraph, to output: inout TextOutput, _ options: ExportOptions) {
        output.write("{\"data\": {\"generator\": " as StaticString)
        output.writeJSON(options.generator)
        output.write("},\n \"elements\": {\"nodes\": [" as StaticString)
        var separator = "\n  {\"data\": {\"id\": " as StaticString
        for node in graph.nodes {
            output.write(separator)
            separator = ",\n  {\"data\": {\"id\": "
            output.writeJSON(node.id)
            output.writeJSONEntry("name", .string(node.name))
            output.writeJSONEntry("labels", .list(node.labels.map { .string($0) }))
            write(node.ordered.filter { $0.key != GraphVocabulary.Key.name }, to: &output)
        }
        output.write("],\n \"edges\": [" as StaticString)
        separator = "\n  {\"data\": {\"id\": "
        for edge in graph.relationships {
            output.write(separator)
            separator = ",\n  {\"data\": {\"id\": "
            output.writeJSON(edge.key)
            output.writeJSONEntry("source", .string(edge.sourceID))
            output.writeJSONEntry("target", .string(edge.targetID))
            output.writeJSONEntry("interaction", .string(edge.type))
            write(edge.ordered, to: &output)
        }
        output.write("]}}\n" as StaticString)
    }

    private static func write(_ properties: [(key: String, value: PropertyValue)], to output: inout TextOutput) {
        for (key, value) in properties { output.writeJSONEntry(keys.escaped(key), value) }
        output.write("}}" as StaticString)
    }
}
