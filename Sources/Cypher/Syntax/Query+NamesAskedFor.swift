/// The names by which a query asks a graph for something, each once.
public struct NamesAskedFor: Sendable, Hashable {
    public internal(set) var labels: Set<String> = []
    public internal(set) var types: Set<String> = []
    /// Keys of properties of the nodes and relationships that the query matches.
    public internal(set) var keys: Set<String> = []
}

extension Query {
    /// What the matches of the query and the expressions over them name; what it creates is left out. Linear in the query.
    package var namesAskedFor: NamesAskedFor {
        var collector = NameCollector()
        collector.add(self)
        return collector.names
    }
}

private struct NameCollector {
    var names = NamesAskedFor()
    /// Variables of the patterns seen so far: what stands behind their dot is a key.
    private var entities: Set<String> = []

    mutating func add(_ query: Query) {
        for clause in query.parts.flatMap(\.clauses) {
            if case .match(let match) = clause.kind { for pattern in match.patterns { add(pattern) } }
            for expression in clause.kind.expressions { add(expression) }
        }
    }

    private mutating func add(_ pattern: PathPattern) {
        entities.formUnion(pattern.nodes.compactMap(\.variable?.text) + pattern.relationships.compactMap(\.variable?.text))
        names.labels.formUnion(pattern.nodes.flatMap(\.labels))
        names.types.formUnion(pattern.relationships.flatMap(\.types))
        for properties in pattern.properties {
            if case .map(let entries) = properties.kind { names.keys.formUnion(entries.map(\.key)) }
        }
    }

    private mutating func add(_ expression: Expression) {
        switch expression.kind {
        case .property(let base, let key):
            if case .variable(let name) = base.kind, entities.contains(name) { names.keys.insert(key) }
        case .hasLabels(_, let labels): names.labels.formUnion(labels)
        case .patternPredicate(let pattern): add(pattern)
        case .patternComprehension(let body): add(body.pattern)
        case .exists(let query): add(query)
        default: break
        }
        for child in expression.children { add(child) }
    }
}
