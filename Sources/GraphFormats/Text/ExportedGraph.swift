package import GraphModel

/// A graph as writers see it: nodes and relationships one after the other, each with a textual id of its own.
package struct ExportedGraph: Sendable {
    package let graph: PropertyGraph
    private let names: NodeNames

    /// Cost: one pass over the nodes.
    package init(_ graph: PropertyGraph) {
        self.graph = graph
        names = NodeNames(graph)
    }

    package var nodes: some Sequence<ExportedNode> { graph.nodeIDs.lazy.map { node($0) } }

    package var relationships: ExportedRelationships { ExportedRelationships(self) }

    package func node(_ node: NodeID) -> ExportedNode {
        ExportedNode(id: names[node], labels: graph.labels(of: node), properties: graph.properties(of: node))
    }

    package func name(of node: NodeID) -> String {
        graph.property(GraphVocabulary.Key.name, of: node)?.stringValue ?? names[node]
    }

    package func id(of node: NodeID) -> String { names[node] }

    package func label(of node: NodeID) -> String { graph.labels(of: node).first ?? "" }
}

package struct ExportedNode: Sendable {
    package let id: String
    package let labels: [String]
    package let properties: [String: PropertyValue]

    package var label: String { labels.first ?? "" }
    package var name: String { properties[GraphVocabulary.Key.name]?.stringValue ?? id }
    package var ordered: [(key: String, value: PropertyValue)] { PropertyOrder.ordered(properties) }

    package func text(_ key: String) -> String? { properties[key]?.stringValue }
}

package struct ExportedRelationship: Sendable {
    package let key: String
    package let type: String
    package let source: NodeID
    package let target: NodeID
    package let sourceID: String
    package let targetID: String
    package let properties: [String: PropertyValue]

    package var isSymmetric: Bool { GraphVocabulary.symmetricTypes.contains(type) }
    package var ordered: [(key: String, value: PropertyValue)] { PropertyOrder.ordered(properties) }
    package var status: String { text(GraphVocabulary.Key.status) ?? "happened" }
    package var date: PartialDate? { PartialDate(text(GraphVocabulary.Key.date)) }

    package var evidence: [Evidence] {
        (properties[GraphVocabulary.Key.evidence]?.listValue ?? []).compactMap { Evidence($0) }
    }

    package func text(_ key: String) -> String? { properties[key]?.stringValue }
}

/// The relationships of a graph, made one at a time.
package struct ExportedRelationships: Sequence, IteratorProtocol {
    private let exported: ExportedGraph
    private var keys = UniqueNames()
    private var ids: EntitySet<RelationshipID>.Iterator

    fileprivate init(_ exported: ExportedGraph) {
        self.exported = exported
        ids = exported.graph.relationshipIDs.makeIterator()
    }

    package mutating func next() -> ExportedRelationship? {
        guard let id = ids.next() else { return nil }
        let graph = exported.graph
        let (source, target) = (graph.source(of: id), graph.target(of: id))
        return ExportedRelationship(
            key: keys.claim(id, in: graph), type: graph.type(of: id), source: source, target: target, sourceID: exported.id(of: source),
            targetID: exported.id(of: target), properties: graph.properties(of: id))
    }
}
