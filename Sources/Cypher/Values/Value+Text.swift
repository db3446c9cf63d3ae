import GraphAlgorithms
public import GraphModel

extension Value {
    /// The value as a query would write it; nodes, relationships and paths with what `graph` holds of them.
    ///
    /// Map entries stand in the order of their keys. Text in lists and maps stands in single quotes.
    public func rendered(in graph: PropertyGraph) -> String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .float(let value): value.cypherText
        case .string(let value): value.quoted
        case .temporal(let value): value.description.quoted
        case .list(let elements): "[" + elements.map { $0.rendered(in: graph) }.joined(separator: ", ") + "]"
        case .map(let entries): Self.render(entries, in: graph)
        case .node(let node): Self.render(node, in: graph)
        case .relationship(let relationship): Self.render(relationship, in: graph)
        case .path(let path): Self.render(path, in: graph)
        }
    }

    private static func render(_ entries: [String: Value], in graph: PropertyGraph) -> String {
        let parts = entries.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.rendered(in: graph))" }
        return "{" + parts.joined(separator: ", ") + "}"
    }

    private static func render(_ properties: [String: PropertyValue], in graph: PropertyGraph) -> String {
        properties.isEmpty ? "" : render(properties.mapValues(Value.init), in: graph)
    }

    private static func render(_ node: NodeID, in graph: PropertyGraph) -> String {
        guard graph.contains(node) else { return "()" }
        let labels = graph.labels(of: node).map { ":" + $0 }.joined()
        return "(" + join(labels, render(graph.properties(of: node), in: graph)) + ")"
    }

    private static func render(_ relationship: RelationshipID, in graph: PropertyGraph) -> String {
        guard graph.contains(relationship) else { return "[]" }
        return "[" + join(":" + graph.type(of: relationship), render(graph.properties(of: relationship), in: graph)) + "]"
    }

    private static func render(_ path: Path, in graph: PropertyGraph) -> String {
        var text = "<" + render(path.nodes[0], in: graph)
        for (index, relationship) in path.relationships.enumerated() {
            let forward = graph.source(of: relationship) == path.nodes[index]
            let body = render(relationship, in: graph)
            text += (forward ? "-\(body)->" : "<-\(body)-") + render(path.nodes[index + 1], in: graph)
        }
        return text + ">"
    }

    private static func join(_ first: String, _ second: String) -> String {
        first.isEmpty || second.isEmpty ? first + second : first + " " + second
    }
}

extension Double {
    /// As the language writes it: `1.0`, `1.0E10`, `NaN`, `Infinity`.
    package var cypherText: String {
        if isNaN { return "NaN" }
        if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
        let text = "\(self)"
        guard let mark = text.firstIndex(of: "e") else { return text }
        let mantissa = text[..<mark]
        let exponent = Int(text[text.index(after: mark)...]) ?? 0
        return (mantissa.contains(".") ? mantissa : mantissa + ".0") + "E\(exponent)"
    }
}

extension String {
    /// Between single quotes, with quotes and backslashes escaped.
    package var quoted: String {
        var text = "'"
        for character in self {
            if character == "'" || character == "\\" { text.append("\\") }
            text.append(character)
        }
        return text + "'"
    }
}
