/// A step that changes the graph.
///
/// It takes all rows of its input before it makes its first change and makes its last one before it gives the first row on: what a
/// clause reads never depends on what it writes.
class UpdateCursor: InputCursor {
    private let before: [Int]
    private let after: [Int]
    private var rows: [[Value]] = []
    private var position = 0
    private var isApplied = false

    init(_ input: Cursor, before: [Int], after: [Int]) {
        self.before = before
        self.after = after
        super.init(input)
    }

    /// Makes the changes for the current row and keeps the rows that follow from it.
    func apply(_ context: ExecutionContext) throws(CypherError) { keep(context) }

    /// Called when all rows have been seen.
    func finish(_ context: ExecutionContext) throws(CypherError) {}

    /// Keeps the current row for the steps behind.
    final func keep(_ context: ExecutionContext) { rows.append(context.save(after)) }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        (rows, position, isApplied) = ([], 0, false)
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        if !isApplied { try applyAll(context) }
        guard position < rows.count else { return false }
        context.restore(rows[position], to: after)
        position += 1
        return true
    }

    private func applyAll(_ context: ExecutionContext) throws(CypherError) {
        isApplied = true
        var inputRows: [[Value]] = []
        while try input.next(context) {
            inputRows.append(context.save(before))
            try context.budget.hold(values: before.count)
        }
        for row in inputRows {
            context.restore(row, to: before)
            try apply(context)
            try context.budget.step()
        }
        context.budget.release(values: inputRows.count * before.count)
        try finish(context)
    }
}
