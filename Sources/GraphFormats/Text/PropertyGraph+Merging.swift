package import GraphModel

extension PropertyGraph {
    /// A copy in which all relationships of a pair with one type and status are one: with their `count`, their `dates`, all their evidence,
    /// and what else the first of them has. Its `date` spans them all.
    package func mergingParallelRelationships() -> PropertyGraph {
        var merged = PropertyGraph()
        var copies: [NodeID: NodeID] = [:]
        for node in nodeIDs { copies[node] = merged.createNode(labels: labels(of: node), properties: properties(of: node)) }
        for group in parallelRelationships() {
            guard let source = copies[self.source(of: group[0])], let target = copies[self.target(of: group[0])] else { continue }
            merged.createRelationship(type(of: group[0]), from: source, to: target, properties: mergedProperties(group))
        }
        return merged
    }

    private struct ParallelKey: Hashable {
        let ends: [NodeID]
        let type: String
        let status: PropertyValue?
    }

    /// Groups of relationships in the order of their first members.
    private func parallelRelationships() -> [[RelationshipID]] {
        var index: [ParallelKey: Int] = [:]
        var groups: [[RelationshipID]] = []
        for relationship in relationshipIDs {
            let type = type(of: relationship)
            let ends = [source(of: relationship), target(of: relationship)]
            let key = ParallelKey(
                ends: GraphVocabulary.symmetricTypes.contains(type) ? ends.sorted() : ends, type: type,
                status: property(GraphVocabulary.Key.status, of: relationship))
            if let group = index[key] {
                groups[group].append(relationship)
            } else {
                index[key] = groups.count
                groups.append([relationship])
            }
        }
        return groups
    }

    private func mergedProperties(_ group: [RelationshipID]) -> [String: PropertyValue] {
        var properties = properties(of: group[0])
        let dates = Set(group.compactMap { property(GraphVocabulary.Key.date, of: $0)?.stringValue }).sorted()
        let ranges = dates.compactMap { PartialDate($0) }
        properties["count"] = .integer(Int64(group.count))
        if group.count == 1 { return properties }
        properties["dates"] = .list(dates.map { .string($0) })
        if let start = ranges.map(\.start).min(), let end = ranges.map(\.end).max() {
            properties[GraphVocabulary.Key.date] = .string(start == end ? start : "\(start)/\(end)")
        }
        let evidence = group.flatMap { property(GraphVocabulary.Key.evidence, of: $0)?.listValue ?? [] }
        if !evidence.isEmpty { properties[GraphVocabulary.Key.evidence] = .list(evidence) }
        return properties
    }
}
