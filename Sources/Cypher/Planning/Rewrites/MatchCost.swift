import GraphModel

/// Estimates by which ``LowerMatches`` chooses where to start and where to go next.
struct MatchCost {
    private let graph: MatchGraph
    private let statistics: any PlanStatistics

    init(_ graph: MatchGraph, _ statistics: any PlanStatistics) {
        self.graph = graph
        self.statistics = statistics
    }

    /// The expansion with the fewest results among those that start at a known node; nil where none does.
    func cheapestEdge(of edges: [MatchGraph.Edge], known: Set<String>) -> Int? {
        let reachable = edges.indices.filter { edges[$0].isBound || known.contains(edges[$0].from) || known.contains(edges[$0].to) }
        return reachable.min { cost(of: edges[$0], known) < cost(of: edges[$1], known) }
    }

    func cheapestNode(of nodes: [String]) -> String? {
        nodes.min { nodeCount($0) < nodeCount($1) }
    }

    /// The rows that one row becomes by the expansion.
    private func cost(of edge: MatchGraph.Edge, _ known: Set<String>) -> Double {
        if edge.isBound { return 0 }
        let target = known.contains(edge.from) ? edge.to : edge.from
        let selectivity = known.contains(target) ? 1 / nodeTotal : nodeCount(target) / nodeTotal
        let steps = edge.path.map { Double(min($0.length.maximum ?? 8, 8)) } ?? 1
        return power(max(degree(of: edge), 1), steps) * selectivity
    }

    private func power(_ base: Double, _ exponent: Double) -> Double { (0..<Int(exponent)).reduce(1) { product, _ in product * base } }

    private var nodeTotal: Double { Double(max(statistics.nodeCount, 1)) }

    /// Relationships of the edge's types at an average node.
    private func degree(of edge: MatchGraph.Edge) -> Double {
        let count =
            edge.types.isEmpty
            ? statistics.relationshipCount : edge.types.reduce(0) { $0 + statistics.relationshipCount(ofType: $1) }
        return Double(count) / nodeTotal * (edge.direction == .both ? 2 : 1)
    }

    /// The nodes that are left for a variable by the predicates on it alone.
    private func nodeCount(_ variable: String) -> Double {
        graph.predicates.reduce(nodeTotal) { count, predicate in
            switch predicate.kind {
            case .hasLabels(let base, let labels) where base.kind == .variable(variable):
                labels.reduce(count) { min($0, Double(statistics.nodeCount(withLabel: $1))) }
            case .comparison where predicate.isIdentifierEquality(of: variable): min(count, 1)
            case .comparison(let operands, let operators) where predicate.freeVariables == [variable]:
                min(count, estimate(operands, operators, variable, of: count))
            default: count
            }
        }
    }

    private func estimate(_ operands: [Expression], _ operators: [ComparisonOperator], _ variable: String, of count: Double) -> Double {
        guard operators.count == 1 else { return count }
        for operand in operands {
            guard case .property(let base, let key) = operand.kind, base.kind == .variable(variable) else { continue }
            guard operators[0] == .equal else { return count * 0.3 }
            return statistics.nodesPerValue(of: key) ?? count * 0.1
        }
        return count
    }
}
