package import GraphModel

/// Writes node-link JSON as `networkx.node_link_graph(data, edges="edges")` reads it, one node or relationship a line.
package enum NodeLinkWriter {
    private static let nodeKeys = ReservedKeys(["id", "labels"])
    private static let relationshipKeys = ReservedKeys(["id", "source", "target", "key", "type"])

    package static func write(_ graph: PropertyGraph, to output: inout TextOutput, options: ExportOptions) {
        output.write("{\"directed\": true, \"multigraph\": true,\n \"graph\": {\"generator\": " as StaticString)
        output.writeJSON(options.generator)
        output.write("},\n \"nodes\": [" as StaticString)
        let names = NodeNames(graph)
        writeNodes(of: graph, names, to: &output)
        output.write("],\n \"edges\": [" as StaticString)
        writeRelationships(of: graph, names, to: &output)
        output.write("]}\n" as StaticString)
    }

    private static func writeNodes(of graph: PropertyGraph, _ names: NodeNames, to output: inout TextOutput) {
        var separator = "\n   {\"id\": " as StaticString
        for node in graph.nodeIDs {
            output.write(separator)
            separator = ",\n   {\"id\": "
            output.writeJSON(names[node])
            output.writeJSONEntry("labels", .list(graph.labels(of: node).map { .string($0) }))
            write(graph.properties(of: node), avoiding: nodeKeys, to: &output)
            output.write(byte: UInt8(ascii: "}"))
        }
    }

    private static func writeRelationships(of graph: PropertyGraph, _ names: NodeNames, to output: inout TextOutput) {
        var separator = "\n   {\"source\": " as StaticString
        var keys = UniqueNames()
        for relationship in graph.relationshipIDs {
            output.write(separator)
            separator = ",\n   {\"source\": "
            output.writeJSON(names[graph.source(of: relationship)])
            output.writeJSONEntry("target", .string(names[graph.target(of: relationship)]))
            output.writeJSONEntry("key", .string(keys.claim(relationship, in: graph)))
            output.writeJSONEntry("type", .string(graph.type(of: relationship)))
            write(graph.properties(of: relationship), avoiding: relationshipKeys, to: &output)
            output.write(byte: UInt8(ascii: "}"))
        }
    }

    private static func write(_ properties: [String: PropertyValue], avoiding reserved: ReservedKeys, to output: inout TextOutput) {
        for (key, value) in PropertyOrder.ordered(properties) {
            output.writeJSONEntry(reserved.escaped(key), value)
        }
    }
}
