import Synchronization

/// A user's rows beside those of the linked files, for the whole process.
///
/// The tables read their files once, on first use: what is added later stays without effect.
package enum KnowledgeAdditions {
    private static let texts = Mutex<[KnowledgeFile: String]>([:])

    /// Adds rows to a file, whatever its line ends. Cost: one copy; they are read with the file's own.
    package static func add(_ text: String, to file: KnowledgeFile) {
        let lines = text.split(whereSeparator: \.isNewline).joined(separator: "\n")
        texts.withLock { $0[file, default: ""] += lines + "\n" }
    }

    /// The rows added to a file, empty where there are none.
    static func text(for file: KnowledgeFile) -> String { texts.withLock { $0[file] ?? "" } }
}
