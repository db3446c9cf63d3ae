/// One end of a range of property values.
public struct PropertyBound: Sendable, Hashable {
    public var value: PropertyValue
    public var isInclusive: Bool

    public init(_ value: PropertyValue, isInclusive: Bool) {
        self.value = value
        self.isInclusive = isInclusive
    }
}

// Property indexes. `id` and `name` of nodes are indexed by equality from the start, other keys on demand. Numbers are equal by value
// (1 and 1.0); lists, maps and NaN are in no index. Without an index the same questions are answered by looking at every owner of the key.
extension PropertyGraph {
    /// Builds an index, kept up to date from then on; where it exists already nothing happens. O(owners of the key), with a logarithm
    /// more for a range index.
    public mutating func createNodeIndex(_ kind: PropertyIndexKind, on key: String) {
        nodeProperties.createIndex(kind, on: internKey(key))
    }

    public mutating func createRelationshipIndex(_ kind: PropertyIndexKind, on key: String) {
        relationshipProperties.createIndex(kind, on: internKey(key))
    }

    public func hasNodeIndex(_ kind: PropertyIndexKind, on key: KeyID) -> Bool {
        nodeProperties.hasIndex(kind, on: key)
    }

    public func hasRelationshipIndex(_ kind: PropertyIndexKind, on key: KeyID) -> Bool {
        relationshipProperties.hasIndex(kind, on: key)
    }

    /// The nodes with a property value, in the order of their creation. O(result) expected with an equality index.
    public func nodes(with key: KeyID, equalTo value: PropertyValue) -> [NodeID] {
        nodeProperties.entities(key, equalTo: value).map(NodeID.init)
    }

    /// The oldest node with a property value; allocates nothing. O(1) expected with an equality index.
    public func firstNode(with key: KeyID, equalTo value: PropertyValue) -> NodeID? {
        nodeProperties.first(key, equalTo: value).map(NodeID.init)
    }

    public func relationships(with key: KeyID, equalTo value: PropertyValue) -> [RelationshipID] {
        relationshipProperties.entities(key, equalTo: value).map(RelationshipID.init)
    }

    /// The nodes whose value lies within the bounds and is of the bounds' kind, by ascending value and then by age.
    ///
    /// O(log owners + result) with a range index. None where a bound is a list, a map, null or NaN.
    public func nodes(with key: KeyID, from lower: PropertyBound?, to upper: PropertyBound?) -> [NodeID] {
        guard let bounds = Bounds(lower, upper) else { return [] }
        return nodeProperties.entities(key, from: bounds.lower, to: bounds.upper).map(NodeID.init)
    }

    public func relationships(with key: KeyID, from lower: PropertyBound?, to upper: PropertyBound?) -> [RelationshipID] {
        guard let bounds = Bounds(lower, upper) else { return [] }
        return relationshipProperties.entities(key, from: bounds.lower, to: bounds.upper).map(RelationshipID.init)
    }
}

private struct Bounds {
    var lower: ValueBound?
    var upper: ValueBound?

    init?(_ lower: PropertyBound?, _ upper: PropertyBound?) {
        if let lower {
            guard let value = IndexedValue(lower.value) else { return nil }
            self.lower = ValueBound(value: value, isInclusive: lower.isInclusive)
        }
        if let upper {
            guard let value = IndexedValue(upper.value) else { return nil }
            self.upper = ValueBound(value: value, isInclusive: upper.isInclusive)
        }
    }
}
