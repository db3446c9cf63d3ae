/// The temporal values of openCypher.
public enum TemporalValue: Sendable, Hashable {
    /// Days since 1970-01-01 in the proleptic Gregorian calendar.
    case date(days: Int64)
}
