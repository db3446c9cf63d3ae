/// Finds the entities whose property equals a value: a hash table of entity ids that reads the values from the column it indexes.
///
/// Four bytes a slot. Look-up, insertion and removal are O(1) expected, and O(entities with the same value) at worst.
struct EqualityIndex: Sendable {
    private static let empty = UInt32.max
    private static let removed = UInt32.max - 1
    /// Marks a slot that holds the index of a group instead of an entity.
    private static let groupBit: UInt32 = 1 << 31

    private var slots: [UInt32] = Array(repeating: Self.empty, count: 16)
    /// Slots that are not empty, removed ones included.
    private var usedSlots = 0
    /// Entities that share a value, ascending; a group of one or none may remain after removals.
    private var groups: [[UInt32]] = []
    private(set) var count = 0
    /// How many different values there are.
    private(set) var distinctCount = 0

    init() {}

    init(of column: PropertyColumn) {
        reserveCapacity(column.count)
        for entity in column.owners {
            if let value = column.value(of: entity) { insert(entity, value, in: column) }
        }
    }

    /// The entities in ascending order.
    func entities(equalTo value: PropertyValue, in column: PropertyColumn) -> [UInt32] {
        guard let value = IndexedValue(value), let slot = find(value, in: column) else { return [] }
        return members(ofSlot: slot)
    }

    /// The only or first entity with a value. Allocates nothing.
    func first(equalTo value: PropertyValue, in column: PropertyColumn) -> UInt32? {
        guard let value = IndexedValue(value), let slot = find(value, in: column) else { return nil }
        return slots[slot] & Self.groupBit == 0 ? slots[slot] : groups[Int(slots[slot] & ~Self.groupBit)].first
    }

    /// The column must hold the value already.
    mutating func insert(_ entity: UInt32, _ value: PropertyValue, in column: PropertyColumn) {
        guard let value = IndexedValue(value) else { return }
        count += 1
        if let slot = find(value, in: column) { return add(entity, toSlot: slot) }
        if (usedSlots + 1) * 4 > slots.count * 3 { grow(column) }
        place(entity, hash: value.hash)
        distinctCount += 1
    }

    /// The column must still hold the value.
    mutating func remove(_ entity: UInt32, _ value: PropertyValue, in column: PropertyColumn) {
        guard let value = IndexedValue(value), let slot = find(value, in: column) else { return }
        count -= 1
        if slots[slot] & Self.groupBit == 0 {
            slots[slot] = Self.removed
            distinctCount -= 1
        } else {
            remove(entity, fromGroup: Int(slots[slot] & ~Self.groupBit), slot: slot)
        }
    }

    mutating func reserveCapacity(_ capacity: Int) {
        guard slots.count * 3 < capacity * 4, count == 0 else { return }
        var size = 16
        while size * 3 < capacity * 4 { size *= 2 }
        slots = Array(repeating: Self.empty, count: size)
    }

    private func members(ofSlot slot: Int) -> [UInt32] {
        slots[slot] & Self.groupBit == 0 ? [slots[slot]] : groups[Int(slots[slot] & ~Self.groupBit)]
    }

    private func find(_ value: IndexedValue, in column: PropertyColumn) -> Int? {
        var slot = Int(truncatingIfNeeded: value.hash) & (slots.count - 1)
        while slots[slot] != Self.empty {
            if slots[slot] != Self.removed, isEqual(slots[slot], value, in: column) { return slot }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isEqual(_ entry: UInt32, _ value: IndexedValue, in column: PropertyColumn) -> Bool {
        column.holds(value, at: entry & Self.groupBit == 0 ? entry : groups[Int(entry & ~Self.groupBit)][0])
    }

    private mutating func place(_ entry: UInt32, hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != Self.empty { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = entry
        usedSlots += 1
    }

    private mutating func add(_ entity: UInt32, toSlot slot: Int) {
        if slots[slot] & Self.groupBit == 0 {
            let first = slots[slot]
            slots[slot] = UInt32(groups.count) | Self.groupBit
            groups.append([min(first, entity), max(first, entity)])
        } else {
            let group = Int(slots[slot] & ~Self.groupBit)
            groups[group].insert(entity, at: groups[group].partitioningIndex { $0 >= entity })
        }
    }

    private mutating func remove(_ entity: UInt32, fromGroup group: Int, slot: Int) {
        let position = groups[group].partitioningIndex { $0 >= entity }
        groups[group].remove(at: position)
        if groups[group].count == 1 {
            slots[slot] = groups[group][0]
            groups[group] = []
        }
    }

    private mutating func grow(_ column: PropertyColumn) {
        let entries = slots.filter { $0 != Self.empty && $0 != Self.removed }
        let size = entries.count * 2 > slots.count ? slots.count * 2 : slots.count
        slots = Array(repeating: Self.empty, count: size)
        usedSlots = 0
        for entry in entries {
            let entity = entry & Self.groupBit == 0 ? entry : groups[Int(entry & ~Self.groupBit)][0]
            if let value = column.value(of: entity).flatMap(IndexedValue.init) { place(entry, hash: value.hash) }
        }
    }

    func checkInvariants(_ name: String, column: PropertyColumn) throws(GraphInvariantViolation) {
        var found = 0
        for entity in column.owners {
            guard let value = column.value(of: entity), IndexedValue(value) != nil else { continue }
            found += 1
            try check(entities(equalTo: value, in: column).contains(entity), "\(name): entity \(entity) is not found by its value")
        }
        try check(found == count, "\(name): the index counts \(count) of \(found) entities")
    }
}

extension RandomAccessCollection {
    /// The first index whose element fulfils a condition that holds from there on. O(log count).
    package func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Index {
        var low = startIndex
        var length = count
        while length > 0 {
            let half = length / 2
            let middle = index(low, offsetBy: half)
            if isInSecondPart(self[middle]) {
                length = half
            } else {
                low = index(after: middle)
                length -= half + 1
            }
        }
        return low
    }
}
