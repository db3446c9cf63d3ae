import GraphFormats

/// What a file holds by its first bytes: SQLite itself would report a folder, an empty file and a text in ways that help nobody.
enum FileContent {
    private static let signature = Array("SQLite format 3\0".utf8)

    /// Throws where the file cannot be read or is no SQLite database.
    static func check(_ path: String) throws {
        var start: [UInt8] = []
        try FileAccess.readPieces(of: path) { piece in
            start = Array(piece.prefix(signature.count))
            return false
        }
        if start != signature { throw GraphStoreError.foreign(path: path, reason: description(of: start)) }
    }

    private static func description(of start: [UInt8]) -> String {
        if start.isEmpty { return "the file is empty" }
        let first = start.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
        return first == UInt8(ascii: "{") ? "it looks like JSON; give its name the ending .json" : "not a database at all"
    }
}
