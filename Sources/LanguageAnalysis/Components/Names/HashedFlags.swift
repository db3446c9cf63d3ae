/// Sets of flags by 64-bit hash: an open-addressed table that grows and is never iterated.
struct HashedFlags: Sendable {
    private var keys: [UInt64]
    private var flags: [UInt32]
    private var count = 0

    init(minimumCapacity: Int) {
        var size = 64
        while size < minimumCapacity * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        flags = [UInt32](repeating: 0, count: size)
    }

    /// The flags of a hash, zero where it has none. Cost: about one cache line.
    @inline(__always)
    subscript(_ hash: UInt64) -> UInt32 { flags[slot(of: hash)] }

    /// Adds flags to those of a hash. Cost: constant on average.
    mutating func insert(_ added: UInt32, for hash: UInt64) {
        if count * 2 >= keys.count { grow() }
        let slot = slot(of: hash)
        if keys[slot] == 0 {
            keys[slot] = hash
            count += 1
        }
        flags[slot] |= added
    }

    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while keys[slot] != hash, keys[slot] != 0 { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        var larger = HashedFlags(minimumCapacity: keys.count)
        for (key, value) in zip(keys, flags) where key != 0 { larger.insert(value, for: key) }
        self = larger
    }
}
