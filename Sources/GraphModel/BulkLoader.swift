/// Fills a new graph with many nodes and relationships: the lists of neighbours are laid out once, at the end, without gaps.
///
/// Takes about a quarter of a microsecond a node and a tenth a relationship, properties aside; memory is that of the finished graph.
public struct BulkLoader: Sendable {
    private var graph = PropertyGraph()

    /// - Parameters:
    ///   - nodes: how many nodes are to come, 0 where that is not known; being told spares memory and time.
    ///   - relationships: how many relationships are to come.
    public init(expectingNodes nodes: Int = 0, relationships: Int = 0) { graph.reserve(nodes, relationships) }

    public mutating func internLabel(_ name: String) -> LabelID { graph.internLabel(name) }
    public mutating func internType(_ name: String) -> TypeID { graph.internType(name) }
    public mutating func internKey(_ name: String) -> KeyID { graph.internKey(name) }

    /// Adds a node with distinct labels. O(labels) expected.
    public mutating func createNode(labels: [LabelID] = []) -> NodeID { graph.appendNode(labels: labels) }

    /// Adds a relationship between two nodes that exist already. O(1) amortised.
    public mutating func createRelationship(_ type: TypeID, from source: NodeID, to target: NodeID) -> RelationshipID {
        precondition(graph.contains(source) && graph.contains(target), "a relationship needs two nodes of its graph")
        return graph.appendRelationship(type, from: source, to: target)
    }

    /// Sets a property, or removes it where the value is null. O(1) expected.
    public mutating func setProperty(_ key: KeyID, of node: NodeID, to value: PropertyValue) {
        graph.setProperty(key, of: node, to: value)
    }

    public mutating func setProperty(_ key: KeyID, of relationship: RelationshipID, to value: PropertyValue) {
        graph.setProperty(key, of: relationship, to: value)
    }

    /// Sets the properties that are not null. O(properties · log properties) expected.
    public mutating func setProperties(_ properties: [String: PropertyValue], of node: NodeID) {
        for (key, value) in properties.sorted(by: { $0.key < $1.key }) where value != .null {
            graph.setProperty(key, of: node, to: value)
        }
    }

    public mutating func setProperties(_ properties: [String: PropertyValue], of relationship: RelationshipID) {
        for (key, value) in properties.sorted(by: { $0.key < $1.key }) where value != .null {
            graph.setProperty(key, of: relationship, to: value)
        }
    }

    /// The oldest node with a property value, among those loaded. O(1) expected for `id` and `name`.
    public func firstNode(with key: KeyID, equalTo value: PropertyValue) -> NodeID? { graph.firstNode(with: key, equalTo: value) }

    /// The graph, ready for reading and writing. O(nodes + relationships).
    public consuming func finish() -> PropertyGraph {
        graph.compact()
        return graph
    }
}

extension PropertyGraph {
    fileprivate mutating func reserve(_ nodes: Int, _ relationships: Int) {
        nodeLabels.reserveCapacity(nodes)
        nodeProperties.expect(nodes)
        types.reserveCapacity(relationships)
        sources.reserveCapacity(relationships)
        targets.reserveCapacity(relationships)
        relationshipProperties.expect(relationships)
    }

    /// Lays out the lists of neighbours anew without gaps, as after much deleting. O(nodes + relationships); handles stay valid.
    public mutating func compact() {
        outgoing = AdjacencySlab(nodeCount: nodeIDBound, ends: sources, neighbors: targets, live: liveRelationships)
        incoming = AdjacencySlab(nodeCount: nodeIDBound, ends: targets, neighbors: sources, live: liveRelationships)
    }
}
