extension PropertyGraph {
    /// The relationships of a node, in the order of their creation; outgoing ones first where both are asked for. A loop counts once.
    ///
    /// O(degree), with an array for the answer; ``incidences(of:_:)`` and ``forEachIncidence(of:_:type:_:)`` allocate nothing.
    public func relationships(of node: NodeID, _ direction: Direction = .both) -> [RelationshipID] {
        var result: [RelationshipID] = []
        forEachIncidence(of: node, direction) { result.append($0.relationship) }
        return result
    }

    /// The relationships of a node with the nodes at their other ends, in the order of ``relationships(of:_:)``.
    @inlinable
    public func incidences(of node: NodeID, _ direction: Direction = .both) -> Incidences {
        Incidences(
            outgoing: outgoing.pool, outgoingRange: direction == .incoming ? 0..<0 : outgoing.range(of: node),
            incoming: incoming.pool, incomingRange: direction == .outgoing ? 0..<0 : incoming.range(of: node),
            loopsAt: direction == .both ? node : nil)
    }

    /// Calls the body with every relationship of a node, of one type where one is given. O(degree); allocates nothing.
    @inlinable
    public func forEachIncidence(
        of node: NodeID, _ direction: Direction = .both, type: TypeID? = nil, _ body: (Incidence) -> Void
    ) {
        if direction != .incoming {
            let pool = outgoing.pool
            for position in outgoing.range(of: node) where type == nil || typeID(of: pool[position].relationship) == type {
                body(pool[position])
            }
        }
        guard direction != .outgoing else { return }
        let pool = incoming.pool
        for position in incoming.range(of: node) where type == nil || typeID(of: pool[position].relationship) == type {
            if direction == .incoming || pool[position].neighbor != node { body(pool[position]) }
        }
    }

    /// The lists of all nodes in one direction, for loops over the whole graph. O(1).
    package var outgoingSlab: AdjacencySlab { outgoing }
    package var incomingSlab: AdjacencySlab { incoming }

    /// How many relationships a node has, a loop counted once where both directions are asked for.
    ///
    /// O(1) for one direction; O(incoming degree) for both.
    public func degree(of node: NodeID, _ direction: Direction = .both) -> Int {
        switch direction {
        case .outgoing: return outgoing.degree(of: node)
        case .incoming: return incoming.degree(of: node)
        case .both:
            let loops = incoming.range(of: node).count { incoming.pool[$0].neighbor == node }
            return outgoing.degree(of: node) + incoming.degree(of: node) - loops
        }
    }

    /// The relationships of a type, in the order of their creation. O(1).
    public func relationships(ofType type: TypeID) -> EntitySet<RelationshipID> { EntitySet(typeMembers[type.index]) }

    public func relationships(ofType type: String) -> EntitySet<RelationshipID> {
        typeID(type).map(relationships(ofType:)) ?? EntitySet()
    }
}

/// The relationships of one node as a sequence that can be paused; a snapshot.
public struct Incidences: Sequence, IteratorProtocol, Sendable {
    private let outgoing: [Incidence]
    private var outgoingRange: Range<Int>
    private let incoming: [Incidence]
    private var incomingRange: Range<Int>
    /// The node whose loops are left out of the incoming relationships, since they were among the outgoing ones.
    private let loopsAt: NodeID?

    @usableFromInline
    init(
        outgoing: [Incidence], outgoingRange: Range<Int>, incoming: [Incidence], incomingRange: Range<Int>, loopsAt: NodeID?
    ) {
        self.outgoing = outgoing
        self.outgoingRange = outgoingRange
        self.incoming = incoming
        self.incomingRange = incomingRange
        self.loopsAt = loopsAt
    }

    public mutating func next() -> Incidence? {
        if let position = outgoingRange.popFirst() { return outgoing[position] }
        while let position = incomingRange.popFirst() {
            if incoming[position].neighbor != loopsAt { return incoming[position] }
        }
        return nil
    }
}
