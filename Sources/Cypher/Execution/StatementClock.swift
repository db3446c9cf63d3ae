#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The time at which a query began, which is the same throughout the query.
public struct StatementClock: Sendable, Hashable {
    /// Since 1970-01-01T00:00Z.
    public var seconds: Int64
    public var nanoseconds: Int64

    public init(seconds: Int64, nanoseconds: Int64 = 0) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// The time now.
    static var system: StatementClock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return StatementClock(seconds: Int64(time.tv_sec), nanoseconds: Int64(time.tv_nsec))
    }

    var milliseconds: Int64 { seconds * 1000 + nanoseconds / 1_000_000 }
}
