#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension FunctionDefinition {
    static let mathematicalFunctions: [FunctionDefinition] = [
        FunctionDefinition("abs", [[.number]], resultType: sameType) { arguments, _ throws(CypherError) in
            try absolute(arguments[0])
        },
        FunctionDefinition("sign", [[.number]], .integer) { arguments, _ in sign(arguments[0]) },
        FunctionDefinition("round", [[.number], [.integer]], required: 1, .float) { arguments, _ in round(arguments) },
        FunctionDefinition("rand", [], isDeterministic: false, .float) { _, context in
            .float(Double.random(in: 0..<1, using: &context.generator))
        },
        FunctionDefinition("e", [], .float) { _, _ in .float(exp(1)) },
        FunctionDefinition("pi", [], .float) { _, _ in .float(.pi) },
        real("ceil") { $0.rounded(.up) },
        real("floor") { $0.rounded(.down) },
        real("sqrt") { $0.squareRoot() },
        real("exp") { exp($0) },
        real("log") { log($0) },
        real("log10") { log10($0) },
        real("sin") { sin($0) },
        real("cos") { cos($0) },
        real("tan") { tan($0) },
        real("cot") { 1 / tan($0) },
        real("asin") { asin($0) },
        real("acos") { acos($0) },
        real("atan") { atan($0) },
        FunctionDefinition("atan2", [[.number], [.number]], .float) { arguments, _ in
            .float(atan2(arguments[0].number, arguments[1].number))
        },
        real("degrees") { $0 * 180 / .pi },
        real("radians") { $0 * .pi / 180 },
        real("haversin") { (1 - cos($0)) / 2 },
    ]

    /// A function of one real number.
    private static func real(_ name: String, _ compute: @escaping @Sendable (Double) -> Double) -> FunctionDefinition {
        FunctionDefinition(name, [[.number]], .float) { arguments, _ in .float(compute(arguments[0].number)) }
    }

    private static func sameType(_ arguments: [ValueType]) -> ValueType { arguments.first ?? .number }

    private static func absolute(_ value: Value) throws(CypherError) -> Value {
        guard case .integer(let integer) = value else { return .float(abs(value.number)) }
        guard integer != .min else { throw .runtime(.arithmetic, .integerOverflow, "the absolute value does not fit in 64 bits") }
        return .integer(abs(integer))
    }

    private static func sign(_ value: Value) -> Value {
        let number = value.number
        return .integer(number > 0 ? 1 : number < 0 ? -1 : 0)
    }

    /// To the nearest whole number, halves upwards; or to a number of decimals, halves away from zero.
    private static func round(_ arguments: [Value]) -> Value {
        let number = arguments[0].number
        guard arguments.count > 1 else { return .float((number + 0.5).rounded(.down)) }
        let scale = pow(10, arguments[1].number)
        return .float((number * scale).rounded(.toNearestOrAwayFromZero) / scale)
    }
}

extension Value {
    /// The number as floating-point; NaN for a value that is none.
    package var number: Double {
        switch self {
        case .integer(let value): Double(value)
        case .float(let value): value
        default: .nan
        }
    }
}
