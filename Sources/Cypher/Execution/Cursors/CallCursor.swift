extension PlanCompiler {
    mutating func compile(_ call: ProcedureCall, _ input: @escaping CursorFactory) -> CursorFactory {
        guard let procedure = procedures.procedure(named: call.name) else { return input }
        let arguments = expressions.compile(call.arguments)
        var targets: [(column: Int, slot: Int)] = []
        for item in call.yields {
            let column = procedure.signature.outputs.firstIndex { $0.name == item.field.text } ?? 0
            targets.append((column, slots.bind(item.variable.text)))
        }
        let finished = targets
        return { CallCursor(input(), procedure, arguments, finished) }
    }
}

/// The rows of a procedure for each row. A procedure without outputs leaves the rows as they are.
final class CallCursor: InputCursor {
    private let procedure: Procedure
    private let arguments: [Evaluator]
    private let targets: [(column: Int, slot: Int)]
    private var rows = ProcedureRows([])
    private var position = 0

    init(_ input: Cursor, _ procedure: Procedure, _ arguments: [Evaluator], _ targets: [(column: Int, slot: Int)]) {
        self.procedure = procedure
        self.arguments = arguments
        self.targets = targets
        super.init(input)
    }

    override func open(_ context: ExecutionContext) throws(CypherError) {
        (rows, position) = (ProcedureRows([]), 0)
        try super.open(context)
    }

    override func next(_ context: ExecutionContext) throws(CypherError) -> Bool {
        while position == rows.count {
            guard try input.next(context) else { return false }
            position = 0
            rows = try call(context)
            if procedure.signature.outputs.isEmpty { rows = .single }
        }
        for target in targets { context[target.slot] = rows.value(position, target.column) }
        position += 1
        try context.budget.step()
        return true
    }

    private func call(_ context: ExecutionContext) throws(CypherError) -> ProcedureRows {
        let values = try checkedArguments(context)
        do {
            return try procedure.body(values, context.graph)
        } catch let error as CypherError {
            throw error
        } catch {
            throw .runtime(.procedure, .procedureFailed, "`\(procedure.signature.name)` failed: \(error)")
        }
    }

    /// The arguments, whole numbers made floating-point where such are wanted.
    private func checkedArguments(_ context: ExecutionContext) throws(CypherError) -> [Value] {
        var values = try evaluateAll(arguments, context)
        for (index, input) in procedure.signature.inputs.enumerated() where !values[index].isNull {
            guard values[index].type.mayBe(input.type) else {
                throw .runtime(.type, .invalidArgumentValue, "`\(input.name)` takes \(input.type.name), not \(values[index].type.name)")
            }
            if input.type == .float { values[index] = .float(values[index].number) }
        }
        return values
    }
}
