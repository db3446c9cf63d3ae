/// How a query is run.
public struct ExecutionOptions: Sendable, Hashable {
    public var limits: ExecutionLimits
    /// Where `rand()` begins.
    public var randomSeed: UInt64

    public init(limits: ExecutionLimits = ExecutionLimits(), randomSeed: UInt64 = 0) {
        self.limits = limits
        self.randomSeed = randomSeed
    }
}
