/// A value that a node or relationship may carry, or a query may compute.
public enum PropertyValue: Sendable, Hashable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case float(Double)
    case string(String)
    case list([PropertyValue])
    case map([String: PropertyValue])
    indirect case temporal(TemporalValue)
}

extension PropertyValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral,
    ExpressibleByArrayLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    public init(floatLiteral value: Double) { self = .float(value) }
    public init(arrayLiteral elements: PropertyValue...) { self = .list(elements) }
}

extension PropertyValue {
    /// The text of a string value, else nil.
    public var stringValue: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The elements of a list value, else nil.
    public var listValue: [PropertyValue]? {
        if case .list(let value) = self { value } else { nil }
    }

    /// The entries of a map value, else nil.
    public var mapValue: [String: PropertyValue]? {
        if case .map(let value) = self { value } else { nil }
    }
}
