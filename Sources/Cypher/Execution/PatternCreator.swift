import GraphAlgorithms
import GraphModel

extension PlanCompiler {
    /// The creation of what a pattern names and the scope does not hold; the new variables are then bound.
    ///
    /// - Parameter absent: variables that have a slot already and are to be created all the same: those that a MERGE did not find.
    mutating func creator(of pattern: PathPattern, absent: Set<String> = []) -> PatternCreator {
        var creator = PatternCreator()
        var absent = absent
        var nodes: [Int] = []
        for node in pattern.nodes { nodes.append(addNode(node, &absent, to: &creator)) }
        var relationships: [Int] = []
        for (index, relationship) in pattern.relationships.enumerated() {
            relationships.append(addRelationship(relationship, nodes[index], nodes[index + 1], to: &creator))
        }
        if let path = pattern.variable {
            let slot = slots.contains(path.text) ? slots.slot(of: path.text) : slots.bind(path.text)
            creator.path = (slot, nodes, relationships)
        }
        return creator
    }

    private mutating func addNode(_ node: NodePattern, _ absent: inout Set<String>, to creator: inout PatternCreator) -> Int {
        if let name = node.variable?.text, slots.contains(name), absent.remove(name) == nil { return slots.slot(of: name) }
        let properties = node.properties.map(expressions.compile)
        let slot = slot(for: node.variable)
        creator.nodes.append(PatternCreator.NewNode(slot: slot, labels: node.labels, properties: properties))
        return slot
    }

    private mutating func addRelationship(
        _ relationship: RelationshipPattern, _ left: Int, _ right: Int, to creator: inout PatternCreator
    ) -> Int {
        let properties = relationship.properties.map(expressions.compile)
        let slot = slot(for: relationship.variable)
        let pointsLeft = relationship.arrow == .left
        creator.relationships.append(
            PatternCreator.NewRelationship(
                slot: slot, type: relationship.types[0], source: pointsLeft ? right : left, target: pointsLeft ? left : right,
                properties: properties))
        return slot
    }

    private mutating func slot(for variable: Name?) -> Int {
        guard let name = variable?.text else { return slots.anonymous() }
        return slots.contains(name) ? slots.slot(of: name) : slots.bind(name)
    }
}

/// Makes the nodes and relationships of one pattern.
struct PatternCreator: Sendable {
    struct NewNode: Sendable {
        let slot: Int
        let labels: [String]
        let properties: Evaluator?
    }

    struct NewRelationship: Sendable {
        let slot: Int
        let type: String
        let source: Int
        let target: Int
        let properties: Evaluator?
    }

    var nodes: [NewNode] = []
    var relationships: [NewRelationship] = []
    var path: (slot: Int, nodes: [Int], relationships: [Int])?

    func create(_ context: ExecutionContext) throws(CypherError) {
        for node in nodes { try create(node, context) }
        for relationship in relationships { try create(relationship, context) }
        if let path { context[path.slot] = try self.path(path.nodes, path.relationships, context) }
    }

    private func create(_ node: NewNode, _ context: ExecutionContext) throws(CypherError) {
        let properties = try storedProperties(node.properties, context)
        context[node.slot] = .node(context.graph.createNode(labels: node.labels, properties: properties))
        context.changes.nodesCreated += 1
        context.changes.labelsAdded += Set(node.labels).count
        context.changes.propertiesSet += properties.count
    }

    private func create(_ relationship: NewRelationship, _ context: ExecutionContext) throws(CypherError) {
        let source = try liveNode(relationship.source, context)
        let target = try liveNode(relationship.target, context)
        let properties = try storedProperties(relationship.properties, context)
        let created = context.graph.createRelationship(relationship.type, from: source, to: target, properties: properties)
        context[relationship.slot] = .relationship(created)
        context.changes.relationshipsCreated += 1
        context.changes.propertiesSet += properties.count
    }

    private func liveNode(_ slot: Int, _ context: ExecutionContext) throws(CypherError) -> NodeID {
        guard case .node(let node) = context[slot] else {
            throw .runtime(.type, .invalidArgumentType, "a relationship needs nodes at its ends, not \(context[slot].type.name)")
        }
        try context.checkExists(node)
        return node
    }

    private func storedProperties(_ map: Evaluator?, _ context: ExecutionContext) throws(CypherError) -> [String: PropertyValue] {
        guard let map else { return [:] }
        var stored: [String: PropertyValue] = [:]
        for (key, value) in try context.properties(of: try map(context)) where !value.isNull { stored[key] = try value.stored(as: key) }
        return stored
    }

    private func path(_ nodes: [Int], _ relationships: [Int], _ context: ExecutionContext) throws(CypherError) -> Value {
        var path: (nodes: [NodeID], relationships: [RelationshipID]) = ([], [])
        for slot in nodes { path.nodes.append(try liveNode(slot, context)) }
        for case .relationship(let relationship) in context.save(relationships) { path.relationships.append(relationship) }
        return .path(Path(nodes: path.nodes, relationships: path.relationships))
    }
}

extension Value {
    /// The value as a property, or an error that names the property.
    func stored(as key: String) throws(CypherError) -> PropertyValue {
        guard let stored = storableValue else {
            throw .runtime(.type, .invalidPropertyType, "property `\(key)` cannot hold \(type.name) such as this")
        }
        return stored
    }
}
