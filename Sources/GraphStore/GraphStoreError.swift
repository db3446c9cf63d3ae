/// What can go wrong between a graph and a `.parley` file. Every case names the file.
public enum GraphStoreError: Error, Sendable, Hashable {
    /// The file is missing or may not be read.
    case unreadable(path: String, reason: String)
    /// The file cannot be written; one that stood there before is whole.
    case unwritable(path: String, reason: String)
    /// Another program writes to the file.
    case locked(path: String)
    /// The file is something else; `reason` says what.
    case foreign(path: String, reason: String)
    /// The file was written by a later version of Parley.
    case tooNew(path: String)
    /// The file is truncated or damaged; `reason` is SQLite's.
    case damaged(path: String, reason: String)
    /// The words asked for cannot be searched.
    case badSearch(String)
}

extension GraphStoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
        case .unwritable(let path, let reason): "\(path): cannot be written: \(reason)"
        case .locked(let path): "\(path): another program is writing to it; try again when it has finished"
        case .foreign(let path, let reason): "\(path): not a Parley graph: \(reason)"
        case .tooNew(let path): "\(path): written by a later version of Parley; update to read it"
        case .damaged(let path, let reason): "\(path): the file is damaged: \(reason)"
        case .badSearch(let words): "cannot search for '\(words)': it holds no word"
        }
    }
}
