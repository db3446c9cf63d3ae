/// What a query has changed, counted as it went: a node created and deleted again counts on both sides.
public struct GraphChanges: Sendable, Hashable {
    public internal(set) var nodesCreated = 0
    public internal(set) var nodesDeleted = 0
    public internal(set) var relationshipsCreated = 0
    public internal(set) var relationshipsDeleted = 0
    public internal(set) var propertiesSet = 0
    public internal(set) var labelsAdded = 0
    public internal(set) var labelsRemoved = 0

    public init() {}

    public var isEmpty: Bool { self == GraphChanges() }
}
