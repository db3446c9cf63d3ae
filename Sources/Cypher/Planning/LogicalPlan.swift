package import GraphModel

/// How a query is answered: steps that each take rows and give rows, the first one starting from a single empty row.
///
/// Plans know variables by name and no graph. Rewrites turn a plan into one with the same rows that costs less.
package struct LogicalPlan: Sendable, Hashable {
    package var steps: [PlanStep]

    package init(_ steps: [PlanStep] = []) { self.steps = steps }
}

package indirect enum PlanStep: Sendable, Hashable {
    /// Patterns yet to be ordered into the steps below.
    case match(MatchGraph)
    case scan(NodeScan)
    case expand(Expansion)
    /// All relationships of the expansion's types with both their ends, as far as the comparisons of the ends' properties hold.
    case scanRelationships(Expansion, comparing: [Expression] = [])
    /// Both ends of a relationship that is known already.
    case endpoints(Expansion)
    case filter([Expression])
    /// Makes a path of nodes and relationships that are known already.
    case bindPath(String, nodes: [String], relationships: [String])
    /// The rows of the inner plan for each row, or one with nulls where there are none.
    case optional(LogicalPlan, introducing: [String])
    case unwind(Expression, as: String)
    case call(ProcedureCall)
    /// Adds columns.
    case project([Column])
    /// Keeps these variables only.
    case select([String])
    case aggregate(Aggregation)
    /// Keeps one of the rows that are equal in these variables.
    case distinct([String])
    case sort([SortItem])
    case skip(Expression)
    case limit(Expression)
    /// The first rows by an order: sort, skip and limit in one.
    case top([SortItem], skip: Expression?, limit: Expression)
    case union([LogicalPlan], columns: [String])
    case create([PathPattern])
    case merge(MergePlan)
    case set([SetItem])
    case remove([RemoveItem])
    case delete([Expression], detach: Bool)
}

package struct Column: Sendable, Hashable {
    package var name: String
    package var expression: Expression
}

package struct Aggregation: Sendable, Hashable {
    /// The groups that can be among the first rows by an aggregate, those equal to the last of them included.
    package struct Best: Sendable, Hashable {
        /// Its place among the aggregates.
        package var aggregate: Int
        package var isDescending: Bool
        package var skip: Expression?
        package var limit: Expression
    }

    package var keys: [Column]
    package var aggregates: [AggregateColumn]
    /// Nil where all groups are wanted.
    package var best: Best?
}

package struct AggregateColumn: Sendable, Hashable {
    package var name: String
    /// A call of an aggregating function or `count(*)`.
    package var expression: Expression
}

package struct NodeScan: Sendable, Hashable {
    package enum Source: Sendable, Hashable {
        case all
        case label(String)
        /// Nodes whose property equals a value, by index.
        case property(key: String, value: Expression)
        /// The node that `id()` gives a number for.
        case identifier(Expression)
    }

    package var variable: String
    package var source: Source
}

/// A step along relationships from a node that is known.
package struct Expansion: Sendable, Hashable {
    package var from: String
    package var relationship: String
    package var to: String
    package var direction: Direction
    /// Any of these; empty for any type.
    package var types: [String]
    /// Relationships of the same pattern, which this one must not repeat.
    package var distinctFrom: [String] = []
    /// Whether `to` is known as well.
    package var isInto = false
    /// More or fewer than exactly one relationship; the relationship variable then holds a list.
    package var path: PathExpansion?
}

package struct PathExpansion: Sendable, Hashable {
    /// What of its walks is wanted.
    package enum Yield: Sendable, Hashable {
        /// Every walk, with the list of its relationships.
        case trails
        /// The end of every walk.
        case ends
        /// Each node at which a walk ends, once for each start.
        case distinctEnds
    }

    package var length: PathLength
    package var selection: PathPattern.Selection
    /// A map that each relationship must agree with.
    package var properties: Expression?
    /// Whether the walk runs against the order in which the pattern is written.
    package var isReversed = false
    package var yield = Yield.trails
}

package struct ProcedureCall: Sendable, Hashable {
    package var name: String
    package var arguments: [Expression]
    package var yields: [YieldItem]
}

package struct MergePlan: Sendable, Hashable {
    package var pattern: PathPattern
    package var match: LogicalPlan
    package var onCreate: [SetItem]
    package var onMatch: [SetItem]
    package var introduces: [String]
}
