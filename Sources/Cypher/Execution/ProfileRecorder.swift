/// Gives each step of a plan a counter of its rows.
final class ProfileRecorder {
    private(set) var stepCount = 0

    func counting(_ factory: @escaping CursorFactory) -> CursorFactory {
        let index = stepCount
        stepCount += 1
        return { CountingCursor(factory(), index) }
    }
}

/// Counts the rows that pass.
private final class CountingCursor: InputCursor {
    private let index: Int

    init(_ input: Cursor, _ index: Int) {
        self.index = index
        super.init(input)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        guard try input.next(context) else { return false }
        context.rowCounts[index, default: 0] += 1
        return true
    }
}
