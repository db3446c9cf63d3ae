import KnowledgeTables

/// How pictures speak of relationship types, see `picture-relations.tsv`.
package struct RelationWording: Sendable, Hashable {
    /// Types of one family share a colour.
    package let family: String
    /// What the legend calls the family.
    package let legend: String
    /// Whether pictures leave the type out unless it is asked for.
    package let isAside: Bool
    private let type: String
    /// One for each ``ArcStatus``; empty where the type's own name must do.
    private let phrases: [String]

    package static func of(_ type: String) -> RelationWording {
        all[type] ?? RelationWording(family: "other", legend: "other", isAside: false, type: type, phrases: ["", "", ""])
    }

    package func phrase(_ status: ArcStatus) -> String {
        let phrase = phrases[status.rawValue]
        if !phrase.isEmpty { return phrase }
        let words = VisibleText.line(String(type.lowercased().map { $0 == "_" ? " " : $0 }), limit: 40)
        return status == .happened ? words : "\(words) (\(status))"
    }

    private static let all: [String: RelationWording] = {
        var all: [String: RelationWording] = [:]
        for row in KnowledgeFile.pictureRelations.rows where row.count >= 6 {
            all[String(row[0])] = RelationWording(
                family: String(row[1]), legend: String(row[5]), isAside: row.count > 6 && row[6] == "aside", type: String(row[0]),
                phrases: row[2...4].map(String.init))
        }
        return all
    }()
}
