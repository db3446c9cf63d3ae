import GraphModel

extension Value {
    /// The language's `<`, `=` and `>`: negative, zero or positive; nil where the two cannot be compared.
    package func compare(to other: Value) -> Int? {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): order(left, right)
        case (.integer(let left), .float(let right)): left.compare(to: right)
        case (.float(let left), .integer(let right)): right.compare(to: left).map { -$0 }
        case (.float(let left), .float(let right)): left.isNaN || right.isNaN ? nil : order(left, right)
        case (.string(let left), .string(let right)): order(left, right)
        case (.boolean(let left), .boolean(let right)): order(left ? 1 : 0, right ? 1 : 0)
        case (.temporal(let left), .temporal(let right)): left.compare(to: right)
        case (.list(let left), .list(let right)): Self.compare(left, right)
        default: nil
        }
    }

    /// Whether a NaN decides the comparison of two numbers, which is then false instead of unknown.
    package func isUnorderedNumber(with other: Value) -> Bool {
        guard isNumber, other.isNumber else { return false }
        return isNotANumber || other.isNotANumber
    }

    private static func compare(_ left: [Value], _ right: [Value]) -> Int? {
        for (left, right) in zip(left, right) {
            guard let result = left.compare(to: right) else { return nil }
            if result != 0 { return result }
        }
        return order(left.count, right.count)
    }

    package var isNumber: Bool {
        switch self {
        case .integer, .float: true
        default: false
        }
    }

    private var isNotANumber: Bool {
        if case .float(let value) = self { value.isNaN } else { false }
    }
}

private func order<T: Comparable>(_ left: T, _ right: T) -> Int { left < right ? -1 : left > right ? 1 : 0 }

// MARK: - The order of ORDER BY

extension Value {
    /// The total order by which rows are sorted, ascending: kinds in the order of ``sortRank``, null last.
    package func sortOrder(to other: Value) -> Int {
        let ranks = order(sortRank, other.sortRank)
        guard ranks == 0 else { return ranks }
        switch (self, other) {
        case (.list(let left), .list(let right)): return Self.sortOrder(left, right)
        case (.map(let left), .map(let right)): return Self.sortOrder(left, right)
        case (.node(let left), .node(let right)): return order(left, right)
        case (.relationship(let left), .relationship(let right)): return order(left, right)
        case (.path(let left), .path(let right)): return Self.sortOrder(left.elements, right.elements)
        case (.temporal(let left), .temporal(let right)): return left.sortOrder(to: right)
        default: return compare(to: other) ?? order(isNotANumber ? 1 : 0, other.isNotANumber ? 1 : 0)
        }
    }

    private var sortRank: Int {
        switch self {
        case .map: 0
        case .node: 1
        case .relationship: 2
        case .list: 3
        case .path: 4
        case .temporal: 5
        case .string: 6
        case .boolean: 7
        case .integer, .float: 8
        case .null: 9
        }
    }

    private static func sortOrder(_ left: [Value], _ right: [Value]) -> Int {
        for (left, right) in zip(left, right) {
            let result = left.sortOrder(to: right)
            if result != 0 { return result }
        }
        return order(left.count, right.count)
    }

    private static func sortOrder(_ left: [String: Value], _ right: [String: Value]) -> Int {
        let (leftKeys, rightKeys) = (left.keys.sorted(), right.keys.sorted())
        let keys = sortOrder(leftKeys.map(Value.string), rightKeys.map(Value.string))
        return keys != 0 ? keys : sortOrder(leftKeys.map { Value(left[$0]) }, rightKeys.map { Value(right[$0]) })
    }
}
