import GraphModel

extension PlanCompiler {
    func setters(_ items: [SetItem]) -> [PropertySetter] { items.map(setter) }

    private func setter(_ item: SetItem) -> PropertySetter {
        switch item {
        case .property(let entity, let key, let value):
            PropertySetter(entity: expressions.compile(entity), change: .property(key, expressions.compile(value)))
        case .replaceProperties(let entity, let map):
            PropertySetter(entity: expressions.compile(entity), change: .replace(expressions.compile(map)))
        case .mergeProperties(let entity, let map):
            PropertySetter(entity: expressions.compile(entity), change: .merge(expressions.compile(map)))
        case .labels(let entity, let labels): PropertySetter(entity: expressions.compile(entity), change: .addLabels(labels))
        }
    }

    func removers(_ items: [RemoveItem]) -> [PropertySetter] {
        items.map { item in
            switch item {
            case .property(let entity, let key):
                PropertySetter(entity: expressions.compile(entity), change: .property(key, { _ in .null }))
            case .labels(let entity, let labels): PropertySetter(entity: expressions.compile(entity), change: .removeLabels(labels))
            }
        }
    }
}

/// One change of the properties or labels of a node or relationship. On null nothing happens.
struct PropertySetter: Sendable {
    enum Change: Sendable {
        case property(String, Evaluator)
        case replace(Evaluator)
        case merge(Evaluator)
        case addLabels([String])
        case removeLabels([String])
    }

    let entity: Evaluator
    let change: Change

    func apply(_ context: ExecutionContext) throws(CypherError) {
        let entity = try entity(context)
        if entity.isNull { return }
        try context.checkIsEntity(entity)
        switch change {
        case .property(let key, let value): try set(key, of: entity, to: try value(context), context)
        case .replace(let map): try replaceAll(of: entity, by: try map(context), context)
        case .merge(let map): try merge(try map(context), into: entity, context)
        case .addLabels(let labels): try changeLabels(of: entity, context) { context.add(labels, to: $0) }
        case .removeLabels(let labels): try changeLabels(of: entity, context) { context.remove(labels, from: $0) }
        }
    }

    private func set(_ key: String, of entity: Value, to value: Value, _ context: ExecutionContext) throws(CypherError) {
        let stored = value.isNull ? .null : try value.stored(as: key)
        switch entity {
        case .node(let node): context.graph.setProperty(key, of: node, to: stored)
        case .relationship(let relationship): context.graph.setProperty(key, of: relationship, to: stored)
        default: return
        }
        context.changes.propertiesSet += 1
    }

    private func replaceAll(of entity: Value, by map: Value, _ context: ExecutionContext) throws(CypherError) {
        let properties = try checkedMap(map, context)
        for key in try context.properties(of: entity).keys where properties[key] == nil { try set(key, of: entity, to: .null, context) }
        try setAll(properties, of: entity, context)
    }

    private func merge(_ map: Value, into entity: Value, _ context: ExecutionContext) throws(CypherError) {
        try setAll(try checkedMap(map, context), of: entity, context)
    }

    private func setAll(_ properties: [String: Value], of entity: Value, _ context: ExecutionContext) throws(CypherError) {
        for (key, value) in properties.sorted(by: { $0.key < $1.key }) { try set(key, of: entity, to: value, context) }
    }

    private func checkedMap(_ value: Value, _ context: ExecutionContext) throws(CypherError) -> [String: Value] {
        guard value.isNull || value.hasType(amongst: [.map, .node, .relationship]) else {
            throw .runtime(.type, .invalidArgumentType, "properties come from a map, a node or a relationship, not from \(value.type.name)")
        }
        return try context.properties(of: value)
    }

    private func changeLabels(of entity: Value, _ context: ExecutionContext, _ change: (NodeID) -> Void) throws(CypherError) {
        guard case .node(let node) = entity else {
            throw .runtime(.type, .invalidArgumentType, "\(entity.type.name) has no labels")
        }
        change(node)
    }
}

extension ExecutionContext {
    fileprivate func add(_ labels: [String], to node: NodeID) {
        for label in labels where graph.addLabel(label, to: node) { changes.labelsAdded += 1 }
    }

    fileprivate func remove(_ labels: [String], from node: NodeID) {
        for label in labels where graph.removeLabel(label, from: node) { changes.labelsRemoved += 1 }
    }

    fileprivate func checkIsEntity(_ value: Value) throws(CypherError) {
        switch value {
        case .node(let node): try checkExists(node)
        case .relationship(let relationship): try checkExists(relationship)
        default: throw .runtime(.type, .invalidArgumentType, "\(value.type.name) has no properties that can be changed")
        }
    }
}
