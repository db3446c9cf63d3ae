import GraphModel

extension FunctionDefinition {
    /// Functions that make one type of value of another.
    static let conversions: [FunctionDefinition] = [
        FunctionDefinition("toInteger", [[.integer, .float, .boolean, .string]], .integer) { arguments, _ in toInteger(arguments[0]) },
        FunctionDefinition("toFloat", [[.integer, .float, .string]], .float) { arguments, _ in toFloat(arguments[0]) },
        FunctionDefinition("toBoolean", [[.boolean, .string, .integer]], .boolean) { arguments, _ in toBoolean(arguments[0]) },
        FunctionDefinition("toString", [[.boolean, .integer, .float, .string, .temporal, .duration]], .string) {
            arguments, _ throws(CypherError) in
            toString(arguments[0])
        },
        FunctionDefinition("toIntegerOrNull", [[]], .integer) { arguments, _ in toInteger(arguments[0]) },
        FunctionDefinition("toFloatOrNull", [[]], .float) { arguments, _ in toFloat(arguments[0]) },
        FunctionDefinition("toBooleanOrNull", [[]], .boolean) { arguments, _ in toBoolean(arguments[0]) },
        FunctionDefinition("toStringOrNull", [[]], .string) { arguments, _ in toString(arguments[0]) },
    ]

    private static func toInteger(_ value: Value) -> Value {
        switch value {
        case .integer: return value
        case .float(let number): return Value(Int64(exactly: number.rounded(.towardZero)).map(Value.integer))
        case .string(let text):
            let trimmed = text.trimmed()
            if let integer = Int64(trimmed) { return .integer(integer) }
            return toInteger(toFloat(.string(trimmed)))
        case .boolean(let truth): return .integer(truth ? 1 : 0)
        default: return .null
        }
    }

    private static func toFloat(_ value: Value) -> Value {
        switch value {
        case .float: value
        case .integer(let number): .float(Double(number))
        case .string(let text): Value(decimal(text.trimmed()).map(Value.float))
        default: .null
        }
    }

    /// The number that the language would read; the hexadecimal forms and the words for infinity are none.
    private static func decimal(_ text: String) -> Double? {
        text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) } ? Double(text) : nil
    }

    private static func toBoolean(_ value: Value) -> Value {
        switch value {
        case .boolean: value
        case .integer(let number): .boolean(number != 0)
        case .string(let text): Value(Bool(text.trimmed().lowercased()))
        default: .null
        }
    }

    private static func toString(_ value: Value) -> Value {
        switch value {
        case .string: value
        case .boolean(let value): .string(value ? "true" : "false")
        case .integer(let value): .string(String(value))
        case .float(let value): .string(value.cypherText)
        case .temporal(let value): .string(value.description)
        default: .null
        }
    }
}
