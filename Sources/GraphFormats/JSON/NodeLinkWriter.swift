import GraphModel

/// Writes node-link JSON as `networkx.node_link_graph(data, edges="edges")` reads it, one node or relationship a line.
package enum NodeLinkWriter {
    private static let nodeKeys = ReservedKeys(["id", "labels"])
    private static let relationshipKeys = ReservedKeys(["id", "source", "target", "key", "type"])

    package static func write(_ graph: ExportedGraph, to output: inout TextOutput, _ options: ExportOptions) {
        output.write("{\"directed\": true, \"multigraph\": true,\n \"graph\": {\"generator\": " as StaticString)
        output.writeJSON(options.generator)
        output.write("},\n \"nodes\": [" as StaticString)
        var separator = "\n   {\"id\": " as StaticString
        for node in graph.nodes {
            output.write(separator)
            separator = ",\n   {\"id\": "
            write(node, to: &output)
        }
        output.write("],\n \"edges\": [" as StaticString)
        separator = "\n   {\"source\": "
        for relationship in graph.relationships {
            output.write(separator)
            separator = ",\n   {\"source\": "
            write(relationship, to: &output)
        }
        output.write("]}\n" as StaticString)
    }

    private static func write(_ node: ExportedNode, to output: inout TextOutput) {
        output.writeJSON(node.id)
        output.writeJSONEntry("labels", .list(node.labels.map { .string($0) }))
        for (key, value) in node.ordered { output.writeJSONEntry(nodeKeys.escaped(key), value) }
        output.write(byte: UInt8(ascii: "}"))
    }

    private static func write(_ relationship: ExportedRelationship, to output: inout TextOutput) {
        output.writeJSON(relationship.sourceID)
        output.writeJSONEntry("target", .string(relationship.targetID))
        output.writeJSONEntry("key", .string(relationship.key))
        output.writeJSONEntry("type", .string(relationship.type))
        for (key, value) in relationship.ordered { output.writeJSONEntry(relationshipKeys.escaped(key), value) }
        output.write(byte: UInt8(ascii: "}"))
    }
}
