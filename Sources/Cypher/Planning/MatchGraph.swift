package import GraphModel

/// The patterns of one MATCH as a graph of variables, in which every node and relationship has a name.
package struct MatchGraph: Sendable, Hashable {
    package struct Edge: Sendable, Hashable {
        package var variable: String
        package var from: String
        package var to: String
        package var direction: Direction
        package var types: [String]
        package var path: PathExpansion?
        /// Whether the relationship is known before the match.
        package var isBound: Bool
    }

    package struct NamedPath: Sendable, Hashable {
        package var variable: String
        package var nodes: [String]
        package var relationships: [String]
    }

    /// In the order of the text, each once.
    package var nodes: [String] = []
    package var edges: [Edge] = []
    package var paths: [NamedPath] = []
    /// Labels, properties and the parts of WHERE, all of which must hold.
    package var predicates: [Expression] = []
    /// Variables known before the match.
    package var bound: Set<String>

    package init(bound: Set<String>) { self.bound = bound }

    /// The variables that the match adds.
    package var introduced: [String] {
        var seen = bound
        return (nodes + edges.map(\.variable) + paths.map(\.variable)).filter { seen.insert($0).inserted }
    }
}

extension MatchGraph {
    /// Adds a pattern; parts without a name get one from `names`.
    package mutating func add(_ pattern: PathPattern, names: inout FreshNames) {
        let nodes = pattern.nodes.map { add($0, names: &names) }
        var relationships: [String] = []
        for (index, relationship) in pattern.relationships.enumerated() {
            relationships.append(
                add(relationship, from: nodes[index], to: nodes[index + 1], selection: pattern.selection, names: &names))
        }
        if let variable = pattern.variable {
            paths.append(NamedPath(variable: variable.text, nodes: nodes, relationships: relationships))
        }
    }

    /// Adds a WHERE, one predicate for each operand of its ANDs.
    package mutating func add(_ predicate: Expression) {
        if case .and(let operands) = predicate.kind {
            for operand in operands { add(operand) }
        } else {
            predicates.append(predicate)
        }
    }

    private mutating func add(_ node: NodePattern, names: inout FreshNames) -> String {
        let name = node.variable?.text ?? names.next()
        if !nodes.contains(name) { nodes.append(name) }
        let variable = Expression(.variable(name), at: node.range)
        if !node.labels.isEmpty { predicates.append(Expression(.hasLabels(variable, node.labels), at: node.range)) }
        if let properties = node.properties { addEqualities(of: variable, to: properties) }
        return name
    }

    private mutating func add(
        _ relationship: RelationshipPattern, from: String, to: String, selection: PathPattern.Selection, names: inout FreshNames
    ) -> String {
        let isPath = relationship.length != nil || selection != .all
        var edge = Edge(
            variable: relationship.variable?.text ?? names.next(), from: from, to: to, direction: relationship.arrow.direction,
            types: relationship.types, isBound: false)
        edge.isBound = bound.contains(edge.variable) && !isPath
        if isPath {
            let length = relationship.length ?? PathLength(minimum: 1, maximum: 1)
            edge.path = PathExpansion(length: length, selection: selection, properties: relationship.properties)
            rename(&edge, at: relationship.range, names: &names)
        } else if let properties = relationship.properties {
            addEqualities(of: Expression(.variable(edge.variable), at: relationship.range), to: properties)
        }
        edges.append(edge)
        return edge.variable
    }

    /// A list of relationships that is known already is compared with the list that the walk finds.
    private mutating func rename(_ edge: inout Edge, at range: SourceRange, names: inout FreshNames) {
        guard bound.contains(edge.variable) else { return }
        let known = Expression(.variable(edge.variable), at: range)
        edge.variable = names.next()
        predicates.append(Expression(.comparison([Expression(.variable(edge.variable), at: range), known], [.equal]), at: range))
    }

    private mutating func addEqualities(of entity: Expression, to properties: Expression) {
        guard case .map(let entries) = properties.kind else { return }
        for entry in entries {
            let property = Expression(.property(entity, entry.key), at: entry.value.range)
            predicates.append(Expression(.comparison([property, entry.value], [.equal]), at: entry.value.range))
        }
    }
}

extension Arrow {
    package var direction: Direction {
        switch self {
        case .right: .outgoing
        case .left: .incoming
        case .none, .both: .both
        }
    }
}

/// Names for parts of a pattern that have none; no query can write them.
package struct FreshNames: Sendable {
    private var count = 0

    package init() {}

    package mutating func next() -> String {
        count += 1
        return "@\(count)"
    }
}
