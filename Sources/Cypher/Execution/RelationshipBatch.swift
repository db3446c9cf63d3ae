import GraphModel

/// Some relationships with their ends, so that what is wanted of many of them is read in one go.
struct RelationshipBatch {
    struct Row {
        let relationship: RelationshipID
        let from: NodeID
        let to: NodeID
    }

    private(set) var rows: [Row] = []

    var count: Int { rows.count }

    mutating func append(_ relationship: RelationshipID, from: NodeID, to: NodeID) {
        rows.append(Row(relationship: relationship, from: from, to: to))
    }

    mutating func removeAll() { rows.removeAll(keepingCapacity: true) }

    /// Keeps the rows for which a comparison holds. Does nothing and returns false unless all their values are integers.
    mutating func keepRows(where comparison: EndComparison, _ context: ExecutionContext) -> Bool {
        guard let left = integers(of: comparison.left, context), let right = integers(of: comparison.right, context) else { return false }
        var kept = 0
        for index in rows.indices where comparison.operation.holds(left[index], right[index]) {
            rows[kept] = rows[index]
            kept += 1
        }
        rows.removeSubrange(kept...)
        return true
    }

    private func integers(of property: EndComparison.Property, _ context: ExecutionContext) -> [Int64]? {
        guard let key = context.keyID(property.key) else { return nil }
        return context.graph.integers(key, of: rows.map { property.isOfTarget ? $0.to : $0.from })
    }
}

/// A comparison of two properties of a relationship's ends.
struct EndComparison: Sendable {
    struct Property: Sendable {
        let isOfTarget: Bool
        let key: PropertyKey
    }

    let left: Property
    let operation: ComparisonOperator
    let right: Property
    /// The comparison for a single row.
    let holds: Evaluator
}

extension PlanCompiler {
    /// The comparison of two properties of variables, the target's being told from the other's.
    func endComparison(_ predicate: Expression, target: String) -> EndComparison? {
        guard case .comparison(let operands, let operators) = predicate.kind,
            let left = endProperty(operands[0], target), let right = endProperty(operands[1], target)
        else { return nil }
        return EndComparison(left: left, operation: operators[0], right: right, holds: expressions.compile(predicate))
    }

    private func endProperty(_ operand: Expression, _ target: String) -> EndComparison.Property? {
        guard case .property(let base, let key) = operand.kind else { return nil }
        return EndComparison.Property(isOfTarget: base.kind == .variable(target), key: keys.key(key))
    }
}
