/// Numbers rows of values: equal rows have one number, counted from 0 in the order in which they first come.
///
/// A hash table of packed values with linear probing, 8 bytes a value and 16 to 32 a row; values that cannot be packed are kept once each.
/// Adding a row is O(width) expected.
struct RowNumbers {
    private static let empty = UInt64.max

    private let width: Int
    /// The numbered rows one after the other, behind them the row that is being added.
    private var cells: [UInt64] = []
    /// Row numbers, with half of the row's hash above them: most rows that differ are told apart by it.
    private var slots: [UInt64] = []
    private var references: [Value: UInt64] = [:]
    private(set) var count = 0

    /// - Parameter width: how many values a row has.
    init(width: Int) { self.width = width }

    /// Adds a value to the row that is being added.
    @inline(__always)
    mutating func append(_ value: Value) { cells.append(value.packed ?? reference(to: value)) }

    /// Ends the row that is being added.
    mutating func endRow() -> (number: Int, isNew: Bool) {
        if (count + 1) * 2 > slots.count { grow() }
        let hash = hashOfLastRow()
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != Self.empty {
            if slots[slot] >> 32 == hash, isLastRow(Int(slots[slot] & 0xFFFF_FFFF)) {
                cells.removeLast(width)
                return (Int(slots[slot] & 0xFFFF_FFFF), false)
            }
            slot = (slot + 1) & mask
        }
        slots[slot] = hash << 32 | UInt64(count)
        count += 1
        return (count - 1, true)
    }

    private mutating func reference(to value: Value) -> UInt64 {
        if let known = references[value] { return known }
        let reference = Value.packedReference(references.count)
        references[value] = reference
        return reference
    }

    private func isLastRow(_ number: Int) -> Bool {
        for offset in 0..<width where cells[number * width + offset] != cells[count * width + offset] { return false }
        return true
    }

    /// 32 bits, into which each value is multiplied and folded, so that neighbouring ids spread over the table (after wyhash).
    private func hashOfLastRow() -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for offset in 0..<width {
            let product = (hash ^ cells[count * width + offset]).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
            hash = product.high ^ product.low
        }
        return hash & 0xFFFF_FFFF
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Self.empty, count: max(16, old.count * 2))
        for entry in old where entry != Self.empty {
            var slot = Int(entry >> 32) & (slots.count - 1)
            while slots[slot] != Self.empty { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = entry
        }
    }
}
