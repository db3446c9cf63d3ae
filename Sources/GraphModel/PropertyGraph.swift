/// A node's handle, valid for the graph that gave it and its later versions until the node is deleted.
public struct NodeID: Sendable, Hashable, Comparable {
    public let rawValue: UInt32

    package init(_ rawValue: UInt32) { self.rawValue = rawValue }

    public static func < (left: NodeID, right: NodeID) -> Bool { left.rawValue < right.rawValue }
}

/// A relationship's handle, valid for the graph that gave it and its later versions until the relationship is deleted.
public struct RelationshipID: Sendable, Hashable, Comparable {
    public let rawValue: UInt32

    package init(_ rawValue: UInt32) { self.rawValue = rawValue }

    public static func < (left: RelationshipID, right: RelationshipID) -> Bool { left.rawValue < right.rawValue }
}

/// Which relationships of a node are meant, seen from that node.
public enum Direction: Sendable, Hashable, CaseIterable {
    case outgoing
    case incoming
    case both
}

/// A directed multigraph whose nodes carry labels and whose nodes and relationships carry typed properties.
public struct PropertyGraph: Sendable {
    private struct Node: Sendable {
        var labels: [String]
        var properties: [String: PropertyValue]
        var outgoing: [RelationshipID] = []
        var incoming: [RelationshipID] = []
    }

    private struct Relationship: Sendable {
        var type: String
        var source: NodeID
        var target: NodeID
        var properties: [String: PropertyValue]
    }

    private var nodes: [Node] = []
    private var relationships: [Relationship] = []

    public init() {}

    public var nodeCount: Int { nodes.count }
    public var relationshipCount: Int { relationships.count }

    /// All nodes, in the order of their creation.
    public var nodeIDs: [NodeID] { nodes.indices.map { NodeID(UInt32($0)) } }

    /// All relationships, in the order of their creation.
    public var relationshipIDs: [RelationshipID] { relationships.indices.map { RelationshipID(UInt32($0)) } }

    @discardableResult
    public mutating func createNode(labels: [String] = [], properties: [String: PropertyValue] = [:]) -> NodeID {
        nodes.append(Node(labels: labels, properties: properties))
        return NodeID(UInt32(nodes.count - 1))
    }

    @discardableResult
    public mutating func createRelationship(
        _ type: String, from source: NodeID, to target: NodeID, properties: [String: PropertyValue] = [:]
    ) -> RelationshipID {
        let id = RelationshipID(UInt32(relationships.count))
        relationships.append(Relationship(type: type, source: source, target: target, properties: properties))
        nodes[Int(source.rawValue)].outgoing.append(id)
        nodes[Int(target.rawValue)].incoming.append(id)
        return id
    }

    public func labels(of node: NodeID) -> [String] { nodes[Int(node.rawValue)].labels }

    public func properties(of node: NodeID) -> [String: PropertyValue] { nodes[Int(node.rawValue)].properties }

    public func property(_ key: String, of node: NodeID) -> PropertyValue? { nodes[Int(node.rawValue)].properties[key] }

    public func type(of relationship: RelationshipID) -> String { relationships[Int(relationship.rawValue)].type }

    public func source(of relationship: RelationshipID) -> NodeID { relationships[Int(relationship.rawValue)].source }

    public func target(of relationship: RelationshipID) -> NodeID { relationships[Int(relationship.rawValue)].target }

    public func properties(of relationship: RelationshipID) -> [String: PropertyValue] {
        relationships[Int(relationship.rawValue)].properties
    }

    public func property(_ key: String, of relationship: RelationshipID) -> PropertyValue? {
        relationships[Int(relationship.rawValue)].properties[key]
    }

    public mutating func setProperty(_ key: String, of node: NodeID, to value: PropertyValue) {
        nodes[Int(node.rawValue)].properties[key] = value == .null ? nil : value
    }

    public mutating func setProperty(_ key: String, of relationship: RelationshipID, to value: PropertyValue) {
        relationships[Int(relationship.rawValue)].properties[key] = value == .null ? nil : value
    }

    /// The relationships of a node, in the order of their creation; outgoing ones first where both are asked for. A loop counts once.
    public func relationships(of node: NodeID, _ direction: Direction = .both) -> [RelationshipID] {
        let node = nodes[Int(node.rawValue)]
        switch direction {
        case .outgoing: return node.outgoing
        case .incoming: return node.incoming
        case .both: return node.outgoing + node.incoming.filter { self.source(of: $0) != self.target(of: $0) }
        }
    }
}
