import GraphAlgorithms
import GraphModel

/// A way from one entity to another: one entity more than relationships.
public struct Connection: Sendable, Hashable {
    public let entities: [Entity]
    public let relationships: [Relationship]
}

extension NewsGraph {
    /// A way with the fewest relationships from one entity to another, in whatever direction they point; nil where there is none.
    ///
    /// No way leads through documents.
    /// - Throws: ``LookupError`` where a name means no entity or several.
    /// - Complexity: O(nodes + relationships) at worst.
    public func path(
        from start: String, to end: String, matching criteria: RelationshipCriteria = RelationshipCriteria()
    ) throws(LookupError) -> Connection? {
        let (start, end) = (try entity(start), try entity(end))
        let graph = graph
        let filter = RelationshipFilter { relationship in
            criteria.admit(relationship, in: graph) && !graph.isQuotationByDocument(relationship)
        }
        return graph.shortestPath(from: start.node, to: end.node, through: filter).map { path in
            Connection(
                entities: path.nodes.map { Entity($0, in: graph) },
                relationships: path.relationships.map { Relationship($0, in: graph) })
        }
    }
}

extension PropertyGraph {
    func isQuotationByDocument(_ relationship: RelationshipID) -> Bool {
        labels(of: source(of: relationship)).first == GraphVocabulary.Label.document
    }
}
