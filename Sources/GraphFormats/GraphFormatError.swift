/// What can go wrong between a graph and a file.
public enum GraphFormatError: Error, Sendable, Hashable {
    /// The file cannot be opened or read; `reason` is the system's.
    case unreadable(path: String, reason: String)
    /// The file cannot be written; a file that stood there before is whole.
    case unwritable(path: String, reason: String)
    /// The content breaks the format's rules at a line and a column, both from 1; columns count bytes.
    case malformed(path: String, line: Int, column: Int, reason: String)
    /// No format goes by this file name or format name.
    case unknownFormat(String)
    /// The format can be written, not read.
    case writeOnly(GraphFormat)
}

extension GraphFormatError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
        case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
        case .malformed(let path, let line, let column, let reason): "\(path):\(line):\(column): \(reason)"
        case .unknownFormat(let name):
            "no graph format is called '\(name)'; known are \(GraphFormat.allCases.map(\.fileExtension).joined(separator: ", "))"
        case .writeOnly(let format): "\(format.title) can be written, not read"
        }
    }
}
