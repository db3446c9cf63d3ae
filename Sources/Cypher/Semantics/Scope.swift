/// The variables that can be spoken of at one place of a query, in the order they were introduced, with what is known of their values.
package struct Scope: Sendable {
    package private(set) var names: [String] = []
    private var types: [String: ValueType] = [:]

    package init() {}

    package subscript(name: String) -> ValueType? { types[name] }

    package var isEmpty: Bool { names.isEmpty }

    /// Adds a variable, or changes what is known of one.
    package mutating func bind(_ name: String, to type: ValueType) {
        if types.updateValue(type, forKey: name) == nil { names.append(name) }
    }

    /// Adds the variables of another scope; where both have one, the other's counts.
    package func extended(by other: Scope) -> Scope {
        var copy = self
        for name in other.names { copy.bind(name, to: other.types[name] ?? .any) }
        return copy
    }
}
