/// A step of a running query. Rows live in the slots of the context: each `next` fills the step's own slots for one more row.
///
/// A cursor is opened before its first row, and again for each new row of a step around it.
class Cursor {
    func open(_ context: ExecutionContext) throws(CypherError) {}

    /// False when there are no more rows.
    func next(_ context: ExecutionContext) throws(CypherError) -> Bool { false }
}

/// Makes the cursors of one run.
typealias CursorFactory = @Sendable () -> Cursor

/// An expression ready to be computed for the current row.
typealias Evaluator = @Sendable (ExecutionContext) throws(CypherError) -> Value

/// One row without any values, from which every plan starts.
final class SingleRowCursor: Cursor {
    private var isDone = false

    override func open(_ context: ExecutionContext) { isDone = false }

    override func next(_ context: ExecutionContext) -> Bool {
        defer { isDone = true }
        return !isDone
    }
}

/// A step that works on the rows of another.
class InputCursor: Cursor {
    let input: Cursor

    init(_ input: Cursor) { self.input = input }

    override func open(_ context: ExecutionContext) throws(CypherError) { try input.open(context) }
}
