extension PropertyGraph {
    /// Nil where the node has no such property. O(1) expected.
    public func property(_ key: KeyID, of node: NodeID) -> PropertyValue? { nodeProperties.value(key, of: node.rawValue) }

    public func property(_ key: KeyID, of relationship: RelationshipID) -> PropertyValue? {
        relationshipProperties.value(key, of: relationship.rawValue)
    }

    public func property(_ key: String, of node: NodeID) -> PropertyValue? { keyID(key).flatMap { property($0, of: node) } }

    public func property(_ key: String, of relationship: RelationshipID) -> PropertyValue? {
        keyID(key).flatMap { property($0, of: relationship) }
    }

    /// Whether the node has the property. O(1) expected.
    public func hasProperty(_ key: KeyID, _ node: NodeID) -> Bool { nodeProperties.has(key, node.rawValue) }

    /// The text of a property, nil where it is absent or no string. Quicker than ``property(_:of:)-(KeyID,NodeID)``.
    public func string(_ key: KeyID, of node: NodeID) -> String? { nodeProperties.string(key, of: node.rawValue) }

    public func string(_ key: KeyID, of relationship: RelationshipID) -> String? {
        relationshipProperties.string(key, of: relationship.rawValue)
    }

    /// The integers that nodes have for a key; nil unless every one of them has an integer. Reads of many nodes wait for the memory together.
    public func integers(_ key: KeyID, of nodes: [NodeID]) -> [Int64]? { nodeProperties.integers(key, of: nodes.map(\.rawValue)) }

    /// The date of a property, nil where it is absent or no date value.
    public func date(_ key: KeyID, of node: NodeID) -> LocalDate? { nodeProperties.date(key, of: node.rawValue) }

    public func date(_ key: KeyID, of relationship: RelationshipID) -> LocalDate? {
        relationshipProperties.date(key, of: relationship.rawValue)
    }

    /// All properties of a node. O(keys of the graph).
    public func properties(of node: NodeID) -> [String: PropertyValue] { properties(of: node.rawValue, in: nodeProperties) }

    /// All properties of a relationship. O(keys of the graph).
    public func properties(of relationship: RelationshipID) -> [String: PropertyValue] {
        properties(of: relationship.rawValue, in: relationshipProperties)
    }

    /// The keys of a node's properties, in the order the graph first saw them. O(keys of the graph).
    public func keys(of node: NodeID) -> [KeyID] { nodeProperties.keys(of: node.rawValue) }

    public func keys(of relationship: RelationshipID) -> [KeyID] { relationshipProperties.keys(of: relationship.rawValue) }

    /// Sets a property, or removes it where the value is null. O(1) expected; O(log nodes) more with a range index.
    public mutating func setProperty(_ key: String, of node: NodeID, to value: PropertyValue) {
        setProperty(internKey(key), of: node, to: value)
    }

    public mutating func setProperty(_ key: String, of relationship: RelationshipID, to value: PropertyValue) {
        setProperty(internKey(key), of: relationship, to: value)
    }

    public mutating func setProperty(_ key: KeyID, of node: NodeID, to value: PropertyValue) {
        let old = nodeProperties.set(key, of: node.rawValue, to: value == .null ? nil : value)
        record(.nodeProperty(node, key, old))
    }

    public mutating func setProperty(_ key: KeyID, of relationship: RelationshipID, to value: PropertyValue) {
        let old = relationshipProperties.set(key, of: relationship.rawValue, to: value == .null ? nil : value)
        record(.relationshipProperty(relationship, key, old))
    }

    public mutating func removeProperty(_ key: String, of node: NodeID) {
        if let key = keyID(key) { setProperty(key, of: node, to: .null) }
    }

    public mutating func removeProperty(_ key: String, of relationship: RelationshipID) {
        if let key = keyID(key) { setProperty(key, of: relationship, to: .null) }
    }

    private func properties(of entity: UInt32, in table: PropertyTable) -> [String: PropertyValue] {
        var properties: [String: PropertyValue] = [:]
        for (key, column) in table.columns.enumerated() {
            if let value = column.column.value(of: entity) { properties[keyNames.name(of: UInt32(key))] = value }
        }
        return properties
    }
}
