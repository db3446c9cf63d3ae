extension PropertyGraph {
    /// Adds a node. A label given twice counts once; null properties are left out. O(labels + properties) expected.
    @discardableResult
    public mutating func createNode(labels: [String] = [], properties: [String: PropertyValue] = [:]) -> NodeID {
        let node = appendNode(labels: internLabels(labels))
        outgoing.addNode()
        incoming.addNode()
        record(.nodeCreated(node))
        for (key, value) in properties.sorted(by: { $0.key < $1.key }) where value != .null { setProperty(key, of: node, to: value) }
        return node
    }

    /// Adds a relationship between two nodes of this graph. O(properties) expected, amortised.
    @discardableResult
    public mutating func createRelationship(
        _ type: String, from source: NodeID, to target: NodeID, properties: [String: PropertyValue] = [:]
    ) -> RelationshipID {
        precondition(contains(source) && contains(target), "a relationship needs two nodes of its graph")
        let relationship = appendRelationship(internType(type), from: source, to: target)
        link(relationship)
        record(.relationshipCreated(relationship))
        for (key, value) in properties.sorted(by: { $0.key < $1.key }) where value != .null {
            setProperty(key, of: relationship, to: value)
        }
        return relationship
    }

    /// Without entering it in the lists of neighbours.
    mutating func appendNode(labels: [LabelID]) -> NodeID {
        let node = NodeID(UInt32(nodeLabels.count))
        nodeLabels.append(labelSets.intern(labels))
        liveNodes.insert(node.rawValue)
        for label in labels { labelMembers[label.index].insert(node.rawValue) }
        return node
    }

    /// Without entering it in the lists of neighbours.
    mutating func appendRelationship(_ type: TypeID, from source: NodeID, to target: NodeID) -> RelationshipID {
        let relationship = RelationshipID(UInt32(types.count))
        types.append(type)
        sources.append(source.rawValue)
        targets.append(target.rawValue)
        liveRelationships.insert(relationship.rawValue)
        typeMembers[type.index].insert(relationship.rawValue)
        return relationship
    }

    mutating func link(_ relationship: RelationshipID) {
        let (source, target) = (source(of: relationship), target(of: relationship))
        outgoing.insert(Incidence(relationship: relationship, neighbor: target), at: source)
        incoming.insert(Incidence(relationship: relationship, neighbor: source), at: target)
    }

    mutating func unlink(_ relationship: RelationshipID) {
        outgoing.remove(relationship, at: source(of: relationship))
        incoming.remove(relationship, at: target(of: relationship))
    }

    private mutating func internLabels(_ labels: [String]) -> [LabelID] {
        var ids: [LabelID] = []
        for label in labels {
            let id = internLabel(label)
            if !ids.contains(id) { ids.append(id) }
        }
        return ids
    }
}
