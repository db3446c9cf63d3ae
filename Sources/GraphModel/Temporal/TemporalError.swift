/// Why a temporal value could not be made or computed.
public enum TemporalError: Error, Hashable, CustomStringConvertible {
    case invalidText(String, TemporalValue.Kind)
    case invalidArgument(TemporalValue.Kind)
    case unknownField(String, TemporalValue.Kind)
    case missingField(String, TemporalValue.Kind)
    case conflictingFields(String, String)
    /// The field's value is not a number, or not of the kind the field needs.
    case invalidField(String)
    case outOfRange(field: String, value: Int64)
    case unknownTimeZone(String)
    case offsetOutsideZone(String)
    case unknownUnit(String, TemporalValue.Kind)
    case unsupported(operation: String, TemporalValue.Kind)
    case overflow

    public var description: String {
        switch self {
        case .invalidText(let text, let kind): "'\(text)' is not a \(kind.rawValue)"
        case .invalidArgument(let kind): "\(kind.rawValue)() takes a string, a map or a temporal value that has what it needs"
        case .unknownField(let field, let kind): "a \(kind.rawValue) has no field '\(field)'"
        case .missingField(let field, let kind): "the field '\(field)' of the \(kind.rawValue) is missing"
        case .conflictingFields(let one, let other): "the fields '\(one)' and '\(other)' cannot be given together"
        case .invalidField(let field): "the value of the field '\(field)' is not of the kind the field needs"
        case .outOfRange(let field, let value): "\(value) is out of range for '\(field)'"
        case .unknownTimeZone(let name): "unknown time zone '\(name)'"
        case .offsetOutsideZone(let text): "the offset in '\(text)' is not one its time zone has at that time"
        case .unknownUnit(let unit, let kind): "a \(kind.rawValue) cannot be truncated to '\(unit)'"
        case .unsupported(let operation, let kind): "a \(kind.rawValue) does not allow \(operation)"
        case .overflow: "the result is beyond what temporal values can hold"
        }
    }
}

// Arithmetic that reports overflow instead of trapping.
extension Int64 {
    func adding(_ other: Int64) throws(TemporalError) -> Int64 {
        let (result, overflow) = addingReportingOverflow(other)
        if overflow { throw .overflow }
        return result
    }

    func multiplied(by other: Int64) throws(TemporalError) -> Int64 {
        let (result, overflow) = multipliedReportingOverflow(by: other)
        if overflow { throw .overflow }
        return result
    }

    /// The integer part of a number.
    init(truncating value: Double) throws(TemporalError) {
        guard let integer = Int64(exactly: value.rounded(.towardZero)) else { throw .overflow }
        self = integer
    }

    /// The quotient rounded down.
    func flooredQuotient(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The remainder of ``flooredQuotient(by:)``, never negative.
    func flooredRemainder(by divisor: Int64) -> Int64 {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }

    /// The decimal digits of the magnitude, padded with zeros.
    func padded(_ width: Int) -> String {
        let digits = String(magnitude)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
