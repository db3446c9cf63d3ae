/// Scratch memory for dense arithmetic that grows to the largest size asked for and is used again. For one thread at a time.
package final class LaneBuffer {
    private var memory = UnsafeMutableBufferPointer<Lane>.allocate(capacity: 0)

    package init() {}

    deinit { memory.deallocate() }

    /// At least `count` lanes, their values undefined. Invalid after the next call.
    package func lanes(_ count: Int) -> UnsafeMutablePointer<Lane> {
        if memory.count < count || memory.baseAddress == nil {
            memory.deallocate()
            memory = .allocate(capacity: max(count, memory.count * 2, 16))
        }
        return memory.baseAddress!
    }

    /// `count` lanes of zeros. Invalid after the next call.
    package func zeros(_ count: Int) -> UnsafeMutablePointer<Lane> {
        let lanes = lanes(count)
        lanes.update(repeating: .zero, count: count)
        return lanes
    }
}

/// The single values of a stretch of lanes. Raw accesses, so that they may be mixed with those of whole lanes.
@usableFromInline package struct LaneValues {
    @usableFromInline let memory: UnsafeMutableRawPointer

    @inlinable @inline(__always)
    package init(_ memory: UnsafeMutableRawPointer) { self.memory = memory }

    @inlinable @inline(__always)
    package subscript(_ index: Int) -> Float {
        get { memory.load(fromByteOffset: index &* 4, as: Float.self) }
        nonmutating set { memory.storeBytes(of: newValue, toByteOffset: index &* 4, as: Float.self) }
    }

    /// The values as plain memory.
    package var values: UnsafeMutablePointer<Float> { memory.assumingMemoryBound(to: Float.self) }

    /// The values from an index on.
    @inlinable @inline(__always)
    package func dropFirst(_ count: Int) -> LaneValues { LaneValues(memory + count &* 4) }
}

extension UnsafePointer<Lane> {
    /// The single values of the same memory, to be read.
    @inlinable package var floats: LaneValues { LaneValues(UnsafeMutableRawPointer(mutating: UnsafeRawPointer(self))) }
}

extension UnsafeMutablePointer<Lane> {
    /// The single values of the same memory.
    @inlinable package var floats: LaneValues { LaneValues(UnsafeMutableRawPointer(self)) }

    /// Fills `rows` rows with copies of one row.
    package func fill(rows: Int, with row: UnsafePointer<Lane>, lanes: Int) {
        for index in 0..<rows { (self + index * lanes).update(from: row, count: lanes) }
    }
}
