/// Damages a piece of news in ever new ways, the same ones for the same seed.
public struct NewsMutator {
    private var generator: SplitMix64

    public init(seed: Int) { generator = SplitMix64(state: UInt64(truncatingIfNeeded: seed)) }

    /// The news with up to twelve places damaged.
    public mutating func text() -> String {
        var bytes = Array(Self.news.utf8)
        for _ in 0..<Int.random(in: 1...12, using: &generator) where !bytes.isEmpty { damage(&bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func damage(_ bytes: inout [UInt8]) {
        let index = Int.random(in: bytes.indices, using: &generator)
        let length = Int.random(in: 1...80, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(index..<min(index + length, bytes.count))
        case 2: bytes.insert(contentsOf: bytes[index...].prefix(length), at: index)
        case 3: bytes.insert(contentsOf: Self.oddities.randomElement(using: &generator)?.utf8 ?? "".utf8, at: index)
        case 4: bytes.insert(contentsOf: repeatElement(bytes[index], count: length * 8), at: index)
        default: if index % 4 == 0 { bytes.removeSubrange(index...) }
        }
    }

    private static let news = """
        OSTRAVA, Oct. 26 (Wire) -- Foreign Minister Ilse Brandt met Luis Ortega of Norway on Monday, and "the two sides," she said, \
        "will go on talking in March 2027."

        “We did not call him,” President Pia Sund’s spokesman told reporters; Brandt, who had visited Peru and Chad a year earlier, \
        denied it. Talks between the Harbour Union and U.N. envoys were held by phone from May 15-24, 2024.

        He thanked them. The ministers of Kenya and Malta will meet each other next week (if the budget holds).
        """

    private static let oddities = [
        "\0", "\u{1}\u{7f}", "\n\n\n", "\r", "\u{2028}", "\u{200b}", "\u{feff}", "\u{202e}", "e\u{301}\u{301}", "😀👩‍👩‍👧🇩🇪", "\u{10ffff}",
        "“", "”", "\"", "'", "((((", "—", "...", "פגישה", "الوزيران", "会谈。", " and , and ", "http://a.b/c?d=e@f", "1/2/3", "-1",
        "99999999999999999999",
    ]
}

/// A small generator of pseudo-random numbers.
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
