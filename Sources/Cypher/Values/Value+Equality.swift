extension Value {
    /// The language's `=`: nil, for unknown, where a null decides.
    package func isEqual(to other: Value) -> Bool? {
        switch (self, other) {
        case (.null, _), (_, .null): nil
        case (.list(let left), .list(let right)): Self.areEqual(left, right)
        case (.map(let left), .map(let right)): Self.areEqual(left, right)
        case (.float(let left), .float(let right)): left == right
        default: self == other
        }
    }

    private static func areEqual(_ left: [Value], _ right: [Value]) -> Bool? {
        guard left.count == right.count else { return false }
        var isKnown = true
        for (left, right) in zip(left, right) {
            switch left.isEqual(to: right) {
            case false: return false
            case nil: isKnown = false
            default: break
            }
        }
        return isKnown ? true : nil
    }

    private static func areEqual(_ left: [String: Value], _ right: [String: Value]) -> Bool? {
        guard left.count == right.count else { return false }
        var isKnown = true
        for (key, value) in left {
            guard let counterpart = right[key] else { return false }
            switch value.isEqual(to: counterpart) {
            case false: return false
            case nil: isKnown = false
            default: break
            }
        }
        return isKnown ? true : nil
    }
}

/// Equivalence, by which rows are grouped.
extension Value: Hashable {
    public static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.float(let left), .float(let right)): left == right || (left.isNaN && right.isNaN)
        case (.integer(let integer), .float(let float)), (.float(let float), .integer(let integer)): integer.compare(to: float) == 0
        case (.string(let left), .string(let right)): left == right
        case (.list(let left), .list(let right)): left == right
        case (.map(let left), .map(let right)): left == right
        case (.node(let left), .node(let right)): left == right
        case (.relationship(let left), .relationship(let right)): left == right
        case (.path(let left), .path(let right)): left == right
        case (.temporal(let left), .temporal(let right)): left == right
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .integer(let value): hasher.combine(Double(value))
        case .float(let value): hasher.combine(value.isNaN ? Double.greatestFiniteMagnitude : value)
        case .string(let value): hasher.combine(value)
        case .list(let value): hasher.combine(value)
        case .map(let value): hasher.combine(value)
        case .node(let value): hasher.combine(value)
        case .relationship(let value): hasher.combine(value)
        case .path(let value): hasher.combine(value)
        case .temporal(let value): hasher.combine(value)
        }
    }
}

extension Int64 {
    /// -1, 0 or 1 as the integer is less than, equal to or greater than the number, exactly; nil for NaN.
    package func compare(to float: Double) -> Int? {
        guard !float.isNaN else { return nil }
        if float >= 0x1p63 { return -1 }
        if float < -0x1p63 { return 1 }
        let whole = Int64(float.rounded(.towardZero))
        if self != whole { return self < whole ? -1 : 1 }
        let fraction = float - float.rounded(.towardZero)
        return fraction > 0 ? -1 : fraction < 0 ? 1 : 0
    }
}
