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
        var effects: [String: Int] = [:]
        Self.add(nodes, later.nodes, "nodes", to: &effects)
        Self.add(relationships, later.relationships, "relationships", to: &effects)
        Self.add(labels, later.labels, "labels", to: &effects)
        Self.add(properties, later.properties, "properties", to: &effects)
        return effects
    }

    private static func add<Element>(_ before: Set<Element>, _ after: Set<Element>, _ kind: String, to effects: inout [String: Int]) {
        let (added, removed) = (after.subtracting(before).count, before.subtracting(after).count)
        if added > 0 { effects["+" + kind] = added }
        if removed > 0 { effects["-" + kind] = removed }
    }
}
