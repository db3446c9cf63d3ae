/// How one aggregating call gathers its values.
struct AccumulatorFactory: Sendable {
    let function: AggregateFunction
    let isDistinct: Bool
    let argument: Evaluator
    /// The second argument, of the percentiles.
    let parameter: Evaluator?

    func makeColumn() -> AccumulatorColumn {
        function == .count && !isDistinct ? CountColumn(argument) : GeneralAccumulatorColumn(self)
    }
}

/// The values of one aggregating call in one group. Nulls do not count.
final class Accumulator {
    private let call: AccumulatorFactory
    private var seen = RowNumbers(width: 1)
    private var count: Int64 = 0
    private var total: Value?
    private var extreme: Value?
    private var values: [Value] = []
    private var percentile: Value?
    /// Running mean and sum of squared differences from it (Welford, 1962).
    private var mean = 0.0
    private var squares = 0.0

    init(_ call: AccumulatorFactory) { self.call = call }

    func add(_ context: ExecutionContext) throws(CypherError) {
        if percentile == nil, let parameter = call.parameter { percentile = try checkedPercentile(try parameter(context)) }
        let value = try call.argument(context)
        if value.isNull { return }
        if call.isDistinct {
            seen.append(value)
            guard seen.endRow().isNew else { return }
            try context.budget.hold(values: 1)
        }
        count += 1
        try gather(value, context)
    }

    private func gather(_ value: Value, _ context: ExecutionContext) throws(CypherError) {
        switch call.function {
        case .count: return
        case .sum, .avg:
            try checkAddend(value)
            total = try total?.adding(value) ?? value
        case .min: if extreme.map({ value.sortOrder(to: $0) < 0 }) ?? true { extreme = value }
        case .max: if extreme.map({ value.sortOrder(to: $0) > 0 }) ?? true { extreme = value }
        case .stDev, .stDevP:
            try checkNumber(value)
            let difference = value.number - mean
            mean += difference / Double(count)
            squares += difference * (value.number - mean)
        case .collect, .percentileCont, .percentileDisc:
            if call.function != .collect { try checkNumber(value) }
            try context.budget.hold(values: 1)
            values.append(value)
        }
    }

    func result() throws(CypherError) -> Value {
        switch call.function {
        case .count: return .integer(count)
        case .sum: return total ?? .integer(0)
        case .avg: return try total.map { total throws(CypherError) in try average(total) } ?? .null
        case .min, .max: return extreme ?? .null
        case .collect: return .list(values)
        case .stDev: return .float(count < 2 ? 0 : (squares / Double(count - 1)).squareRoot())
        case .stDevP: return .float(count < 1 ? 0 : (squares / Double(count)).squareRoot())
        case .percentileCont: return continuousPercentile()
        case .percentileDisc: return discretePercentile()
        }
    }

    private func average(_ total: Value) throws(CypherError) -> Value {
        try total.isNumber ? .float(total.number / Double(count)) : total.divided(by: .integer(count))
    }
}

// MARK: - Checks

extension Accumulator {
    private func checkNumber(_ value: Value) throws(CypherError) {
        guard value.isNumber else { throw unfit(value) }
    }

    private func checkAddend(_ value: Value) throws(CypherError) {
        guard value.isNumber || value.type == .duration else { throw unfit(value) }
    }

    private func unfit(_ value: Value) -> CypherError {
        .runtime(.type, .invalidArgumentValue, "\(call.function.rawValue)() does not take \(value.type.name)")
    }

    private func checkedPercentile(_ value: Value) throws(CypherError) -> Value {
        guard value.isNumber, (0...1).contains(value.number) else {
            throw .runtime(.argument, .numberOutOfRange, "a percentile lies between 0 and 1")
        }
        return value
    }
}

// MARK: - Percentiles

extension Accumulator {
    private var sorted: [Value] { values.sorted { $0.sortOrder(to: $1) < 0 } }

    /// The value below which the given part of all values lies.
    private func discretePercentile() -> Value {
        guard !values.isEmpty, let percentile else { return .null }
        let rank = (percentile.number * Double(values.count)).rounded(.up)
        return sorted[max(Int(rank) - 1, 0)]
    }

    /// The same between two values, in proportion.
    private func continuousPercentile() -> Value {
        guard !values.isEmpty, let percentile else { return .null }
        let numbers = sorted.map(\.number)
        let rank = percentile.number * Double(numbers.count - 1)
        let lower = Int(rank.rounded(.down))
        let upper = min(lower + 1, numbers.count - 1)
        return .float(numbers[lower] + (numbers[upper] - numbers[lower]) * (rank - Double(lower)))
    }
}
