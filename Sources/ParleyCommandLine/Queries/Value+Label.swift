import Cypher
import GraphModel

extension Value {
    /// The value for people: text as it is, nodes by name, relationships by type and date, paths as the walk they are.
    func label(in graph: PropertyGraph) -> String {
        switch self {
        case .null: ""
        case .string(let text): text
        case .temporal(let value): value.description
        case .list(let elements): "[" + elements.map { $0.label(in: graph) }.joined(separator: ", ") + "]"
        case .node(let node): Self.label(of: node, in: graph)
        case .relationship(let relationship): Self.label(of: relationship, in: graph)
        case .path(let path): path.elements.map { $0.label(in: graph) }.joined(separator: " - ")
        default: rendered(in: graph)
        }
    }

    private static func label(of node: NodeID, in graph: PropertyGraph) -> String {
        for key in [GraphVocabulary.Key.name, GraphVocabulary.Key.title, GraphVocabulary.Key.id] {
            if let text = graph.property(key, of: node)?.stringValue { return text }
        }
        return Value.node(node).rendered(in: graph)
    }

    private static func label(of relationship: RelationshipID, in graph: PropertyGraph) -> String {
        guard graph.contains(relationship) else { return "" }
        let date = graph.property(GraphVocabulary.Key.date, of: relationship)?.stringValue
        return [graph.type(of: relationship), date].compactMap(\.self).joined(separator: " ")
    }

    /// The relationships in the value, those of lists and paths included.
    var relationships: [RelationshipID] {
        switch self {
        case .relationship(let relationship): [relationship]
        case .list(let elements): elements.flatMap(\.relationships)
        case .path(let path): path.elements.flatMap(\.relationships)
        default: []
        }
    }
}
