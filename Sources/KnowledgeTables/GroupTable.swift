/// The nouns that name several entities at once.
package struct GroupTable: Sendable {
    package struct Group: Sendable {
        /// How many members it has where the text gives no number.
        package let number: Int?
        /// Whether its members are persons; else countries and organisations.
        package let isOfPersons: Bool
    }

    private let groups: [String: Group]

    package static let shared = GroupTable(rows: KnowledgeFile.groups.rows)

    /// Rows of noun, number and members.
    package init(rows: [[Substring]]) {
        groups = Dictionary(
            rows.filter { $0.count >= 3 }.map { (String($0[0]), Group(number: Int($0[1]), isOfPersons: $0[2] == "Person")) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The group that a noun in lower case and singular names.
    package func group(named lemma: String) -> Group? { groups[lemma] }
}
