package import GraphModel

/// The type that a format with typed columns gives to a property.
package enum ColumnType: Sendable, Hashable {
    case boolean
    case integer
    case float
    case text
    /// A list of texts.
    case texts
    /// A mixture, a map, a list of anything else: written as JSON text.
    case json

    package init(_ value: PropertyValue) {
        switch value {
        case .boolean: self = .boolean
        case .integer: self = .integer
        case .float: self = .float
        case .string, .temporal: self = .text
        case .list(let values) where values.allSatisfy({ $0.stringValue != nil }): self = .texts
        case .list, .map, .null: self = .json
        }
    }

    /// The narrowest type that holds values of both.
    package func union(_ other: ColumnType) -> ColumnType {
        self == other ? self : .json
    }
}

/// A property with the type that fits all its values.
package struct Column: Sendable, Hashable {
    package var key: String
    package var type: ColumnType
}

/// The columns that hold all properties of a graph's nodes and relationships, in the order of ``PropertyOrder``, without `id`.
package struct PropertySchema: Sendable {
    package let nodeColumns: [Column]
    package let relationshipColumns: [Column]

    /// Cost: one pass over all properties.
    package init(_ graph: PropertyGraph) {
        nodeColumns = Self.columns(graph.nodeIDs.lazy.map { graph.properties(of: $0) })
        relationshipColumns = Self.columns(graph.relationshipIDs.lazy.map { graph.properties(of: $0) })
    }

    private static func columns(_ rows: some Sequence<[String: PropertyValue]>) -> [Column] {
        var types: [String: ColumnType] = [:]
        for row in rows {
            for (key, value) in row where value != .null {
                let type = ColumnType(value)
                types[key] = types[key].map { $0.union(type) } ?? type
            }
        }
        types[GraphVocabulary.Key.id] = nil
        return PropertyOrder.ordered(types.keys).map { Column(key: $0, type: types[$0] ?? .json) }
    }
}
