/// The order and equality of values in property indexes: numbers compare by value, whatever their kind.
///
/// Values of different kinds are ordered by kind; lists, maps and temporal values other than dates are not ordered and not indexed.
struct IndexedValue: Sendable {
    private enum Kind: Int { case boolean, number, string, date }

    private let kind: Kind
    let value: PropertyValue

    /// Nil where the value has no place in an index.
    init?(_ value: PropertyValue) {
        switch value {
        case .boolean: kind = .boolean
        case .integer: kind = .number
        case .float(let number) where !number.isNaN: kind = .number
        case .string: kind = .string
        case .temporal(.date): kind = .date
        default: return nil
        }
        self.value = value
    }

    func isSameKind(as other: IndexedValue) -> Bool { kind == other.kind }

    static func < (left: IndexedValue, right: IndexedValue) -> Bool {
        switch (left.value, right.value) {
        case (.boolean(let left), .boolean(let right)): !left && right
        case (.integer(let left), .integer(let right)): left < right
        case (.float(let left), .float(let right)): left < right
        case (.integer(let left), .float(let right)): left < right
        case (.float(let left), .integer(let right)): left < right
        case (.string(let left), .string(let right)): left < right
        case (.temporal(.date(let left)), .temporal(.date(let right))): left < right
        default: left.kind.rawValue < right.kind.rawValue
        }
    }

    static func == (left: IndexedValue, right: IndexedValue) -> Bool {
        switch (left.value, right.value) {
        case (.string(let left), .string(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        default: !(left < right) && !(right < left)
        }
    }

    var hash: UInt64 {
        var hasher = Hasher()
        switch value {
        case .boolean(let flag): hasher.combine(flag)
        case .integer(let number): hasher.combine(number)
        case .float(let number): hasher.combineNumber(number)
        case .string(let text): hasher.combine(text)
        case .temporal(let moment): hasher.combine(moment)
        default: break
        }
        return UInt64(truncatingIfNeeded: hasher.finalize())
    }
}

extension Hasher {
    fileprivate mutating func combineNumber(_ number: Double) {
        if let integer = Int64(exactly: number) { combine(integer) } else { combine(number) }
    }
}

/// Swift compares integers with floating-point numbers exactly only through their heterogeneous operators, spelt here once.
private func < (left: Int64, right: Double) -> Bool {
    if right >= 0x1p63 { return true }
    if right < -0x1p63 { return false }
    let floor = Int64(right.rounded(.down))
    return left < floor || left == floor && right > right.rounded(.down)
}

private func < (left: Double, right: Int64) -> Bool {
    if left >= 0x1p63 { return false }
    if left < -0x1p63 { return true }
    let ceiling = left.rounded(.up)
    guard ceiling < 0x1p63 else { return false }
    return Int64(ceiling) < right || Int64(ceiling) == right && left < ceiling
}
