import Dispatch
import GraphModel

/// The neighbours of all nodes in one array, for algorithms that read the whole graph many times (compressed sparse rows).
///
/// Rows are indexed by raw node ids; those of deleted nodes are empty. Four bytes a neighbour and a node.
struct CompressedAdjacency: Sendable {
    let offsets: [UInt32]
    let neighbors: [UInt32]

    /// Every relationship counts, parallel ones several times. O(nodes + relationships).
    init(_ graph: PropertyGraph, _ filter: RelationshipFilter) {
        var offsets: [UInt32] = [0]
        var neighbors: [UInt32] = []
        offsets.reserveCapacity(graph.nodeIDBound + 1)
        neighbors.reserveCapacity(graph.relationshipCount * (filter.direction == .both ? 2 : 1))
        for node in 0..<UInt32(graph.nodeIDBound) {
            graph.forEachIncidence(of: NodeID(node), admittedBy: filter) { neighbors.append($0.neighbor.rawValue) }
            offsets.append(UInt32(neighbors.count))
        }
        self.offsets = offsets
        self.neighbors = neighbors
    }

    private init(offsets: [UInt32], neighbors: [UInt32]) {
        self.offsets = offsets
        self.neighbors = neighbors
    }

    var nodeCount: Int { offsets.count - 1 }

    func range(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

    func degree(of node: Int) -> Int { range(of: node).count }

    /// Writes for each node the sum of its neighbours' values. O(nodes + relationships), the inner loop of what is iterated.
    ///
    /// Large graphs are summed on all cores, a stretch of the nodes each: every sum is made by one of them, so the bits are the same.
    func sum(_ values: [Double], into sums: inout [Double]) {
        precondition(values.count == nodeCount && sums.count == nodeCount)
        sums.withUnsafeMutableBufferPointer { sums in
            // No two stretches share a node.
            nonisolated(unsafe) let sums = sums
            DispatchQueue.concurrentPerform(iterations: (nodeCount + Self.stretch - 1) / Self.stretch) { number in
                let nodes = number * Self.stretch..<min((number + 1) * Self.stretch, nodeCount)
                sum(values, of: nodes, into: sums)
            }
        }
    }

    private static let stretch = 1 << 15

    private func sum(_ values: [Double], of nodes: Range<Int>, into sums: UnsafeMutableBufferPointer<Double>) {
        // Every neighbour is a node and offsets ascend, so no access below can leave its buffer.
        neighbors.withUnsafeBufferPointer { neighbors in
            values.withUnsafeBufferPointer { values in
                for node in nodes {
                    var sum = 0.0
                    for position in range(of: node) { sum += values[Int(neighbors[position])] }
                    sums[node] = sum
                }
            }
        }
    }

    /// Loops dropped, parallel neighbours merged, each row ascending. O(relationships · log degree).
    var simplified: CompressedAdjacency {
        var offsets: [UInt32] = [0]
        var simple: [UInt32] = []
        for node in 0..<nodeCount {
            var last = UInt32(node)
            for neighbor in neighbors[range(of: node)].sorted() where neighbor != last && neighbor != UInt32(node) {
                simple.append(neighbor)
                last = neighbor
            }
            offsets.append(UInt32(simple.count))
        }
        return CompressedAdjacency(offsets: offsets, neighbors: simple)
    }
}
