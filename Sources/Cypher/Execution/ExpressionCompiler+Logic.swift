extension ExpressionCompiler {
    func compileNot(_ operand: @escaping Evaluator) -> Evaluator {
        { context throws(CypherError) in Value(try truth(of: try operand(context)).map { !$0 }) }
    }

    func compileAnd(_ operands: [Evaluator]) -> Evaluator {
        { context throws(CypherError) in
            var result: Bool? = true
            for operand in operands {
                switch try truth(of: try operand(context)) {
                case false: return .boolean(false)
                case nil: result = nil
                default: break
                }
            }
            return Value(result)
        }
    }

    func compileOr(_ operands: [Evaluator]) -> Evaluator {
        { context throws(CypherError) in
            var result: Bool? = false
            for operand in operands {
                switch try truth(of: try operand(context)) {
                case true: return .boolean(true)
                case nil: result = nil
                default: break
                }
            }
            return Value(result)
        }
    }

    func compileIsNull(_ operand: @escaping Evaluator, _ negated: Bool) -> Evaluator {
        { context throws(CypherError) in .boolean(try operand(context).isNull != negated) }
    }

    func compileSign(_ sign: UnaryOperator, _ operand: @escaping Evaluator) -> Evaluator {
        guard sign == .minus else { return operand }
        return { context throws(CypherError) in try operand(context).negated() }
    }

    /// `a < b < c` holds where each neighbouring pair does.
    func compileComparison(_ operands: [Evaluator], _ operators: [ComparisonOperator]) -> Evaluator {
        if operators.count == 1 { return compileComparison(operands[0], operators[0], operands[1]) }
        return { context throws(CypherError) in
            let values = try evaluateAll(operands, context)
            var result: Bool? = true
            for (index, comparison) in operators.enumerated() {
                switch values[index].satisfies(comparison, values[index + 1]) {
                case false: return .boolean(false)
                case nil: result = nil
                default: break
                }
            }
            return Value(result)
        }
    }

    private func compileComparison(_ left: @escaping Evaluator, _ comparison: ComparisonOperator, _ right: @escaping Evaluator) -> Evaluator
    {
        { context throws(CypherError) in Value(try left(context).satisfies(comparison, try right(context))) }
    }

    func compileCase(_ subject: Expression?, _ branches: [CaseBranch], _ fallback: Expression?) -> Evaluator {
        let conditions = compile(branches.map(\.condition))
        let results = compile(branches.map(\.result))
        let subject = subject.map(compile)
        let otherwise = fallback.map(compile)
        return { context throws(CypherError) in
            let compared = try subject?(context)
            for (condition, result) in zip(conditions, results) {
                let value = try condition(context)
                let holds = if let compared { compared.isEqual(to: value) == true } else { try truth(of: value) == true }
                if holds { return try result(context) }
            }
            return try otherwise?(context) ?? .null
        }
    }
}

/// The truth of a boolean; nil for null.
func truth(of value: Value) throws(CypherError) -> Bool? {
    switch value {
    case .boolean(let truth): return truth
    case .null: return nil
    default: throw .runtime(.type, .invalidArgumentType, "\(value.type.name) is neither true nor false")
    }
}

extension Value {
    fileprivate func satisfies(_ comparison: ComparisonOperator, _ other: Value) -> Bool? {
        switch comparison {
        case .equal: return isEqual(to: other)
        case .notEqual: return isEqual(to: other).map { !$0 }
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            if let order = compare(to: other) { return comparison.holds(order, 0) }
            return isUnorderedNumber(with: other) ? false : nil
        }
    }
}

extension ComparisonOperator {
    @inline(__always)
    func holds<Operand: Comparable>(_ left: Operand, _ right: Operand) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }
}
