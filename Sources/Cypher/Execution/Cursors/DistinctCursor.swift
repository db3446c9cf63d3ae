extension PlanCompiler {
    func compileDistinct(_ names: [String], _ input: @escaping CursorFactory) -> CursorFactory {
        let compared = names.map { slots.slot(of: $0) }
        return { DistinctCursor(input(), compared) }
    }
}

/// One of the rows that are equal in some variables.
final class DistinctCursor: InputCursor {
    private let compared: [Int]
    private var seen: RowNumbers

    init(_ input: Cursor, _ compared: [Int]) {
        self.compared = compared
        seen = RowNumbers(width: compared.count)
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        context.budget.release(values: seen.count * compared.count)
        seen = RowNumbers(width: compared.count)
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while try input.next(context) {
            for slot in compared { seen.append(context[slot]) }
            if seen.endRow().isNew {
                try context.budget.hold(values: compared.count)
                return true
            }
        }
        return false
    }
}
