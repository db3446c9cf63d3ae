extension CypherError {
    /// The error as a person reads it: code and message, then the query's line with the place marked under it.
    ///
    ///     SyntaxError:UndefinedVariable: variable `m` is not defined
    ///     1 | MATCH (n) RETURN m
    ///       |                  ^
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
        text = String(decoding: bytes[start..<end], as: UTF8.self)
        column = String(decoding: bytes[start..<range.lowerBound], as: UTF8.self).count
        let marked = bytes[range.lowerBound..<max(range.lowerBound, min(range.upperBound, end))]
        width = max(1, String(decoding: marked, as: UTF8.self).count)
    }
}
