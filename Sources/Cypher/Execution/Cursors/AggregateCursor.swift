extension PlanCompiler {
    mutating func compileAggregate(_ aggregation: Aggregation, _ input: @escaping CursorFactory) -> CursorFactory {
        let before = self
        let keys = aggregation.keys.map { before.groupKey($0.expression) }
        let accumulators = aggregation.aggregates.map { before.accumulator(for: $0.expression) }
        let best = aggregation.best.map { best in
            AggregateCursor.Best(
                aggregate: best.aggregate, isDescending: best.isDescending, skip: best.skip.map(before.expressions.compile),
                limit: before.expressions.compile(best.limit))
        }
        slots.select([])
        let keySlots = aggregation.keys.map { slots.bind($0.name) }
        let aggregateSlots = aggregation.aggregates.map { slots.bind($0.name) }
        let grouping = AggregateCursor.Grouping(
            keys: keys, keySlots: keySlots, accumulators: accumulators, aggregateSlots: aggregateSlots, best: best)
        return { AggregateCursor(input(), grouping) }
    }

    private func accumulator(for expression: Expression) -> AccumulatorFactory {
        guard case .call(let call) = expression.kind, let function = AggregateFunction(named: call.name) else {
            return AccumulatorFactory(function: .count, isDistinct: false, argument: { _ in .boolean(true) }, parameter: nil)
        }
        return AccumulatorFactory(
            function: function, isDistinct: call.isDistinct, argument: expressions.compile(call.arguments[0]),
            parameter: call.arguments.dropFirst().first.map(expressions.compile))
    }
}

/// One row for each group of rows with the same keys, in the order of the groups' first rows.
final class AggregateCursor: InputCursor {
    struct Grouping: Sendable {
        let keys: [GroupKey]
        let keySlots: [Int]
        let accumulators: [AccumulatorFactory]
        let aggregateSlots: [Int]
        let best: Best?
    }

    /// Which groups are wanted, where it is not all: those that can be among the first rows by an aggregate.
    struct Best: Sendable {
        let aggregate: Int
        let isDescending: Bool
        let skip: Evaluator?
        let limit: Evaluator
    }

    private let grouping: Grouping
    @exclusivity(unchecked) private var groups: GroupTable
    private var columns: [AccumulatorColumn] = []
    private var bound: GroupBound?
    private var position = 0
    private var isLoaded = false

    init(_ input: Cursor, _ grouping: Grouping) {
        self.grouping = grouping
        groups = GroupTable(grouping.keys)
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        groups = GroupTable(grouping.keys)
        columns = grouping.accumulators.map { $0.makeColumn() }
        (bound, position, isLoaded) = (nil, 0, false)
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        if !isLoaded { try load(context) }
        while position < groups.count {
            let group = position
            position += 1
            if try bound?.excludes(columns, group) == true { continue }
            for (key, slot) in grouping.keySlots.enumerated() { context[slot] = groups.value(key, ofGroup: group, context) }
            for (column, slot) in zip(columns, grouping.aggregateSlots) { context[slot] = try column.result(ofGroup: group) }
            return true
        }
        return false
    }

    private func load(_ context: ExecutionContext) throws(CypherError) {
        isLoaded = true
        if grouping.keys.isEmpty { _ = try group(context) }
        while try input.next(context) {
            let group = try group(context)
            for column in columns { try column.add(toGroup: group, context) }
        }
        if let best = grouping.best { bound = try GroupBound(best, columns, groupCount: groups.count, context) }
    }

    /// The group of the current row.
    private func group(_ context: ExecutionContext) throws(CypherError) -> Int {
        let group = try groups.group(context)
        if group.isNew {
            for column in columns { column.addGroup() }
            try context.budget.hold(values: grouping.keys.count + columns.count)
        }
        return group.number
    }
}

/// The aggregate of the last group that is wanted: groups beyond it are passed over.
private struct GroupBound {
    private let aggregate: Int
    private let isDescending: Bool
    /// Nil where all groups are wanted.
    private let last: Value?

    init(
        _ best: AggregateCursor.Best, _ columns: [AccumulatorColumn], groupCount: Int, _ context: ExecutionContext
    ) throws(CypherError) {
        aggregate = best.aggregate
        isDescending = best.isDescending
        let kept = try keptRowCount(skip: best.skip, limit: best.limit, context).total
        var first = FirstValues(count: kept ?? groupCount) { best.isDescending ? $0 > 0 : $0 < 0 }
        for group in 0..<groupCount { first.add(try columns[best.aggregate].result(ofGroup: group)) }
        last = first.last
    }

    func excludes(_ columns: [AccumulatorColumn], _ group: Int) throws(CypherError) -> Bool {
        guard let last else { return false }
        let order = try columns[aggregate].result(ofGroup: group).sortOrder(to: last)
        return isDescending ? order < 0 : order > 0
    }
}

/// The first of many values by an order, as far as they can be told from the last of them.
private struct FirstValues {
    private let count: Int
    private let precedes: (Int) -> Bool
    private var values: [Value] = []
    private var bound: Value?

    init(count: Int, precedes: @escaping (_ order: Int) -> Bool) {
        self.count = count
        self.precedes = precedes
    }

    mutating func add(_ value: Value) {
        if let bound, !precedes(value.sortOrder(to: bound)) { return }
        values.append(value)
        if values.count >= 2 * count + 64 { prune() }
    }

    private mutating func prune() {
        values.sort { precedes($0.sortOrder(to: $1)) }
        values.removeSubrange(count...)
        bound = values.last
    }

    /// The last of the first values; nil where there are no more than so many.
    var last: Value? {
        guard values.count > count || bound != nil, count > 0 else { return nil }
        return values.sorted { precedes($0.sortOrder(to: $1)) }[count - 1]
    }
}
