/// One relationship seen from one of its ends.
@frozen
public struct Incidence: Sendable, Hashable {
    public let relationship: RelationshipID
    /// The node at the other end; for a loop the node itself.
    public let neighbor: NodeID

    @inlinable
    public init(relationship: RelationshipID, neighbor: NodeID) {
        self.relationship = relationship
        self.neighbor = neighbor
    }
}

/// The relationships of every node in one direction, as extents in one pool, each sorted by relationship id.
///
/// A node's extent doubles when it is full; the block it leaves goes to a free list of its size. Reading an extent is as fast as in a
/// compressed sparse row; adding the newest relationship is O(1) amortised, adding or removing another one O(degree).
@usableFromInline
package struct AdjacencySlab: Sendable {
    @usableFromInline
    package struct Extent: Sendable {
        @usableFromInline var offset: UInt32 = 0
        @usableFromInline var count: UInt32 = 0
        var capacity: UInt32 = 0
    }

    @usableFromInline package private(set) var extents: [Extent] = []
    @usableFromInline package private(set) var pool: [Incidence] = []
    /// Offsets of unused blocks that hold at least `1 << class` and less than `2 << class` incidences.
    private var freeBlocks: [[UInt32]] = Array(repeating: [], count: 32)

    init() {}

    /// The incidences of each node packed without gaps, by a counting sort in O(nodes + relationships).
    ///
    /// - Parameters:
    ///   - nodeCount: how many extents there are.
    ///   - ends: the node each relationship hangs on, by relationship id.
    ///   - neighbors: the node at the other end, by relationship id.
    ///   - live: the relationships to enter.
    init(nodeCount: Int, ends: [UInt32], neighbors: [UInt32], live: IdentifierSet) {
        extents = Array(repeating: Extent(), count: nodeCount)
        for relationship in live { extents[Int(ends[Int(relationship)])].capacity += 1 }
        var offset: UInt32 = 0
        for node in extents.indices {
            extents[node].offset = offset
            offset += extents[node].capacity
        }
        pool = Array(repeating: Incidence(relationship: RelationshipID(0), neighbor: NodeID(0)), count: Int(offset))
        for relationship in live {
            let node = Int(ends[Int(relationship)])
            let position = Int(extents[node].offset + extents[node].count)
            pool[position] = Incidence(relationship: RelationshipID(relationship), neighbor: NodeID(neighbors[Int(relationship)]))
            extents[node].count += 1
        }
    }

    @inlinable
    package func degree(of node: NodeID) -> Int { Int(extents[node.index].count) }

    /// The positions in the pool that hold a node's incidences.
    @inlinable
    package func range(of node: NodeID) -> Range<Int> {
        let extent = extents[node.index]
        return Int(extent.offset)..<Int(extent.offset) + Int(extent.count)
    }

    mutating func addNode() { extents.append(Extent()) }

    /// The last node must have no incidences.
    mutating func removeLastNode() {
        let extent = extents.removeLast()
        release(extent)
    }

    mutating func insert(_ incidence: Incidence, at node: NodeID) {
        if extents[node.index].count == extents[node.index].capacity { grow(node) }
        let range = range(of: node)
        var position = range.upperBound
        while position > range.lowerBound, pool[position - 1].relationship > incidence.relationship {
            pool[position] = pool[position - 1]
            position -= 1
        }
        pool[position] = incidence
        extents[node.index].count += 1
    }

    mutating func remove(_ relationship: RelationshipID, at node: NodeID) {
        let range = range(of: node)
        guard let position = position(of: relationship, in: range) else { return }
        for index in position..<range.upperBound - 1 { pool[index] = pool[index + 1] }
        extents[node.index].count -= 1
    }

    private func position(of relationship: RelationshipID, in range: Range<Int>) -> Int? {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if pool[middle].relationship < relationship { low = middle + 1 } else { high = middle }
        }
        return low < range.upperBound && pool[low].relationship == relationship ? low : nil
    }

    private mutating func grow(_ node: NodeID) {
        let old = extents[node.index]
        let sizeClass = old.capacity == 0 ? 1 : 32 - old.capacity.leadingZeroBitCount
        let offset = takeBlock(sizeClass)
        for index in 0..<Int(old.count) { pool[Int(offset) + index] = pool[Int(old.offset) + index] }
        extents[node.index] = Extent(offset: offset, count: old.count, capacity: 1 << UInt32(sizeClass))
        release(old)
    }

    private mutating func takeBlock(_ sizeClass: Int) -> UInt32 {
        if let offset = freeBlocks[sizeClass].popLast() { return offset }
        let offset = UInt32(pool.count)
        let empty = Incidence(relationship: RelationshipID(0), neighbor: NodeID(0))
        pool.append(contentsOf: repeatElement(empty, count: 1 << sizeClass))
        return offset
    }

    private mutating func release(_ extent: Extent) {
        guard extent.capacity > 0 else { return }
        freeBlocks[31 - extent.capacity.leadingZeroBitCount].append(extent.offset)
    }
}

extension AdjacencySlab {
    func checkInvariants(_ name: String) throws(GraphInvariantViolation) {
        for (node, extent) in extents.enumerated() {
            let end = Int(extent.offset) + Int(extent.capacity)
            try check(extent.count <= extent.capacity && end <= pool.count, "\(name): the extent of node \(node) leaves its block")
            let ids = pool[Int(extent.offset)..<Int(extent.offset) + Int(extent.count)].map(\.relationship)
            try check(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 }, "\(name): the extent of node \(node) is out of order")
        }
        try checkBlocksAreDisjoint(name)
    }

    private func checkBlocksAreDisjoint(_ name: String) throws(GraphInvariantViolation) {
        var blocks = extents.filter { $0.capacity > 0 }.map { (Int($0.offset), Int($0.capacity)) }
        for (sizeClass, offsets) in freeBlocks.enumerated() { blocks += offsets.map { (Int($0), 1 << sizeClass) } }
        blocks.sort { $0.0 < $1.0 }
        for (block, next) in zip(blocks, blocks.dropFirst()) {
            try check(block.0 + block.1 <= next.0, "\(name): the blocks at \(block.0) and \(next.0) overlap")
        }
    }
}
