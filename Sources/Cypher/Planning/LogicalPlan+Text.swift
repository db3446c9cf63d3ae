import GraphModel

extension LogicalPlan {
    /// One line a step, in the order in which rows pass; inner plans are indented. With row counts, each line ends with the step's.
    package func text(rowCounts: [Int: Int]? = nil) -> [String] {
        var writer = PlanWriter(rowCounts: rowCounts)
        writer.write(self, indent: 0)
        return writer.lines
    }
}

/// Counts steps in the order in which they are compiled: those of an inner plan before the step around it.
private struct PlanWriter {
    let rowCounts: [Int: Int]?
    var lines: [String] = []
    private var stepIndex = 0

    init(rowCounts: [Int: Int]?) { self.rowCounts = rowCounts }

    mutating func write(_ plan: LogicalPlan, indent: Int) {
        for step in plan.steps {
            let line = lines.count
            lines.append(String(repeating: "  ", count: indent) + step.text)
            for inner in step.innerPlans { write(inner, indent: indent + 1) }
            if let rowCounts { lines[line] += "  (\(rowCounts[stepIndex] ?? 0) rows)" }
            stepIndex += 1
        }
    }
}

extension PlanStep {
    fileprivate var innerPlans: [LogicalPlan] {
        switch self {
        case .optional(let plan, _): [plan]
        case .union(let plans, _): plans
        case .merge(let merge): [merge.match]
        default: []
        }
    }

    fileprivate var text: String {
        switch self {
        case .match(let graph): "match \(graph.nodes.joined(separator: ", "))"
        case .scan(let scan): scan.text
        case .expand(let expansion): "expand \(expansion.text)"
        case .scanRelationships(let expansion, let comparisons): "scan relationships \(expansion.text)" + Self.condition(comparisons)
        case .endpoints(let expansion): "endpoints \(expansion.text)"
        case .filter(let predicates): "filter " + Self.conjunction(predicates)
        case .bindPath(let variable, _, _): "path \(variable)"
        case .optional(_, let introducing): "optional " + introducing.filter { !$0.hasPrefix("@") }.joined(separator: ", ")
        case .unwind(let list, let variable): "unwind \(list.description) AS \(variable)"
        case .call(let call): "call \(call.name)" + Self.list(call.arguments.map(\.description))
        case .union(_, let columns): "union " + columns.joined(separator: ", ")
        default: projectionText ?? updateText
        }
    }

    private var projectionText: String? {
        switch self {
        case .project(let columns): "project " + columns.map(\.text).joined(separator: ", ")
        case .select(let names): "select " + names.joined(separator: ", ")
        case .aggregate(let aggregation): "aggregate " + aggregation.text
        case .distinct(let names): "distinct " + names.joined(separator: ", ")
        case .sort(let items): "sort " + items.text
        case .top(let items, let skip, let limit):
            "top \(items.text)" + (skip.map { " SKIP \($0.description)" } ?? "") + " LIMIT \(limit.description)"
        case .skip(let count): "skip \(count.description)"
        case .limit(let count): "limit \(count.description)"
        default: nil
        }
    }

    private var updateText: String {
        switch self {
        case .create(let patterns): "create " + patterns.map(\.description).joined(separator: ", ")
        case .merge(let merge): "merge \(merge.pattern.description)"
        case .set: "set"
        case .remove: "remove"
        case .delete(let expressions, let detach):
            (detach ? "detach delete " : "delete ") + expressions.map(\.description).joined(separator: ", ")
        default: ""
        }
    }

    private static func conjunction(_ predicates: [Expression]) -> String { predicates.map(\.description).joined(separator: " AND ") }

    private static func condition(_ predicates: [Expression]) -> String {
        predicates.isEmpty ? "" : " where " + conjunction(predicates)
    }

    private static func list(_ parts: [String]) -> String { "(" + parts.joined(separator: ", ") + ")" }
}

extension Column {
    fileprivate var text: String { "\(expression.description) AS \(name)" }
}

extension Aggregation {
    fileprivate var text: String {
        let columns = keys.map(\.text) + aggregates.map { "\($0.expression.description) AS \($0.name)" }
        let wanted = best.map { best in
            " best \(aggregates[best.aggregate].name)" + (best.isDescending ? " DESC" : "")
                + (best.skip.map { " SKIP \($0.description)" } ?? "") + " LIMIT \(best.limit.description)"
        }
        return columns.joined(separator: ", ") + (wanted ?? "")
    }
}

extension [SortItem] {
    fileprivate var text: String { map { $0.expression.description + ($0.isDescending ? " DESC" : "") }.joined(separator: ", ") }
}

extension NodeScan {
    fileprivate var text: String {
        switch source {
        case .all: "scan all nodes (\(variable))"
        case .label(let label): "scan label (\(variable):\(label))"
        case .property(let key, let value): "seek (\(variable) {\(key): \(value.description)})"
        case .identifier(let value): "seek id(\(variable)) = \(value.description)"
        }
    }
}

extension Expansion {
    fileprivate var text: String {
        let types = types.isEmpty ? "" : ":" + types.joined(separator: "|")
        let body = "[\(relationship)\(types)\(path?.text ?? "")]"
        let arrow =
            switch direction {
            case .outgoing: "-\(body)->"
            case .incoming: "<-\(body)-"
            case .both: "-\(body)-"
            }
        return "(\(from))\(arrow)(\(to))" + (isInto ? " into" : "")
    }
}

extension PathExpansion {
    fileprivate var text: String {
        length.description + (selection == .all ? "" : " \(selection.rawValue)") + yield.text
    }
}

extension PathExpansion.Yield {
    fileprivate var text: String {
        switch self {
        case .trails: ""
        case .ends: " ends only"
        case .distinctEnds: " distinct ends only"
        }
    }
}
