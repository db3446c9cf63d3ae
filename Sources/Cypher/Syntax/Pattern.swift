/// A chain of node patterns joined by relationship patterns: one node more than relationships.
package struct PathPattern: Sendable, Hashable {
    package enum Selection: String, Sendable, Hashable {
        case all = ""
        case shortest = "shortestPath"
        case allShortest = "allShortestPaths"
    }

    /// The path's variable.
    package var variable: Name?
    package var selection = Selection.all
    package var nodes: [NodePattern]
    package var relationships: [RelationshipPattern]
    @Uncompared package var range: SourceRange
}

/// A name with its place. Equality disregards the place.
package struct Name: Sendable, Hashable {
    package var text: String
    @Uncompared package var range: SourceRange
}

package struct NodePattern: Sendable, Hashable {
    package var variable: Name?
    package var labels: [String]
    /// A map or a parameter.
    package var properties: Expression?
    @Uncompared package var range: SourceRange
}

package struct RelationshipPattern: Sendable, Hashable {
    package var variable: Name?
    /// Any of these; empty for any type at all.
    package var types: [String]
    /// A map or a parameter.
    package var properties: Expression?
    package var arrow: Arrow
    /// Nil for exactly one relationship.
    package var length: PathLength?
    @Uncompared package var range: SourceRange
}

/// How a relationship pattern points, as written.
package enum Arrow: Sendable, Hashable {
    case right
    case left
    case none
    /// `<-->`, which matches as if it had no heads.
    case both
}

/// `*minimum..maximum`.
package struct PathLength: Sendable, Hashable {
    package var minimum: Int
    /// Nil for no bound.
    package var maximum: Int?
}
