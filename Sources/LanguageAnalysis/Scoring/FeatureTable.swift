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
        slots.withElements { row(of: feature, beginningWith: $0[place(of: feature)], $0) }
    }

    /// Calls the body with the rows of those features that have one, in their order.
    ///
    /// The first slots of all features are fetched before one is looked at, so that the look-ups wait for the memory together.
    package func withRows(of features: [UInt64], _ body: (UnsafeBufferPointer<Int>) -> Void) {
        withUnsafeTemporaryAllocation(of: SIMD2<UInt32>.self, capacity: features.count) { first in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: features.count) { rows in
                let found = slots.withElements { find(features, in: $0, first, rows) }
                body(UnsafeBufferPointer(rebasing: rows[..<found]))
            }
        }
    }

    private func find(
        _ features: [UInt64], in slots: UnsafeBufferPointer<SIMD2<UInt32>>, _ first: UnsafeMutableBufferPointer<SIMD2<UInt32>>,
        _ rows: UnsafeMutableBufferPointer<Int>
    ) -> Int {
        for (index, feature) in features.enumerated() { first[index] = slots[place(of: feature)] }
        var found = 0
        for (index, feature) in features.enumerated() {
            guard let row = row(of: feature, beginningWith: first[index], slots) else { continue }
            rows[found] = row
            found += 1
        }
        return found
    }

    @inline(__always)
    private func place(of feature: UInt64) -> Int { Int(truncatingIfNeeded: feature) & mask }

    /// - Parameter slot: the first slot at which the feature may stand.
    @inline(__always)
    private func row(of feature: UInt64, beginningWith slot: SIMD2<UInt32>, _ slots: UnsafeBufferPointer<SIMD2<UInt32>>) -> Int? {
        let check = UInt32(truncatingIfNeeded: feature >> 32)
        var (slot, at) = (slot, place(of: feature))
        while slot.y != Self.empty {
            if slot.x == check { return Int(slot.y) }
            at = (at + 1) & mask
            slot = slots[at]
        }
        return nil
    }
}
