import Foundation

/// Text decoded from a file's bytes: UTF-8, UTF-16 with a byte order mark, or else Windows-1252.
struct DecodedText {
    var text: String
    /// Whether the bytes were no Unicode, and Windows-1252 was assumed.
    var isFallback = false

    /// Nil for bytes that are no text: those with zero bytes or with more than a few other control characters.
    init?(_ bytes: Data) {
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): self.init(utf16: bytes.dropFirst(2), unit: { UInt16($1) << 8 | UInt16($0) })
        case (0xFE, 0xFF): self.init(utf16: bytes.dropFirst(2), unit: { UInt16($0) << 8 | UInt16($1) })
        default: self.init(singleBytes: bytes.starts(with: Self.utf8Mark) ? bytes.dropFirst(3) : bytes)
        }
    }

    private init(utf16 bytes: Data, unit: (UInt8, UInt8) -> UInt16) {
        let bytes = [UInt8](bytes)
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        text = String(decoding: units, as: UTF16.self)
    }

    private init?(singleBytes bytes: Data) {
        guard !Self.isBinary(bytes) else { return nil }
        if let text = String(validating: bytes, as: UTF8.self) {
            self.text = text
        } else {
            text = String(String.UnicodeScalarView(bytes.map(Self.windows1252)))
            isFallback = true
        }
    }

    private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func isBinary(_ bytes: Data) -> Bool {
        let sample = bytes.prefix(65_536)
        let controls = sample.count { $0 < 0x20 && !($0 >= 0x08 && $0 <= 0x0D) && $0 != 0x1B }
        return sample.contains(0) || controls * 50 > sample.count
    }

    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(windows1252Specials[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }

    /// What Windows-1252 has at 0x80 to 0x9F; five places are unassigned.
    private static let windows1252Specials: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
