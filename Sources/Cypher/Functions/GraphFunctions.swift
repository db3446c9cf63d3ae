import GraphAlgorithms
import GraphModel

extension FunctionDefinition {
    /// Functions of nodes, relationships and paths.
    static let graphFunctions: [FunctionDefinition] = [
        FunctionDefinition("id", [[.node, .relationship]], .integer) { arguments, _ in identifier(arguments[0]) },
        FunctionDefinition("elementId", [[.node, .relationship]], .string) { arguments, context throws(CypherError) in
            .string(identifier(arguments[0]).rendered(in: context.graph))
        },
        FunctionDefinition("labels", [[.node]], .list(.string)) { arguments, context throws(CypherError) in
            try labels(of: arguments[0], context)
        },
        FunctionDefinition("type", [[.relationship]], .string) { arguments, context in type(of: arguments[0], context) },
        FunctionDefinition("properties", [[.map, .node, .relationship]], .map) { arguments, context throws(CypherError) in
            .map(try context.properties(of: arguments[0]))
        },
        FunctionDefinition("keys", [[.map, .node, .relationship]], .list(.string)) { arguments, context throws(CypherError) in
            .list(try context.properties(of: arguments[0]).keys.sorted().map(Value.string))
        },
        FunctionDefinition("exists", [[]], propagatesNull: false, .boolean) { arguments, _ in .boolean(!arguments[0].isNull) },
        FunctionDefinition("startNode", [[.relationship]], .node) { arguments, context throws(CypherError) in
            endpoint(of: arguments[0], context) { $0.source(of: $1) }
        },
        FunctionDefinition("endNode", [[.relationship]], .node) { arguments, context throws(CypherError) in
            endpoint(of: arguments[0], context) { $0.target(of: $1) }
        },
        FunctionDefinition("nodes", [[.path]], .list(.node)) { arguments, _ throws(CypherError) in
            .list(arguments[0].path.nodes.map(Value.node))
        },
        FunctionDefinition("relationships", [[.path]], .list(.relationship)) { arguments, _ throws(CypherError) in
            .list(arguments[0].path.relationships.map(Value.relationship))
        },
        FunctionDefinition("length", [[.path]], .integer) { arguments, _ throws(CypherError) in
            .integer(Int64(arguments[0].path.relationships.count))
        },
    ]

    private static func identifier(_ entity: Value) -> Value {
        switch entity {
        case .node(let node): .integer(Int64(node.rawValue))
        case .relationship(let relationship): .integer(Int64(relationship.rawValue))
        default: .null
        }
    }

    private static func labels(of entity: Value, _ context: ExecutionContext) throws(CypherError) -> Value {
        guard case .node(let node) = entity else { return .null }
        try context.checkExists(node)
        return .list(context.graph.labels(of: node).map(Value.string))
    }

    private static func type(of entity: Value, _ context: ExecutionContext) -> Value {
        guard case .relationship(let relationship) = entity else { return .null }
        return .string(context.graph.type(of: relationship))
    }

    private static func endpoint(
        of entity: Value, _ context: ExecutionContext, _ end: (PropertyGraph, RelationshipID) -> NodeID
    ) -> Value {
        guard case .relationship(let relationship) = entity else { return .null }
        return .node(end(context.graph, relationship))
    }
}

extension Value {
    /// The path of a value whose type has been checked.
    fileprivate var path: Path {
        if case .path(let path) = self { path } else { Path(nodes: [], relationships: []) }
    }
}
