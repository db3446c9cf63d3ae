import GraphModel

/// Turns the patterns of each MATCH into scans and expansions, followed by its filters.
package enum LowerMatches {
    /// Scans and expands in the order of the text.
    package static func inTextOrder(_ plan: LogicalPlan) -> LogicalPlan {
        rewrite(plan) { MatchLowering(textOrder: $0) }
    }

    /// Starts where the fewest nodes are expected and takes the expansion with the fewest results next.
    package static func byCost(_ plan: LogicalPlan, _ statistics: any PlanStatistics) -> LogicalPlan {
        rewrite(plan) { MatchLowering(cheapest: $0, statistics) }
    }

    private static func rewrite(_ plan: LogicalPlan, _ lower: (MatchGraph) -> MatchLowering) -> LogicalPlan {
        LogicalPlan(
            plan.steps.flatMap { step in
                if case .match(let graph) = step { lower(graph).finished() } else { [step] }
            })
    }
}

/// The steps made so far for one MATCH.
struct MatchLowering {
    private let graph: MatchGraph
    private var known: Set<String>
    private var walked: [String] = []
    private var steps: [PlanStep] = []

    private init(_ graph: MatchGraph) {
        self.graph = graph
        known = graph.bound
    }

    init(textOrder graph: MatchGraph) {
        self.init(graph)
        var edges = graph.edges[...]
        for node in graph.nodes {
            while let edge = edges.first, known.contains(edge.from) || edge.isBound {
                walk(edge)
                edges.removeFirst()
            }
            if !known.contains(node) { scan(node) }
        }
        for edge in edges { walk(edge) }
    }

    init(cheapest graph: MatchGraph, _ statistics: any PlanStatistics) {
        self.init(graph)
        let cost = MatchCost(graph, statistics)
        var edges = graph.edges
        var nodes = graph.nodes
        while !edges.isEmpty || !nodes.isEmpty {
            nodes.removeAll(where: known.contains)
            if let index = cost.cheapestEdge(of: edges, known: known) {
                walk(edges.remove(at: index))
            } else if let node = cost.cheapestNode(of: nodes) {
                scan(node)
            }
        }
    }

    private mutating func scan(_ node: String) {
        steps.append(.scan(NodeScan(variable: node, source: .all)))
        known.insert(node)
    }

    private mutating func walk(_ edge: MatchGraph.Edge) {
        var expansion = Expansion(
            from: edge.from, relationship: edge.variable, to: edge.to, direction: edge.direction, types: edge.types,
            distinctFrom: walked, path: edge.path)
        if edge.isBound {
            steps.append(.endpoints(expansion))
        } else {
            if !known.contains(edge.from) { expansion.turn() }
            expansion.isInto = known.contains(expansion.to)
            steps.append(.expand(expansion))
        }
        walked.append(edge.variable)
        known.formUnion([edge.from, edge.to, edge.variable])
    }

    /// The steps with those for paths and predicates behind them.
    func finished() -> [PlanStep] {
        let paths = graph.paths.map { PlanStep.bindPath($0.variable, nodes: $0.nodes, relationships: $0.relationships) }
        return steps + paths + (graph.predicates.isEmpty ? [] : [.filter(graph.predicates)])
    }
}

extension Expansion {
    /// Walks from the other end.
    fileprivate mutating func turn() {
        swap(&from, &to)
        direction = direction.reversed
        path?.isReversed.toggle()
    }
}
