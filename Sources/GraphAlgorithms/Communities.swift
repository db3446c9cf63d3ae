public import GraphModel

/// A division of a graph's nodes into communities, numbered from 0 in the order of their oldest nodes.
public struct Communities: Sendable {
    /// The number of each node's community.
    public let community: NodeValues<Int>
    public let count: Int
    /// How much more of the weight lies within communities than would by chance, from -0.5 to 1.
    public let modularity: Double
}

extension PropertyGraph {
    /// Groups of nodes that have more to do with each other than with the rest.
    ///
    /// ```
    ///   ada ─── bob      dan ─── eve
    ///     \   /            \   /          two communities, joined by one relationship
    ///      cyd ──────────── fay
    /// ```
    ///
    /// Nodes move to the neighbouring community that raises modularity most until none does; then communities become nodes and the same
    /// begins anew. Directions are ignored; parallel relationships add their weights up.
    ///
    /// - Parameters:
    ///   - types: the types of relationships that count; nil for all.
    ///   - resolution: above 1 for smaller communities, below for larger ones.
    ///   - weight: the weight of a relationship, from 0 up.
    /// - Returns: the same division every time for the same graph.
    /// - Complexity: O(relationships) in time for each of a few rounds, O(nodes + relationships) in space.
    ///
    /// Source: V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, Fast unfolding of communities in large networks (2008).
    public func communities(
        through types: [TypeID]? = nil, resolution: Double = 1, weight: (RelationshipID) -> Double = { _ in 1 }
    ) -> Communities {
        var network = WeightedNetwork(self, types, weight)
        var membership = Array(0..<nodeIDBound)
        while true {
            var level = CommunityLevel(network, resolution)
            guard level.improve() else { break }
            let numbers = level.numbered()
            membership = membership.map { numbers.number[$0] }
            network = network.contracted(numbers.number, numbers.count)
        }
        let modularity = CommunityLevel(network, resolution).modularity
        return numbered(membership, modularity)
    }

    private func numbered(_ membership: [Int], _ modularity: Double) -> Communities {
        var numbers: [Int: Int] = [:]
        var community = [Int](repeating: -1, count: nodeIDBound)
        for node in nodeIDs {
            let number = numbers[membership[node.index], default: numbers.count]
            numbers[membership[node.index]] = number
            community[node.index] = number
        }
        return Communities(community: NodeValues(self, community), count: numbers.count, modularity: modularity)
    }
}

/// An undirected network whose edges and nodes (for loops) carry weights.
private struct WeightedNetwork {
    /// Distinct neighbours with weights, ascending.
    var edges: [[(neighbor: Int, weight: Double)]]
    var loops: [Double]

    init(_ graph: PropertyGraph, _ types: [TypeID]?, _ weight: (RelationshipID) -> Double) {
        let filter = RelationshipFilter(.both, types: types)
        var loops = [Double](repeating: 0, count: graph.nodeIDBound)
        var pairs = [[(Int, Double)]](repeating: [], count: graph.nodeIDBound)
        for node in graph.nodeIDs {
            graph.forEachIncidence(of: node, admittedBy: filter) { incidence in
                let weight = weight(incidence.relationship)
                if incidence.neighbor == node {
                    loops[node.index] += weight
                } else {
                    pairs[node.index].append((incidence.neighbor.index, weight))
                }
            }
        }
        self.loops = loops
        edges = pairs.map(Self.merged)
    }

    private init(edges: [[(neighbor: Int, weight: Double)]], loops: [Double]) {
        self.edges = edges
        self.loops = loops
    }

    /// Communities become nodes.
    func contracted(_ community: [Int], _ count: Int) -> WeightedNetwork {
        var pairs = [[(Int, Double)]](repeating: [], count: count)
        var loops = [Double](repeating: 0, count: count)
        for node in edges.indices {
            loops[community[node]] += self.loops[node]
            for (neighbor, weight) in edges[node] {
                if community[neighbor] == community[node] {
                    loops[community[node]] += weight / 2
                } else {
                    pairs[community[node]].append((community[neighbor], weight))
                }
            }
        }
        return WeightedNetwork(edges: pairs.map(Self.merged), loops: loops)
    }

    private static func merged(_ pairs: [(Int, Double)]) -> [(neighbor: Int, weight: Double)] {
        var merged: [(neighbor: Int, weight: Double)] = []
        for (neighbor, weight) in pairs.sorted(by: { $0.0 < $1.0 }) {
            if merged.last?.neighbor == neighbor { merged[merged.count - 1].weight += weight } else { merged.append((neighbor, weight)) }
        }
        return merged
    }
}

/// One level of the search: every node of a network in its community.
private struct CommunityLevel {
    private let network: WeightedNetwork
    private let resolution: Double
    private var community: [Int]
    /// The weight of each node, loops twice.
    private let strength: [Double]
    private var communityStrength: [Double]
    /// Twice the weight of the network.
    private let total: Double

    init(_ network: WeightedNetwork, _ resolution: Double) {
        self.network = network
        self.resolution = resolution
        community = Array(network.edges.indices)
        strength = network.edges.indices.map { node in network.edges[node].reduce(2 * network.loops[node]) { $0 + $1.weight } }
        communityStrength = strength
        total = strength.reduce(0, +)
    }

    /// Moves nodes until nothing improves; returns whether any moved.
    mutating func improve() -> Bool {
        guard total > 0 else { return false }
        var hasImproved = false
        var moved = true
        while moved {
            moved = false
            for node in community.indices where moveToBest(node) { moved = true }
            hasImproved = hasImproved || moved
        }
        return hasImproved
    }

    private mutating func moveToBest(_ node: Int) -> Bool {
        var weights: [(community: Int, weight: Double)] = network.edges[node].map { (community[$0.neighbor], $0.weight) }
        weights.sort { $0.community < $1.community }
        let home = community[node]
        communityStrength[home] -= strength[node]
        var best = (community: home, gain: gain(node, home, weights.filter { $0.community == home }.reduce(0) { $0 + $1.weight }))
        var index = 0
        while index < weights.count {
            let candidate = weights[index].community
            var weight = 0.0
            while index < weights.count, weights[index].community == candidate {
                weight += weights[index].weight
                index += 1
            }
            let gain = gain(node, candidate, weight)
            if gain > best.gain + 1e-12 { best = (candidate, gain) }
        }
        communityStrength[best.community] += strength[node]
        community[node] = best.community
        return best.community != home
    }

    private func gain(_ node: Int, _ community: Int, _ weight: Double) -> Double {
        weight - resolution * communityStrength[community] * strength[node] / total
    }

    func numbered() -> (number: [Int], count: Int) {
        var numbers: [Int: Int] = [:]
        let number = community.map { community in
            let number = numbers[community, default: numbers.count]
            numbers[community] = number
            return number
        }
        return (number, numbers.count)
    }

    /// Where every node is its own community.
    var modularity: Double {
        guard total > 0 else { return 0 }
        return network.edges.indices.reduce(0) { sum, node in
            let share = strength[node] / total
            return sum + 2 * network.loops[node] / total - resolution * share * share
        }
    }
}
