import GRDB
public import GraphModel

extension GraphStore {
    /// The whole graph, with nodes and relationships in the order in which they were written. Cost: one pass over the file.
    public func graph() throws(GraphStoreError) -> PropertyGraph {
        try read { database in
            let nodeCount = try Int.fetchOne(database, sql: "SELECT max(id) FROM nodes") ?? 0
            let relationshipCount = try Int.fetchOne(database, sql: "SELECT max(id) FROM relationships") ?? 0
            var reader = StoreReader(database, path: path, BulkLoader(expectingNodes: nodeCount, relationships: relationshipCount))
            try reader.addNodes(.all)
            try reader.addRelationships(.all)
            return reader.loader.finish()
        }
    }

    /// The graph within some steps of the nodes that go by a name, an alias or an id, without regard to case and accents, read without
    /// loading the rest. Nil where no node does. Cost: the size of the answer.
    public func neighborhood(of name: String, depth: Int = 1) throws(GraphStoreError) -> PropertyGraph? {
        try read { database in
            var nodes = Set(try rows(named: name, database))
            if nodes.isEmpty { return nil }
            var relationships: Set<Int64> = []
            var frontier = nodes
            for _ in 0..<max(0, depth) {
                let steps = try incidentRows(frontier, database)
                relationships.formUnion(steps.map(\.relationship))
                frontier = Set(steps.map(\.neighbor)).subtracting(nodes)
                nodes.formUnion(frontier)
            }
            return try subgraph(nodes, relationships, database)
        }
    }

    private func rows(named name: String, _ database: Database) throws -> [Int64] {
        let byKey = try Int64.fetchAll(database, sql: "SELECT id FROM nodes WHERE key = ?", arguments: [name])
        if !byKey.isEmpty { return byKey }
        let folded = FoldedName(name).text
        return try Int64.fetchAll(database, sql: "SELECT DISTINCT node FROM names WHERE folded = ? ORDER BY node", arguments: [folded])
    }

    private func incidentRows(_ nodes: Set<Int64>, _ database: Database) throws -> [(relationship: Int64, neighbor: Int64)] {
        let sql = """
            SELECT id, target FROM relationships WHERE source IN (SELECT value FROM json_each(?1))
            UNION ALL SELECT id, source FROM relationships WHERE target IN (SELECT value FROM json_each(?1))
            """
        return try Row.fetchAll(database, sql: sql, arguments: [RowSelection.text(nodes)]).map { ($0[0], $0[1]) }
    }

    /// The places where the relationships happened.
    private func placeRows(_ relationships: Set<Int64>, _ database: Database) throws -> [Int64] {
        let sql = """
            SELECT DISTINCT nodes.id FROM relationships r JOIN nodes ON nodes.key = r.properties ->> '$.place'
            WHERE r.id IN (SELECT value FROM json_each(?))
            """
        return try Int64.fetchAll(database, sql: sql, arguments: [RowSelection.text(relationships)])
    }

    private func subgraph(_ nodes: Set<Int64>, _ relationships: Set<Int64>, _ database: Database) throws -> PropertyGraph {
        var reader = StoreReader(database, path: path, BulkLoader())
        let places = try placeRows(relationships, database).filter { !nodes.contains($0) }
        try reader.addNodes(.some(nodes.union(places)))
        try reader.addRelationships(.some(relationships))
        return reader.loader.finish()
    }
}

/// Which rows of a table are read.
private enum RowSelection {
    case all
    case some(Set<Int64>)

    func condition(on column: String) -> String {
        switch self {
        case .all: ""
        case .some: "WHERE \(column) IN (SELECT value FROM json_each(?))"
        }
    }

    var arguments: StatementArguments {
        switch self {
        case .all: []
        case .some(let rows): [Self.text(rows)]
        }
    }

    /// The rows as one argument, whatever their number.
    static func text(_ rows: Set<Int64>) -> String { "[" + rows.sorted().map(String.init).joined(separator: ",") + "]" }
}

/// Fills a graph from the tables.
private struct StoreReader {
    private(set) var loader: BulkLoader
    private let database: Database
    private let path: String
    private let idKey: KeyID
    private let nameKey: KeyID
    private let evidenceKey: KeyID
    /// The rows of the nodes, ascending, in the order of their creation.
    private var nodes: [Int64] = []
    private var labels: [String: [LabelID]] = [:]

    init(_ database: Database, path: String, _ loader: BulkLoader) {
        self.database = database
        self.path = path
        self.loader = loader
        idKey = self.loader.internKey(GraphVocabulary.Key.id)
        nameKey = self.loader.internKey(GraphVocabulary.Key.name)
        evidenceKey = self.loader.internKey(GraphVocabulary.Key.evidence)
    }

    mutating func addNodes(_ selection: RowSelection) throws {
        let sql = "SELECT id, key, labels, name, properties FROM nodes \(selection.condition(on: "id")) ORDER BY id"
        let rows = try Row.fetchCursor(database, sql: sql, arguments: selection.arguments)
        while let row = try rows.next() {
            let node = loader.createNode(labels: labelIDs(row[2]))
            nodes.append(row[0])
            if let key: String = row[1] { loader.setProperty(idKey, of: node, to: .string(key)) }
            if let name: String = row[3] { loader.setProperty(nameKey, of: node, to: .string(name)) }
            try StoredProperties.forEach(in: row[4], path: path) { key, value in
                loader.setProperty(loader.internKey(key), of: node, to: value)
            }
        }
    }

    private mutating func labelIDs(_ text: String) -> [LabelID] {
        if let known = labels[text] { return known }
        let ids = text.split(separator: StoreText.labelSeparator).map { loader.internLabel(String($0)) }
        labels[text] = ids
        return ids
    }

    /// In a file that has lost no row, the rows count from 1.
    private func node(inRow row: Int64) throws(GraphStoreError) -> NodeID {
        let guess = Int(row &- 1)
        let place = nodes.indices.contains(guess) && nodes[guess] == row ? guess : nodes.partitioningIndex { $0 >= row }
        guard place < nodes.count, nodes[place] == row else {
            throw GraphStoreError.damaged(path: path, reason: "a relationship ends at a node that is not there")
        }
        return NodeID(UInt32(place))
    }

    mutating func addRelationships(_ selection: RowSelection) throws {
        var evidence = try EvidenceCursor(database, selection)
        let sql = "SELECT id, type, source, target, properties FROM relationships \(selection.condition(on: "id")) ORDER BY id"
        let rows = try Row.fetchCursor(database, sql: sql, arguments: selection.arguments)
        while let row = try rows.next() {
            let (source, target) = (try node(inRow: row[2]), try node(inRow: row[3]))
            let relationship = loader.createRelationship(loader.internType(row[1]), from: source, to: target)
            try StoredProperties.forEach(in: row[4], path: path) { key, value in
                loader.setProperty(loader.internKey(key), of: relationship, to: value)
            }
            let pieces = try evidence.pieces(ofRelationship: row[0])
            if !pieces.isEmpty { loader.setProperty(evidenceKey, of: relationship, to: .list(pieces.map(\.propertyValue))) }
        }
    }
}

/// Walks the evidence of relationships in rising order beside their own rows.
private struct EvidenceCursor {
    private let rows: RowCursor
    private var next: (relationship: Int64, piece: Evidence)?

    init(_ database: Database, _ selection: RowSelection) throws {
        rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT relationship, document, number, start_offset, end_offset, text
                FROM evidence JOIN sentences ON sentences.id = evidence.sentence
                \(selection.condition(on: "relationship")) ORDER BY relationship, position
                """, arguments: selection.arguments)
        try advance()
    }

    mutating func pieces(ofRelationship relationship: Int64) throws -> [Evidence] {
        var pieces: [Evidence] = []
        while let current = next, current.relationship <= relationship {
            if current.relationship == relationship { pieces.append(current.piece) }
            try advance()
        }
        return pieces
    }

    private mutating func advance() throws {
        next = try rows.next().map { row in
            (row[0], Evidence(document: row[1], sentence: row[2], start: row[3], end: row[4], text: row[5]))
        }
    }
}
