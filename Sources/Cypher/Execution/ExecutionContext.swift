package import GraphModel

/// What one run of a query works on: the graph, the parameters, the slots of the current row, the limits.
package final class ExecutionContext {
    @exclusivity(unchecked) package var graph: PropertyGraph
    let parameters: [String: Value]
    @exclusivity(unchecked) package var budget: ExecutionBudget
    var generator: SplitMix
    let clock: StatementClock
    package var changes = GraphChanges()
    /// Rows of each step of the plan, for PROFILE.
    var rowCounts: [Int: Int] = [:]
    private var regularExpressions: [String: RegularExpression] = [:]
    /// The keys of the plan as the graph numbers them, as far as they have been asked for and are in the graph.
    private var keyIDs: [KeyID?]
    private let slots: UnsafeMutableBufferPointer<Value>

    init(graph: consuming PropertyGraph, parameters: [String: Value], slotCount: Int, keyCount: Int, options: ExecutionOptions) {
        self.graph = graph
        self.parameters = parameters
        keyIDs = Array(repeating: nil, count: keyCount)
        budget = ExecutionBudget(options.limits)
        generator = SplitMix(seed: options.randomSeed)
        clock = options.clock ?? .system
        slots = .allocate(capacity: slotCount)
        slots.initialize(repeating: .null)
    }

    deinit {
        slots.deinitialize()
        slots.deallocate()
    }

    /// The value of a variable in the current row.
    subscript(slot: Int) -> Value {
        get { slots[slot] }
        set { slots[slot] = newValue }
    }

    /// Nil where the graph lacks the key, which it may gain while the query runs.
    func keyID(_ key: PropertyKey) -> KeyID? {
        if let known = keyIDs[key.index] { return known }
        keyIDs[key.index] = graph.keyID(key.name)
        return keyIDs[key.index]
    }

    /// Copies of some slots, to be put back by ``restore(_:to:)``.
    func save(_ indexes: [Int]) -> [Value] { indexes.map { slots[$0] } }

    func restore(_ values: [Value], to indexes: [Int]) {
        for (value, index) in zip(values, indexes) { slots[index] = value }
    }
}

extension ExecutionContext {
    /// The pattern made ready, once for each run.
    func regularExpression(_ pattern: String) throws(CypherError) -> RegularExpression {
        if let known = regularExpressions[pattern] { return known }
        let expression = try RegularExpression(pattern)
        regularExpressions[pattern] = expression
        return expression
    }
}

// MARK: - The graph

extension ExecutionContext {
    func checkExists(_ node: NodeID) throws(CypherError) {
        guard graph.contains(node) else {
            throw .runtime(.entityNotFound, .deletedEntityAccess, "the node has been deleted by this query")
        }
    }

    func checkExists(_ relationship: RelationshipID) throws(CypherError) {
        guard graph.contains(relationship) else {
            throw .runtime(.entityNotFound, .deletedEntityAccess, "the relationship has been deleted by this query")
        }
    }

    /// The properties of a node or relationship, or the entries of a map.
    func properties(of value: Value) throws(CypherError) -> [String: Value] {
        switch value {
        case .map(let entries): return entries
        case .node(let node):
            try checkExists(node)
            return graph.properties(of: node).mapValues(Value.init)
        case .relationship(let relationship):
            try checkExists(relationship)
            return graph.properties(of: relationship).mapValues(Value.init)
        default: return [:]
        }
    }

    /// `value.key`.
    func property(_ key: String, of value: Value) throws(CypherError) -> Value {
        switch value {
        case .null: return .null
        case .map(let entries): return Value(entries[key])
        case .node(let node):
            try checkExists(node)
            return Value(graph.property(key, of: node).map(Value.init))
        case .relationship(let relationship):
            try checkExists(relationship)
            return Value(graph.property(key, of: relationship).map(Value.init))
        case .temporal(let temporal): return Value(temporal.component(key).map(Value.init))
        default:
            throw .runtime(.type, .invalidArgumentType, "\(value.type.name) has no property `\(key)`")
        }
    }
}
