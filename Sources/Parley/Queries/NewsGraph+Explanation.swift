public import GraphModel

/// Why a relationship is in the graph: each passage that proves it, with its document.
public struct Explanation: Sendable, Hashable {
    /// A passage and where it stands.
    public struct Proof: Sendable, Hashable {
        public let evidence: Evidence
        /// Nil where the document is no node of the graph.
        public let document: Entity?
        public let documentDate: String?
        public let documentTitle: String?
        public let documentURL: String?
    }

    public let relationship: Relationship
    public let proofs: [Proof]
}

extension NewsGraph {
    /// Every relationship between two entities, in either direction, with its proofs, in the order of the dates; the undated at the end.
    ///
    /// - Throws: ``LookupError`` where a name means no entity or several.
    /// - Complexity: O(relationships of the first entity).
    public func explanations(
        between first: String, and second: String, matching criteria: RelationshipCriteria = RelationshipCriteria()
    ) throws(LookupError) -> [Explanation] {
        let (first, second) = (try entity(first), try entity(second))
        let handles = graph.incidences(of: first.node).filter { $0.neighbor == second.node }.map(\.relationship)
        return handles.filter { criteria.admit($0, in: graph) }
            .map { Relationship($0, in: graph) }
            .sorted { ($0.date ?? "9", $0.handle) < ($1.date ?? "9", $1.handle) }
            .map { Explanation(relationship: $0, proofs: $0.evidence.map(proof)) }
    }

    private func proof(_ evidence: Evidence) -> Explanation.Proof {
        let node = graph.node(withID: evidence.document)
        let properties = PropertyReader { key in node.flatMap { graph.property(key, of: $0) } }
        return Explanation.Proof(
            evidence: evidence, document: node.map { Entity($0, in: graph) }, documentDate: properties.string(Key.date),
            documentTitle: properties.string(Key.title), documentURL: properties.string(Key.url))
    }
}
