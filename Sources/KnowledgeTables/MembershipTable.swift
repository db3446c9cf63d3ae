/// The verbs that tie a person to an organisation.
package struct MembershipTable: Sendable {
    /// A verb with one way for the organisation to follow it.
    package struct Membership: Sendable {
        /// A preposition, `object`, or `agent` for the passive.
        package let complement: String
        package let role: String?

        /// Whether the verb tells whose the organisation is, so that the owner may be another organisation.
        package var isOwnership: Bool { role == "owner" }
    }

    private let byVerb: [String: [Membership]]

    package static let shared = MembershipTable(rows: KnowledgeFile.memberships.rows)

    /// Rows of verb, complement and role.
    package init(rows: [[Substring]]) {
        var byVerb: [String: [Membership]] = [:]
        for row in rows where row.count >= 3 {
            byVerb[String(row[0]), default: []].append(Membership(complement: String(row[1]), role: row[2] == "-" ? nil : String(row[2])))
        }
        self.byVerb = byVerb
    }

    package func memberships(ofVerb lemma: String) -> [Membership] { byVerb[lemma] ?? [] }
}
