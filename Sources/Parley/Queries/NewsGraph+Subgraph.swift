public import GraphModel
public import GraphRendering

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

    /// The graph of the relationships that satisfy the criteria, and their ends.
    public func subgraph(matching criteria: RelationshipCriteria) -> NewsGraph {
        subgraph(of: graph.relationshipIDs.filter { criteria.admit($0, in: graph) })
    }

    /// The graph of what a picture with these options shows.
    public func subgraph(drawnWith options: PictureOptions) -> NewsGraph {
        var selection = GraphSelection(graph, options)
        selection.choose()
        return subgraph(of: selection.relationships)
    }
}
