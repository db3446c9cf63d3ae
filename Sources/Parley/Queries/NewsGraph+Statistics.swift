import GraphFormats
import GraphModel

/// A graph in numbers.
public struct GraphStatistics: Sendable, Hashable {
    /// A name and how often it occurs.
    public struct Count: Sendable, Hashable {
        public let name: String
        public let count: Int

        package init(name: String, count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// How many relationships of a type there are, and of each status.
    public struct TypeCount: Sendable, Hashable {
        public let type: String
        public let count: Int
        public let happened: Int
        public let planned: Int
        public let denied: Int
        public let dated: Int
    }

    /// An entity and the number of others it has relationships with.
    public struct Degree: Sendable, Hashable {
        public let entity: Entity
        public let neighbors: Int
        public let relationships: Int
    }

    /// Nodes by label, the most frequent first.
    public let labels: [Count]
    /// Relationships by type, the most frequent first.
    public let types: [TypeCount]
    /// The entities with the most neighbours, documents left out.
    public let mostConnected: [Degree]
    /// The first and last date of relationships, as exact as they are.
    public let earliestDate: String?
    public let latestDate: String?
    /// How many passages prove relationships.
    public let evidenceCount: Int

    public var nodeCount: Int { labels.reduce(0) { $0 + $1.count } }
    public var relationshipCount: Int { types.reduce(0) { $0 + $1.count } }
}

extension NewsGraph {
    /// Counts what is in the graph.
    ///
    /// - Parameter connected: how many of the most connected entities to name.
    /// - Complexity: O(nodes + relationships), and a sort of the nodes.
    public func statistics(connected: Int = 10) -> GraphStatistics {
        let relationships = relationships
        let dates = relationships.compactMap { PartialDate($0.date) }
        return GraphStatistics(
            labels: labelCounts(), types: Self.typeCounts(relationships), mostConnected: mostConnected(connected),
            earliestDate: dates.map(\.start).min(), latestDate: dates.map(\.end).max(),
            evidenceCount: relationships.reduce(0) { $0 + $1.evidence.count })
    }

    private func labelCounts() -> [GraphStatistics.Count] {
        let groups = Dictionary(grouping: graph.nodeIDs) { graph.labels(of: $0).first ?? "" }
        return groups.map { GraphStatistics.Count(name: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }

    private static func typeCounts(_ relationships: [Relationship]) -> [GraphStatistics.TypeCount] {
        Dictionary(grouping: relationships, by: \.type).map { type, members in
            func count(_ status: String) -> Int { members.count { $0.status == status } }
            return GraphStatistics.TypeCount(
                type: type, count: members.count, happened: count("happened"), planned: count("planned"), denied: count("denied"),
                dated: members.count { $0.date != nil })
        }
        .sorted { ($1.count, $0.type) < ($0.count, $1.type) }
    }

    private func mostConnected(_ limit: Int) -> [GraphStatistics.Degree] {
        let degrees = graph.nodeIDs.map { node in
            let incidences = graph.incidences(of: node).filter { !graph.isQuotationByDocument($0.relationship) }
            return (node: node, neighbors: Set(incidences.map(\.neighbor)).count, relationships: incidences.count)
        }
        return degrees.filter { $0.neighbors > 0 }
            .sorted { ($1.neighbors, $1.relationships, $0.node) < ($0.neighbors, $0.relationships, $1.node) }
            .prefix(limit)
            .map { GraphStatistics.Degree(entity: Entity($0.node, in: graph), neighbors: $0.neighbors, relationships: $0.relationships) }
    }
}
