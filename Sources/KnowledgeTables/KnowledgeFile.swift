import CKnowledgeFiles

/// The readable data files that are linked into the binary, one case a file.
///
/// The files live in `Sources/CKnowledgeFiles/files`; each begins with a comment that explains its columns.
package enum KnowledgeFile: String, CaseIterable, Sendable {
    case explorerPage = "explorer.html"
    case explorerScript = "explorer.js"
    case eventCodes = "event-codes.tsv"
    case pictureThemes = "picture-themes.tsv"
    case pictureRelations = "picture-relations.tsv"
    case abbreviations = "abbreviations.tsv"
    case countries = "countries.tsv"
    case roles = "roles.tsv"
    case bodies = "bodies.tsv"
    case antecedents = "antecedents.tsv"
    case groups = "groups.tsv"
    case metonymy = "metonymy.tsv"
    case locations = "locations.tsv"
    case memberships = "memberships.tsv"
    case givenNameGenders = "given-name-genders.tsv"
    case givenNames = "given-names.tsv"
    case surnames = "surnames.tsv"
    case places = "places.tsv"
    case organizations = "organizations.tsv"
    case namedEvents = "events.tsv"
    case nameWords = "name-words.tsv"
    case calendar = "calendar.tsv"
    case relations = "relations.yaml"
    case reliability = "reliability.tsv"

    /// The whole file. Cost: one copy of its bytes.
    package var text: String {
        let file = parley_knowledge_file_named(rawValue)
        return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.size), as: UTF8.self)
    }

    /// The rows of a tab-separated file and those that the user added to it, without comments (`#`) and blank lines.
    package var rows: [[Substring]] { linkedRows + Self.rows(of: KnowledgeAdditions.text(for: self)) }

    /// The rows of the linked file alone.
    var linkedRows: [[Substring]] { Self.rows(of: text) }

    private static func rows(of text: String) -> [[Substring]] {
        text.split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }

    /// Calls the body with the columns of each row, as ``rows`` has them, as bytes that must not be kept.
    /// Cost: one pass over the file and no copy of its bytes.
    package func forEachRow(_ body: ([UnsafeBufferPointer<UInt8>]) -> Void) {
        let file = parley_knowledge_file_named(rawValue)
        Self.forEachRow(of: UnsafeBufferPointer(start: file.bytes, count: file.size), body)
        var added = KnowledgeAdditions.text(for: self)
        added.withUTF8 { Self.forEachRow(of: $0, body) }
    }

    private static func forEachRow(of bytes: UnsafeBufferPointer<UInt8>, _ body: ([UnsafeBufferPointer<UInt8>]) -> Void) {
        for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            body(line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { UnsafeBufferPointer(rebasing: $0) })
        }
    }
}
