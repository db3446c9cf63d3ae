/// The nouns that name a person's role: offices, ranks, professions, honorifics.
package struct RoleTable: Sendable {
    package enum Kind: String, Sendable {
        case office, rank, speaker, envoy, member, profession, honorific, kin, person, peer, part
    }

    package struct Role: Sendable, Hashable {
        package let noun: String
        package let kind: Kind
        package let gender: Gender?
        /// Whether only organisations have it, no states: "chief executive".
        package let isOfOrganization: Bool
        /// The noun of the body that it is held in, where the text may name the two apart: "ministry" of a minister.
        package let body: String?
        /// The whole noun where this is a short form: "general" of "Gen.".
        package let wholeNoun: String?
    }

    private let index: PhraseIndex<Role>
    private let bySingular: [String: Role]

    /// The roles of persons.
    package static let shared = RoleTable(rows: KnowledgeFile.roles.rows.filter { $0.count >= 2 && $0[1] != "part" })

    /// What an organisation is of another one: "a unit of".
    package static let parts = RoleTable(rows: KnowledgeFile.roles.rows.filter { $0.count >= 2 && $0[1] == "part" })

    /// Rows of noun, kind, gender and, where it matters, in what it is held and what it is short for.
    package init(rows: [[Substring]]) {
        var index = PhraseIndex<Role>()
        var bySingular: [String: Role] = [:]
        for row in rows where row.count >= 3 {
            guard let kind = Kind(rawValue: String(row[1])) else { continue }
            let noun = String(row[0])
            let heldIn = row.count >= 4 && row[3] != "-" ? String(row[3]) : nil
            let role = Role(
                noun: noun, kind: kind, gender: Gender(rawValue: String(row[2])), isOfOrganization: heldIn == "organization",
                body: heldIn == "organization" ? nil : heldIn, wholeNoun: row.count >= 5 ? String(row[4]) : nil)
            bySingular[noun.lowercased()] = role
            for form in [noun, noun.capitalizedFirst, noun.capitalizedWords, noun.uppercased()] { index.add(form, role) }
        }
        self.index = index
        self.bySingular = bySingular
    }

    /// The role that a word in lower case and singular names by itself.
    package func role(named lemma: String) -> Role? { bySingular[lemma] }

    /// The longest role noun that begins at a word, in the singular, and the index after it. See ``PhraseIndex``.
    package func longestMatch(
        from start: Int, to end: Int, word: (Int) -> (form: String, spaceAfter: Bool)
    ) -> (value: Role, end: Int)? {
        index.longestMatch(from: start, to: end, word: word)
    }
}

/// Grammatical gender of a person, as far as names and titles tell it.
package enum Gender: String, Sendable {
    case male = "m"
    case female = "f"
}

extension String {
    /// The text with its first letter in upper case.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// The text with every word's first letter in upper case.
    package var capitalizedWords: String {
        split(separator: " ").map { $0.split(separator: "-").map { String($0).capitalizedFirst }.joined(separator: "-") }.joined(
            separator: " ")
    }
}
