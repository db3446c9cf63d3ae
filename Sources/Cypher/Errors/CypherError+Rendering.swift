extension CypherError {
    /// The error as a person reads it: code and message, then the query's line with the place marked under it.
    ///
    ///     SyntaxError:UndefinedVariable: variable `m` is not defined
    ///     1 | MATCH (n) RETURN m
    ///       |                  ^
    ///
    /// Of a long line there is only what stands around the place.
    public func rendered(under query: String) -> String {
        let heading = "\(code): \(message)"
        guard let range, let place = SourcePlace(of: range, in: query) else { return heading }
        let number = String(place.line)
        let margin = String(repeating: " ", count: number.count)
        let marker = String(repeating: " ", count: place.column) + String(repeating: "^", count: place.width)
        return "\(heading)\n\(number) | \(place.text)\n\(margin) | \(marker)"
    }
}

/// Where a source range lies, counted in characters as an editor shows them.
private struct SourcePlace {
    /// How much is shown before the place, and half of what is shown from there on, in characters.
    private static let reach = 60

    /// From 1.
    let line: Int
    /// From 0.
    let column: Int
    let width: Int
    let text: String

    init?(of range: SourceRange, in query: String) {
        let bytes = Array(query.utf8)
        guard range.lowerBound <= bytes.count else { return nil }
        let newline = UInt8(ascii: "\n")
        let start = bytes[..<range.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let end = bytes[range.lowerBound...].firstIndex(of: newline) ?? bytes.count
        line = bytes[..<start].count { $0 == newline } + 1
        let before = Self.cutFront(String(decoding: bytes[start..<range.lowerBound], as: UTF8.self))
        let marked = String(decoding: bytes[range.lowerBound..<max(range.lowerBound, min(range.upperBound, end))], as: UTF8.self)
        text = before + Self.cutBack(String(decoding: bytes[range.lowerBound..<end], as: UTF8.self))
        column = before.count
        width = max(1, min(marked.count, 2 * Self.reach))
    }

    private static func cutFront(_ text: String) -> String { text.count > reach ? "…" + text.suffix(reach) : text }

    private static func cutBack(_ text: String) -> String { text.count > 2 * reach ? text.prefix(2 * reach) + "…" : text }
}
