public import GraphModel

/// Two nodes with the number of relationships between them.
public struct NodePair: Sendable, Hashable {
    /// The older node.
    public var first: NodeID
    public var second: NodeID
    public var count: Int
}

extension PropertyGraph {
    /// The pairs of different nodes with the most relationships of a type between them, directions ignored.
    ///
    /// ```
    ///   ada ═══ bob ─── cyd        ada and bob, 2; bob and cyd, 1
    /// ```
    ///
    /// - Parameters:
    ///   - type: the type that counts.
    ///   - limit: how many pairs.
    ///   - precedes: the order of pairs with the same count; by default the older nodes come first.
    /// - Complexity: O(relationships of the type · log of them) in time, O(relationships of the type) in space.
    public func mostFrequentPairs(
        ofType type: TypeID, limit: Int, precedes: (NodePair, NodePair) -> Bool = { ($0.first, $0.second) < ($1.first, $1.second) }
    ) -> [NodePair] {
        let pairs = countedPairs(ofType: type)
        guard limit > 0, limit < pairs.count else { return pairs.sorted { Self.isBefore($0, $1, precedes) } }
        let leastCount = pairs.map(\.count).sorted(by: >)[limit - 1]
        return Array(pairs.filter { $0.count >= leastCount }.sorted { Self.isBefore($0, $1, precedes) }.prefix(limit))
    }

    private static func isBefore(_ left: NodePair, _ right: NodePair, _ precedes: (NodePair, NodePair) -> Bool) -> Bool {
        left.count == right.count ? precedes(left, right) : left.count > right.count
    }

    private func countedPairs(ofType type: TypeID) -> [NodePair] {
        var keys: [UInt64] = []
        for relationship in relationships(ofType: type) {
            let (source, target) = (source(of: relationship).rawValue, target(of: relationship).rawValue)
            if source != target { keys.append(UInt64(min(source, target)) << 32 | UInt64(max(source, target))) }
        }
        keys.sort()
        var pairs: [NodePair] = []
        for key in keys {
            let (first, second) = (NodeID(UInt32(key >> 32)), NodeID(UInt32(truncatingIfNeeded: key)))
            if let last = pairs.last, last.first == first, last.second == second {
                pairs[pairs.count - 1].count += 1
            } else {
                pairs.append(NodePair(first: first, second: second, count: 1))
            }
        }
        return pairs
    }
}
