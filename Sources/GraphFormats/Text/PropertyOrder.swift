package import GraphModel

/// The order in which properties are written: the telling ones first, evidence last, any others between them by name.
package enum PropertyOrder {
    private static let first = [
        "name", "aliases", "status", "date", "dateText", "dateBasis", "place", "topic", "role", "text", "direct", "confidence",
        "occurrence", "rule",
    ]
    private static let last = "evidence"
    private static let rank: [String: Int] = {
        var rank = Dictionary(uniqueKeysWithValues: first.enumerated().map { ($1, $0) })
        rank[last] = Int.max
        return rank
    }()

    /// The entries in order, without `id` (every format has its own place for it) and without nulls.
    package static func ordered(_ properties: [String: PropertyValue]) -> [(key: String, value: PropertyValue)] {
        properties.filter { $0.key != GraphVocabulary.Key.id && $0.value != .null }.sorted { precedes($0.key, $1.key) }
    }

    package static func ordered(_ keys: some Sequence<String>) -> [String] {
        keys.sorted(by: precedes)
    }

    private static let evidenceOrder = ["document": 0, "sentence": 1, "start": 2, "end": 3, "text": 4]

    /// The keys of a map: those of a piece of evidence in their usual order, others by name.
    package static func mapKeys(_ keys: some Sequence<String>) -> [String] {
        keys.sorted { (evidenceOrder[$0] ?? 9, $0) < (evidenceOrder[$1] ?? 9, $1) }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        let leftRank = rank[left] ?? first.count
        let rightRank = rank[right] ?? first.count
        return leftRank == rightRank ? left < right : leftRank < rightRank
    }
}
