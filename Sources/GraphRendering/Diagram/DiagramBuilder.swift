import GraphFormats
package import GraphModel

/// Merges the chosen relationships into arcs.
package struct DiagramBuilder {
    private struct ArcKey: Hashable {
        let source: Int
        let target: Int
        let type: String
        let status: ArcStatus
    }

    private let graph: PropertyGraph
    package private(set) var nodes: [Diagram.Node] = []
    package private(set) var arcs: [Diagram.Arc] = []

    package init(_ graph: PropertyGraph, _ selection: GraphSelection) {
        self.graph = graph
        nodes = selection.nodes.map { node(of: $0, quotations: selection.quotations[$0] ?? 0) }
        merge(selection)
        for arc in arcs.indices { complete(&arcs[arc]) }
    }

    private mutating func merge(_ selection: GraphSelection) {
        let index = Dictionary(uniqueKeysWithValues: selection.nodes.enumerated().map { ($1, $0) })
        var known: [ArcKey: Int] = [:]
        for relationship in selection.relationships {
            guard let source = index[graph.source(of: relationship)], let target = index[graph.target(of: relationship)] else { continue }
            let key = key(of: relationship, source, target)
            if let arc = known[key] {
                arcs[arc].relationships.append(relationship)
            } else {
                known[key] = arcs.count
                arcs.append(
                    Diagram.Arc(source: key.source, target: key.target, type: key.type, status: key.status, relationships: [relationship]))
            }
        }
    }

    private func key(of relationship: RelationshipID, _ source: Int, _ target: Int) -> ArcKey {
        let type = graph.type(of: relationship)
        let turns = GraphVocabulary.symmetricTypes.contains(type) && target < source
        return ArcKey(
            source: turns ? target : source, target: turns ? source : target, type: type,
            status: ArcStatus(text(GraphVocabulary.Key.status, of: relationship)))
    }

    private func node(of id: NodeID, quotations: Int) -> Diagram.Node {
        let names = [GraphVocabulary.Key.name, GraphVocabulary.Key.id].compactMap { graph.property($0, of: id)?.stringValue }
        let name = names.map { VisibleText.line($0, limit: 120) }.first { $0.contains { $0 != " " } }
        return Diagram.Node(
            id: id, name: name ?? "node \(id.rawValue)", label: VisibleText.line(graph.labels(of: id).first ?? "", limit: 40),
            aliases: (graph.property(GraphVocabulary.Key.aliases, of: id)?.texts ?? []).map { VisibleText.line($0, limit: 80) },
            url: VisibleText.webAddress(graph.property(GraphVocabulary.Key.url, of: id)?.stringValue), quotations: quotations)
    }

    private func text(_ key: String, of relationship: RelationshipID) -> String? {
        graph.property(key, of: relationship)?.stringValue
    }

    private func complete(_ arc: inout Diagram.Arc) {
        let occurrences = Set(arc.relationships.map { text(GraphVocabulary.Key.occurrence, of: $0) ?? "\($0.rawValue)" })
        arc.count = occurrences.count
        arc.dates = arc.relationships.compactMap { PartialDate(text(GraphVocabulary.Key.date, of: $0)) }.sorted()
        arc.role = arc.relationships.lazy.compactMap { text(GraphVocabulary.Key.role, of: $0) }.first.map {
            VisibleText.line($0, limit: 80)
        }
        arc.proofs = arc.relationships.flatMap(proofs)
    }

    /// One for each sentence, or one without where there is none.
    private func proofs(of relationship: RelationshipID) -> [Diagram.Proof] {
        let bare = Diagram.Proof(
            date: PartialDate(text(GraphVocabulary.Key.date, of: relationship))?.text ?? "",
            status: ArcStatus(text(GraphVocabulary.Key.status, of: relationship)))
        let evidence = graph.property(GraphVocabulary.Key.evidence, of: relationship)?.listValue ?? []
        let proofs = evidence.compactMap { Evidence($0) }.map { piece in
            var proof = bare
            let report = report(piece.document)
            proof.sentence = VisibleText.line(piece.text)
            let title = report.flatMap { graph.property(GraphVocabulary.Key.title, of: $0)?.stringValue }
            proof.report = VisibleText.line(title ?? piece.document, limit: 80)
            proof.url = report.flatMap { VisibleText.webAddress(graph.property(GraphVocabulary.Key.url, of: $0)?.stringValue) }
            return proof
        }
        return proofs.isEmpty ? [bare] : proofs
    }

    private func report(_ id: String) -> NodeID? {
        graph.keyID(GraphVocabulary.Key.id).flatMap { graph.nodes(with: $0, equalTo: .string(id)).first }
    }
}
