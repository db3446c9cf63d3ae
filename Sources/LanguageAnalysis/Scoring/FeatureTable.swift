/// Which row of a weight table belongs to a feature: an open-addressed hash table that lies in the model file.
///
/// A slot holds the upper half of the feature's hash as its check and the row number; features seen too rarely in training have no
/// row. Two features share a row by mistake about once in four billion look-ups of absent ones.
package struct FeatureTable: Sendable {
    package static let empty = UInt32.max

    private let slots: ModelArray<SIMD2<UInt32>>
    private let mask: Int

    /// Opens the table `name/slots`.
    package init(_ model: ModelFile, _ name: String) throws(ModelError) {
        slots = try model.array("\(name)/slots", of: SIMD2<UInt32>.self)
        mask = slots.count - 1
        guard slots.count > 0, slots.count & mask == 0 else { throw .wrongSize("\(name)/slots") }
    }

    /// The row of a feature, nil where it has none. Cost: about one cache line.
    @inline(__always)
    package func row(of feature: UInt64) -> Int? {
        let check = UInt32(truncatingIfNeeded: feature >> 32)
        return slots.withElements { slots in
            var at = Int(truncatingIfNeeded: feature) & mask
            while true {
                let slot = slots[at]
                if slot.y == Self.empty { return nil }
                if slot.x == check { return Int(slot.y) }
                at = (at + 1) & mask
            }
        }
    }
}
