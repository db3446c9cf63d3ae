import GRDB

/// The tables of a `.parley` file, for whoever opens it with `sqlite3`.
///
/// | table | one row for |
/// |---|---|
/// | `nodes` | a node: `key` is its textual id, `label` its first label, `labels` all of them, `properties` the rest as JSON |
/// | `names` | a name or alias of a node, `folded` to lower case without accents |
/// | `relationships` | a relationship: its ends are rows of `nodes`; `status`, `date` and `occurrence` are read out of `properties` |
/// | `documents` | a node with the label Document |
/// | `sentences` | a piece of a document that proves something, with offsets in Unicode scalars |
/// | `evidence` | that a sentence proves a relationship; `position` orders several |
/// | `occurrences` | a thing that happened, with the number of relationships that are part of it |
/// | `sentence_search` | full-text index over the sentences (FTS5) |
///
/// In `properties`, `{"$temporal": "date", "value": "2025-10-28"}` is a temporal value and `{"$float": "NaN"}` a number that JSON lacks.
enum StoreSchema {
    /// Marks the file as a Parley graph (`PRLY`).
    static let applicationID: Int32 = 0x5052_4C59

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 graph and evidence") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: tables)
        }
        return migrator
    }

    /// Indexes are made after the rows: that is several times faster than keeping them up to date.
    static let indexes = """
        CREATE INDEX nodes_key ON nodes(key);
        CREATE INDEX names_folded ON names(folded);
        CREATE INDEX relationships_source ON relationships(source);
        CREATE INDEX relationships_target ON relationships(target);
        CREATE INDEX evidence_sentence ON evidence(sentence);
        INSERT INTO sentence_search(sentence_search) VALUES ('rebuild');
        """

    /// Tables that are read off the others.
    static let summaries = """
        INSERT INTO documents
            SELECT id, key, properties ->> '$.title', properties ->> '$.date', properties ->> '$.url', properties ->> '$.source'
            FROM nodes WHERE label = 'Document' ORDER BY id;
        INSERT INTO occurrences
            SELECT occurrence, min(type), min(date), min(status), count(*)
            FROM relationships WHERE occurrence IS NOT NULL GROUP BY occurrence ORDER BY occurrence;
        """

    private static let tables = """
        CREATE TABLE nodes (
            id INTEGER PRIMARY KEY, key TEXT, label TEXT, labels TEXT NOT NULL, name TEXT, properties TEXT
        );
        CREATE TABLE names (folded TEXT NOT NULL, node INTEGER NOT NULL REFERENCES nodes(id));
        CREATE TABLE relationships (
            id INTEGER PRIMARY KEY, type TEXT NOT NULL,
            source INTEGER NOT NULL REFERENCES nodes(id), target INTEGER NOT NULL REFERENCES nodes(id),
            properties TEXT,
            status TEXT GENERATED ALWAYS AS (properties ->> '$.status') VIRTUAL,
            date TEXT GENERATED ALWAYS AS (properties ->> '$.date') VIRTUAL,
            occurrence TEXT GENERATED ALWAYS AS (properties ->> '$.occurrence') VIRTUAL
        );
        CREATE TABLE documents (node INTEGER PRIMARY KEY REFERENCES nodes(id), key TEXT, title TEXT, date TEXT, url TEXT, source TEXT);
        CREATE TABLE sentences (
            id INTEGER PRIMARY KEY, document TEXT NOT NULL, number INTEGER NOT NULL,
            start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, text TEXT NOT NULL
        );
        CREATE TABLE evidence (
            relationship INTEGER NOT NULL REFERENCES relationships(id), position INTEGER NOT NULL,
            sentence INTEGER NOT NULL REFERENCES sentences(id), PRIMARY KEY (relationship, position)
        ) WITHOUT ROWID;
        CREATE TABLE occurrences (id TEXT PRIMARY KEY, type TEXT, date TEXT, status TEXT, relationships INTEGER NOT NULL);
        CREATE VIRTUAL TABLE sentence_search USING fts5(
            text, content = 'sentences', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
        );
        """
}
