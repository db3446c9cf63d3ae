/// A row that a table cannot use.
public struct TableProblem: Sendable, Hashable, CustomStringConvertible {
    /// Line in the text, from 1.
    public var line: Int
    public var message: String

    public var description: String { "line \(line): \(message)" }
}

extension KnowledgeFile {
    /// Whether it is a table of rows, to which a user can add his own.
    package var isTable: Bool { rawValue.hasSuffix(".tsv") }

    /// What the file is about: the first sentence of its head, empty where it has none.
    package var purpose: String {
        let lines = text.split(separator: "\n").prefix { $0.hasPrefix("#") }
        let head = lines.map { $0.drop { $0 == "#" || $0 == " " } }.joined(separator: " ")
        let end = head.indices.first { ".:".contains(head[$0]) && head[head.index(after: $0)...].first == " " }
        return String(head[..<(end ?? head.endIndex)])
    }

    /// The rows of a text that this table could not use: too many or too few columns, an empty first one, or a word that the linked
    /// table never has in a column of fixed words. Cost: one pass over the table and the text.
    package func problems(in text: String) -> [TableProblem] {
        let known = linkedRows
        let counts = known.map(\.count)
        let allowed = (counts.min() ?? 1)...(counts.max() ?? 1)
        let words = fixedColumns.map { column in (column, Set(known.compactMap { $0.count > column ? $0[column] : nil })) }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap { index, line in
            guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            return problem(of: columns, allowed, words).map { TableProblem(line: index + 1, message: $0) }
        }
    }

    private func problem(of columns: [Substring], _ allowed: ClosedRange<Int>, _ words: [(column: Int, known: Set<Substring>)]) -> String? {
        guard allowed.contains(columns.count) else {
            let wanted = allowed.count == 1 ? "\(allowed.lowerBound)" : "\(allowed.lowerBound) to \(allowed.upperBound)"
            return "\(columns.count == 1 ? "1 column" : "\(columns.count) columns") where \(rawValue) has \(wanted), separated by tabs"
        }
        guard columns[0].contains(where: { !$0.isWhitespace }) else { return "the first column is empty" }
        for (column, known) in words where column < columns.count && !known.contains(columns[column]) {
            return "'\(columns[column])' in column \(column + 1) is none of \(known.sorted().joined(separator: ", "))"
        }
        return nil
    }

    /// Columns, from 0, whose words mean something to the program.
    private var fixedColumns: [Int] {
        switch self {
        case .places, .organizations, .namedEvents, .nameWords, .givenNameGenders, .calendar: [0]
        case .abbreviations, .locations: [1]
        case .roles, .bodies, .metonymy: [1, 2]
        case .groups: [2]
        default: []
        }
    }
}
