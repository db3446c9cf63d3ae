import Cypher
import GraphModel

/// A value as JSON: nodes with `labels`, relationships with `type`, `source` and `target`, both with their properties beside.
struct ValueJSON: Encodable {
    let value: Value
    let graph: PropertyGraph

    func encode(to encoder: any Encoder) throws {
        switch value {
        case .list(let elements): try elements.map(nested).encode(to: encoder)
        case .map(let entries): try entries.mapValues(nested).encode(to: encoder)
        case .path(let path): try path.elements.map(nested).encode(to: encoder)
        case .node(let node): try object(of: node).mapValues(nested).encode(to: encoder)
        case .relationship(let relationship): try object(of: relationship).mapValues(nested).encode(to: encoder)
        default: try encodeScalar(to: encoder)
        }
    }

    private func nested(_ value: Value) -> ValueJSON { ValueJSON(value: value, graph: graph) }

    private func encodeScalar(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .boolean(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .float(let value) where value.isFinite: try container.encode(value)
        case .string(let value): try container.encode(value)
        case .temporal(let value): try container.encode(value.description)
        case .null: try container.encodeNil()
        default: try container.encode(value.rendered(in: graph))
        }
    }

    private func object(of node: NodeID) -> [String: Value] {
        guard graph.contains(node) else { return [:] }
        var object = graph.properties(of: node).mapValues(Value.init)
        object["labels"] = .list(graph.labels(of: node).map(Value.string))
        return object
    }

    private func object(of relationship: RelationshipID) -> [String: Value] {
        guard graph.contains(relationship) else { return [:] }
        var object = graph.properties(of: relationship).mapValues(Value.init)
        object["type"] = .string(graph.type(of: relationship))
        object["source"] = name(of: graph.source(of: relationship))
        object["target"] = name(of: graph.target(of: relationship))
        return object
    }

    /// The node's own id, or its handle where it has none.
    private func name(of node: NodeID) -> Value {
        graph.property(GraphVocabulary.Key.id, of: node).map(Value.init) ?? .integer(Int64(node.rawValue))
    }
}
