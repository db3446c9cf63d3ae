extension ExpressionCompiler {
    func compileCall(_ call: FunctionCall) -> Evaluator {
        guard let function = FunctionLibrary.function(named: call.name) else { return { _ in .null } }
        let arguments = compile(call.arguments)
        return { context throws(CypherError) in try function.call(try evaluateAll(arguments, context), context) }
    }

    func compile(_ body: ListComprehension) -> Evaluator {
        let list = compile(body.list)
        let inner = plans.binding([body.variable])
        let slot = inner.slots.slot(of: body.variable)
        let predicate = body.predicate.map(inner.expressions.compile)
        let result = body.result.map(inner.expressions.compile)
        return { context throws(CypherError) in
            guard let elements = try listElements(try list(context)) else { return .null }
            var results: [Value] = []
            for element in elements {
                context[slot] = element
                if let predicate, try truth(of: try predicate(context)) != true { continue }
                results.append(try result?(context) ?? element)
                try context.budget.step()
            }
            return .list(results)
        }
    }

    func compile(_ quantifier: Quantifier, _ body: ListComprehension) -> Evaluator {
        let list = compile(body.list)
        let inner = plans.binding([body.variable])
        let slot = inner.slots.slot(of: body.variable)
        guard let predicate = body.predicate.map(inner.expressions.compile) else { return { _ in .null } }
        return { context throws(CypherError) in
            guard let elements = try listElements(try list(context)) else { return .null }
            var count = TruthCount()
            for element in elements {
                context[slot] = element
                count.add(try truth(of: try predicate(context)))
            }
            return Value(count.result(of: quantifier))
        }
    }

    func compile(_ reduction: Reduction) -> Evaluator {
        let list = compile(reduction.list)
        let initial = compile(reduction.initial)
        let inner = plans.binding([reduction.variable, reduction.accumulator])
        let slot = inner.slots.slot(of: reduction.variable)
        let accumulator = inner.slots.slot(of: reduction.accumulator)
        let step = inner.expressions.compile(reduction.step)
        return { context throws(CypherError) in
            guard let elements = try listElements(try list(context)) else { return .null }
            var result = try initial(context)
            for element in elements {
                context[slot] = element
                context[accumulator] = result
                result = try step(context)
            }
            return result
        }
    }
}

/// The elements to go through; nil for null.
private func listElements(_ value: Value) throws(CypherError) -> [Value]? {
    switch value {
    case .list(let elements): return elements
    case .null: return nil
    default: throw .runtime(.type, .invalidArgumentType, "expected a list, not \(value.type.name)")
    }
}

/// How often a predicate was true, false and unknown.
private struct TruthCount {
    private var trueCount = 0
    private var falseCount = 0
    private var unknownCount = 0

    mutating func add(_ truth: Bool?) {
        switch truth {
        case true: trueCount += 1
        case false: falseCount += 1
        default: unknownCount += 1
        }
    }

    func result(of quantifier: Quantifier) -> Bool? {
        switch quantifier {
        case .all: falseCount > 0 ? false : unknownCount > 0 ? nil : true
        case .any: trueCount > 0 ? true : unknownCount > 0 ? nil : false
        case .none: trueCount > 0 ? false : unknownCount > 0 ? nil : true
        case .single: trueCount > 1 ? false : unknownCount > 0 ? nil : trueCount == 1
        }
    }
}

// MARK: - Patterns and subqueries

extension ExpressionCompiler {
    /// Whether a pattern has a match; the path or paths themselves for shortest paths.
    func compile(_ pattern: PathPattern) -> Evaluator {
        guard pattern.selection == .all else { return compileShortest(pattern) }
        let cursor = plans.subplan(of: pattern, predicate: nil, isExistenceAsked: true).factory
        return { context throws(CypherError) in .boolean(try hasRow(cursor, context)) }
    }

    private func compileShortest(_ pattern: PathPattern) -> Evaluator {
        var named = pattern
        named.variable = Name(text: "@path", range: pattern.range)
        let subplan = plans.subplan(of: named, predicate: nil)
        let (cursor, slot) = (subplan.factory, subplan.slots.slot(of: "@path"))
        return { context throws(CypherError) in
            let paths = try collect(cursor, context) { context in context[slot] }
            return pattern.selection == .shortest ? Value(paths.first) : .list(paths)
        }
    }

    func compile(_ body: PatternComprehension) -> Evaluator {
        let subplan = plans.subplan(of: body.pattern, predicate: body.predicate)
        let (cursor, result) = (subplan.factory, subplan.expressions.compile(body.result))
        return { context throws(CypherError) in .list(try collect(cursor, context, result)) }
    }

    func compile(exists query: Query) -> Evaluator {
        let cursor = plans.subplan(exists: query).factory
        return { context throws(CypherError) in .boolean(try hasRow(cursor, context)) }
    }
}

private func hasRow(_ factory: CursorFactory, _ context: ExecutionContext) throws(CypherError) -> Bool {
    let cursor = factory()
    try cursor.open(context)
    return try cursor.next(context)
}

private func collect(_ factory: CursorFactory, _ context: ExecutionContext, _ result: Evaluator) throws(CypherError) -> [Value] {
    let cursor = factory()
    try cursor.open(context)
    var values: [Value] = []
    while try cursor.next(context) {
        values.append(try result(context))
        try context.budget.step()
    }
    return values
}
