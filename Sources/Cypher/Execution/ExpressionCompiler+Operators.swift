extension ExpressionCompiler {
    func compile(_ binary: BinaryOperator, _ left: @escaping Evaluator, _ right: @escaping Evaluator) -> Evaluator {
        switch binary {
        case .add: apply(left, right) { left, right throws(CypherError) in try left.adding(right) }
        case .subtract: apply(left, right) { left, right throws(CypherError) in try left.subtracting(right) }
        case .multiply: apply(left, right) { left, right throws(CypherError) in try left.multiplied(by: right) }
        case .divide: apply(left, right) { left, right throws(CypherError) in try left.divided(by: right) }
        case .remainder: apply(left, right) { left, right throws(CypherError) in try left.remainder(dividingBy: right) }
        case .power: apply(left, right) { left, right throws(CypherError) in try left.raised(to: right) }
        case .xor: apply(left, right) { left, right throws(CypherError) in try exclusiveOr(left, right) }
        case .isIn: apply(left, right) { left, right throws(CypherError) in try isMember(left, of: right) }
        case .contains: compareText(left, right) { $0.containsText($1) }
        case .startsWith: compareText(left, right) { $0.utf8.starts(with: $1.utf8) }
        case .endsWith: compareText(left, right) { $0.utf8.reversed().starts(with: $1.utf8.reversed()) }
        case .matches: compileMatch(left, right)
        }
    }

    private func apply(
        _ left: @escaping Evaluator, _ right: @escaping Evaluator,
        _ operation: @escaping @Sendable (Value, Value) throws(CypherError) -> Value
    ) -> Evaluator {
        { context throws(CypherError) in try operation(try left(context), try right(context)) }
    }

    /// A predicate on two texts; null where one is no text.
    private func compareText(
        _ left: @escaping Evaluator, _ right: @escaping Evaluator, _ holds: @escaping @Sendable (String, String) -> Bool
    ) -> Evaluator {
        { context throws(CypherError) in
            guard case .string(let text) = try left(context), case .string(let part) = try right(context) else { return .null }
            return .boolean(holds(text, part))
        }
    }

    private func compileMatch(_ left: @escaping Evaluator, _ right: @escaping Evaluator) -> Evaluator {
        { context throws(CypherError) in
            guard case .string(let text) = try left(context), case .string(let pattern) = try right(context) else { return .null }
            return .boolean(try context.regularExpression(pattern).matches(text, context))
        }
    }
}

private func exclusiveOr(_ left: Value, _ right: Value) throws(CypherError) -> Value {
    guard let first = try truth(of: left), let second = try truth(of: right) else { return .null }
    return .boolean(first != second)
}

private func isMember(_ value: Value, of list: Value) throws(CypherError) -> Value {
    if list.isNull { return .null }
    guard case .list(let elements) = list else {
        throw .runtime(.type, .invalidArgumentType, "IN takes a list, not \(list.type.name)")
    }
    var isUnknown = false
    for element in elements {
        switch value.isEqual(to: element) {
        case true: return .boolean(true)
        case nil: isUnknown = true
        default: break
        }
    }
    return isUnknown ? .null : .boolean(false)
}

extension String {
    fileprivate func containsText(_ part: String) -> Bool {
        let (bytes, wanted) = (Array(utf8), Array(part.utf8))
        guard let first = wanted.first else { return true }
        guard bytes.count >= wanted.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { start in
            bytes[start] == first && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }
}
