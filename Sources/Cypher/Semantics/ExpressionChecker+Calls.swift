extension ExpressionChecker {
    func type(of call: FunctionCall, at range: SourceRange) throws(CypherError) -> ValueType {
        if let aggregate = AggregateFunction(named: call.name) { return try type(of: aggregate, call, at: range) }
        guard let function = FunctionLibrary.function(named: call.name) else {
            throw .syntax(.unknownFunction, "there is no function `\(call.name)`", at: range)
        }
        try checkCount(of: call, function.accepts(argumentCount: call.arguments.count), at: range)
        if aggregation == .inside, !function.isDeterministic {
            throw .syntax(.nonConstantExpression, "an aggregating function cannot take \(function.name)()", at: range)
        }
        return function.resultType(try argumentTypes(of: call, function))
    }

    private func argumentTypes(of call: FunctionCall, _ function: FunctionDefinition) throws(CypherError) -> [ValueType] {
        var types: [ValueType] = []
        for (index, argument) in call.arguments.enumerated() {
            var checker = self
            checker.allowsPatterns = function.name == "exists"
            types.append(try checker.check(argument, mayBe: function.accepted(at: index), "\(function.name)()"))
        }
        return types
    }

    private func checkCount(of call: FunctionCall, _ isRight: Bool, at range: SourceRange) throws(CypherError) {
        guard isRight else {
            throw .syntax(.invalidNumberOfArguments, "\(call.name)() does not take \(call.arguments.count) arguments", at: range)
        }
    }

    private func type(of aggregate: AggregateFunction, _ call: FunctionCall, at range: SourceRange) throws(CypherError) -> ValueType {
        try checkAggregation(at: range)
        try checkCount(of: call, call.arguments.count == aggregate.argumentCount, at: range)
        var checker = self
        checker.aggregation = .inside
        let type = try checker.check(call.arguments[0], mayBe: aggregate.accepted, "\(call.name)()")
        for argument in call.arguments.dropFirst() { _ = try checker.type(of: argument) }
        return aggregate.resultType(of: type)
    }

    func typeOfCount(at range: SourceRange) throws(CypherError) -> ValueType {
        try checkAggregation(at: range)
        return .integer
    }

    private func checkAggregation(at range: SourceRange) throws(CypherError) {
        switch aggregation {
        case .allowed: return
        case .inside: throw .syntax(.nestedAggregation, "an aggregating function cannot take another one", at: range)
        case .forbidden: throw .syntax(.invalidAggregation, "aggregating functions stand only in WITH and RETURN", at: range)
        }
    }
}

// MARK: - Expressions with variables of their own

extension ExpressionChecker {
    /// The checker for the inside of an expression that goes through a list.
    private func inside(binding variable: String, to type: ValueType) -> ExpressionChecker {
        var checker = self
        checker.scope.bind(variable, to: type)
        if aggregation == .allowed { checker.aggregation = .forbidden }
        return checker
    }

    func type(of body: ListComprehension) throws(CypherError) -> ValueType {
        let list = try check(body.list, mayBe: [.list(.any)], "a list comprehension")
        let inner = inside(binding: body.variable, to: list.element)
        if let predicate = body.predicate { try inner.checkBoolean(predicate) }
        guard let result = body.result else { return list }
        return .list(try inner.type(of: result))
    }

    func type(of quantifier: Quantifier, _ body: ListComprehension) throws(CypherError) -> ValueType {
        let list = try check(body.list, mayBe: [.list(.any)], "\(quantifier.rawValue)()")
        if let predicate = body.predicate { try inside(binding: body.variable, to: list.element).checkBoolean(predicate) }
        return .boolean
    }

    func type(of reduction: Reduction) throws(CypherError) -> ValueType {
        _ = try type(of: reduction.initial)
        let list = try check(reduction.list, mayBe: [.list(.any)], "reduce()")
        var inner = inside(binding: reduction.variable, to: list.element)
        inner.scope.bind(reduction.accumulator, to: .any)
        _ = try inner.type(of: reduction.step)
        return .any
    }
}

// MARK: - Patterns and subqueries

extension ExpressionChecker {
    private var analyzer: SemanticAnalyzer { SemanticAnalyzer(procedures: procedures, scope: scope) }

    func type(of pattern: PathPattern, at range: SourceRange) throws(CypherError) -> ValueType {
        if pattern.selection != .all {
            try analyzer.checkPredicatePattern(pattern)
            return pattern.selection == .shortest ? .path : .list(.path)
        }
        guard allowsPatterns else {
            throw .syntax(.unexpectedSyntax, "a pattern stands only in MATCH, in predicates and in `[pattern | result]`", at: range)
        }
        try analyzer.checkPredicatePattern(pattern)
        return .boolean
    }

    func type(of body: PatternComprehension) throws(CypherError) -> ValueType {
        var analyzer = analyzer
        try analyzer.bind([body.pattern])
        var inner = self
        inner.scope = analyzer.scope
        if aggregation == .allowed { inner.aggregation = .forbidden }
        if let predicate = body.predicate { try inner.checkBoolean(predicate) }
        return .list(try inner.type(of: body.result))
    }

    func type(ofExists query: Query) throws(CypherError) -> ValueType {
        try analyzer.checkSubquery(query)
        return .boolean
    }
}
