import GraphModel

/// Writes Pajek's network format: numbered vertices with their names, arcs labelled with their types. Nothing else fits into it.
///
/// Readers tell vertices apart by their names, so a name that was there before gets a number.
/// Lists for each type, which Pajek knows too, are beyond what NetworkX and igraph read.
enum PajekWriter {
    static func write(_ graph: ExportedGraph, to output: inout TextOutput) {
        output.write("*Vertices \(graph.graph.nodeCount)\n")
        var numbers: [NodeID: Int] = [:]
        var names = UniqueNames()
        for (index, node) in graph.graph.nodeIDs.enumerated() {
            numbers[node] = index + 1
            output.write("\(index + 1) \"\(names.claim(text(graph.name(of: node))))\"\n")
        }
        output.write("*Arcs\n" as StaticString)
        for edge in graph.relationships {
            output.write("\(numbers[edge.source] ?? 0) \(numbers[edge.target] ?? 0) 1 l \"\(text(edge.type))\"\n")
        }
    }

    private static func text(_ text: String) -> String {
        String(text.map { $0 == "\"" ? "'" : $0.isNewline || $0 < " " ? " " : $0 })
    }
}
