/// A function of the language: what it takes, what it gives, how it is computed.
package struct FunctionDefinition: Sendable {
    package typealias Body = @Sendable (_ arguments: [Value], _ context: ExecutionContext) throws(CypherError) -> Value

    /// As the documentation spells it; look-up disregards case.
    package let name: String
    /// The types that each parameter accepts; an empty list accepts everything.
    package let parameters: [[ValueType]]
    /// How many of the parameters must be given.
    package let required: Int
    /// Whether the last parameter may be given more than once.
    package let isVariadic: Bool
    /// Whether a null argument makes the result null without a look at the body.
    package let propagatesNull: Bool
    /// False where two calls with the same arguments may differ.
    package let isDeterministic: Bool
    package let resultType: @Sendable ([ValueType]) -> ValueType
    package let body: Body

    package init(
        _ name: String, _ parameters: [[ValueType]], required: Int? = nil, isVariadic: Bool = false, propagatesNull: Bool = true,
        isDeterministic: Bool = true, resultType: @escaping @Sendable ([ValueType]) -> ValueType, body: @escaping Body
    ) {
        self.name = name
        self.parameters = parameters
        self.required = required ?? parameters.count
        self.isVariadic = isVariadic
        self.propagatesNull = propagatesNull
        self.isDeterministic = isDeterministic
        self.resultType = resultType
        self.body = body
    }

    /// A function whose result has one type whatever it is given.
    package init(
        _ name: String, _ parameters: [[ValueType]], required: Int? = nil, isVariadic: Bool = false, propagatesNull: Bool = true,
        isDeterministic: Bool = true, _ result: ValueType, body: @escaping Body
    ) {
        self.init(
            name, parameters, required: required, isVariadic: isVariadic, propagatesNull: propagatesNull,
            isDeterministic: isDeterministic, resultType: { _ in result }, body: body)
    }

    /// Whether the function takes that many arguments.
    package func accepts(argumentCount count: Int) -> Bool {
        count >= required && (isVariadic || count <= parameters.count)
    }

    /// The types that the argument at an index may have.
    package func accepted(at index: Int) -> [ValueType] {
        parameters.isEmpty ? [] : parameters[min(index, parameters.count - 1)]
    }

    /// Computes the function after the rules that all functions share: null propagation and the types of the arguments.
    package func call(_ arguments: [Value], _ context: ExecutionContext) throws(CypherError) -> Value {
        if propagatesNull, arguments.contains(where: \.isNull) { return .null }
        for (index, argument) in arguments.enumerated() where !argument.hasType(amongst: accepted(at: index)) {
            throw .runtime(.type, .invalidArgumentValue, "\(name)() does not take \(argument.type.name) as argument \(index + 1)")
        }
        return try body(arguments, context)
    }
}

extension Value {
    /// The type of this very value.
    package var type: ValueType {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .integer: .integer
        case .float: .float
        case .string: .string
        case .list: .list(.any)
        case .map: .map
        case .node: .node
        case .relationship: .relationship
        case .path: .path
        case .temporal(let value): value.isDuration ? .duration : .temporal
        }
    }

    /// Whether the value has one of the types; every value has one of none.
    package func hasType(amongst types: [ValueType]) -> Bool {
        types.isEmpty || types.contains { type.mayBe($0) }
    }
}
