/// The rows that a query gives and what it has changed.
public struct QueryResult: Sendable {
    public let columns: [String]
    /// One value for each column. Nodes and relationships are handles into the graph that the query ran on.
    public let rows: [[Value]]
    public let changes: GraphChanges

    package init(columns: [String], rows: [[Value]], changes: GraphChanges = GraphChanges()) {
        self.columns = columns
        self.rows = rows
        self.changes = changes
    }

    /// A plan as a result: one row for each line of its text.
    package init(planLines: [String], changes: GraphChanges = GraphChanges()) {
        self.init(columns: ["plan"], rows: planLines.map { [.string($0)] }, changes: changes)
    }
}
