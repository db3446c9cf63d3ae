/// What a query may use before it is stopped with a `LimitExceeded` error.
public struct ExecutionLimits: Sendable, Hashable {
    /// Rows in the result.
    public var rows: Int
    public var time: Duration
    /// Values held at once by sorting, grouping, collecting and by the result, counted roughly: one value takes 16 to 100 bytes.
    public var heldValues: Int

    public init(rows: Int = 10_000_000, time: Duration = .seconds(300), heldValues: Int = 100_000_000) {
        self.rows = rows
        self.time = time
        self.heldValues = heldValues
    }
}

/// What a running query has used of its limits.
package struct ExecutionBudget {
    private let limits: ExecutionLimits
    private let deadline: ContinuousClock.Instant
    private var heldValues = 0
    private var resultRows = 0
    private var steps: UInt32 = 0

    init(_ limits: ExecutionLimits) {
        self.limits = limits
        deadline = ContinuousClock.now + limits.time
    }

    /// Called for every row made; looks at the clock once in a thousand times.
    mutating func step() throws(CypherError) {
        steps &+= 1
        if steps & 1023 == 0 { try checkTime() }
    }

    private func checkTime() throws(CypherError) {
        guard ContinuousClock.now < deadline else {
            throw .runtime(.limit, .timeLimit, "the query was stopped after \(limits.time)")
        }
    }

    mutating func hold(values: Int) throws(CypherError) {
        heldValues += values
        guard heldValues <= limits.heldValues else {
            throw .runtime(.limit, .memoryLimit, "the query was stopped: it held more than \(limits.heldValues) values")
        }
    }

    mutating func release(values: Int) { heldValues -= values }

    mutating func addResultRow() throws(CypherError) {
        resultRows += 1
        guard resultRows <= limits.rows else {
            throw .runtime(.limit, .rowLimit, "the query was stopped: it returned more than \(limits.rows) rows")
        }
    }
}
