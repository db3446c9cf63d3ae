import GraphModel

/// Writes Pajek's network format: numbered vertices with names, one arc list for each relation type, with the number of relationships.
enum PajekWriter {
    static func write(_ graph: ExportedGraph, to output: inout TextOutput) {
        output.write("*Vertices \(graph.graph.nodeCount)\n")
        var numbers: [NodeID: Int] = [:]
        for (index, node) in graph.graph.nodeIDs.enumerated() {
            numbers[node] = index + 1
            output.write("\(index + 1) \"\(text(graph.name(of: node)))\"\n")
        }
        var types: [String: Int] = [:]
        for relationship in graph.graph.relationshipIDs { types[graph.graph.type(of: relationship), default: 0] += 1 }
        for (index, type) in types.keys.sorted().enumerated() {
            output.write("*\(GraphVocabulary.symmetricTypes.contains(type) ? "Edges" : "Arcs") :\(index + 1) \"\(text(type))\"\n")
            for edge in graph.relationships where edge.type == type {
                output.write("\(numbers[edge.source] ?? 0) \(numbers[edge.target] ?? 0) 1\n")
            }
        }
    }

    private static func text(_ text: String) -> String {
        String(text.map { $0 == "\"" ? "'" : $0.isNewline || $0 < " " ? " " : $0 })
    }
}
