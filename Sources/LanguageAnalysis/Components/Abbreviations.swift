import KnowledgeTables

/// Abbreviations that keep their full stop, from the table of abbreviations.
package struct Abbreviations: Sendable {
    package static let shared = Abbreviations()

    private let hashes: Set<UInt64>

    private init() {
        hashes = Set(KnowledgeFile.abbreviations.rows.compactMap(\.first).map { FeatureHash.of($0.lowercased().utf8.dropLast()) })
    }

    /// Whether the lower-case form without its last full stop, given as a hash, is an abbreviation.
    package func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }
}
