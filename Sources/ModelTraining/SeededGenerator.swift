/// A random number generator whose numbers depend on its seed alone (SplitMix64, Steele et al. 2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }

    /// A number from -1 up to 1.
    package mutating func signedUnit() -> Float {
        Float(Int32(truncatingIfNeeded: next() >> 32)) / Float(1 << 31)
    }

    /// True with a probability.
    package mutating func chance(_ probability: Float) -> Bool {
        Float(next() >> 40) < probability * Float(1 << 24)
    }
}
