import GraphModel

/// The nodes that a breadth-first search has visited, numbered in the order of the visits.
///
/// A hash table with linear probing, 32 bytes a node or less: what a search costs depends on what it visits, not on the graph.
struct NodeVisits {
    private static let empty = UInt64.max

    /// The nodes by number.
    private(set) var nodes: [NodeID] = []
    /// Numbers, with the node above them.
    private var slots: [UInt64] = Array(repeating: empty, count: 16)

    /// The number of a node, which it is given where it has none yet. O(1) expected.
    @inline(__always)
    mutating func visit(_ node: NodeID) -> (number: Int, isNew: Bool) {
        var slot = firstSlot(of: node)
        while slots[slot] != Self.empty {
            if slots[slot] >> 32 == UInt64(node.rawValue) { return (Int(slots[slot] & 0xFFFF_FFFF), false) }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = UInt64(node.rawValue) << 32 | UInt64(nodes.count)
        nodes.append(node)
        if nodes.count * 2 > slots.count { grow() }
        return (nodes.count - 1, true)
    }

    /// Fibonacci hashing (D. E. Knuth, The Art of Computer Programming 3, 6.4).
    @inline(__always)
    private func firstSlot(of node: NodeID) -> Int {
        Int(UInt64(node.rawValue) &* 0x9E37_79B9_7F4A_7C15 >> 32) & (slots.count - 1)
    }

    private mutating func grow() {
        slots = Array(repeating: Self.empty, count: slots.count * 2)
        for (number, node) in nodes.enumerated() {
            var slot = firstSlot(of: node)
            while slots[slot] != Self.empty { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt64(node.rawValue) << 32 | UInt64(number)
        }
    }
}
