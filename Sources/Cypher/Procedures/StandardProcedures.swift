import GraphAlgorithms
import GraphModel

extension ProcedureRegistry {
    /// The procedures that come with the program: the graph's vocabulary, and the algorithms over the whole graph.
    public static let standard: ProcedureRegistry = {
        var registry = ProcedureRegistry()
        for procedure in vocabulary + nodeMeasures + [neighbors, lightestPath] { registry.register(procedure) }
        return registry
    }()

    private static let vocabulary = [
        names("db.labels", yielding: "label") { graph in graph.labelsInUse.map { graph.name(of: $0) } },
        names("db.relationshipTypes", yielding: "relationshipType") { graph in graph.typesInUse.map { graph.name(of: $0) } },
        names("db.propertyKeys", yielding: "propertyKey") { graph in graph.keysInUse.map { graph.name(of: $0) } },
    ]

    private static func names(
        _ name: String, yielding output: String, _ list: @escaping @Sendable (PropertyGraph) -> [String]
    ) -> Procedure {
        Procedure(ProcedureSignature(name: name, inputs: [], outputs: [(output, "STRING")])) { _, graph in
            list(graph).map { [.string($0)] }
        }
    }
}

// MARK: - One value for each node

extension ProcedureRegistry {
    private static let nodeMeasures = [
        measure("graph.pageRank", "score", "FLOAT") { graph in values(of: graph.pageRank()) { .float($0) } },
        measure("graph.degree", "score", "FLOAT") { graph in values(of: graph.degreeCentrality()) { .float($0) } },
        measure("graph.betweenness", "score", "FLOAT") { graph in values(of: graph.betweennessCentrality()) { .float($0) } },
        measure("graph.communities", "community", "INTEGER") { graph in values(of: graph.communities().community) { .integer(Int64($0)) } },
        measure("graph.components", "component", "INTEGER") { graph in
            values(of: graph.connectedComponents().component) { .integer(Int64($0)) }
        },
        measure("graph.coreNumbers", "core", "INTEGER") { graph in values(of: graph.coreNumbers()) { .integer(Int64($0)) } },
        measure("graph.triangles", "triangles", "INTEGER") { graph in values(of: graph.triangles().perNode) { .integer(Int64($0)) } },
    ]

    private static func measure(
        _ name: String, _ output: String, _ type: String, _ compute: @escaping @Sendable (PropertyGraph) -> ProcedureRows
    ) -> Procedure {
        Procedure(
            ProcedureSignature(name: name, inputs: [], outputs: [("node", "NODE"), (output, type)]), rows: { _, graph in compute(graph) })
    }

    private static func values<Measure>(
        of measures: NodeValues<Measure>, _ value: @escaping @Sendable (Measure) -> Value
    ) -> ProcedureRows {
        let nodes = Array(measures.nodes)
        return ProcedureRows(count: nodes.count) { row, output in output == 0 ? .node(nodes[row]) : value(measures[nodes[row]]) }
    }
}

// MARK: - Walks

extension ProcedureRegistry {
    /// The other nodes within some hops, with their distance.
    private static let neighbors = Procedure(
        ProcedureSignature(
            name: "graph.neighbors", inputs: [("node", "NODE"), ("hops", "INTEGER")],
            outputs: [("neighbor", "NODE"), ("distance", "INTEGER")])
    ) { arguments, graph in
        guard case .node(let node) = arguments[0], case .integer(let hops) = arguments[1], hops >= 1 else { return [] }
        return graph.neighbors(of: node, within: 1...Int(hops)).map { [.node($0.node), .integer(Int64($0.distance))] }
    }

    /// The path with the smallest sum of a property of its relationships.
    private static let lightestPath = Procedure(
        ProcedureSignature(
            name: "graph.lightestPath", inputs: [("source", "NODE"), ("target", "NODE"), ("weight", "STRING")],
            outputs: [("path", "PATH"), ("weight", "FLOAT")])
    ) { arguments, graph in
        guard case .node(let source) = arguments[0], case .node(let target) = arguments[1], case .string(let key) = arguments[2] else {
            return []
        }
        let lightest = try graph.lightestPath(from: source, to: target) { relationship in
            Value(graph.property(key, of: relationship).map(Value.init)).number
        }
        return lightest.map { [[.path($0.path), .float($0.weight)]] } ?? []
    }
}
