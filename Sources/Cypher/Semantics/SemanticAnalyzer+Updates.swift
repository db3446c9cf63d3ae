extension SemanticAnalyzer {
    mutating func checkUpdate(_ clause: ClauseKind) throws(CypherError) {
        switch clause {
        case .create(let patterns):
            for pattern in patterns { try bindCreated(pattern, clause: "CREATE") }
        case .merge(let merge): try check(merge)
        case .set(let items): try check(items)
        case .remove(let items):
            for item in items { try check(item) }
        case .delete(let expressions, _):
            for expression in expressions { try checkDeleted(expression) }
        default: break
        }
    }

    private mutating func check(_ merge: MergeClause) throws(CypherError) {
        for properties in merge.pattern.properties { try forbidParameter(properties, in: "MERGE") }
        try bindCreated(merge.pattern, clause: "MERGE")
        try check(merge.onCreate)
        try check(merge.onMatch)
    }

    private func check(_ items: [SetItem]) throws(CypherError) {
        for item in items {
            switch item {
            case .property(let entity, _, let value):
                try checkEntity(entity, "SET")
                _ = try type(of: value)
            case .replaceProperties(let entity, let map), .mergeProperties(let entity, let map):
                try checkEntity(entity, "SET")
                try check(map, isOneOf: [.map, .node, .relationship], "SET")
            case .labels(let entity, _): try check(entity, isOneOf: [.node], "SET")
            }
        }
    }

    private func check(_ item: RemoveItem) throws(CypherError) {
        switch item {
        case .property(let entity, _): try checkEntity(entity, "REMOVE")
        case .labels(let entity, _): try check(entity, isOneOf: [.node], "REMOVE")
        }
    }

    private func checkEntity(_ expression: Expression, _ clause: String) throws(CypherError) {
        try check(expression, isOneOf: [.node, .relationship, .map], clause)
    }

    private func checkDeleted(_ expression: Expression) throws(CypherError) {
        if case .hasLabels = expression.kind {
            throw .syntax(.invalidDelete, "DELETE takes nodes, relationships and paths; REMOVE takes labels away", at: expression.range)
        }
        try check(expression, isOneOf: [.node, .relationship, .path], "DELETE")
    }

    private func check(_ expression: Expression, isOneOf types: [ValueType], _ clause: String) throws(CypherError) {
        let type = try type(of: expression)
        guard types.contains(where: { type.mayBe($0) }) else {
            throw .syntax(.invalidArgumentType, "\(clause) cannot work on \(type.name)", at: expression.range)
        }
    }
}
