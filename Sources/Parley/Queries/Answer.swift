/// The rows that answer a question, cut to a limit, and how many there are in all.
public struct Answer<Row: Sendable>: Sendable {
    public let rows: [Row]
    /// The number of rows without the limit.
    public let total: Int

    /// How many rows the limit has cut off.
    public var cut: Int { total - rows.count }

    init(_ rows: [Row], limit: Int?) {
        self.rows = limit.map { Array(rows.prefix($0)) } ?? rows
        total = rows.count
    }

    /// The same rows backwards.
    func reversed() -> Answer { Answer(rows: rows.reversed(), total: total) }

    private init(rows: [Row], total: Int) {
        self.rows = rows
        self.total = total
    }
}

/// Why an entity that was asked for is not one of the graph's.
public enum LookupError: Error, Sendable, Hashable {
    /// No entity goes by the name; these names are near.
    case unknown(String, suggestions: [String])
    /// Several entities go by the name.
    case ambiguous(String, candidates: [Entity])
}

extension LookupError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknown(let name, let suggestions):
            let hint = suggestions.isEmpty ? "" : "; did you mean \(suggestions.map { "'\($0)'" }.joined(separator: ", "))?"
            return "nobody and nothing in the graph is called '\(name)'\(hint)"
        case .ambiguous(let name, let candidates):
            let list = candidates.map { "\n  \($0.id)  \($0.name) (\($0.type))" }.joined()
            return "'\(name)' may be several; ask for one by its id:\(list)"
        }
    }
}
