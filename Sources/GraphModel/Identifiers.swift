/// A handle of a node or relationship: a small integer given out in the order of creation and never used twice.
public protocol EntityIdentifier: Sendable, Hashable, Comparable {
    init(_ rawValue: UInt32)
    var rawValue: UInt32 { get }
}

extension EntityIdentifier {
    @inlinable
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The raw value as an array index.
    @inlinable
    package var index: Int { Int(rawValue) }
}

/// A node's handle, valid for the graph that gave it and its later versions until the node is deleted.
@frozen
public struct NodeID: EntityIdentifier {
    public let rawValue: UInt32

    @inlinable
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }
}

/// A relationship's handle, valid for the graph that gave it and its later versions until the relationship is deleted.
@frozen
public struct RelationshipID: EntityIdentifier {
    public let rawValue: UInt32

    @inlinable
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }
}

/// A label, interned by one graph: equal names have equal ids in a graph and its later versions.
@frozen
public struct LabelID: EntityIdentifier {
    public let rawValue: UInt32

    @inlinable
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }
}

/// A relationship type, interned by one graph.
@frozen
public struct TypeID: EntityIdentifier {
    public let rawValue: UInt32

    @inlinable
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }
}

/// A property key, interned by one graph; nodes and relationships share the keys.
@frozen
public struct KeyID: EntityIdentifier {
    public let rawValue: UInt32

    @inlinable
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }
}

/// Which relationships of a node are meant, seen from that node.
@frozen
public enum Direction: Sendable, Hashable, CaseIterable {
    case outgoing
    case incoming
    case both

    /// The direction seen from the other end.
    public var reversed: Direction {
        switch self {
        case .outgoing: .incoming
        case .incoming: .outgoing
        case .both: .both
        }
    }
}
