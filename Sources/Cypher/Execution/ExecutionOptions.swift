/// How a query is run.
public struct ExecutionOptions: Sendable, Hashable {
    public var limits: ExecutionLimits
    /// Where `rand()` begins.
    public var randomSeed: UInt64
    /// What `datetime()` gives; nil for the time at which the run begins.
    public var clock: StatementClock?

    public init(limits: ExecutionLimits = ExecutionLimits(), randomSeed: UInt64 = 0, clock: StatementClock? = nil) {
        self.limits = limits
        self.randomSeed = randomSeed
        self.clock = clock
    }
}
