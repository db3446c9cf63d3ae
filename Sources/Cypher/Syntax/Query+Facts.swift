extension Query {
    package var isUpdating: Bool { parts.contains { $0.clauses.contains { $0.kind.isUpdate } } }

    /// The parameters that the query names, and those that a call without parentheses takes by name.
    package func parameters(procedures: ProcedureRegistry) -> Set<String> {
        parts.flatMap(\.clauses).reduce(into: []) { names, clause in
            for expression in clause.kind.expressions { expression.addParameters(to: &names, procedures) }
            if case .call(let call) = clause.kind, call.arguments == nil {
                names.formUnion(procedures.signature(named: call.procedure.text)?.inputs.map(\.name) ?? [])
            }
        }
    }
}

extension Expression {
    fileprivate func addParameters(to names: inout Set<String>, _ procedures: ProcedureRegistry) {
        switch kind {
        case .parameter(let name): names.insert(name)
        case .exists(let query): names.formUnion(query.parameters(procedures: procedures))
        default: for child in children { child.addParameters(to: &names, procedures) }
        }
    }
}

extension ClauseKind {
    /// All expressions of the clause.
    package var expressions: [Expression] {
        switch self {
        case .match(let match): match.patterns.flatMap(\.properties) + [match.predicate].compactMap(\.self)
        case .unwind(let list, _): [list]
        case .call(let call): (call.arguments ?? []) + [call.predicate].compactMap(\.self)
        case .with(let projection), .returning(let projection): projection.expressions
        case .create(let patterns): patterns.flatMap(\.properties)
        case .merge(let merge): merge.pattern.properties + (merge.onCreate + merge.onMatch).flatMap(\.expressions)
        case .set(let items): items.flatMap(\.expressions)
        case .remove(let items): items.map(\.entity)
        case .delete(let expressions, _): expressions
        }
    }
}

extension Projection {
    fileprivate var expressions: [Expression] {
        items.map(\.expression) + order.map(\.expression) + [skip, limit, predicate].compactMap(\.self)
    }
}

extension SetItem {
    fileprivate var expressions: [Expression] {
        switch self {
        case .property(let entity, _, let value): [entity, value]
        case .replaceProperties(let entity, let map), .mergeProperties(let entity, let map): [entity, map]
        case .labels(let entity, _): [entity]
        }
    }
}

extension RemoveItem {
    fileprivate var entity: Expression {
        switch self {
        case .property(let entity, _), .labels(let entity, _): entity
        }
    }
}
