import GraphModel

extension PlanCompiler {
    mutating func compileRelationshipScan(_ expansion: Expansion, _ input: @escaping CursorFactory) -> CursorFactory {
        let from = slots.bindNode(expansion.from)
        let relationship = slots.bind(expansion.relationship)
        let to = slots.bindNode(expansion.to)
        let hop = Hop(
            from: from, relationship: relationship, to: to, isInto: false, direction: expansion.direction, types: expansion.types,
            distinctFrom: expansion.distinctFrom.map { slots.slot(of: $0) })
        return { RelationshipScanCursor(input(), hop) }
    }
}

/// The relationships of some types with their ends for each row of the input, each in one order of its ends or in both.
final class RelationshipScanCursor: InputCursor {
    private let hop: Hop
    private var types: [TypeID] = []
    private var relationships: EntitySet<RelationshipID>.Iterator?
    /// The relationship that is to come in the other order of its ends.
    private var turned: RelationshipID?

    init(_ input: Cursor, _ hop: Hop) {
        self.hop = hop
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        (types, relationships, turned) = ([], nil, nil)
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while true {
            try context.budget.step()
            if let relationship = turned {
                turned = nil
                bind(relationship, isTurned: true, context)
                return true
            }
            if let relationship = relationships?.next() {
                if accept(relationship, context) { return true }
            } else if let type = types.popLast() {
                relationships = context.graph.relationships(ofType: type).makeIterator()
            } else {
                guard try input.next(context) else { return false }
                types = TypeFilter(hop.types, context.graph).distinctTypes.reversed()
            }
        }
    }

    private func accept(_ relationship: RelationshipID, _ context: ExecutionContext) -> Bool {
        guard !hop.repeats(relationship, context) else { return false }
        let isLoop = hop.direction == .both && context.graph.source(of: relationship) == context.graph.target(of: relationship)
        if hop.direction == .both, !isLoop { turned = relationship }
        bind(relationship, isTurned: hop.direction == .incoming, context)
        return true
    }

    private func bind(_ relationship: RelationshipID, isTurned: Bool, _ context: ExecutionContext) {
        let (source, target) = (context.graph.source(of: relationship), context.graph.target(of: relationship))
        context[hop.relationship] = .relationship(relationship)
        context[hop.from] = .node(isTurned ? target : source)
        context[hop.to] = .node(isTurned ? source : target)
    }
}
