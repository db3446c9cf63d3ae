/// An expression of a query with its place in the text. Equality disregards the place.
package struct Expression: Sendable, Hashable {
    package var kind: ExpressionKind
    @Uncompared package var range: SourceRange

    package init(_ kind: ExpressionKind, at range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

/// What an expression is.
package indirect enum ExpressionKind: Sendable, Hashable {
    case literal(Literal)
    case variable(String)
    case parameter(String)
    case list([Expression])
    case map([MapEntry])
    case property(Expression, String)
    case element(Expression, index: Expression)
    case slice(Expression, from: Expression?, to: Expression?)
    case hasLabels(Expression, [String])
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `a < b <= c`: one operand more than operators.
    case comparison([Expression], [ComparisonOperator])
    case and([Expression])
    case or([Expression])
    case isNull(Expression, negated: Bool)
    case caseOf(subject: Expression?, branches: [CaseBranch], fallback: Expression?)
    case call(FunctionCall)
    case countRows
    case listComprehension(ListComprehension)
    case quantifier(Quantifier, ListComprehension)
    case reduce(Reduction)
    case patternPredicate(PathPattern)
    case patternComprehension(PatternComprehension)
    case exists(Query)
}

package enum Literal: Sendable, Hashable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case float(Double)
    case string(String)
}

package struct MapEntry: Sendable, Hashable {
    package var key: String
    package var value: Expression
}

package enum UnaryOperator: String, Sendable, Hashable {
    case not = "NOT"
    case plus = "+"
    case minus = "-"
}

package enum BinaryOperator: String, Sendable, Hashable {
    case xor = "XOR"
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
    case power = "^"
    case contains = "CONTAINS"
    case startsWith = "STARTS WITH"
    case endsWith = "ENDS WITH"
    case matches = "=~"
    case isIn = "IN"
}

package enum ComparisonOperator: String, Sendable, Hashable {
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

package struct CaseBranch: Sendable, Hashable {
    package var condition: Expression
    package var result: Expression
}

package struct FunctionCall: Sendable, Hashable {
    /// As the query spells it, namespace included: `duration.between`.
    package var name: String
    package var isDistinct: Bool
    package var arguments: [Expression]
}

/// `x IN list WHERE predicate | result`, the last two optional.
package struct ListComprehension: Sendable, Hashable {
    package var variable: String
    package var list: Expression
    package var predicate: Expression?
    package var result: Expression?
}

package enum Quantifier: String, Sendable, Hashable, CaseIterable {
    case all
    case any
    case none
    case single
}

/// `reduce(accumulator = initial, variable IN list | step)`.
package struct Reduction: Sendable, Hashable {
    package var accumulator: String
    package var initial: Expression
    package var variable: String
    package var list: Expression
    package var step: Expression
}

/// `[path = (a)-->(b) WHERE predicate | result]`.
package struct PatternComprehension: Sendable, Hashable {
    package var pattern: PathPattern
    package var predicate: Expression?
    package var result: Expression
}
