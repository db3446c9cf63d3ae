import GRDB
public import GraphModel

/// A relationship whose evidence holds the words that were searched.
public struct EvidenceMatch: Sendable, Hashable {
    public let type: String
    /// Names of the ends; their ids where they have none.
    public let source: String
    public let target: String
    public let status: String?
    public let date: String?
    public let evidence: Evidence
}

extension GraphStore {
    /// The relationships whose evidence holds all the words, best match first. Words match without regard to case and accents; a word
    /// that ends in `*` matches every word that begins so.
    ///
    /// Throws ``GraphStoreError/badSearch(_:)`` where there is no word to search for. Cost: the full-text index.
    ///
    /// - Parameter limit: how many to return at most, all where it is nil.
    public func search(_ words: String, limit: Int? = 50) throws(GraphStoreError) -> [EvidenceMatch] {
        let pattern = Self.pattern(words)
        guard !pattern.isEmpty else { throw .badSearch(words) }
        return try read { database in
            try Row.fetchAll(database, sql: Self.searchSQL, arguments: [pattern, limit ?? -1]).map(EvidenceMatch.init)
        }
    }

    private static let searchSQL = """
        SELECT relationships.type, coalesce(a.name, a.key, ''), coalesce(b.name, b.key, ''), relationships.status, relationships.date,
               sentences.document, sentences.number, sentences.start_offset, sentences.end_offset, sentences.text
        FROM sentence_search
        JOIN sentences ON sentences.id = sentence_search.rowid
        JOIN evidence ON evidence.sentence = sentences.id
        JOIN relationships ON relationships.id = evidence.relationship
        JOIN nodes a ON a.id = relationships.source
        JOIN nodes b ON b.id = relationships.target
        WHERE sentence_search MATCH ? ORDER BY rank, relationships.id LIMIT ?
        """

    /// The words as quoted FTS5 strings, so that nothing in them is read as an operator.
    private static func pattern(_ words: String) -> String {
        let terms = words.split(whereSeparator: \.isWhitespace).compactMap { word -> String? in
            let isPrefix = word.hasSuffix("*")
            let text = word.filter { $0 != "\"" && $0 != "*" }
            guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
            return "\"\(text)\"" + (isPrefix ? "*" : "")
        }
        return terms.joined(separator: " ")
    }
}

extension EvidenceMatch {
    fileprivate init(_ row: Row) {
        type = row[0]
        source = row[1]
        target = row[2]
        status = row[3]
        date = row[4]
        evidence = Evidence(document: row[5], sentence: row[6], start: row[7], end: row[8], text: row[9])
    }
}
