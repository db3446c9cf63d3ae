/// Reads the nodes of a label, of a property's value or of an identifier, instead of all nodes followed by a filter.
///
///     scan (n); filter n:Person AND n.name = "Ada"
///
/// becomes a look-up of the name in the index, where there is one, or else a scan of the persons. The filter on the value stays, since
/// an index compares a little more loosely than the language.
package enum ChooseScans {
    package static func rewrite(_ plan: LogicalPlan, _ statistics: any PlanStatistics) -> LogicalPlan {
        var steps = plan.steps
        for index in steps.indices.dropLast() {
            guard case .scan(var scan) = steps[index], scan.source == .all, case .filter(let predicates) = steps[index + 1] else {
                continue
            }
            scan.source = source(for: scan.variable, predicates, statistics)
            steps[index] = .scan(scan)
            steps[index + 1] = .filter(predicates.compactMap { $0.withoutLabel(of: scan) })
        }
        return LogicalPlan(steps.filter { $0 != .filter([]) })
    }

    private static func source(
        for variable: String, _ predicates: [Expression], _ statistics: any PlanStatistics
    ) -> NodeScan.Source {
        for predicate in predicates {
            if let identifier = predicate.identifierEquality(of: variable) { return .identifier(identifier) }
        }
        for predicate in predicates {
            guard let (key, value) = predicate.propertyEquality(of: variable), statistics.nodesPerValue(of: key) != nil else { continue }
            return .property(key: key, value: value)
        }
        let labels = predicates.flatMap { $0.labels(of: variable) }
        let rarest = labels.min { statistics.nodeCount(withLabel: $0) < statistics.nodeCount(withLabel: $1) }
        return rarest.map { .label($0) } ?? .all
    }
}

extension Expression {
    fileprivate func labels(of variable: String) -> [String] {
        if case .hasLabels(let base, let labels) = kind, base.kind == .variable(variable) { labels } else { [] }
    }

    /// The predicate without the label that the scan sees to; nil where nothing is left of it.
    fileprivate func withoutLabel(of scan: NodeScan) -> Expression? {
        guard case .label(let label) = scan.source, case .hasLabels(let base, let labels) = kind, base.kind == .variable(scan.variable)
        else { return self }
        let rest = labels.filter { $0 != label }
        return rest.isEmpty ? nil : Expression(.hasLabels(base, rest), at: range)
    }

    /// `variable.key = value`, either way round, with a value that does not depend on the variable.
    fileprivate func propertyEquality(of variable: String) -> (key: String, value: Expression)? {
        guard case .comparison(let operands, [.equal]) = kind else { return nil }
        for (operand, other) in [(operands[0], operands[1]), (operands[1], operands[0])] {
            if case .property(let base, let key) = operand.kind, base.kind == .variable(variable), !other.freeVariables.contains(variable) {
                return (key, other)
            }
        }
        return nil
    }

    /// The value that `id(variable)` is compared with.
    fileprivate func identifierEquality(of variable: String) -> Expression? {
        guard case .comparison(let operands, [.equal]) = kind else { return nil }
        for (operand, other) in [(operands[0], operands[1]), (operands[1], operands[0])] {
            if case .call(let call) = operand.kind, call.name.lowercased() == "id", call.arguments.first?.kind == .variable(variable),
                !other.freeVariables.contains(variable)
            {
                return other
            }
        }
        return nil
    }

    func isIdentifierEquality(of variable: String) -> Bool { identifierEquality(of: variable) != nil }
}
