public import GraphAlgorithms
public import GraphModel

/// What a query computes: a property value, a part of the graph, or a list or map of these.
///
/// Two values are equal here (`==`) where grouping and DISTINCT hold them for the same: null is itself, NaN is itself, 1 is 1.0. The
/// equality of the language, in which null is like nothing, is ``Value/isEqual(to:)``.
public enum Value: Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case float(Double)
    case string(String)
    case list([Value])
    case map([String: Value])
    case node(NodeID)
    case relationship(RelationshipID)
    case path(Path)
    indirect case temporal(TemporalValue)
}

extension Path {
    /// Nodes and relationships in turn.
    package var elements: [Value] {
        var elements: [Value] = [.node(nodes[0])]
        for (relationship, node) in zip(relationships, nodes.dropFirst()) { elements += [.relationship(relationship), .node(node)] }
        return elements
    }
}

extension Value {
    package var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// Nil for null, which is neither.
    package init(_ truth: Bool?) { self = truth.map(Value.boolean) ?? .null }

    /// Null for an absent value.
    package init(_ value: Value?) { self = value ?? .null }

    /// The value of a literal.
    package init(_ literal: Literal) {
        switch literal {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .integer(let value): self = .integer(value)
        case .float(let value): self = .float(value)
        case .string(let value): self = .string(value)
        }
    }
}

// MARK: - Property values

extension Value {
    public init(_ value: PropertyValue) {
        switch value {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .integer(let value): self = .integer(value)
        case .float(let value): self = .float(value)
        case .string(let value): self = .string(value)
        case .list(let elements): self = .list(elements.map(Value.init))
        case .map(let entries): self = .map(entries.mapValues(Value.init))
        case .temporal(let value): self = .temporal(value)
        }
    }

    /// The value as a property holds it; nil where nodes, relationships or paths are in it.
    public var propertyValue: PropertyValue? {
        switch self {
        case .null: return .null
        case .boolean(let value): return .boolean(value)
        case .integer(let value): return .integer(value)
        case .float(let value): return .float(value)
        case .string(let value): return .string(value)
        case .temporal(let value): return .temporal(value)
        case .list(let elements):
            let values = elements.compactMap(\.propertyValue)
            return values.count == elements.count ? .list(values) : nil
        case .map(let entries):
            let values = entries.compactMapValues(\.propertyValue)
            return values.count == entries.count ? .map(values) : nil
        case .node, .relationship, .path: return nil
        }
    }

    /// The value where the language lets a property hold it: a scalar, or a list of scalars.
    package var storableValue: PropertyValue? {
        switch self {
        case .map, .node, .relationship, .path: nil
        case .list(let elements): elements.allSatisfy(\.isStorableElement) ? propertyValue : nil
        default: propertyValue
        }
    }

    private var isStorableElement: Bool {
        switch self {
        case .null, .list, .map, .node, .relationship, .path: false
        default: true
        }
    }
}

// MARK: - From text

extension Value {
    /// The value of a literal of the language, lists and maps of literals included; any other text is itself.
    public init(literalOrText text: String) {
        self = (try? Parser.parseExpression(text)).flatMap(Self.constant) ?? .string(text)
    }

    private static func constant(_ expression: Expression) -> Value? {
        switch expression.kind {
        case .literal(let literal): return Value(literal)
        case .list(let elements):
            let values = elements.compactMap(constant)
            return values.count == elements.count ? .list(values) : nil
        case .map(let entries):
            let values = entries.compactMap { entry in constant(entry.value).map { (entry.key, $0) } }
            return values.count == entries.count ? .map(Dictionary(values) { _, last in last }) : nil
        default: return nil
        }
    }
}
