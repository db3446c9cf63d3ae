import KnowledgeTables

/// How political scientists code a relation type, see `event-codes.tsv`.
struct EventCode: Sendable {
    let cameo: String
    let quadClass: String
    /// Empty where PLOVER has no such event.
    let plover: String

    /// Nil for types that are no events.
    static func of(_ type: String) -> EventCode? { all[type] }

    private static let all: [String: EventCode] = {
        var all: [String: EventCode] = [:]
        for row in KnowledgeFile.eventCodes.rows where row.count >= 4 {
            all[String(row[0])] = EventCode(cameo: String(row[1]), quadClass: String(row[2]), plover: String(row[3]))
        }
        return all
    }()
}
