import GRDB

/// A `.parley` file: a graph with its evidence in one SQLite database.
///
/// Opening reads nothing but the header. The file is only ever replaced whole, so readers keep what they opened.
public struct GraphStore: Sendable {
    /// The usual ending of the file's name, without the dot.
    public static let fileExtension = "parley"

    public let path: String
    let database: DatabaseQueue

    /// Opens a file for reading. Throws where it is missing, foreign, damaged, locked or written by a later version.
    public init(opening path: String) throws(GraphStoreError) {
        self.path = path
        do {
            try FileContent.check(path)
            var configuration = Configuration()
            configuration.readonly = true
            database = try DatabaseQueue(path: path, configuration: configuration)
            try database.read { try Self.check($0, path: path) }
        } catch {
            throw GraphStoreError(error, path: path)
        }
    }

    /// Whether the path names a `.parley` file by its ending.
    public static func isStore(_ path: String) -> Bool { path.lowercased().hasSuffix("." + fileExtension) }

    /// Runs a read and turns what SQLite reports into a typed error.
    func read<Value>(_ body: (Database) throws -> Value) throws(GraphStoreError) -> Value {
        do {
            return try database.read(body)
        } catch {
            throw GraphStoreError(error, path: path)
        }
    }

    private static func check(_ database: Database, path: String) throws {
        let id = try Int32.fetchOne(database, sql: "PRAGMA application_id")
        guard id == StoreSchema.applicationID else { throw GraphStoreError.foreign(path: path, reason: "a database of another program") }
        guard try !StoreSchema.migrator.hasBeenSuperseded(database) else { throw GraphStoreError.tooNew(path: path) }
    }
}
