import GraphModel

/// Writes a Mermaid flowchart for Markdown pages: names, types of relationships, dates. Meant for small graphs.
enum MermaidWriter {
    static func write(_ graph: ExportedGraph, to output: inout TextOutput) {
        output.write("flowchart LR\n" as StaticString)
        for (index, node) in graph.graph.nodeIDs.enumerated() {
            let (open, close) = brackets(graph.label(of: node))
            output.write("  n\(index)\(open)\"\(text(graph.name(of: node)))\"\(close)\n")
        }
        let numbers = Dictionary(uniqueKeysWithValues: graph.graph.nodeIDs.enumerated().map { ($1, $0) })
        for edge in graph.relationships {
            let label = [edge.type, edge.text(GraphVocabulary.Key.date)].compactMap { $0 }.joined(separator: " ")
            output.write("  n\(numbers[edge.source] ?? 0) \(arrow(edge))|\"\(text(label))\"| n\(numbers[edge.target] ?? 0)\n")
        }
    }

    private static func brackets(_ label: String) -> (String, String) {
        switch label {
        case GraphVocabulary.Label.person: ("([", "])")
        case GraphVocabulary.Label.country: ("{{", "}}")
        case GraphVocabulary.Label.place: (">", "]")
        case GraphVocabulary.Label.event: ("[[", "]]")
        case GraphVocabulary.Label.document: ("[/", "/]")
        default: ("[", "]")
        }
    }

    private static func arrow(_ edge: ExportedRelationship) -> String {
        switch (edge.status, edge.isSymmetric) {
        case ("planned", true): "-.-"
        case ("planned", false): "-.->"
        case ("denied", _): "--x"
        case (_, true): "---"
        default: "-->"
        }
    }

    /// Mermaid's entities are numbers between `#` and `;`. Everything but letters, digits and plain punctuation is written so.
    private static func text(_ text: String) -> String {
        text.unicodeScalars.prefix(200).map { scalar in
            switch scalar {
            case "\u{0}"..<" ": " "
            case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ".", "-", "_", "\u{A0}"...: String(scalar)
            default: "#\(scalar.value);"
            }
        }.joined()
    }
}
