import GraphModel

extension PlanCompiler {
    func groupKey(_ expression: Expression) -> GroupKey {
        let value = expressions.compile(expression)
        guard case .property(let base, let key) = expression.kind, case .variable(let name) = base.kind else {
            return GroupKey(value: value)
        }
        let slot = slots.slot(of: name)
        return GroupKey(value: value, property: slots.holdsOnlyNodes(slot) ? (slot, keys.key(key)) : nil)
    }
}

/// What rows are grouped by.
struct GroupKey: Sendable {
    let value: Evaluator
    /// Where the value is a property of a node: the node's slot and the key. If no two nodes of the graph share a value of the key, the node
    /// stands for it; it is then read once for each group and not for each row.
    var property: (slot: Int, key: PropertyKey)?
}

/// The keys of one run and the groups found so far.
struct GroupTable {
    private let keys: [GroupKey]
    private var numbers: RowNumbers
    /// For each group the values of its first row, or the nodes that stand for them.
    private var firsts: [Value] = []
    /// For each key the slot of the node that stands for its value and the property; nil where none does. Decided at the first row, when
    /// all earlier clauses have made their changes.
    private var nodes: [(slot: Int, key: KeyID)?] = []

    init(_ keys: [GroupKey]) {
        self.keys = keys
        numbers = RowNumbers(width: keys.count)
    }

    var count: Int { numbers.count }

    /// The group of the current row.
    mutating func group(_ context: ExecutionContext) throws(CypherError) -> (number: Int, isNew: Bool) {
        if keys.isEmpty, count == 1 { return (0, false) }
        if nodes.isEmpty { nodes = keys.map { $0.standingNode(context) } }
        for index in keys.indices {
            let first = try first(index, context)
            numbers.append(first)
            firsts.append(first)
        }
        let result = numbers.endRow()
        if !result.isNew { firsts.removeLast(keys.count) }
        return result
    }

    /// The value for the current row, or the node that stands for it; null for nodes without the property, which are one group.
    @inline(__always)
    private func first(_ index: Int, _ context: ExecutionContext) throws(CypherError) -> Value {
        if let (slot, key) = nodes[index], case .node(let node) = context[slot], context.graph.hasProperty(key, node) { return .node(node) }
        return try keys[index].value(context)
    }

    /// The value of a key in a group.
    func value(_ index: Int, ofGroup group: Int, _ context: ExecutionContext) -> Value {
        let first = firsts[group * keys.count + index]
        guard let (_, key) = nodes[index], case .node(let node) = first else { return first }
        return Value(context.graph.property(key, of: node).map(Value.init))
    }
}

extension GroupKey {
    fileprivate func standingNode(_ context: ExecutionContext) -> (slot: Int, key: KeyID)? {
        guard let property, let key = context.keyID(property.key), context.graph.nodeValuesAreUnique(of: key) else { return nil }
        return (property.slot, key)
    }
}
