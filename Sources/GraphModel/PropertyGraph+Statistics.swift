// Counts that a query planner chooses by. All are O(1).
extension PropertyGraph {
    public func count(of label: LabelID) -> Int { labelMembers[label.index].count }
    public func count(of type: TypeID) -> Int { typeMembers[type.index].count }

    /// The labels in use, in the order they were first seen. O(labels).
    public var labelsInUse: [LabelID] {
        labelMembers.indices.filter { !labelMembers[$0].isEmpty }.map { LabelID(UInt32($0)) }
    }

    /// The relationship types in use, in the order they were first seen. O(types).
    public var typesInUse: [TypeID] {
        typeMembers.indices.filter { !typeMembers[$0].isEmpty }.map { TypeID(UInt32($0)) }
    }

    /// The keys in use on any node or relationship, in the order they were first seen. O(keys).
    public var keysInUse: [KeyID] {
        (0..<UInt32(keyNames.count)).map(KeyID.init).filter { nodeProperties.count($0) + relationshipProperties.count($0) > 0 }
    }

    public func nodeCount(with key: KeyID) -> Int { nodeProperties.count(key) }
    public func relationshipCount(with key: KeyID) -> Int { relationshipProperties.count(key) }

    /// Whether an equality index knows that no two nodes have the same value of a key, so that the node tells the value apart.
    public func nodeValuesAreUnique(of key: KeyID) -> Bool { distinctNodeValueCount(of: key) == nodeCount(with: key) }

    /// How many different values a key has on nodes; nil without an equality index.
    public func distinctNodeValueCount(of key: KeyID) -> Int? {
        key.index < nodeProperties.columns.count ? nodeProperties.columns[key.index].equality?.distinctCount : nil
    }
}
