/// A whole statement: one query, or several joined by UNION.
package struct Query: Sendable, Hashable {
    package var parts: [SingleQuery]
    /// True for UNION ALL; without meaning for one part.
    package var keepsDuplicates: Bool
    package var mode = Mode.run

    package enum Mode: Sendable, Hashable {
        case run
        case explain
        case profile
    }
}

/// Clauses in their order.
package struct SingleQuery: Sendable, Hashable {
    package var clauses: [Clause]
    @Uncompared package var range: SourceRange
}

package struct Clause: Sendable, Hashable {
    package var kind: ClauseKind
    @Uncompared package var range: SourceRange
}

package enum ClauseKind: Sendable, Hashable {
    case match(MatchClause)
    case unwind(Expression, as: Name)
    case call(CallClause)
    case with(Projection)
    case returning(Projection)
    case create([PathPattern])
    case merge(MergeClause)
    case set([SetItem])
    case remove([RemoveItem])
    case delete([Expression], detach: Bool)
}

package struct MatchClause: Sendable, Hashable {
    package var isOptional: Bool
    package var patterns: [PathPattern]
    package var predicate: Expression?
}

package struct CallClause: Sendable, Hashable {
    package var procedure: Name
    /// Nil where the call has no parentheses, so that parameters are passed by name.
    package var arguments: [Expression]?
    package var yield: Yield?
    package var predicate: Expression?

    package enum Yield: Sendable, Hashable {
        case everything
        case items([YieldItem])
    }
}

package struct YieldItem: Sendable, Hashable {
    package var field: Name
    package var variable: Name
}

/// The body of WITH and RETURN.
package struct Projection: Sendable, Hashable {
    package var isDistinct: Bool
    /// Whether `*` stands before the items.
    package var includesAll: Bool
    package var items: [ProjectionItem]
    package var order: [SortItem] = []
    package var skip: Expression?
    package var limit: Expression?
    /// WITH only.
    package var predicate: Expression?
    @Uncompared package var range: SourceRange
}

package struct ProjectionItem: Sendable, Hashable {
    package var expression: Expression
    /// The alias, or the expression as written.
    package var name: String
    package var hasAlias: Bool
}

package struct SortItem: Sendable, Hashable {
    package var expression: Expression
    package var isDescending: Bool
}

package struct MergeClause: Sendable, Hashable {
    package var pattern: PathPattern
    package var onCreate: [SetItem]
    package var onMatch: [SetItem]
}

package enum SetItem: Sendable, Hashable {
    /// `n.key = value`.
    case property(Expression, key: String, value: Expression)
    /// `n = map`: all other properties go.
    case replaceProperties(Expression, with: Expression)
    /// `n += map`.
    case mergeProperties(Expression, with: Expression)
    case labels(Expression, [String])
}

package enum RemoveItem: Sendable, Hashable {
    case property(Expression, key: String)
    case labels(Expression, [String])
}
