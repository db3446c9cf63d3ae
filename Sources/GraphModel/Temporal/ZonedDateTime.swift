/// How far local time is ahead of UTC.
public struct UTCOffset: Sendable, Hashable, Comparable {
    public static let utc = UTCOffset(uncheckedSeconds: 0)

    public let seconds: Int64

    /// - Throws: ``TemporalError/outOfRange(field:value:)`` beyond 18 hours.
    public init(seconds: Int64) throws(TemporalError) {
        try checkRange("offset", seconds, -64_800...64_800)
        self.seconds = seconds
    }

    init(uncheckedSeconds seconds: Int64) { self.seconds = seconds }

    public static func < (left: UTCOffset, right: UTCOffset) -> Bool { left.seconds < right.seconds }
}

extension UTCOffset: CustomStringConvertible {
    /// `Z`, `+01:00`, `-02:05:59`.
    public var description: String {
        if seconds == 0 { return "Z" }
        let total = abs(seconds)
        let hoursAndMinutes = "\(seconds < 0 ? "-" : "+")\((total / 3600).padded(2)):\((total / 60 % 60).padded(2))"
        return total % 60 == 0 ? hoursAndMinutes : "\(hoursAndMinutes):\((total % 60).padded(2))"
    }
}

/// A fixed offset or a named zone whose offset changes.
public enum TimeZoneID: Sendable, Hashable {
    case fixed(UTCOffset)
    /// A name of the IANA time zone database, such as `Europe/Stockholm`.
    case named(String)

    var name: String {
        switch self {
        case .fixed(let offset): offset.description
        case .named(let name): name
        }
    }
}

/// A moment with the local time it is read in.
public struct ZonedDateTime: Sendable, Hashable {
    public let local: LocalDateTime
    public let offset: UTCOffset
    public let zone: TimeZoneID

    /// A local time in a zone. Where the clock is set back, the earlier moment unless the preferred offset says otherwise; where it is set
    /// forward, local times that do not exist are moved behind the gap.
    ///
    /// - Throws: ``TemporalError/unknownTimeZone(_:)``.
    public init(_ local: LocalDateTime, in zone: TimeZoneID, preferring preferred: UTCOffset? = nil) throws(TemporalError) {
        self.zone = zone
        switch zone {
        case .fixed(let offset):
            (self.local, self.offset) = (local, offset)
        case .named(let name):
            let rules = try TimeZoneRules.named(name)
            let valid = rules.offsets(forLocalSecond: local.epochSecond)
            if let offset = valid.first(where: { $0 == preferred }) ?? valid.first {
                (self.local, self.offset) = (local, offset)
            } else {
                let before = rules.offset(at: local.epochSecond - 86_400)
                offset = rules.offset(at: local.epochSecond - before.seconds)
                self.local = try local.adding(seconds: offset.seconds - before.seconds, nanoseconds: 0)
            }
        }
    }

    /// A moment so many seconds after 1970-01-01T00:00Z, read in a zone.
    public init(epochSecond: Int64, nanosecond: Int64 = 0, in zone: TimeZoneID = .fixed(.utc)) throws(TemporalError) {
        self.zone = zone
        switch zone {
        case .fixed(let offset): self.offset = offset
        case .named(let name): offset = try TimeZoneRules.named(name).offset(at: epochSecond)
        }
        local = try LocalDateTime(epochSecond: epochSecond.adding(offset.seconds), nanosecond: nanosecond)
    }

    public var epochSecond: Int64 { local.epochSecond - offset.seconds }

    func read(in zone: TimeZoneID) throws(TemporalError) -> ZonedDateTime {
        try ZonedDateTime(epochSecond: epochSecond, nanosecond: local.time.nanosecond, in: zone)
    }
}

extension ZonedDateTime: CustomStringConvertible {
    public var description: String {
        switch zone {
        case .fixed: "\(local)\(offset)"
        case .named(let name): "\(local)\(offset)[\(name)]"
        }
    }
}
