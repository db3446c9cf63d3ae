/// Which gender a given name tells.
package struct GenderTable: Sendable {
    private let women: Set<String>
    private let either: Set<String>
    private let told: Set<String>

    package static let shared = GenderTable(genders: KnowledgeFile.givenNameGenders.rows, names: KnowledgeFile.givenNames.rows)

    /// - Parameters:
    ///   - genders: Rows of kind and names, see the head of `given-name-genders.tsv`.
    ///   - names: Rows of origin and given names.
    package init(genders: [[Substring]], names: [[Substring]]) {
        func words(_ kind: String) -> Set<String> {
            Set(genders.filter { $0.count == 2 && $0[0] == kind }.flatMap { $0[1].split(separator: " ").map(String.init) })
        }
        let untelling = words("untelling-origins")
        women = words("women")
        either = words("either")
        told = Set(
            names.filter { $0.count == 2 && !untelling.contains(String($0[0])) }.flatMap { $0[1].split(separator: " ").map(String.init) })
    }

    /// The gender of those who bear a given name, nil where it is unknown or both bear it.
    package func gender(ofGivenName name: String) -> Gender? {
        if either.contains(name) { return nil }
        if women.contains(name) { return .female }
        return told.contains(name) ? .male : nil
    }
}
