import GraphModel

extension PlanCompiler {
    mutating func compileRelationshipScan(
        _ expansion: Expansion, _ comparisons: [Expression], _ input: @escaping CursorFactory
    ) -> CursorFactory {
        let from = slots.bindNode(expansion.from)
        let relationship = slots.bind(expansion.relationship)
        let to = slots.bindNode(expansion.to)
        let hop = Hop(
            from: from, relationship: relationship, to: to, isInto: false, direction: expansion.direction, types: expansion.types,
            distinctFrom: expansion.distinctFrom.map { slots.slot(of: $0) })
        let after = self
        let conditions = comparisons.compactMap { after.endComparison($0, target: expansion.to) }
        return { RelationshipScanCursor(input(), hop, conditions) }
    }
}

/// The relationships of some types with their ends for each row of the input, each in one order of its ends or in both, as far as the
/// comparisons of their ends' properties hold.
final class RelationshipScanCursor: InputCursor {
    /// How many relationships are looked at in one go.
    private static let batchSize = 1024

    private let hop: Hop
    private let comparisons: [EndComparison]
    private var types: [TypeID] = []
    private var relationships: EntitySet<RelationshipID>.Iterator?
    private var batch = RelationshipBatch()
    private var position = 0
    /// What is yet to be tested row by row in the present batch.
    private var undecided: [EndComparison] = []

    init(_ input: Cursor, _ hop: Hop, _ comparisons: [EndComparison]) {
        self.hop = hop
        self.comparisons = comparisons
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        (types, relationships, position) = ([], nil, 0)
        batch.removeAll()
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while true {
            if position < batch.count {
                bind(batch.rows[position], context)
                position += 1
                if try holdsUndecidedComparisons(context) { return true }
            } else if relationships != nil {
                try fillBatch(context)
            } else if let type = types.popLast() {
                relationships = context.graph.relationships(ofType: type).makeIterator()
            } else {
                guard try input.next(context) else { return false }
                types = TypeFilter(hop.types, context.graph).distinctTypes.reversed()
            }
        }
    }

    private func fillBatch(_ context: ExecutionContext) throws(CypherError) {
        batch.removeAll()
        position = 0
        while batch.count < Self.batchSize {
            guard let relationship = relationships?.next() else {
                relationships = nil
                break
            }
            if !hop.repeats(relationship, context) { append(relationship, context) }
            try context.budget.step()
        }
        undecided = comparisons.filter { !batch.keepRows(where: $0, context) }
    }

    private func append(_ relationship: RelationshipID, _ context: ExecutionContext) {
        let (source, target) = (context.graph.source(of: relationship), context.graph.target(of: relationship))
        if hop.direction != .incoming { batch.append(relationship, from: source, to: target) }
        if hop.direction == .incoming || hop.direction == .both && source != target {
            batch.append(relationship, from: target, to: source)
        }
    }

    private func holdsUndecidedComparisons(_ context: ExecutionContext) throws(CypherError) -> Bool {
        for comparison in undecided {
            guard try truth(of: try comparison.holds(context)) == true else { return false }
        }
        return true
    }

    private func bind(_ row: RelationshipBatch.Row, _ context: ExecutionContext) {
        context[hop.relationship] = .relationship(row.relationship)
        context[hop.from] = .node(row.from)
        context[hop.to] = .node(row.to)
    }
}
