/// Checks the names, types and calls of an expression and finds what is known of its value.
struct ExpressionChecker {
    enum Aggregation {
        case forbidden
        case allowed
        /// Within the argument of an aggregating function.
        case inside
    }

    var scope: Scope
    let procedures: ProcedureRegistry
    var aggregation = Aggregation.forbidden
    /// Whether a pattern may stand here as a predicate.
    var allowsPatterns = false

    /// Checks an expression that must be a boolean, in which patterns are predicates.
    func checkBoolean(_ expression: Expression) throws(CypherError) {
        var checker = self
        checker.allowsPatterns = true
        try checker.check(expression, mayBe: [.boolean], "a predicate")
    }

    /// Checks an operand and that it may have one of the types.
    @discardableResult
    func check(_ expression: Expression, mayBe types: [ValueType], _ what: String) throws(CypherError) -> ValueType {
        let type = try type(of: expression)
        try require(type, of: expression, mayBe: types, what)
        return type
    }

    /// Checks that an operand whose type is known may have one of the types: no operand is looked at twice, lest nesting double the work
    /// with each level.
    private func require(_ type: ValueType, of expression: Expression, mayBe types: [ValueType], _ what: String) throws(CypherError) {
        guard types.isEmpty || types.contains(where: { type.mayBe($0) }) else {
            let wanted = types.map(\.name).joined(separator: " or ")
            throw .syntax(.invalidArgumentType, "\(what) takes \(wanted), not \(type.name)", at: expression.range)
        }
    }

    func type(of expression: Expression) throws(CypherError) -> ValueType {
        switch expression.kind {
        case .and(let operands), .or(let operands): return try booleanOperator(operands)
        case .unary(.not, let operand): return try booleanOperator([operand])
        case .binary(.xor, let left, let right): return try booleanOperator([left, right])
        case .patternPredicate(let pattern): return try type(of: pattern, at: expression.range)
        default:
            var checker = self
            checker.allowsPatterns = false
            return try checker.typeOfValue(expression)
        }
    }

    private func booleanOperator(_ operands: [Expression]) throws(CypherError) -> ValueType {
        for operand in operands { try check(operand, mayBe: [.boolean], "a logical operator") }
        return .boolean
    }

    private func typeOfValue(_ expression: Expression) throws(CypherError) -> ValueType {
        switch expression.kind {
        case .literal(let literal): return literal.type
        case .parameter: return .any
        case .variable(let name): return try type(ofVariable: name, at: expression.range)
        case .list(let elements): return .list(ValueType.joined(try types(of: elements)))
        case .property(let base, _): return try type(ofPropertyOf: base)
        case .call(let call): return try type(of: call, at: expression.range)
        case .countRows: return try typeOfCount(at: expression.range)
        case .binary(let binary, let left, let right): return try type(of: binary, left, right)
        case .unary(_, let operand): return try check(operand, mayBe: [.number, .duration], "a sign")
        case .listComprehension(let body): return try type(of: body)
        case .quantifier(let quantifier, let body): return try type(of: quantifier, body)
        case .reduce(let reduction): return try type(of: reduction)
        case .patternComprehension(let body): return try type(of: body)
        case .exists(let query): return try type(ofExists: query)
        case .caseOf(let subject, let branches, let fallback): return try type(ofCase: subject, branches, fallback)
        default: return try typeOfCompound(expression)
        }
    }

    /// Expressions that only need their parts checked.
    private func typeOfCompound(_ expression: Expression) throws(CypherError) -> ValueType {
        let types = try types(of: expression.children)
        switch expression.kind {
        case .map: return .map
        case .comparison, .isNull: return .boolean
        case .hasLabels(let base, _):
            try require(types[0], of: base, mayBe: [.node, .relationship], "a label predicate")
            return .boolean
        case .slice(let base, _, _):
            try require(types[0], of: base, mayBe: [.list(.any)], "a slice")
            return types[0]
        case .element: return types[0].element
        default: return .any
        }
    }

    private func type(ofCase subject: Expression?, _ branches: [CaseBranch], _ fallback: Expression?) throws(CypherError) -> ValueType {
        var results: [ValueType] = []
        if let subject { _ = try type(of: subject) }
        for branch in branches {
            _ = try type(of: branch.condition)
            results.append(try type(of: branch.result))
        }
        if let fallback { results.append(try type(of: fallback)) }
        return ValueType.joined(results)
    }

    private func types(of expressions: [Expression]) throws(CypherError) -> [ValueType] {
        var types: [ValueType] = []
        for expression in expressions { types.append(try type(of: expression)) }
        return types
    }
}

extension Literal {
    fileprivate var type: ValueType {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .integer: .integer
        case .float: .float
        case .string: .string
        }
    }
}

// MARK: - Names and properties

extension ExpressionChecker {
    private func type(ofVariable name: String, at range: SourceRange) throws(CypherError) -> ValueType {
        guard let type = scope[name] else {
            throw .syntax(.undefinedVariable, "variable `\(name)` is not defined", at: range)
        }
        return type
    }

    private func type(ofPropertyOf base: Expression) throws(CypherError) -> ValueType {
        let type = try type(of: base)
        switch type {
        case .path: throw .syntax(.invalidArgumentType, "a path has no properties", at: base.range)
        case .boolean, .integer, .float, .number, .string, .list:
            throw CypherError(.type, .invalidArgumentType, .compileTime, "\(type.name) has no properties", at: base.range)
        default: return .any
        }
    }
}

// MARK: - Operators

extension ExpressionChecker {
    private func type(of binary: BinaryOperator, _ left: Expression, _ right: Expression) throws(CypherError) -> ValueType {
        switch binary {
        case .contains, .startsWith, .endsWith, .matches:
            _ = try types(of: [left, right])
            return .boolean
        case .isIn:
            _ = try type(of: left)
            try check(right, mayBe: [.list(.any)], "IN")
            return .boolean
        case .add: return try typeOfSum(left, right)
        default: return try typeOfArithmetic(binary, left, right)
        }
    }

    private func typeOfSum(_ left: Expression, _ right: Expression) throws(CypherError) -> ValueType {
        let (leftType, rightType) = (try type(of: left), try type(of: right))
        if case .list(let element) = leftType { return .list(element.joined(with: rightType.isList ? rightType.element : rightType)) }
        if case .list(let element) = rightType { return .list(element.joined(with: leftType)) }
        let addends: [ValueType] = [.number, .string, .temporal, .duration, .list(.any)]
        try require(leftType, of: left, mayBe: addends, "`+`")
        try require(rightType, of: right, mayBe: addends, "`+`")
        if leftType == .string || rightType == .string { return leftType == .any || rightType == .any ? .any : .string }
        return numericType(leftType, rightType)
    }

    private func typeOfArithmetic(_ binary: BinaryOperator, _ left: Expression, _ right: Expression) throws(CypherError) -> ValueType {
        let operands: [ValueType] = [.number, .temporal, .duration]
        let leftType = try check(left, mayBe: operands, "`\(binary.rawValue)`")
        let rightType = try check(right, mayBe: operands, "`\(binary.rawValue)`")
        let type = numericType(leftType, rightType)
        return binary == .power && type.isNumeric ? .float : type
    }

    private func numericType(_ left: ValueType, _ right: ValueType) -> ValueType {
        guard left.isNumeric, right.isNumeric else { return .any }
        if left == right { return left }
        return left == .float || right == .float ? .float : .number
    }
}

extension ValueType {
    fileprivate var isList: Bool {
        if case .list = self { true } else { false }
    }
}
