/// Turns a checked query into the plan that answers it in the order of its text.
package struct LogicalPlanner {
    let procedures: ProcedureRegistry
    /// The variables in scope, in the order of their introduction.
    var variables: [String]
    var names = FreshNames()
    var steps: [PlanStep] = []

    package init(procedures: ProcedureRegistry, variables: [String] = []) {
        self.procedures = procedures
        self.variables = variables
    }

    /// The plan of a query and the names of its columns.
    package mutating func plan(_ query: Query) -> (plan: LogicalPlan, columns: [String]) {
        var plans: [LogicalPlan] = []
        var columns: [String] = []
        for part in query.parts {
            var planner = self
            let partColumns = planner.plan(part, isOnlyClause: query.parts.count == 1 && part.clauses.count == 1)
            if plans.isEmpty { columns = partColumns }
            plans.append(LogicalPlan(planner.steps))
            names = planner.names
        }
        guard plans.count > 1 else { return (plans[0], columns) }
        let union = PlanStep.union(plans, columns: columns)
        return (LogicalPlan(query.keepsDuplicates ? [union] : [union, .distinct(columns)]), columns)
    }

    private mutating func plan(_ part: SingleQuery, isOnlyClause: Bool) -> [String] {
        var columns: [String] = []
        for clause in part.clauses {
            switch clause.kind {
            case .match(let match): plan(match)
            case .unwind(let list, let variable):
                steps.append(.unwind(list, as: variable.text))
                variables.append(variable.text)
            case .call(let call): columns = plan(call, isStandalone: isOnlyClause)
            case .with(let projection): plan(projection)
            case .returning(let projection):
                plan(projection)
                columns = variables
            default: planUpdate(clause.kind)
            }
        }
        return columns
    }
}

// MARK: - Reading clauses

extension LogicalPlanner {
    private mutating func plan(_ match: MatchClause) {
        let graph = graph(of: match.patterns, predicate: match.predicate)
        let introduced = graph.introduced
        if match.isOptional {
            steps.append(.optional(LogicalPlan([.match(graph)]), introducing: introduced))
        } else {
            steps.append(.match(graph))
        }
        variables += introduced.filter { !$0.hasPrefix("@") }
    }

    package mutating func graph(of patterns: [PathPattern], predicate: Expression?) -> MatchGraph {
        var graph = MatchGraph(bound: Set(variables))
        for pattern in patterns { graph.add(pattern, names: &names) }
        if let predicate { graph.add(predicate) }
        return graph
    }

    private mutating func plan(_ call: CallClause, isStandalone: Bool) -> [String] {
        guard let procedure = procedures.signature(named: call.procedure.text) else { return [] }
        let arguments = call.arguments ?? procedure.inputs.map { Expression(.parameter($0.name), at: call.procedure.range) }
        let yields = call.yieldItems(of: procedure, isStandalone: isStandalone)
        steps.append(.call(ProcedureCall(name: procedure.name, arguments: arguments, yields: yields)))
        variables += yields.map(\.variable.text)
        if let predicate = call.predicate { steps.append(.filter([predicate])) }
        return yields.map(\.variable.text)
    }
}

// MARK: - Updating clauses

extension LogicalPlanner {
    private mutating func planUpdate(_ clause: ClauseKind) {
        switch clause {
        case .create(let patterns):
            steps.append(.create(patterns))
            for pattern in patterns { introduce(pattern) }
        case .merge(let merge): plan(merge)
        case .set(let items): steps.append(.set(items))
        case .remove(let items): steps.append(.remove(items))
        case .delete(let expressions, let detach): steps.append(.delete(expressions, detach: detach))
        default: break
        }
    }

    private mutating func introduce(_ pattern: PathPattern) {
        for name in pattern.variables where !variables.contains(name) { variables.append(name) }
    }

    private mutating func plan(_ merge: MergeClause) {
        let graph = graph(of: [merge.pattern], predicate: nil)
        let introduced = graph.introduced
        steps.append(
            .merge(
                MergePlan(
                    pattern: merge.pattern, match: LogicalPlan([.match(graph)]), onCreate: merge.onCreate, onMatch: merge.onMatch,
                    introduces: introduced)))
        introduce(merge.pattern)
    }
}
