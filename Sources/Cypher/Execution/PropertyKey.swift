import GraphModel

/// A property key of a plan. A run looks it up in the graph once and not by name for each row.
struct PropertyKey: Sendable {
    let name: String
    /// Its place among the keys of the plan.
    let index: Int
}

/// The property keys of one plan and of the plans inside it.
final class PropertyKeyTable {
    private(set) var names: [String] = []

    func key(_ name: String) -> PropertyKey {
        if let index = names.firstIndex(of: name) { return PropertyKey(name: name, index: index) }
        names.append(name)
        return PropertyKey(name: name, index: names.count - 1)
    }
}

extension ExecutionContext {
    func property(_ key: PropertyKey, of node: NodeID) throws(CypherError) -> Value {
        if let id = keyID(key), let value = graph.property(id, of: node) { return Value(value) }
        try checkExists(node)
        return .null
    }

    func property(_ key: PropertyKey, of relationship: RelationshipID) throws(CypherError) -> Value {
        if let id = keyID(key), let value = graph.property(id, of: relationship) { return Value(value) }
        try checkExists(relationship)
        return .null
    }

    /// `value.key`.
    func property(_ key: PropertyKey, of value: Value) throws(CypherError) -> Value {
        switch value {
        case .node(let node): try property(key, of: node)
        case .relationship(let relationship): try property(key, of: relationship)
        default: try property(key.name, of: value)
        }
    }
}
