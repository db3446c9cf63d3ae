extension FunctionDefinition {
    /// Functions of lists, and those that choose among values.
    static let listFunctions: [FunctionDefinition] = [
        FunctionDefinition("coalesce", [[]], isVariadic: true, propagatesNull: false, resultType: ValueType.joined) {
            arguments, _ throws(CypherError) in
            arguments.first { !$0.isNull } ?? .null
        },
        FunctionDefinition("head", [[.list(.any)]], resultType: firstElement) { arguments, _ in Value(arguments[0].elements.first) },
        FunctionDefinition("last", [[.list(.any)]], resultType: firstElement) { arguments, _ in Value(arguments[0].elements.last) },
        FunctionDefinition("tail", [[.list(.any)]], resultType: first) { arguments, _ in .list(Array(arguments[0].elements.dropFirst())) },
        FunctionDefinition("reverse", [[.list(.any), .string]], resultType: first) { arguments, _ in reverse(arguments[0]) },
        FunctionDefinition("size", [[.list(.any), .string, .map]], .integer) { arguments, _ in .integer(Int64(count(arguments[0]))) },
        FunctionDefinition("isEmpty", [[.list(.any), .string, .map]], .boolean) { arguments, _ in .boolean(count(arguments[0]) == 0) },
        FunctionDefinition("range", [[], [], []], required: 2, .list(.integer)) { arguments, context throws(CypherError) in
            try range(arguments, context)
        },
    ]

    private static let first: @Sendable ([ValueType]) -> ValueType = { $0.first ?? .any }
    private static let firstElement: @Sendable ([ValueType]) -> ValueType = { $0.first?.element ?? .any }

    private static func reverse(_ value: Value) -> Value {
        if case .string(let text) = value { .string(String(text.reversed())) } else { .list(value.elements.reversed()) }
    }

    private static func count(_ value: Value) -> Int {
        switch value {
        case .string(let text): text.unicodeScalars.count
        case .map(let entries): entries.count
        default: value.elements.count
        }
    }

    private static func range(_ arguments: [Value], _ context: ExecutionContext) throws(CypherError) -> Value {
        let start = try integer(arguments[0])
        let end = try integer(arguments[1])
        let step = arguments.count > 2 ? try integer(arguments[2]) : 1
        guard step != 0 else { throw .runtime(.argument, .numberOutOfRange, "the step of range() cannot be 0") }
        guard step > 0 ? start <= end : start >= end else { return .list([]) }
        let (distance, overflow) = end.subtractingReportingOverflow(start)
        guard !overflow else { throw .runtime(.argument, .numberOutOfRange, "the bounds of range() lie too far apart") }
        try context.budget.hold(values: Int(distance / step) + 1)
        return .list(stride(from: start, through: end, by: Int64.Stride(step)).map(Value.integer))
    }

    private static func integer(_ argument: Value) throws(CypherError) -> Int64 {
        guard case .integer(let value) = argument else {
            throw .runtime(.argument, .invalidArgumentType, "range() takes integers, not \(argument.type.name)")
        }
        return value
    }
}

extension Value {
    /// The elements of a list; none of another value.
    package var elements: [Value] {
        if case .list(let elements) = self { elements } else { [] }
    }
}
