package import GraphModel

/// Writes node-link JSON as `networkx.node_link_graph(data, edges="edges")` reads it, one node or relationship a line.
package enum NodeLinkWriter {
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
            write(graph.properties(of: node), avoiding: NodeLinkKeys.ofNodes, to: &output)
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
            write(graph.properties(of: relationship), avoiding: NodeLinkKeys.ofRelationships, to: &output)
            output.write(byte: UInt8(ascii: "}"))
        }
    }

    private static func write(_ properties: [String: PropertyValue], avoiding reserved: Set<String>, to output: inout TextOutput) {
        for (key, value) in PropertyOrder.ordered(properties) {
            output.writeJSONEntry(NodeLinkKeys.escaped(key, reserved), value)
        }
    }
}

/// The keys that node-link JSON uses itself. A property of the same name is written as `property:` and its name.
package enum NodeLinkKeys {
    package static let ofNodes: Set<String> = ["id", "labels"]
    package static let ofRelationships: Set<String> = ["id", "source", "target", "key", "type"]
    private static let prefix = "property:"

    package static func escaped(_ key: String, _ reserved: Set<String>) -> String {
        reserved.contains(key) || key.hasPrefix(prefix) ? prefix + key : key
    }

    package static func unescaped(_ key: String) -> String {
        key.hasPrefix(prefix) ? String(key.dropFirst(prefix.count)) : key
    }
}
