/// The type of each relationship: one byte each while the graph has no more than 256 types, four afterwards.
@usableFromInline
struct TypeColumn: Sendable {
    @usableFromInline private(set) var narrow: [UInt8] = []
    /// In place of `narrow` once a type does not fit it.
    @usableFromInline private(set) var wide: [UInt32] = []

    init() {}

    var count: Int { wide.isEmpty ? narrow.count : wide.count }

    @inlinable
    subscript(index: Int) -> TypeID { TypeID(wide.isEmpty ? UInt32(narrow[index]) : wide[index]) }

    mutating func reserveCapacity(_ count: Int) { narrow.reserveCapacity(count) }

    mutating func append(_ type: TypeID) {
        if wide.isEmpty, let type = UInt8(exactly: type.rawValue) { return narrow.append(type) }
        if wide.isEmpty {
            wide = narrow.map(UInt32.init)
            narrow = []
        }
        wide.append(type.rawValue)
    }

    mutating func removeLast() {
        if wide.isEmpty { narrow.removeLast() } else { wide.removeLast() }
    }
}
