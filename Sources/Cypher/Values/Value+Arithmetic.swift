import GraphModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The arithmetic operators; each is null where an operand is.
extension Value {
    /// Adds numbers, joins text and lists, moves points in time.
    package func adding(_ other: Value) throws(CypherError) -> Value {
        switch (self, other) {
        case (.null, _), (_, .null): return .null
        case (.integer(let left), .integer(let right)): return try Self.checked(left.addingReportingOverflow(right))
        case (.list(let left), .list(let right)): return .list(left + right)
        case (.list(let left), _): return .list(left + [other])
        case (_, .list(let right)): return .list([self] + right)
        case (.string(let left), .string(let right)): return .string(left + right)
        case (.string(let left), _): return .string(left + (try other.appendedText(to: self)))
        case (_, .string(let right)): return .string((try appendedText(to: other)) + right)
        case (.temporal(let left), .temporal(let right)): return .temporal(try left.sum(with: right))
        default:
            guard isNumber, other.isNumber else { throw Self.mismatch("+", self, other) }
            return .float(number + other.number)
        }
    }

    package func subtracting(_ other: Value) throws(CypherError) -> Value {
        switch (self, other) {
        case (.null, _), (_, .null): return .null
        case (.integer(let left), .integer(let right)): return try Self.checked(left.subtractingReportingOverflow(right))
        case (.temporal(let left), .temporal(let right)): return .temporal(try left.difference(from: right))
        default:
            guard isNumber, other.isNumber else { throw Self.mismatch("-", self, other) }
            return .float(number - other.number)
        }
    }

    package func multiplied(by other: Value) throws(CypherError) -> Value {
        switch (self, other) {
        case (.null, _), (_, .null): return .null
        case (.integer(let left), .integer(let right)): return try Self.checked(left.multipliedReportingOverflow(by: right))
        case (.temporal(let duration), _) where other.isNumber: return .temporal(try duration.product(with: other.number))
        case (_, .temporal(let duration)) where isNumber: return .temporal(try duration.product(with: number))
        default:
            guard isNumber, other.isNumber else { throw Self.mismatch("*", self, other) }
            return .float(number * other.number)
        }
    }

    /// Whole numbers are divided towards zero.
    package func divided(by other: Value) throws(CypherError) -> Value {
        switch (self, other) {
        case (.null, _), (_, .null): return .null
        case (.integer(let left), .integer(let right)):
            try Self.checkDivisor(right)
            return try Self.checked(left.dividedReportingOverflow(by: right))
        case (.temporal(let duration), _) where other.isNumber: return .temporal(try duration.quotient(by: other.number))
        default:
            guard isNumber, other.isNumber else { throw Self.mismatch("/", self, other) }
            return .float(number / other.number)
        }
    }

    package func remainder(dividingBy other: Value) throws(CypherError) -> Value {
        switch (self, other) {
        case (.null, _), (_, .null): return .null
        case (.integer(let left), .integer(let right)):
            try Self.checkDivisor(right)
            return .integer(right == -1 ? 0 : left % right)
        default:
            guard isNumber, other.isNumber else { throw Self.mismatch("%", self, other) }
            return .float(number.truncatingRemainder(dividingBy: other.number))
        }
    }

    package func raised(to other: Value) throws(CypherError) -> Value {
        if isNull || other.isNull { return .null }
        guard isNumber, other.isNumber else { throw Self.mismatch("^", self, other) }
        return .float(pow(number, other.number))
    }

    package func negated() throws(CypherError) -> Value {
        switch self {
        case .null: return .null
        case .float(let value): return .float(-value)
        case .temporal(let duration): return .temporal(try duration.product(with: -1))
        default: return try Value.integer(0).subtracting(self)
        }
    }
}

extension Value {
    private static func checked(_ result: (partialValue: Int64, overflow: Bool)) throws(CypherError) -> Value {
        guard !result.overflow else { throw .runtime(.arithmetic, .integerOverflow, "the result does not fit in 64 bits") }
        return .integer(result.partialValue)
    }

    private static func checkDivisor(_ divisor: Int64) throws(CypherError) {
        guard divisor != 0 else { throw .runtime(.arithmetic, .divisionByZero, "an integer cannot be divided by zero") }
    }

    private static func mismatch(_ sign: String, _ left: Value, _ right: Value) -> CypherError {
        .runtime(.type, .invalidArgumentType, "`\(sign)` cannot join \(left.type.name) and \(right.type.name)")
    }

    /// The text that a scalar adds to a string.
    private func appendedText(to string: Value) throws(CypherError) -> String {
        switch self {
        case .integer(let value): return String(value)
        case .float(let value): return value.cypherText
        case .boolean(let value): return value ? "true" : "false"
        case .temporal(let value): return value.description
        default: throw Self.mismatch("+", string, self)
        }
    }
}
