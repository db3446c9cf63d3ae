import KnowledgeTables

/// What a user says about entities, against what the texts suggest.
///
/// One statement a line, fields parted by ` = `, ` != ` or ` -> `; blank lines and lines from `#` on are skipped:
///
///     Xi = Xi Jinping                 the same entity
///     George Bush != George W. Bush   never the same entity
///     Burma -> Myanmar                show it under this name
///
/// Names are compared without case and accents.
public struct Corrections: Sendable, Hashable {
    enum Statement: Sendable, Hashable {
        case same(String, String)
        case different(String, String)
        case rename(String, String)
    }

    private(set) var statements: [Statement] = []

    /// No corrections.
    public init() {}

    /// Reads corrections as described above.
    ///
    /// - Throws: `CorrectionError` naming the first line that is none of the three forms.
    public init(text: String) throws(CorrectionError) {
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let content = line.prefix { $0 != "#" }.trimmingSpaces
            if content.isEmpty { continue }
            guard let statement = Self.statement(content) else { throw CorrectionError(line: number + 1, text: String(content)) }
            statements.append(statement)
        }
    }

    private static func statement(_ line: Substring) -> Statement? {
        if let (left, right) = line.parted(by: " != ") { return .different(left, right) }
        if let (left, right) = line.parted(by: " -> ") { return .rename(left, right) }
        if let (left, right) = line.parted(by: " = ") { return .same(left, right) }
        return nil
    }

    /// The names that statements give for the name's entity, in comparable form, and the name to show.
    var sameNames: [(String, String)] {
        statements.compactMap { if case .same(let left, let right) = $0 { (left.folded, right.folded) } else { nil } }
    }

    var differentNames: [(String, String)] {
        statements.compactMap { if case .different(let left, let right) = $0 { (left.folded, right.folded) } else { nil } }
    }

    var shownNames: [String: String] {
        Dictionary(
            statements.compactMap { if case .rename(let left, let right) = $0 { (left.folded, right) } else { nil } },
            uniquingKeysWith: { _, last in last })
    }
}

/// A line of a corrections file that says nothing known.
public struct CorrectionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Line number from 1.
    public let line: Int
    public let text: String

    public init(line: Int, text: String) {
        self.line = line
        self.text = text
    }

    public var description: String { "line \(line): expected `A = B`, `A != B` or `A -> B`, found `\(text)`" }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var trimmed = drop(while: \.isWhitespace)
        while trimmed.last?.isWhitespace ?? false { trimmed.removeLast() }
        return trimmed
    }

    fileprivate func parted(by mark: String) -> (String, String)? {
        guard let range = firstRange(of: mark) else { return nil }
        let (left, right) = (self[..<range.lowerBound].trimmingSpaces, self[range.upperBound...].trimmingSpaces)
        return left.isEmpty || right.isEmpty ? nil : (String(left), String(right))
    }
}
