/// A length of time in months, days, seconds and nanoseconds, of which none is converted into another of a different length.
public struct TemporalDuration: Sendable, Hashable {
    /// The average month of the Gregorian calendar, by which fractions of months become days and seconds.
    static let secondsPerMonth = 2_629_746.0
    static let zero = TemporalDuration(uncheckedMonths: 0, days: 0, seconds: 0, nanoseconds: 0)

    public let months: Int64
    public let days: Int64
    public let seconds: Int64
    /// From 0 to 999,999,999, also where the seconds are negative.
    public let nanoseconds: Int64

    private init(uncheckedMonths months: Int64, days: Int64, seconds: Int64, nanoseconds: Int64) {
        (self.months, self.days, self.seconds, self.nanoseconds) = (months, days, seconds, nanoseconds)
    }

    /// - Throws: ``TemporalError/overflow``.
    public init(months: Int64 = 0, days: Int64 = 0, seconds: Int64 = 0, nanoseconds: Int64 = 0) throws(TemporalError) {
        self.months = months
        self.days = days
        self.seconds = try seconds.adding(nanoseconds.flooredQuotient(by: LocalTime.nanosecondsPerSecond))
        self.nanoseconds = nanoseconds.flooredRemainder(by: LocalTime.nanosecondsPerSecond)
    }

    func adding(_ other: TemporalDuration) throws(TemporalError) -> TemporalDuration {
        try TemporalDuration(
            months: months.adding(other.months), days: days.adding(other.days), seconds: seconds.adding(other.seconds),
            nanoseconds: nanoseconds + other.nanoseconds)
    }

    func negated() throws(TemporalError) -> TemporalDuration {
        try TemporalDuration(
            months: months.multiplied(by: -1), days: days.multiplied(by: -1), seconds: seconds.multiplied(by: -1),
            nanoseconds: -nanoseconds)
    }

    func multiplied(by factor: Int64) throws(TemporalError) -> TemporalDuration {
        let nanoseconds = try nanoseconds.multiplied(by: factor)
        return try TemporalDuration(
            months: months.multiplied(by: factor), days: days.multiplied(by: factor), seconds: seconds.multiplied(by: factor),
            nanoseconds: nanoseconds)
    }

    /// Fractions of a component go into the smaller ones.
    func multiplied(by factor: Double) throws(TemporalError) -> TemporalDuration {
        var sum = DurationSum()
        try sum.add(Double(months) * factor, "months")
        try sum.add(Double(days) * factor, "days")
        try sum.add(Double(seconds) * factor, "seconds")
        try sum.add((Double(nanoseconds) * factor).rounded(.towardZero), "nanoseconds")
        return try sum.duration()
    }

    /// The length in seconds with months and days of average length, by which durations are sorted.
    var averageSeconds: Double {
        Double(months) * Self.secondsPerMonth + Double(days) * 86_400 + Double(seconds) + Double(nanoseconds) / 1e9
    }
}

extension TemporalDuration: CustomStringConvertible {
    /// `P12Y5M-14DT16H13M10.000000001S`; every component carries its own sign, and what is zero is left out but for `PT0S`.
    public var description: String {
        let date = Self.component(months / 12, "Y") + Self.component(months % 12, "M") + Self.component(days, "D")
        // Written with seconds and nanoseconds of one sign.
        let isNegative = seconds < 0 && nanoseconds > 0
        let whole = isNegative ? seconds + 1 : seconds
        let fraction = isNegative ? nanoseconds - LocalTime.nanosecondsPerSecond : nanoseconds
        let time =
            Self.component(whole / 3600, "H") + Self.component(whole / 60 % 60, "M") + Self.secondsComponent(whole % 60, fraction)
        if date.isEmpty, time.isEmpty { return "PT0S" }
        return "P" + date + (time.isEmpty ? "" : "T" + time)
    }

    private static func component(_ value: Int64, _ unit: String) -> String { value == 0 ? "" : "\(value)\(unit)" }

    private static func secondsComponent(_ seconds: Int64, _ nanoseconds: Int64) -> String {
        guard nanoseconds != 0 else { return component(seconds, "S") }
        var digits = nanoseconds.padded(9)
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(seconds < 0 || nanoseconds < 0 ? "-" : "")\(seconds.magnitude).\(digits)S"
    }
}

/// Adds up amounts of units into a duration.
struct DurationSum {
    private var months: Int64 = 0
    private var days: Int64 = 0
    private var seconds: Int64 = 0
    private var nanoseconds: Int64 = 0

    /// The units with what one of them is: months, days, or nanoseconds and seconds.
    private enum Unit {
        case months(Int64)
        case days(Int64)
        case seconds(Int64)
        /// So many make a second.
        case fractions(Int64)

        init?(_ name: String) {
            switch name {
            case "years": self = .months(12)
            case "quarters": self = .months(3)
            case "months": self = .months(1)
            case "weeks": self = .days(7)
            case "days": self = .days(1)
            case "hours": self = .seconds(3600)
            case "minutes": self = .seconds(60)
            case "seconds": self = .seconds(1)
            case "milliseconds": self = .fractions(1000)
            case "microseconds": self = .fractions(1_000_000)
            case "nanoseconds": self = .fractions(1_000_000_000)
            default: return nil
            }
        }
    }

    func duration() throws(TemporalError) -> TemporalDuration {
        try TemporalDuration(months: months, days: days, seconds: seconds, nanoseconds: nanoseconds)
    }

    mutating func add(_ amount: PropertyValue, _ unit: String) throws(TemporalError) {
        switch amount {
        case .integer(let whole): try add(whole, fraction: 0, unit)
        case .float(let amount): try add(amount, unit)
        default: throw .invalidField(unit)
        }
    }

    mutating func add(_ amount: Double, _ unit: String) throws(TemporalError) {
        let whole = try Int64(truncating: amount)
        try add(whole, fraction: amount - Double(whole), unit)
    }

    mutating func add(_ whole: Int64, fraction: Double, _ unit: String) throws(TemporalError) {
        switch Unit(unit) {
        case .months(let length):
            let fraction = fraction * Double(length)
            let wholeOfFraction = try Int64(truncating: fraction)
            months = try months.adding(whole.multiplied(by: length)).adding(wholeOfFraction)
            try addSeconds((fraction - Double(wholeOfFraction)) * TemporalDuration.secondsPerMonth)
        case .days(let length):
            days = try days.adding(whole.multiplied(by: length))
            try addSeconds(fraction * Double(length) * 86_400)
        case .seconds(let length):
            let fraction = fraction * Double(length)
            let wholeOfFraction = try Int64(truncating: fraction)
            seconds = try seconds.adding(whole.multiplied(by: length)).adding(wholeOfFraction)
            try addNanoseconds(((fraction - Double(wholeOfFraction)) * 1e9).rounded())
        case .fractions(let count):
            seconds = try seconds.adding(whole / count)
            let nanosecondsEach = LocalTime.nanosecondsPerSecond / count
            try addNanoseconds(Double(whole % count * nanosecondsEach) + (fraction * Double(nanosecondsEach)).rounded(.towardZero))
        case nil: throw .unknownField(unit, .duration)
        }
    }

    /// Whole days of fractions of months and days are kept as days.
    private mutating func addSeconds(_ amount: Double) throws(TemporalError) {
        let wholeDays = try Int64(truncating: amount / 86_400)
        days = try days.adding(wholeDays)
        let rest = amount - Double(wholeDays) * 86_400
        let whole = try Int64(truncating: rest)
        seconds = try seconds.adding(whole)
        try addNanoseconds(((rest - Double(whole)) * 1e9).rounded())
    }

    private mutating func addNanoseconds(_ amount: Double) throws(TemporalError) {
        let sum = try nanoseconds.adding(Int64(truncating: amount))
        seconds = try seconds.adding(sum / LocalTime.nanosecondsPerSecond)
        nanoseconds = sum % LocalTime.nanosecondsPerSecond
    }
}
