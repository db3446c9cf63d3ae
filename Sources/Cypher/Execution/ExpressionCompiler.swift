import GraphModel

/// Turns expressions into closures over the slots of a row.
struct ExpressionCompiler {
    let plans: PlanCompiler

    func compile(_ expression: Expression) -> Evaluator {
        let evaluate = compile(expression.kind)
        guard expression.kind.mayFail else { return evaluate }
        let range = expression.range
        return { context throws(CypherError) in
            do throws(CypherError) {
                return try evaluate(context)
            } catch {
                throw error.located(at: range)
            }
        }
    }

    func compile(_ expressions: [Expression]) -> [Evaluator] { expressions.map(compile) }

    private func compile(_ kind: ExpressionKind) -> Evaluator {
        switch kind {
        case .literal(let literal):
            let value = Value(literal)
            return { _ in value }
        case .variable(let name):
            let slot = plans.slots.slot(of: name)
            return { context in context[slot] }
        case .parameter(let name): return { context in context.parameters[name] ?? .null }
        case .list(let elements): return compileList(compile(elements))
        case .map(let entries): return compileMap(entries)
        case .property(let base, let key): return compileProperty(base, plans.keys.key(key))
        case .element(let base, let index): return compileElement(compile(base), compile(index))
        case .slice(let base, let from, let to): return compileSlice(compile(base), from.map(compile), to.map(compile))
        case .hasLabels(let base, let labels): return compileLabels(compile(base), labels)
        case .unary(.not, let operand): return compileNot(compile(operand))
        case .unary(let sign, let operand): return compileSign(sign, compile(operand))
        case .binary(let binary, let left, let right): return compile(binary, compile(left), compile(right))
        case .comparison(let operands, let operators): return compileComparison(compile(operands), operators)
        case .and(let operands): return compileAnd(compile(operands))
        case .or(let operands): return compileOr(compile(operands))
        case .isNull(let operand, let negated): return compileIsNull(compile(operand), negated)
        default: return compileCompound(kind)
        }
    }

    private func compileCompound(_ kind: ExpressionKind) -> Evaluator {
        switch kind {
        case .caseOf(let subject, let branches, let fallback): compileCase(subject, branches, fallback)
        case .call(let call): compileCall(call)
        case .listComprehension(let body): compile(body)
        case .quantifier(let quantifier, let body): compile(quantifier, body)
        case .reduce(let reduction): compile(reduction)
        case .patternPredicate(let pattern): compile(pattern)
        case .patternComprehension(let body): compile(body)
        case .exists(let query): compile(exists: query)
        default: { _ in .null }
        }
    }
}

extension ExpressionKind {
    /// Whether computing this very expression, its parts left aside, can end in an error.
    fileprivate var mayFail: Bool {
        switch self {
        case .property, .element, .slice, .unary, .binary, .and, .or, .call, .quantifier, .listComprehension: true
        default: false
        }
    }
}

// MARK: - Lists, maps, parts of values

extension ExpressionCompiler {
    private func compileList(_ elements: [Evaluator]) -> Evaluator {
        { context throws(CypherError) in .list(try evaluateAll(elements, context)) }
    }

    private func compileMap(_ entries: [MapEntry]) -> Evaluator {
        let keys = entries.map(\.key)
        let values = compile(entries.map(\.value))
        return { context throws(CypherError) in
            var map: [String: Value] = [:]
            for (key, value) in zip(keys, values) { map[key] = try value(context) }
            return .map(map)
        }
    }

    private func compileProperty(_ base: Expression, _ key: PropertyKey) -> Evaluator {
        if case .variable(let name) = base.kind {
            let slot = plans.slots.slot(of: name)
            return { context throws(CypherError) in try context.property(key, of: context[slot]) }
        }
        let base = compile(base)
        return { context throws(CypherError) in try context.property(key, of: try base(context)) }
    }

    private func compileElement(_ base: @escaping Evaluator, _ index: @escaping Evaluator) -> Evaluator {
        { context throws(CypherError) in try context.element(of: try base(context), at: try index(context)) }
    }

    private func compileSlice(_ base: @escaping Evaluator, _ from: Evaluator?, _ to: Evaluator?) -> Evaluator {
        { context throws(CypherError) in
            let list = try base(context)
            let lower = try from?(context) ?? .integer(0)
            let upper = try to?(context) ?? .integer(.max)
            return try list.slice(from: lower, to: upper)
        }
    }

    private func compileLabels(_ base: @escaping Evaluator, _ labels: [String]) -> Evaluator {
        { context throws(CypherError) in try context.hasLabels(labels, try base(context)) }
    }
}

/// The values of several expressions.
func evaluateAll(_ evaluators: [Evaluator], _ context: ExecutionContext) throws(CypherError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(evaluators.count)
    for evaluate in evaluators { values.append(try evaluate(context)) }
    return values
}

extension ExecutionContext {
    /// `value[index]`.
    func element(of value: Value, at index: Value) throws(CypherError) -> Value {
        switch (value, index) {
        case (.null, _): return .null
        case (.list(let elements), .integer(let position)):
            let resolved = position < 0 ? Int(position) + elements.count : Int(position)
            return elements.indices.contains(resolved) ? elements[resolved] : .null
        case (.list, .null), (.map, .null), (.node, .null), (.relationship, .null): return .null
        case (.list, _):
            throw .runtime(.type, .listElementAccessByNonInteger, "a list takes integers as positions, not \(index.type.name)")
        case (.map, .string(let key)), (.node, .string(let key)), (.relationship, .string(let key)):
            return try property(key, of: value)
        case (.map, _), (.node, _), (.relationship, _):
            throw .runtime(.type, .mapElementAccessByNonString, "keys are strings, not \(index.type.name)")
        default:
            throw .runtime(.type, .invalidArgumentType, "\(value.type.name) has no elements")
        }
    }

    /// `value:A:B` for a node, `value:TYPE` for a relationship; null for null.
    func hasLabels(_ labels: [String], _ value: Value) throws(CypherError) -> Value {
        switch value {
        case .null: return .null
        case .node(let node):
            try checkExists(node)
            return .boolean(labels.allSatisfy { graph.hasLabel($0, node) })
        case .relationship(let relationship):
            let type = graph.type(of: relationship)
            return .boolean(labels.allSatisfy { $0 == type })
        default: throw .runtime(.type, .invalidArgumentType, "\(value.type.name) has no labels")
        }
    }
}

extension Value {
    /// `list[from..to]`; negative bounds count from the end.
    fileprivate func slice(from: Value, to: Value) throws(CypherError) -> Value {
        if isNull || from.isNull || to.isNull { return .null }
        guard case .list(let elements) = self else {
            throw .runtime(.type, .invalidArgumentType, "\(type.name) cannot be sliced")
        }
        guard case .integer(let from) = from, case .integer(let to) = to else {
            throw .runtime(.type, .listElementAccessByNonInteger, "the bounds of a slice are integers")
        }
        func position(_ bound: Int64) -> Int {
            let resolved = bound < 0 ? bound + Int64(elements.count) : bound
            return Int(min(max(resolved, 0), Int64(elements.count)))
        }
        let (lower, upper) = (position(from), position(to))
        return .list(lower < upper ? Array(elements[lower..<upper]) : [])
    }
}
