package import GraphModel

/// What planning may know of a graph. All answers are estimates: a plan stays right when they change.
package protocol PlanStatistics: Sendable {
    var nodeCount: Int { get }
    var relationshipCount: Int { get }
    func nodeCount(withLabel label: String) -> Int
    func relationshipCount(ofType type: String) -> Int
    /// How many nodes share one value of a property on average; nil where no index answers equality on it.
    func nodesPerValue(of key: String) -> Double?
}

extension PropertyGraph: PlanStatistics {
    package func nodeCount(withLabel label: String) -> Int { labelID(label).map(count(of:)) ?? 0 }

    package func relationshipCount(ofType type: String) -> Int { typeID(type).map(count(of:)) ?? 0 }

    package func nodesPerValue(of key: String) -> Double? {
        guard let key = keyID(key), let distinct = distinctNodeValueCount(of: key) else { return nil }
        return distinct == 0 ? 0 : Double(nodeCount(with: key)) / Double(distinct)
    }
}
