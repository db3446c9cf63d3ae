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
    /// Most graphs have one component that holds most of their nodes. It is flooded first, from the node with the most relationships, in
    /// passes over all nodes that need one bit for each; what is left is joined relationship by relationship.
    ///
    /// - Complexity: nearly O(nodes + relationships) in time, O(nodes) in space.
    ///
    /// Source: R. E. Tarjan, Efficiency of a good but not linear set union algorithm (1975), with the bottom-up step of S. Beamer,
    /// K. Asanović, D. Patterson, Direction-optimizing breadth-first search (2012), in front of it.
    public func connectedComponents() -> ConnectedComponents {
        let flood = Flood(self)
        var forest = DisjointSets(count: nodeIDBound)
        for node in nodeIDs where !flood.contains(node) {
            forEachIncidence(of: node) { forest.join(node.rawValue, flood.representing($0.neighbor)) }
        }
        return numbered(&forest, flood)
    }

    private func numbered(_ forest: inout DisjointSets, _ flood: Flood) -> ConnectedComponents {
        var numbers = [Int32](repeating: -1, count: nodeIDBound)
        var component = [Int](repeating: -1, count: nodeIDBound)
        var sizes: [Int] = []
        for node in nodeIDs {
            let root = Int(forest.root(of: flood.representing(node)))
            if numbers[root] < 0 {
                numbers[root] = Int32(sizes.count)
                sizes.append(0)
            }
            let number = Int(numbers[root])
            component[node.index] = number
            sizes[number] += 1
        }
        return ConnectedComponents(component: NodeValues(self, component), sizes: sizes)
    }
}

/// Nodes that are all connected with each other: a large part of a large component, if not all of it.
private struct Flood {
    /// Passes over all nodes go on while each floods one in so many of them.
    private static let leastGain = 64

    private let outgoing: AdjacencySlab
    private let incoming: AdjacencySlab
    private var bits: [UInt64]
    /// The flooded node that stands for all of them.
    private var representative: UInt32 = 0

    init(_ graph: PropertyGraph) {
        (outgoing, incoming) = (graph.outgoingSlab, graph.incomingSlab)
        bits = Array(repeating: 0, count: graph.nodeIDBound / 64 + 1)
        guard graph.nodeIDBound > 0 else { return }
        representative = start(graph.nodeIDBound)
        insert(representative)
        for position in outgoing.range(of: NodeID(representative)) { insert(outgoing.pool[position].neighbor.rawValue) }
        for position in incoming.range(of: NodeID(representative)) { insert(incoming.pool[position].neighbor.rawValue) }
        while pass(graph.nodeIDBound) > graph.nodeIDBound / Self.leastGain {}
    }

    @inline(__always)
    func contains(_ node: UInt32) -> Bool { bits[Int(node >> 6)] >> UInt64(node & 63) & 1 == 1 }

    func contains(_ node: NodeID) -> Bool { contains(node.rawValue) }

    func representing(_ node: NodeID) -> UInt32 { contains(node) ? representative : node.rawValue }

    private mutating func insert(_ node: UInt32) { bits[Int(node >> 6)] |= 1 << UInt64(node & 63) }

    /// The node with the most relationships among many at regular distances.
    private func start(_ nodeCount: Int) -> UInt32 {
        let nodes = stride(from: 0, to: nodeCount, by: max(1, nodeCount / 65536)).map { NodeID(UInt32($0)) }
        return nodes.max { degree($0) < degree($1) }?.rawValue ?? 0
    }

    private func degree(_ node: NodeID) -> Int { outgoing.degree(of: node) + incoming.degree(of: node) }

    /// Floods the nodes with a flooded neighbour, those flooded in this very pass included; returns how many.
    private mutating func pass(_ nodeCount: Int) -> Int {
        var gain = 0
        for node in 0..<UInt32(nodeCount) where !contains(node) {
            if hasFloodedNeighbor(node, outgoing) || hasFloodedNeighbor(node, incoming) {
                insert(node)
                gain += 1
            }
        }
        return gain
    }

    @inline(__always)
    private func hasFloodedNeighbor(_ node: UInt32, _ slab: AdjacencySlab) -> Bool {
        for position in slab.range(of: NodeID(node)) where contains(slab.pool[position].neighbor.rawValue) { return true }
        return false
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
}
