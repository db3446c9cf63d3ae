public import GraphModel

extension NewsGraph {
    /// The graph of these relationships and their ends alone, in the order of this graph, with all their properties.
    ///
    /// Cost: one copy of the nodes and relationships concerned.
    public func subgraph(of relationships: some Sequence<RelationshipID>) -> NewsGraph {
        let relationships = Set(relationships).sorted()
        let nodes = Set(relationships.flatMap { [graph.source(of: $0), graph.target(of: $0)] }).sorted()
        var part = PropertyGraph()
        var copies: [NodeID: NodeID] = [:]
        for node in nodes { copies[node] = part.createNode(labels: graph.labels(of: node), properties: graph.properties(of: node)) }
        for relationship in relationships {
            guard let source = copies[graph.source(of: relationship)], let target = copies[graph.target(of: relationship)] else { continue }
            part.createRelationship(graph.type(of: relationship), from: source, to: target, properties: graph.properties(of: relationship))
        }
        return NewsGraph(part)
    }
}
