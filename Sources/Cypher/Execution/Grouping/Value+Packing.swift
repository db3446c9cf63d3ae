import GraphModel

extension Value {
    private static var tagBits: Int64 { 3 }

    private enum Tag: Int64 {
        case constant, integer, node, relationship
        /// Not a value itself but its place in a list of values.
        case reference
    }

    /// Sixty-four bits that stand for the value: equal values have equal bits, different ones different bits. Nil for values that do not
    /// fit, which equal none that do.
    @inline(__always)
    var packed: UInt64? {
        switch self {
        case .null: Self.pack(.constant, 0)
        case .boolean(let truth): Self.pack(.constant, truth ? 2 : 1)
        case .integer(let number): Self.packInteger(number)
        case .float(let number): Int64(exactly: number).flatMap(Self.packInteger)
        case .node(let node): Self.pack(.node, Int64(node.rawValue))
        case .relationship(let relationship): Self.pack(.relationship, Int64(relationship.rawValue))
        default: nil
        }
    }

    /// The bits for the value at a place in a list of values that do not fit.
    static func packedReference(_ index: Int) -> UInt64 { pack(.reference, Int64(index)) }

    @inline(__always)
    private static func packInteger(_ number: Int64) -> UInt64? {
        (number << tagBits) >> tagBits == number ? pack(.integer, number) : nil
    }

    @inline(__always)
    private static func pack(_ tag: Tag, _ payload: Int64) -> UInt64 { UInt64(bitPattern: payload << tagBits | tag.rawValue) }
}
