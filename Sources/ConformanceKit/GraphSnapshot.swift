import Cypher
import GraphModel

/// What can be observed of a graph, to be compared before and after a query.
struct GraphSnapshot {
    private struct Property: Hashable {
        let owner: Value
        let key: String
        let value: Value
    }

    private let nodes: Set<NodeID>
    private let relationships: Set<RelationshipID>
    private let labels: Set<String>
    private let properties: Set<Property>

    init(_ graph: PropertyGraph) {
        nodes = Set(graph.nodeIDs)
        relationships = Set(graph.relationshipIDs)
        labels = Set(graph.nodeIDs.flatMap { graph.labels(of: $0) })
        let ofNodes = graph.nodeIDs.flatMap { node in
            graph.properties(of: node).map { Property(owner: .node(node), key: $0.key, value: Value($0.value)) }
        }
        let ofRelationships = graph.relationshipIDs.flatMap { relationship in
            graph.properties(of: relationship).map { Property(owner: .relationship(relationship), key: $0.key, value: Value($0.value)) }
        }
        properties = Set(ofNodes + ofRelationships)
    }

    /// What a query that led from here to `later` did, in the kit's words; kinds that did not occur are left out.
    func effects(until later: GraphSnapshot) -> [String: Int] {
        let effects = [
            "+nodes": later.nodes.subtracting(nodes).count, "-nodes": nodes.subtracting(later.nodes).count,
            "+relationships": later.relationships.subtracting(relationships).count,
            "-relationships": relationships.subtracting(later.relationships).count,
            "+labels": later.labels.subtracting(labels).count, "-labels": labels.subtracting(later.labels).count,
            "+properties": later.properties.subtracting(properties).count,
            "-properties": properties.subtracting(later.properties).count,
        ]
        return effects.filter { $0.value != 0 }
    }
}
