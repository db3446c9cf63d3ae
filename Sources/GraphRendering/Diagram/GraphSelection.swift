import GraphFormats
package import GraphModel

/// Chooses the relationships and nodes of a picture: filters, then the focus's surroundings, then the most important ones.
package struct GraphSelection {
    private let graph: PropertyGraph
    private let options: PictureOptions
    /// In the graph's order, as are the nodes.
    package private(set) var relationships: [RelationshipID] = []
    package private(set) var nodes: [NodeID] = []
    /// Quotations by reports, which are counted instead of drawn.
    package private(set) var quotations: [NodeID: Int] = [:]
    package private(set) var notes: [String] = []

    package init(_ graph: PropertyGraph, _ options: PictureOptions) {
        self.graph = graph
        self.options = options
    }

    package mutating func choose() {
        for relationship in candidates() where passes(relationship) { take(relationship) }
        nodes = Set(relationships.flatMap(ends) + options.focus).sorted()
        cutToImportant()
    }

    /// The relationships of the focus's surroundings, or all, in the graph's order.
    private func candidates() -> [RelationshipID] {
        if options.focus.isEmpty { return Array(graph.relationshipIDs) }
        let near = surroundings()
        let found = near.flatMap { graph.relationships(of: $0) }.filter { relationship in
            ends(of: relationship).allSatisfy { near.contains($0) || isReport($0) }
        }
        return Set(found).sorted()
    }

    /// The nodes at most `depth` relationships away from the focus.
    private func surroundings() -> Set<NodeID> {
        var found = Set(options.focus)
        var frontier = options.focus
        for _ in 0..<max(0, options.depth) {
            let next = frontier.flatMap(neighbors).filter { options.includesDocuments || !isReport($0) }
            frontier = next.filter { found.insert($0).inserted }
        }
        return found
    }

    private func neighbors(of node: NodeID) -> [NodeID] {
        graph.relationships(of: node).filter(passes).flatMap(ends)
    }

    private func ends(of relationship: RelationshipID) -> [NodeID] {
        [graph.source(of: relationship), graph.target(of: relationship)]
    }

    private func passes(_ relationship: RelationshipID) -> Bool {
        let type = graph.type(of: relationship)
        guard options.types?.contains(type) ?? !RelationWording.of(type).isAside else { return false }
        if let statuses = options.statuses, !statuses.contains(status(of: relationship)) { return false }
        if options.since == nil, options.until == nil { return true }
        let date = PartialDate(graph.property(GraphVocabulary.Key.date, of: relationship)?.stringValue)
        return date?.overlaps(since: options.since, until: options.until) ?? false
    }

    private func status(of relationship: RelationshipID) -> String {
        graph.property(GraphVocabulary.Key.status, of: relationship)?.stringValue ?? "happened"
    }

    private mutating func take(_ relationship: RelationshipID) {
        if options.includesDocuments || !ends(of: relationship).contains(where: isReport) {
            relationships.append(relationship)
        } else if isReport(graph.source(of: relationship)) {
            quotations[graph.target(of: relationship), default: 0] += 1
        }
    }

    private func isReport(_ node: NodeID) -> Bool { graph.labels(of: node).first == GraphVocabulary.Label.document }

    // MARK: Importance

    /// Keeps the most important nodes, and of them those that still have a relationship.
    private mutating func cutToImportant() {
        guard nodes.count > options.maximumNodes else { return }
        let (total, totalRelationships) = (nodes.count, relationships.count)
        let importance = self.importance()
        let ranked = nodes.sorted { (importance[$1] ?? 0, $0) < (importance[$0] ?? 0, $1) }
        let kept = Set(ranked.prefix(options.maximumNodes))
        relationships = relationships.filter { ends(of: $0).allSatisfy(kept.contains) }
        nodes = Set(relationships.flatMap(ends) + options.focus).sorted()
        notes.append(
            "Shows the \(nodes.count) most connected of \(total) entities and \(relationships.count) of \(totalRelationships) relations.")
    }

    /// The number of neighbours, quotations counting a little; the focus comes first.
    private func importance() -> [NodeID: Double] {
        var neighbors: [NodeID: Set<NodeID>] = [:]
        for relationship in relationships {
            let (source, target) = (graph.source(of: relationship), graph.target(of: relationship))
            neighbors[source, default: []].insert(target)
            neighbors[target, default: []].insert(source)
        }
        var importance = neighbors.mapValues { Double($0.count) }
        for (node, count) in quotations { importance[node, default: 0] += Double(min(count, 99)) / 100 }
        for node in options.focus { importance[node] = .infinity }
        return importance
    }
}
