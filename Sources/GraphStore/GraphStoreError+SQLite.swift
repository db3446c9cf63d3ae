import GRDB
import GraphFormats

extension GraphStoreError {
    /// The error that a reader of a `.parley` file sees for what SQLite or the JSON reader reported.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as GraphStoreError: self = error
        case GraphFormatError.unreadable(_, let reason): self = .unreadable(path: path, reason: reason)
        case let error as GraphFormatError: self = .damaged(path: path, reason: error.description)
        case let error as DatabaseError: self = Self.reading(error, path: path)
        default: self = .unreadable(path: path, reason: "\(error)")
        }
    }

    /// The same for a writer.
    static func writing(_ error: any Error, path: String) -> GraphStoreError {
        switch error {
        case let error as GraphStoreError: error
        case GraphFormatError.unwritable(_, let reason): .unwritable(path: path, reason: reason)
        case let error as DatabaseError: .unwritable(path: path, reason: error.message ?? "\(error.resultCode)")
        default: .unwritable(path: path, reason: "\(error)")
        }
    }

    private static func reading(_ error: DatabaseError, path: String) -> GraphStoreError {
        let reason = error.message ?? "\(error.resultCode)"
        return switch error.resultCode.primaryResultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
        case .SQLITE_NOTADB: .foreign(path: path, reason: reason)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH: .unreadable(path: path, reason: reason)
        default: .damaged(path: path, reason: reason)
        }
    }
}
