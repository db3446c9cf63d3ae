/// Collects the plans inside the expressions of a query, for EXPLAIN.
final class InnerPlanRecorder {
    private(set) var lines: [String] = []

    func add(_ plan: LogicalPlan, of expression: String) {
        lines.append("inside \(expression)")
        lines += plan.text().map { "  " + $0 }
    }
}
