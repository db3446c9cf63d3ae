import GraphModel

extension PlanCompiler {
    mutating func compile(_ expansion: Expansion, _ input: @escaping CursorFactory) -> CursorFactory {
        if expansion.path != nil { return compilePathExpansion(expansion, input) }
        let hop = bindHop(expansion)
        return { ExpandCursor(input(), hop) }
    }

    /// The slots of an expansion, those of its relationship and, unless it is known, of its target being new.
    mutating func bindHop(_ expansion: Expansion) -> Hop {
        Hop(
            from: slots.slot(of: expansion.from),
            relationship: slots.bind(expansion.relationship),
            to: expansion.isInto ? slots.slot(of: expansion.to) : slots.bindNode(expansion.to),
            isInto: expansion.isInto, direction: expansion.direction, types: expansion.types,
            distinctFrom: expansion.distinctFrom.map { slots.slot(of: $0) })
    }

    mutating func compileEndpoints(_ expansion: Expansion, _ input: @escaping CursorFactory) -> CursorFactory {
        let relationship = slots.slot(of: expansion.relationship)
        let knowsSource = slots.contains(expansion.from)
        let source = knowsSource ? slots.slot(of: expansion.from) : slots.bindNode(expansion.from)
        let knowsTarget = slots.contains(expansion.to)
        let target = knowsTarget ? slots.slot(of: expansion.to) : slots.bindNode(expansion.to)
        let ends = EndpointsCursor.Ends(
            relationship: relationship, source: source, target: target, knowsSource: knowsSource, knowsTarget: knowsTarget,
            direction: expansion.direction, types: expansion.types, distinctFrom: expansion.distinctFrom.map { slots.slot(of: $0) })
        return { EndpointsCursor(input(), ends) }
    }
}

/// A step along relationships with the slots it reads and fills.
struct Hop: Sendable {
    let from: Int
    let relationship: Int
    let to: Int
    let isInto: Bool
    let direction: Direction
    let types: [String]
    let distinctFrom: [Int]

    /// Whether a relationship occurs among those that the pattern has used already.
    func repeats(_ relationship: RelationshipID, _ context: ExecutionContext) -> Bool {
        distinctFrom.contains { context[$0].holds(relationship) }
    }
}

extension Value {
    /// Whether this is the relationship or a list with it.
    fileprivate func holds(_ relationship: RelationshipID) -> Bool {
        switch self {
        case .relationship(let own): own == relationship
        case .list(let elements): elements.contains { $0.holds(relationship) }
        default: false
        }
    }
}

/// Relationship types as the graph numbers them; none that it lacks.
struct TypeFilter {
    private let types: [TypeID]?
    /// False where the graph lacks a type, which it may gain while the query runs.
    let isComplete: Bool

    init(_ names: [String], _ graph: PropertyGraph) {
        let known = names.compactMap { graph.typeID($0) }
        types = names.isEmpty ? nil : known
        isComplete = known.count == names.count
    }

    /// The types, each once; none where every type is accepted.
    var distinctTypes: [TypeID] { Set(types ?? []).sorted() }

    var acceptsAll: Bool { types == nil }

    /// The one type that is accepted; nil where it is several, all or none.
    var onlyType: TypeID? { types?.count == 1 ? types?[0] : nil }

    func accepts(_ relationship: RelationshipID, _ graph: PropertyGraph) -> Bool {
        guard let types else { return true }
        return types.contains(graph.typeID(of: relationship))
    }
}

/// The relationships of a node, one row for each.
final class ExpandCursor: InputCursor {
    private let hop: Hop
    @exclusivity(unchecked) private var filter: TypeFilter?
    @exclusivity(unchecked) private var incidences: Incidences?

    init(_ input: Cursor, _ hop: Hop) {
        self.hop = hop
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        incidences = nil
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while true {
            while let incidence = incidences?.next() {
                try context.budget.step()
                if accept(incidence, context) { return true }
            }
            guard try input.next(context) else { return false }
            if filter?.isComplete != true { filter = TypeFilter(hop.types, context.graph) }
            if case .node(let node) = context[hop.from] {
                incidences = context.graph.incidences(of: node, hop.direction)
            }
        }
    }

    private func accept(_ incidence: Incidence, _ context: ExecutionContext) -> Bool {
        guard filter?.accepts(incidence.relationship, context.graph) == true else { return false }
        if hop.isInto {
            guard case .node(incidence.neighbor) = context[hop.to] else { return false }
        }
        guard !hop.repeats(incidence.relationship, context) else { return false }
        context[hop.relationship] = .relationship(incidence.relationship)
        if !hop.isInto { context[hop.to] = .node(incidence.neighbor) }
        return true
    }
}

/// The nodes at the ends of a relationship that is known, in one order or both.
final class EndpointsCursor: InputCursor {
    struct Ends: Sendable {
        let relationship: Int
        let source: Int
        let target: Int
        let knowsSource: Bool
        let knowsTarget: Bool
        let direction: Direction
        let types: [String]
        let distinctFrom: [Int]
    }

    private let ends: Ends
    private var pairs: [(NodeID, NodeID)] = []

    init(_ input: Cursor, _ ends: Ends) {
        self.ends = ends
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        pairs = []
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while true {
            while let (source, target) = pairs.popLast() {
                if fits(source, ends.source, ends.knowsSource, context), fits(target, ends.target, ends.knowsTarget, context),
                    ends.source != ends.target || source == target
                {
                    context[ends.source] = .node(source)
                    context[ends.target] = .node(target)
                    return true
                }
            }
            guard try input.next(context) else { return false }
            pairs = orientations(context)
        }
    }

    private func fits(_ node: NodeID, _ slot: Int, _ isKnown: Bool, _ context: ExecutionContext) -> Bool {
        guard isKnown else { return true }
        if case .node(node) = context[slot] { return true }
        return false
    }

    /// The ends in the orders that the direction allows, the last one being taken first.
    private func orientations(_ context: ExecutionContext) -> [(NodeID, NodeID)] {
        guard case .relationship(let relationship) = context[ends.relationship], context.graph.contains(relationship),
            TypeFilter(ends.types, context.graph).accepts(relationship, context.graph), !repeats(context)
        else { return [] }
        let (source, target) = (context.graph.source(of: relationship), context.graph.target(of: relationship))
        switch ends.direction {
        case .outgoing: return [(source, target)]
        case .incoming: return [(target, source)]
        case .both: return source == target ? [(source, target)] : [(target, source), (source, target)]
        }
    }

    private func repeats(_ context: ExecutionContext) -> Bool {
        ends.distinctFrom.contains { context[$0] == context[ends.relationship] }
    }
}
