/// Given names, well-known organisations and the words of names, as far as resolution needs them.
package struct NameTable: Sendable {
    private let givenNames: Set<String>
    private let organizations: Set<String>
    private let organizationModifiers: Set<String>

    private let calendarWords: Set<String>

    package static let shared = NameTable()

    package init() {
        givenNames = Set(KnowledgeFile.givenNames.rows.filter { $0.count == 2 }.flatMap { $0[1].split(separator: " ").map(String.init) })
        organizations = Set(
            KnowledgeFile.organizations.rows.filter { $0.count == 2 }
                .flatMap { row in row[1].split(separator: ";").map { String($0.drop { $0 == " " }) } })
        organizationModifiers = Set(
            KnowledgeFile.nameWords.rows.filter { $0.count == 2 && $0[0] == "organization-modifier" }
                .flatMap { $0[1].split(separator: " ").map(String.init) })
        calendarWords = Set(
            KnowledgeFile.calendar.rows.filter { $0.count >= 2 && ($0[0] == "month" || $0[0] == "weekday") }.map { String($0[1]) })
    }

    /// Whether a word in lower case names a month or a day of the week.
    package func isCalendarWord(_ word: String) -> Bool {
        calendarWords.contains(word) || calendarWords.contains(word.filter { $0 != "." })
    }

    package func isGivenName(_ word: String) -> Bool { givenNames.contains(word) }

    package func isOrganization(_ name: String) -> Bool { organizations.contains(name) }

    /// Whether a word in lower case only says what an office or ministry is for: "foreign", "defence".
    package func isOrganizationModifier(_ word: String) -> Bool { organizationModifiers.contains(word) }
}
