/// Finds the entities whose property lies between two values: entity ids in the order of their values, in blocks of bounded size.
///
/// Look-up is O(log count + result); insertion and removal are O(log count + block size).
struct RangeIndex: Sendable {
    private static let largestBlock = 512

    /// Never empty blocks, ordered by (value, entity).
    private var blocks: [[UInt32]] = []
    private(set) var count = 0

    init(of column: PropertyColumn) {
        let entries = column.owners.compactMap { entity in
            column.value(of: entity).flatMap(IndexedValue.init).map { (value: $0, entity: entity) }
        }
        let ordered = entries.sorted { $0.value < $1.value || $0.value == $1.value && $0.entity < $1.entity }.map(\.entity)
        count = ordered.count
        for start in stride(from: 0, to: count, by: Self.largestBlock / 2) {
            blocks.append(Array(ordered[start..<min(start + Self.largestBlock / 2, count)]))
        }
    }

    /// The column must hold the value already.
    mutating func insert(_ entity: UInt32, _ value: PropertyValue, in column: PropertyColumn) {
        guard let value = IndexedValue(value) else { return }
        count += 1
        guard !blocks.isEmpty else {
            blocks = [[entity]]
            return
        }
        let block = max(0, blocks.partitioningIndex { isAfter($0[0], value, entity, in: column) } - 1)
        blocks[block].insert(entity, at: blocks[block].partitioningIndex { isAfter($0, value, entity, in: column) })
        if blocks[block].count > Self.largestBlock { split(block) }
    }

    /// The column must still hold the value.
    mutating func remove(_ entity: UInt32, _ value: PropertyValue, in column: PropertyColumn) {
        guard let value = IndexedValue(value) else { return }
        let block = blocks.partitioningIndex { isAfter($0[0], value, entity, in: column) } - 1
        guard block >= 0 else { return }
        let position = blocks[block].partitioningIndex { isAfter($0, value, entity, in: column) } - 1
        guard position >= 0, blocks[block][position] == entity else { return }
        blocks[block].remove(at: position)
        if blocks[block].isEmpty { blocks.remove(at: block) }
        count -= 1
    }

    /// The entities within the bounds, in the order of their values; values of another kind than the bounds are left out.
    func entities(from lower: ValueBound?, to upper: ValueBound?, in column: PropertyColumn) -> [UInt32] {
        guard let sample = (lower ?? upper)?.value else { return blocks.flatMap { $0 } }
        let first: (block: Int, offset: Int) = lower.map { position(of: $0, in: column) } ?? (0, 0)
        var result: [UInt32] = []
        var offset = first.offset
        for block in blocks[first.block...] {
            for entity in block[offset...] {
                guard let value = indexedValue(of: entity, in: column) else { continue }
                if let upper, upper.isBelow(value) { return result }
                if value.isSameKind(as: sample) { result.append(entity) } else if sample < value { return result }
            }
            offset = 0
        }
        return result
    }

    /// Where the first entity at or above a bound stands.
    private func position(of bound: ValueBound, in column: PropertyColumn) -> (block: Int, offset: Int) {
        let isAtOrAbove = { (entity: UInt32) in
            indexedValue(of: entity, in: column).map { bound.value < $0 || bound.isInclusive && bound.value == $0 } ?? true
        }
        let block = blocks.partitioningIndex { isAtOrAbove($0[$0.count - 1]) }
        return (block, block == blocks.count ? 0 : blocks[block].partitioningIndex(where: isAtOrAbove))
    }

    private func isAfter(_ other: UInt32, _ value: IndexedValue, _ entity: UInt32, in column: PropertyColumn) -> Bool {
        guard let otherValue = indexedValue(of: other, in: column) else { return true }
        return value < otherValue || value == otherValue && other > entity
    }

    private func indexedValue(of entity: UInt32, in column: PropertyColumn) -> IndexedValue? {
        column.value(of: entity).flatMap(IndexedValue.init)
    }

    private mutating func split(_ block: Int) {
        let half = blocks[block].count / 2
        blocks.insert(Array(blocks[block][half...]), at: block + 1)
        blocks[block].removeSubrange(half...)
    }

    func checkInvariants(_ name: String, column: PropertyColumn) throws(GraphInvariantViolation) {
        let ordered = blocks.flatMap { $0 }
        try check(blocks.allSatisfy { !$0.isEmpty && $0.count <= Self.largestBlock }, "\(name): a block is empty or too large")
        try check(ordered.count == count, "\(name): the range index counts \(count) of \(ordered.count) entities")
        for (left, right) in zip(ordered, ordered.dropFirst()) {
            guard let value = indexedValue(of: left, in: column) else { continue }
            try check(isAfter(right, value, left, in: column), "\(name): entities \(left) and \(right) are out of order")
        }
    }
}

/// One end of a range of values.
struct ValueBound: Sendable {
    let value: IndexedValue
    let isInclusive: Bool

    func isBelow(_ other: IndexedValue) -> Bool { value < other || !isInclusive && value == other }
}
