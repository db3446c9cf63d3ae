/// What one aggregating call has gathered in each group.
class AccumulatorColumn {
    /// Makes room for one more group.
    func addGroup() {}

    /// Takes the current row into a group.
    func add(toGroup group: Int, _ context: ExecutionContext) throws(CypherError) {}

    func result(ofGroup group: Int) throws(CypherError) -> Value { .null }
}

/// A call that counts, for which a number a group is enough.
final class CountColumn: AccumulatorColumn {
    private let argument: Evaluator
    private var counts: [Int64] = []

    init(_ argument: @escaping Evaluator) { self.argument = argument }

    override func addGroup() { counts.append(0) }

    override func add(toGroup group: Int, _ context: ExecutionContext) throws(CypherError) {
        if try !argument(context).isNull { counts[group] += 1 }
    }

    override func result(ofGroup group: Int) -> Value { .integer(counts[group]) }
}

/// Any call.
final class GeneralAccumulatorColumn: AccumulatorColumn {
    private let call: AccumulatorFactory
    private var accumulators: [Accumulator] = []

    init(_ call: AccumulatorFactory) { self.call = call }

    override func addGroup() { accumulators.append(Accumulator(call)) }

    override func add(toGroup group: Int, _ context: ExecutionContext) throws(CypherError) { try accumulators[group].add(context) }

    override func result(ofGroup group: Int) throws(CypherError) -> Value { try accumulators[group].result() }
}
