/// Reads a short ASCII text from left to right.
struct TextScanner {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { position == bytes.count }
    var next: UInt8? { isAtEnd ? nil : bytes[position] }

    mutating func advance() { position += 1 }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard let next, UInt32(next) == character.value else { return false }
        position += 1
        return true
    }

    /// How many digits stand here.
    var digitCount: Int { bytes[position...].prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count }

    /// The number that exactly so many digits make, or all that stand here; nil where there are not so many, or over eighteen.
    mutating func number(digits count: Int? = nil) -> Int64? {
        let count = count ?? digitCount
        guard 1...18 ~= count, count <= digitCount else { return nil }
        defer { position += count }
        return bytes[position..<position + count].reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    }

    /// The digits that stand here.
    mutating func digits() -> ArraySlice<UInt8> {
        defer { position += digitCount }
        return bytes[position..<position + digitCount]
    }

    /// The text up to a character, which is skipped too; nil where it does not come.
    mutating func text(upTo character: Unicode.Scalar) -> String? {
        guard let end = bytes[position...].firstIndex(where: { UInt32($0) == character.value }) else { return nil }
        defer { position = end + 1 }
        return String(decoding: bytes[position..<end], as: UTF8.self)
    }

    func contains(_ character: Unicode.Scalar) -> Bool { bytes[position...].contains { UInt32($0) == character.value } }
}
