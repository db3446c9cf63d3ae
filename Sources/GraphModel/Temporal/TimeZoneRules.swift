import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// When a named time zone had which offset, from the time zone database of the system (RFC 8536).
struct TimeZoneRules: Sendable {
    private static let directory = "/usr/share/zoneinfo/"
    private static let cache = Mutex<[String: TimeZoneRules]>([:])

    /// The moments at which the offset changes, ascending.
    private let transitions: [Int64]
    /// The offset from each transition on.
    private let offsets: [UTCOffset]
    /// The offset before the first transition.
    private let firstOffset: UTCOffset
    /// The yearly rule from the last transition on.
    private let lastRule: DaylightSavingRule?

    /// - Throws: ``TemporalError/unknownTimeZone(_:)`` also where the system has no time zone database.
    static func named(_ name: String) throws(TemporalError) -> TimeZoneRules {
        if let rules = cache.withLock({ $0[name] }) { return rules }
        guard let bytes = readFile(of: name), let rules = TimeZoneRules(bytes) else { throw .unknownTimeZone(name) }
        cache.withLock { $0[name] = rules }
        return rules
    }

    func offset(at epochSecond: Int64) -> UTCOffset {
        let next = transitions.partitioningIndex { $0 > epochSecond }
        if next == transitions.count, let lastRule { return lastRule.offset(at: epochSecond) }
        return next == 0 ? firstOffset : offsets[next - 1]
    }

    /// The offsets with which a local time exists: none in a gap, two where the clock is set back, the earlier moment first.
    func offsets(forLocalSecond second: Int64) -> [UTCOffset] {
        let around = [offset(at: second - 86_400), offset(at: second + 86_400)]
        let valid = Set(around).filter { offset(at: second - $0.seconds) == $0 }
        return valid.sorted(by: >)
    }

    private static func readFile(of name: String) -> [UInt8]? {
        let isPlain = name.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || "/_+-".utf8.contains(byte)
        }
        guard isPlain, !name.isEmpty, !name.hasPrefix("/") else { return nil }
        guard let file = fopen(directory + (mergedTimeZones[name] ?? name), "rb") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes[..<count])
    }
}

extension TimeZoneRules {
    private struct Header {
        let counts: [Int]
        static let length = 44

        init?(_ bytes: ArraySlice<UInt8>) {
            guard bytes.count >= Self.length, bytes.prefix(4).elementsEqual("TZif".utf8) else { return nil }
            counts = (0..<6).map { Int(bytes.bigEndian(at: 20 + 4 * $0, length: 4)) }
        }

        var transitionCount: Int { counts[3] }
        var typeCount: Int { counts[4] }

        func dataLength(timeLength: Int) -> Int {
            transitionCount * (timeLength + 1) + typeCount * 6 + counts[5] + counts[2] * (timeLength + 4) + counts[1] + counts[0]
        }
    }

    /// Reads the 64-bit block that follows the 32-bit one of older readers, and the rule behind it.
    fileprivate init?(_ bytes: [UInt8]) {
        guard let oldHeader = Header(bytes[...]) else { return nil }
        let block = bytes.dropFirst(Header.length + oldHeader.dataLength(timeLength: 4))
        guard let header = Header(block) else { return nil }
        let data = block.dropFirst(Header.length)
        guard data.count >= header.dataLength(timeLength: 8), header.typeCount > 0 else { return nil }
        let types = data.dropFirst(header.transitionCount * 9)
        let offsetOfType = (0..<header.typeCount).map { type in
            UTCOffset(uncheckedSeconds: Int64(Int32(truncatingIfNeeded: types.bigEndian(at: type * 6, length: 4))))
        }
        transitions = (0..<header.transitionCount).map { data.bigEndian(at: $0 * 8, length: 8) }
        let typeIndexes = data.dropFirst(header.transitionCount * 8).prefix(header.transitionCount)
        guard typeIndexes.allSatisfy({ Int($0) < offsetOfType.count }) else { return nil }
        offsets = typeIndexes.map { offsetOfType[Int($0)] }
        firstOffset = offsetOfType[0]
        let footer = data.dropFirst(header.dataLength(timeLength: 8) + 1).prefix { $0 != UInt8(ascii: "\n") }
        lastRule = DaylightSavingRule(String(decoding: footer, as: UTF8.self))
    }
}

extension ArraySlice<UInt8> {
    fileprivate func bigEndian(at offset: Int, length: Int) -> Int64 {
        self[(startIndex + offset)..<(startIndex + offset + length)].reduce(0) { $0 << 8 | Int64($1) }
    }
}
