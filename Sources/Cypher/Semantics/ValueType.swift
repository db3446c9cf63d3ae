/// What is known of a value before the query runs.
package indirect enum ValueType: Sendable, Hashable {
    /// Anything, null included: nothing is known.
    case any
    case null
    case boolean
    case integer
    case float
    case number
    case string
    case list(ValueType)
    case map
    case node
    case relationship
    case path
    /// A point in time or a part of one.
    case temporal
    case duration
}

extension ValueType {
    /// Whether a value of this type may be one of `other`; where not, using one for the other is a mistake for certain.
    package func mayBe(_ other: ValueType) -> Bool {
        switch (self, other) {
        case (.any, _), (_, .any), (.null, _), (_, .null): true
        case (.number, .integer), (.number, .float), (.integer, .number), (.float, .number), (.integer, .float): true
        case (.list(let element), .list(let expected)): element.mayBe(expected)
        default: self == other
        }
    }

    /// What is known of a value that has one type or the other.
    package func joined(with other: ValueType) -> ValueType {
        switch (self, other) {
        case (.null, let type), (let type, .null): type
        case _ where self == other: self
        case _ where isNumeric && other.isNumeric: .number
        case (.list(let left), .list(let right)): .list(left.joined(with: right))
        default: .any
        }
    }

    package static func joined(_ types: [ValueType]) -> ValueType {
        types.dropFirst().reduce(types.first ?? .any) { $0.joined(with: $1) }
    }

    package var isNumeric: Bool { self == .integer || self == .float || self == .number }

    /// The type of a list's elements, `any` where this may be no list.
    package var element: ValueType {
        if case .list(let element) = self { element } else { .any }
    }

    /// As a message speaks of it.
    package var name: String {
        switch self {
        case .any: "any value"
        case .null: "null"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .float: "a floating-point number"
        case .number: "a number"
        case .string: "a string"
        case .list: "a list"
        case .map: "a map"
        case .node: "a node"
        case .relationship: "a relationship"
        case .path: "a path"
        case .temporal: "a temporal value"
        case .duration: "a duration"
        }
    }
}
