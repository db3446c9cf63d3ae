import GraphModel

extension NewsGraph {
    /// The entity of that id, name or alias, without regard to case and accents; an id wins over names, a name over aliases.
    ///
    /// - Throws: ``LookupError`` where there is none, with the nearest names, or where there are several.
    /// - Complexity: O(length of all names); an exact id takes O(1).
    public func entity(_ name: String) throws(LookupError) -> Entity {
        switch NameSearch(graph).find(name) {
        case .one(let node): return Entity(node, in: graph)
        case .several(let nodes): throw .ambiguous(name, candidates: nodes.map { Entity($0, in: graph) })
        case .none(let suggestions): throw .unknown(name, suggestions: suggestions)
        }
    }

    /// All entities but documents, in the order of the graph.
    public var entities: [Entity] { graph.nodeIDs.map { Entity($0, in: graph) }.filter { !$0.isDocument } }

    /// All documents, in the order of the graph.
    public var documents: [Entity] { graph.nodeIDs.map { Entity($0, in: graph) }.filter(\.isDocument) }

    /// All relationships, in the order of the graph.
    public var relationships: [Relationship] { graph.relationshipIDs.map { Relationship($0, in: graph) } }
}
