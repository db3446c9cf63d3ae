import Cypher

/// Puts lines together until they are a statement: up to a semicolon, an empty line, or a line that is a command.
struct StatementReader {
    enum Statement: Equatable {
        case query(String)
        /// A word after a colon.
        case command(String)
    }

    private var lines: [String] = []

    var isEmpty: Bool { lines.isEmpty }

    /// The statement that the line completes, if it does.
    mutating func add(_ line: String) -> Statement? {
        let trimmed = line.trimmed()
        if isEmpty, trimmed.hasPrefix(":") { return .command(String(trimmed.dropFirst()).lowercased()) }
        if trimmed.isEmpty { return isEmpty ? nil : finish() }
        lines.append(line)
        return trimmed.hasSuffix(";") ? finish() : nil
    }

    /// The lines so far as a query.
    mutating func finish() -> Statement? {
        defer { lines = [] }
        return isEmpty ? nil : .query(lines.joined(separator: "\n"))
    }
}
