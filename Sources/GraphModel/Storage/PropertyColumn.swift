/// The values of one property key over the nodes or the relationships of a graph.
///
/// A key that many entities have is kept by entity id (dense), one that few have through a dictionary (sparse). Reading and writing are
/// O(1) expected.
struct PropertyColumn: Sendable {
    private(set) var owners = IdentifierSet()
    private var values = ColumnValues()
    /// Where the value of each owner stands; nil while the column is dense, where it stands at the owner's id.
    private var slots: [UInt32: UInt32]?
    /// The owner of each slot of a sparse column.
    private var slotOwners: [UInt32] = []

    /// How many entities the graph is going to have, where that is known; 0 where it is not.
    private let expectedCount: Int

    init(expectedCount: Int = 0) { self.expectedCount = expectedCount }

    var count: Int { owners.count }

    func value(of entity: UInt32) -> PropertyValue? {
        slot(of: entity).map { values[$0] }
    }

    func holdsValue(of entity: UInt32) -> Bool { slot(of: entity) != nil }

    /// The string an entity has here, or nil where it has none or another kind of value. Allocates nothing.
    func string(of entity: UInt32) -> String? {
        slot(of: entity).flatMap { values.string(at: $0) }
    }

    /// The date an entity has here, or nil where it has none or another kind of value. Allocates nothing.
    func date(of entity: UInt32) -> LocalDate? {
        slot(of: entity).flatMap { values.date(at: $0) }
    }

    /// The integers that entities have here; nil unless every one of them has one.
    func integers(of entities: [UInt32]) -> [Int64]? {
        guard values.kind == .integer, slots == nil, entities.allSatisfy({ slot(of: $0) != nil }) else { return nil }
        return values.integers(at: entities)
    }

    /// Whether an entity has a value that an index holds for equal. Allocates nothing for strings and integers.
    func holds(_ value: IndexedValue, at entity: UInt32) -> Bool {
        guard let slot = slot(of: entity) else { return false }
        switch value.value {
        case .string(let text): return values.string(at: slot) == text
        case .integer(let number): if let stored = values.integer(at: slot) { return stored == number }
        default: break
        }
        return IndexedValue(values[slot]).map { $0 == value } ?? false
    }

    mutating func set(_ value: PropertyValue, of entity: UInt32) {
        adaptLayout(toHold: entity)
        write(value, of: entity)
        if count == 1, slots == nil { values.reserveCapacity(expectedCount) }
    }

    mutating func remove(from entity: UInt32) {
        guard owners.remove(entity) else { return }
        if slots == nil {
            if Int(entity) == values.count - 1 { values.removeLast() }
        } else {
            removeSparse(entity)
        }
    }

    private func slot(of entity: UInt32) -> Int? {
        if let slots { return slots[entity].map(Int.init) }
        if owners.count == values.count { return entity < UInt32(values.count) ? Int(entity) : nil }
        return owners.contains(entity) ? Int(entity) : nil
    }

    private mutating func sparseSlot(for entity: UInt32) -> Int {
        if let slot = slots?[entity] { return Int(slot) }
        slots?[entity] = UInt32(slotOwners.count)
        slotOwners.append(entity)
        return slotOwners.count - 1
    }

    private mutating func removeSparse(_ entity: UInt32) {
        guard let freed = slots?.removeValue(forKey: entity), let last = slotOwners.popLast() else { return }
        if last != entity {
            slots?[last] = freed
            slotOwners[Int(freed)] = last
            values.set(values[slotOwners.count], at: Int(freed))
        }
        values.removeLast()
    }

    /// Dense below four places an owner, sparse above eight; between them as it is.
    private mutating func adaptLayout(toHold entity: UInt32) {
        if slots == nil {
            if Int(entity) >= values.count, Int(entity) > 8 * (count + 8) { rebuild(slots: [:]) }
        } else if count.nonzeroBitCount == 1, let largest = slotOwners.max(), Int(max(largest, entity)) < 4 * count {
            rebuild(slots: nil)
        }
    }

    private mutating func rebuild(slots: [UInt32: UInt32]?) {
        let old = self
        self = PropertyColumn(expectedCount: expectedCount)
        self.slots = slots
        for entity in old.owners {
            if let value = old.value(of: entity) { write(value, of: entity) }
        }
    }

    private mutating func write(_ value: PropertyValue, of entity: UInt32) {
        if slots == nil {
            values.pad(to: Int(entity), like: value)
            values.set(value, at: Int(entity))
        } else {
            values.set(value, at: sparseSlot(for: entity))
        }
        owners.insert(entity)
    }

    func checkInvariants(_ name: String) throws(GraphInvariantViolation) {
        try owners.checkInvariants(name)
        guard let slots else {
            return try check(owners.allSatisfy { $0 < UInt32(values.count) }, "\(name): an owner has no place in the dense column")
        }
        try check(slots.count == count && slotOwners.count == count, "\(name): the sparse column's slots are miscounted")
        for (slot, owner) in slotOwners.enumerated() {
            try check(slots[owner] == UInt32(slot), "\(name): slot \(slot) does not lead back to its owner")
        }
    }
}
