extension PlanCompiler {
    func compileSort(_ items: [SortItem], skip: Expression?, limit: Expression?, _ input: @escaping CursorFactory) -> CursorFactory {
        let order = SortOrder(
            keys: expressions.compile(items.map(\.expression)), isDescending: items.map(\.isDescending))
        let skip = skip.map(expressions.compile)
        let limit = limit.map(expressions.compile)
        let saved = slots.used
        return { SortCursor(input(), order, saved: saved, skip: skip, limit: limit) }
    }
}

/// The expressions that rows are sorted by.
struct SortOrder: Sendable {
    let keys: [Evaluator]
    let isDescending: [Bool]

    func isBefore(_ left: [Value], _ right: [Value]) -> Bool? {
        for index in keys.indices {
            let order = left[index].sortOrder(to: right[index])
            if order != 0 { return (order < 0) != isDescending[index] }
        }
        return nil
    }
}

/// All rows in order, equal ones as they came; or the first of them.
final class SortCursor: InputCursor {
    private struct Row {
        let keys: [Value]
        let values: [Value]
        let number: Int
    }

    private let order: SortOrder
    private let saved: [Int]
    private let skip: Evaluator?
    private let limit: Evaluator?
    private var rows: [Row] = []
    private var position = 0
    private var isLoaded = false

    init(_ input: Cursor, _ order: SortOrder, saved: [Int], skip: Evaluator?, limit: Evaluator?) {
        self.order = order
        self.saved = saved
        self.skip = skip
        self.limit = limit
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        context.budget.release(values: rows.count * rowSize)
        (rows, position, isLoaded) = ([], 0, false)
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        if !isLoaded { try load(context) }
        guard position < rows.count else { return false }
        context.restore(rows[position].values, to: saved)
        position += 1
        return true
    }

    private var rowSize: Int { saved.count + order.keys.count }

    private func load(_ context: ExecutionContext) throws(CypherError) {
        isLoaded = true
        let (skipped, kept) = try keptRowCount(skip: skip, limit: limit, context)
        var number = 0
        var last: [Value]?
        while try input.next(context) {
            let keys = try evaluateAll(order.keys, context)
            number += 1
            if let last, order.isBefore(keys, last) != true { continue }
            rows.append(Row(keys: keys, values: context.save(saved), number: number))
            try context.budget.hold(values: rowSize)
            if let kept, rows.count >= 2 * kept + 64 {
                prune(to: kept, context)
                last = rows.last?.keys
            }
        }
        prune(to: kept ?? rows.count, context)
        position = min(skipped, rows.count)
    }

    /// Keeps the first rows by the order, those that came first where several are equal.
    private func prune(to count: Int, _ context: ExecutionContext) {
        let order = order
        rows.sort { order.isBefore($0.keys, $1.keys) ?? ($0.number < $1.number) }
        guard rows.count > count else { return }
        context.budget.release(values: (rows.count - count) * rowSize)
        rows.removeSubrange(count...)
    }
}
