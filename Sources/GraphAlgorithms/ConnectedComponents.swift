public import GraphModel

/// The connected components of a graph, numbered from 0 in the order of their oldest nodes.
public struct ConnectedComponents: Sendable {
    /// The number of each node's component.
    public let component: NodeValues<Int>
    /// How many nodes each component has.
    public let sizes: [Int]

    public var count: Int { sizes.count }
}

extension PropertyGraph {
    /// The parts of the graph between which no relationship runs, directions ignored.
    ///
    /// ```
    ///   ada ─── bob    cyd        two components: ada and bob, cyd
    /// ```
    ///
    /// - Complexity: nearly O(nodes + relationships) in time, O(nodes) in space. Two relationships of each node are joined first; the
    ///   nodes that then belong to the most frequent component are not looked at again.
    ///
    /// Source: M. Sutton, T. Ben-Nun, A. Barak, Optimizing parallel graph connectivity computation via subgraph sampling (2018).
    public func connectedComponents() -> ConnectedComponents {
        var forest = DisjointSets(count: nodeIDBound)
        for node in 0..<UInt32(nodeIDBound) {
            for incidence in outgoingIncidences(of: NodeID(node)).prefix(2) { forest.join(node, incidence.neighbor.rawValue) }
        }
        let giant = forest.frequentRoot()
        for node in 0..<UInt32(nodeIDBound) where forest.root(of: node) != giant {
            for incidence in outgoingIncidences(of: NodeID(node)).dropFirst(2) { forest.join(node, incidence.neighbor.rawValue) }
            for incidence in incomingIncidences(of: NodeID(node)) { forest.join(node, incidence.neighbor.rawValue) }
        }
        return numbered(&forest)
    }

    private func numbered(_ forest: inout DisjointSets) -> ConnectedComponents {
        var numbers = [Int](repeating: -1, count: nodeIDBound)
        var component = [Int](repeating: -1, count: nodeIDBound)
        var sizes: [Int] = []
        for node in nodeIDs {
            let root = Int(forest.root(of: node.rawValue))
            if numbers[root] < 0 {
                numbers[root] = sizes.count
                sizes.append(0)
            }
            component[Int(node.rawValue)] = numbers[root]
            sizes[numbers[root]] += 1
        }
        return ConnectedComponents(component: NodeValues(self, component), sizes: sizes)
    }
}

/// Sets that are joined and asked for their members' roots, with path halving. The root of a set is its least member.
private struct DisjointSets {
    private var parents: [UInt32]

    init(count: Int) { parents = Array(0..<UInt32(count)) }

    mutating func root(of member: UInt32) -> UInt32 {
        var member = member
        while parents[Int(member)] != member {
            let grandparent = parents[Int(parents[Int(member)])]
            parents[Int(member)] = grandparent
            member = grandparent
        }
        return member
    }

    mutating func join(_ one: UInt32, _ other: UInt32) {
        let (one, other) = (root(of: one), root(of: other))
        if one != other { parents[Int(max(one, other))] = min(one, other) }
    }

    /// The root met most often among members at regular distances.
    mutating func frequentRoot() -> UInt32? {
        var counts: [UInt32: Int] = [:]
        for member in stride(from: 0, to: parents.count, by: max(1, parents.count / 1024)) {
            counts[root(of: UInt32(member)), default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
