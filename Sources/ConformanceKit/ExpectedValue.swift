package import Cypher
import GraphAlgorithms
package import GraphModel

/// A value as the kit writes it, compared by its text: entries, labels and properties in the order of their names.
package indirect enum ExpectedValue: Sendable {
    case scalar(Value)
    case list([ExpectedValue])
    case map([String: ExpectedValue])
    case node(labels: [String], properties: [String: ExpectedValue])
    case relationship(type: String, properties: [String: ExpectedValue])
    /// Nodes, and between them relationships with their direction.
    case path([ExpectedValue], forward: [Bool])

    /// One text for all values that are held for equal.
    package func text(ignoringListOrder: Bool) -> String {
        func text(_ value: ExpectedValue) -> String { value.text(ignoringListOrder: ignoringListOrder) }
        func entries(_ map: [String: ExpectedValue]) -> String {
            "{" + map.sorted { $0.key < $1.key }.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
        }
        switch self {
        case .scalar(.float(0)): return "0.0"
        case .scalar(let value): return value.rendered(in: PropertyGraph())
        case .list(let elements):
            let texts = elements.map(text)
            return "[" + (ignoringListOrder ? texts.sorted() : texts).joined(separator: ", ") + "]"
        case .map(let map): return entries(map)
        case .node(let labels, let properties): return "(" + labels.sorted().map { ":" + $0 }.joined() + entries(properties) + ")"
        case .relationship(let type, let properties): return "[:" + type + entries(properties) + "]"
        case .path(let elements, let forward):
            return "<" + elements.map(text).joined(separator: "-") + forward.map { $0 ? ">" : "<" }.joined() + ">"
        }
    }
}

extension ExpectedValue {
    /// What a query gave, in the same form. Temporal values stand as strings, as in the kit.
    package init(_ value: Value, in graph: PropertyGraph) {
        switch value {
        case .list(let elements): self = .list(elements.map { ExpectedValue($0, in: graph) })
        case .map(let entries): self = .map(entries.mapValues { ExpectedValue($0, in: graph) })
        case .node(let node): self.init(node, in: graph)
        case .relationship(let relationship): self.init(relationship, in: graph)
        case .path(let path): self.init(path, in: graph)
        default: self = .scalar(value)
        }
    }

    private init(_ node: NodeID, in graph: PropertyGraph) {
        guard graph.contains(node) else {
            self = .node(labels: [], properties: [:])
            return
        }
        self = .node(labels: graph.labels(of: node), properties: Self.properties(graph.properties(of: node), in: graph))
    }

    private init(_ relationship: RelationshipID, in graph: PropertyGraph) {
        let properties = graph.contains(relationship) ? graph.properties(of: relationship) : [:]
        self = .relationship(type: graph.type(of: relationship), properties: Self.properties(properties, in: graph))
    }

    private init(_ path: Path, in graph: PropertyGraph) {
        var elements = [ExpectedValue(path.nodes[0], in: graph)]
        var forward: [Bool] = []
        for (index, relationship) in path.relationships.enumerated() {
            forward.append(graph.source(of: relationship) == path.nodes[index])
            elements.append(ExpectedValue(relationship, in: graph))
            elements.append(ExpectedValue(path.nodes[index + 1], in: graph))
        }
        self = .path(elements, forward: forward)
    }

    private static func properties(_ properties: [String: PropertyValue], in graph: PropertyGraph) -> [String: ExpectedValue] {
        properties.mapValues { ExpectedValue(Value($0), in: graph) }
    }

    /// The value as a parameter; nil for parts of a graph.
    package var value: Value? {
        switch self {
        case .scalar(let value): return value
        case .list(let elements):
            let values = elements.compactMap(\.value)
            return values.count == elements.count ? .list(values) : nil
        case .map(let entries):
            let values = entries.compactMapValues(\.value)
            return values.count == entries.count ? .map(values) : nil
        default: return nil
        }
    }
}
