import GRDB
import GraphFormats
public import GraphModel

extension GraphStore {
    /// Writes a graph to a file, which appears whole or not at all: where this throws, or the program is killed, a file that stood there
    /// before is untouched. Cost: one pass over the graph and the making of the indexes.
    public static func save(_ graph: PropertyGraph, to path: String) throws(GraphStoreError) {
        do {
            try FileAccess.replace(path) { temporary in
                let database = try DatabaseQueue(path: temporary, configuration: unsafeButFast)
                try StoreSchema.migrator.migrate(database)
                try database.write { database in
                    var writer = try StoreWriter(database, graph)
                    try writer.writeAll()
                }
                try database.close()
            }
        } catch {
            throw GraphStoreError.writing(error, path: path)
        }
    }

    /// The temporary file needs neither a journal nor syncs: it counts for nothing until it is renamed.
    private static var unsafeButFast: Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF")
        }
        return configuration
    }
}

/// Fills the tables from a graph. Rows count from 1 in the order of the graph's nodes and relationships.
private struct StoreWriter {
    private let database: Database
    private let graph: PropertyGraph
    private let nodeStatement: Statement
    private let nameStatement: Statement
    private let relationshipStatement: Statement
    private let sentenceStatement: Statement
    private let evidenceStatement: Statement
    private let properties: StoredProperties
    private let id: KeyID?
    private let name: KeyID?
    private let evidence: KeyID?
    /// The rows of the nodes by raw node id.
    private var rows: [Int64]
    private var sentences: [Evidence: Int64] = [:]

    init(_ database: Database, _ graph: PropertyGraph) throws {
        self.database = database
        self.graph = graph
        properties = StoredProperties(graph)
        id = graph.keyID(GraphVocabulary.Key.id)
        name = graph.keyID(GraphVocabulary.Key.name)
        evidence = graph.keyID(GraphVocabulary.Key.evidence)
        rows = Array(repeating: 0, count: graph.nodeIDBound)
        nodeStatement = try database.makeStatement(sql: "INSERT INTO nodes VALUES (?, ?, ?, ?, ?, ?)")
        nameStatement = try database.makeStatement(sql: "INSERT INTO names VALUES (?, ?)")
        relationshipStatement = try database.makeStatement(sql: "INSERT INTO relationships VALUES (?, ?, ?, ?, ?)")
        sentenceStatement = try database.makeStatement(sql: "INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?)")
        evidenceStatement = try database.makeStatement(sql: "INSERT INTO evidence VALUES (?, ?, ?)")
    }

    mutating func writeAll() throws {
        for (index, node) in graph.nodeIDs.enumerated() { try write(node, row: Int64(index + 1)) }
        for (index, relationship) in graph.relationshipIDs.enumerated() { try write(relationship, row: Int64(index + 1)) }
        try database.execute(sql: StoreSchema.summaries)
        try database.execute(sql: StoreSchema.indexes)
    }

    private mutating func write(_ node: NodeID, row: Int64) throws {
        rows[node.index] = row
        let (key, name) = (id.flatMap { graph.string($0, of: node) }, name.flatMap { graph.string($0, of: node) })
        let labels = graph.labels(of: node)
        let rest = properties.text { property in
            property == id && key != nil || property == self.name && name != nil ? nil : graph.property(property, of: node)
        }
        try nodeStatement.execute(arguments: [row, key, labels.first, labels.joined(separator: StoreText.labelSeparator), name, rest])
        let aliases = graph.property(GraphVocabulary.Key.aliases, of: node)
        for folded in foldedNames(name, aliases) { try nameStatement.execute(arguments: [folded, row]) }
    }

    private func foldedNames(_ name: String?, _ aliases: PropertyValue?) -> [String] {
        let names = [name].compactMap { $0 } + (aliases?.listValue?.compactMap(\.stringValue) ?? [])
        return Set(names.map { FoldedName($0).text }).sorted()
    }

    private mutating func write(_ relationship: RelationshipID, row: Int64) throws {
        let pieces = evidence.map { Self.pieces(graph.property($0, of: relationship)) } ?? []
        let rest = properties.text { $0 == evidence && !pieces.isEmpty ? nil : graph.property($0, of: relationship) }
        let (source, target) = (rows[graph.source(of: relationship).index], rows[graph.target(of: relationship).index])
        try relationshipStatement.execute(arguments: [row, graph.type(of: relationship), source, target, rest])
        for (position, piece) in pieces.enumerated() {
            try evidenceStatement.execute(arguments: [row, position, try self.row(of: piece)])
        }
    }

    /// The pieces of evidence where every one is one; otherwise the value stays an ordinary property.
    private static func pieces(_ value: PropertyValue?) -> [Evidence] {
        guard let values = value?.listValue, !values.isEmpty else { return [] }
        let pieces = values.compactMap(Evidence.init)
        return pieces.count == values.count && zip(pieces, values).allSatisfy({ $0.propertyValue == $1 }) ? pieces : []
    }

    private mutating func row(of piece: Evidence) throws -> Int64 {
        if let row = sentences[piece] { return row }
        let row = Int64(sentences.count + 1)
        sentences[piece] = row
        try sentenceStatement.execute(arguments: [row, piece.document, piece.sentence, piece.start, piece.end, piece.text])
        return row
    }
}
