/// Why reading could not begin.
public enum ReadingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is no such file or folder.
    case missing(path: String)
    /// The file or folder is there and cannot be opened.
    case unreadable(path: String)

    public var description: String {
        switch self {
        case .missing(let path): "\(path): no such file or folder"
        case .unreadable(let path): "\(path == SourceText.standardInputPath ? "standard input" : path): cannot be read"
        }
    }
}

/// Something about a file that a reader of the results should know; most often why it is missing from them.
public struct ReadingWarning: Sendable, Hashable, CustomStringConvertible {
    public enum Problem: Sendable, Hashable {
        case empty
        case binary
        /// Neither UTF-8 nor UTF-16: read as Windows-1252.
        case notUnicode
        /// The format's rules are broken; the text says how.
        case malformed(String)
        case noText
        case unreadable
        /// Files of a folder whose extension no reader knows.
        case otherKinds(count: Int)
    }

    public var path: String
    /// Line in the file, from 1, where that helps.
    public var line: Int?
    public var problem: Problem

    package init(path: String, line: Int? = nil, problem: Problem) {
        self.path = path
        self.line = line
        self.problem = problem
    }

    /// Whether something was left out of the results.
    public var isLoss: Bool { problem != .notUnicode }

    public var description: String {
        let place = line.map { "\(path):\($0)" } ?? path
        return "\(place): \(problem)"
    }
}

extension ReadingWarning.Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty: "empty, skipped"
        case .binary: "not a text, skipped"
        case .notUnicode: "not valid UTF-8, read as Windows-1252"
        case .malformed(let reason): "\(reason), skipped"
        case .noText: "no text found in it, skipped"
        case .unreadable: "cannot be read, skipped"
        case .otherKinds(let count): count == 1 ? "1 file of another kind, skipped" : "\(count) files of other kinds, skipped"
        }
    }
}
