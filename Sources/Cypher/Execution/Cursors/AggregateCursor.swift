extension PlanCompiler {
    func compileDistinct(_ names: [String], _ input: @escaping CursorFactory) -> CursorFactory {
        let compared = names.map { slots.slot(of: $0) }
        return { DistinctCursor(input(), compared) }
    }

    mutating func compileAggregate(_ keys: [Column], _ aggregates: [AggregateColumn], _ input: @escaping CursorFactory) -> CursorFactory {
        let before = self
        let keyValues = before.expressions.compile(keys.map(\.expression))
        let accumulators = aggregates.map { before.accumulator(for: $0.expression) }
        slots.select([])
        let keySlots = keys.map { slots.bind($0.name) }
        let aggregateSlots = aggregates.map { slots.bind($0.name) }
        let grouping = AggregateCursor.Grouping(
            keys: keyValues, keySlots: keySlots, accumulators: accumulators, aggregateSlots: aggregateSlots)
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

/// One of the rows that are equal in some variables.
final class DistinctCursor: InputCursor {
    private let compared: [Int]
    private var seen: Set<[Value]> = []

    init(_ input: Cursor, _ compared: [Int]) {
        self.compared = compared
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        context.budget.release(values: seen.count * compared.count)
        seen = []
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while try input.next(context) {
            if seen.insert(context.save(compared)).inserted {
                try context.budget.hold(values: compared.count)
                return true
            }
        }
        return false
    }
}

/// One row for each group of rows with the same keys, in the order of the groups' first rows.
final class AggregateCursor: InputCursor {
    struct Grouping: Sendable {
        let keys: [Evaluator]
        let keySlots: [Int]
        let accumulators: [AccumulatorFactory]
        let aggregateSlots: [Int]
    }

    private let grouping: Grouping
    private var groups: [(keys: [Value], results: [Value])] = []
    private var position = 0
    private var isLoaded = false

    init(_ input: Cursor, _ grouping: Grouping) {
        self.grouping = grouping
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        (groups, position, isLoaded) = ([], 0, false)
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        if !isLoaded { try load(context) }
        guard position < groups.count else { return false }
        context.restore(groups[position].keys, to: grouping.keySlots)
        context.restore(groups[position].results, to: grouping.aggregateSlots)
        position += 1
        return true
    }

    private func load(_ context: ExecutionContext) throws(CypherError) {
        isLoaded = true
        var indexes: [[Value]: Int] = [:]
        var order: [[Value]] = []
        var accumulators: [[Accumulator]] = []
        if grouping.keys.isEmpty { (indexes[[]], order, accumulators) = (0, [[]], [makeAccumulators()]) }
        while try input.next(context) {
            let keys = try evaluateAll(grouping.keys, context)
            let index = indexes[keys] ?? order.count
            if index == order.count {
                indexes[keys] = index
                order.append(keys)
                accumulators.append(makeAccumulators())
                try context.budget.hold(values: keys.count + grouping.accumulators.count)
            }
            for accumulator in accumulators[index] { try accumulator.add(context) }
        }
        for (keys, accumulators) in zip(order, accumulators) {
            var results: [Value] = []
            for accumulator in accumulators { results.append(try accumulator.result()) }
            groups.append((keys, results))
        }
    }

    private func makeAccumulators() -> [Accumulator] { grouping.accumulators.map { $0.make() } }
}
