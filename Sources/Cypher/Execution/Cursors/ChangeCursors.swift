import GraphAlgorithms
import GraphModel

extension PlanCompiler {
    func compileSet(_ items: [SetItem], _ input: @escaping CursorFactory) -> CursorFactory {
        let (setters, used) = (setters(items), slots.used)
        return { ChangeCursor(input(), setters, slots: used) }
    }

    func compileRemove(_ items: [RemoveItem], _ input: @escaping CursorFactory) -> CursorFactory {
        let (removers, used) = (removers(items), slots.used)
        return { ChangeCursor(input(), removers, slots: used) }
    }

    func compileDelete(_ deleted: [Expression], _ detach: Bool, _ input: @escaping CursorFactory) -> CursorFactory {
        let (deleted, used) = (expressions.compile(deleted), slots.used)
        return { DeleteCursor(input(), deleted, detach, slots: used) }
    }
}

/// SET and REMOVE.
final class ChangeCursor: UpdateCursor {
    private let setters: [PropertySetter]

    init(_ input: Cursor, _ setters: [PropertySetter], slots: [Int]) {
        self.setters = setters
        super.init(input, before: slots, after: slots)
    }

    override func apply(_ context: ExecutionContext) throws(CypherError) {
        for setter in setters { try setter.apply(context) }
        keep(context)
    }
}

/// Deletes what all rows name: the relationships first, so that nodes which are deleted with all their relationships may go.
final class DeleteCursor: UpdateCursor {
    private let deleted: [Evaluator]
    private let detaches: Bool
    private var nodes: Set<NodeID> = []
    private var relationships: Set<RelationshipID> = []

    init(_ input: Cursor, _ deleted: [Evaluator], _ detaches: Bool, slots: [Int]) {
        self.deleted = deleted
        self.detaches = detaches
        super.init(input, before: slots, after: slots)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        (nodes, relationships) = ([], [])
        try super.open(context)
    }

    override func apply(_ context: ExecutionContext) throws(CypherError) {
        for value in try evaluateAll(deleted, context) { try mark(value) }
        keep(context)
    }

    private func mark(_ value: Value) throws(CypherError) {
        switch value {
        case .null: return
        case .node(let node): nodes.insert(node)
        case .relationship(let relationship): relationships.insert(relationship)
        case .path(let path):
            nodes.formUnion(path.nodes)
            relationships.formUnion(path.relationships)
        default: throw .runtime(.type, .invalidArgumentType, "\(value.type.name) cannot be deleted")
        }
    }

    override func finish(_ context: ExecutionContext) throws(CypherError) {
        for relationship in relationships.sorted() { delete(relationship, context) }
        for node in nodes.sorted() where context.graph.contains(node) {
            if detaches { detach(node, context) }
            try delete(node, context)
        }
    }

    private func delete(_ relationship: RelationshipID, _ context: ExecutionContext) {
        guard context.graph.contains(relationship) else { return }
        context.graph.deleteRelationship(relationship)
        context.changes.relationshipsDeleted += 1
    }

    private func detach(_ node: NodeID, _ context: ExecutionContext) {
        for relationship in context.graph.relationships(of: node) { delete(relationship, context) }
    }

    private func delete(_ node: NodeID, _ context: ExecutionContext) throws(CypherError) {
        do {
            try context.graph.deleteNode(node)
        } catch {
            throw .runtime(
                .constraintVerificationFailed, .deleteConnectedNode,
                "a node that still has relationships cannot be deleted; DETACH DELETE takes them along")
        }
        context.changes.nodesDeleted += 1
    }
}
