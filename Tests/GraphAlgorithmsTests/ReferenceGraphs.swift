import GraphAlgorithms
import GraphModel
import Testing

/// A reproducible multigraph with loops and two types of relationships.
func randomGraph(nodes: Int, relationships: Int, seed: UInt64) -> PropertyGraph {
    var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
    var graph = PropertyGraph()
    for _ in 0..<nodes { graph.createNode() }
    for _ in 0..<relationships {
        let (source, target) = (NodeID(UInt32(below(nodes))), NodeID(UInt32(below(nodes))))
        graph.createRelationship(
            below(3) == 0 ? "CALLED" : "MET", from: source, to: target, properties: ["weight": .integer(Int64(below(9) + 1))])
    }
    return graph
}

/// Nodes 0, 1, 2, … each related to the next.
func chain(of nodes: Int) -> PropertyGraph {
    var graph = PropertyGraph()
    for _ in 0..<nodes { graph.createNode() }
    for node in 1..<UInt32(nodes) { graph.createRelationship("MET", from: NodeID(node - 1), to: NodeID(node)) }
    return graph
}

func referenceNeighbors(_ graph: PropertyGraph, _ node: NodeID, _ filter: RelationshipFilter) -> [NodeID] {
    graph.relationshipIDs.flatMap { id -> [NodeID] in
        guard filter.types?.contains(graph.typeID(of: id)) ?? true, filter.condition?(id) ?? true else { return [] }
        var neighbors: [NodeID] = []
        if filter.direction != .incoming, graph.source(of: id) == node { neighbors.append(graph.target(of: id)) }
        if filter.direction != .outgoing, graph.target(of: id) == node { neighbors.append(graph.source(of: id)) }
        return neighbors
    }
}

func referenceDistances(_ graph: PropertyGraph, from source: NodeID, through filter: RelationshipFilter) -> [NodeID: Int] {
    var distances = [source: 0]
    var queue = [source]
    while !queue.isEmpty {
        let node = queue.removeFirst()
        for neighbor in referenceNeighbors(graph, node, filter) where distances[neighbor] == nil {
            distances[neighbor] = (distances[node] ?? 0) + 1
            queue.append(neighbor)
        }
    }
    return distances
}

func expectConnected(_ path: Path, from source: NodeID, to target: NodeID, in graph: PropertyGraph, _ filter: RelationshipFilter) {
    #expect(path.nodes.first == source && path.nodes.last == target && path.nodes.count == path.length + 1)
    for (index, relationship) in path.relationships.enumerated() {
        let ends = [graph.source(of: relationship), graph.target(of: relationship)]
        let step = [path.nodes[index], path.nodes[index + 1]]
        let expected = filter.direction == .outgoing ? [ends] : filter.direction == .incoming ? [ends.reversed()] : [ends, ends.reversed()]
        #expect(expected.contains(step))
        #expect(filter.types?.contains(graph.typeID(of: relationship)) ?? true)
    }
}
