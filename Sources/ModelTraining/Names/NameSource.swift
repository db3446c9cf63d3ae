import DocumentModel
import KnowledgeTables
import LanguageAnalysis

/// Makes up names of all kinds from the tables and from parts (`name-parts.tsv`), so that training learns looks and surroundings and
/// not a list.
struct NameSource {
    private let parts: [String: [String]]
    private let givenNames: [String: [String]]
    private let surnames: [String: [String]]
    private let surnameEndings: [String: [String]]
    private let tables: [String: [String]]
    private let countries = CountryTable.shared.countries
    private let origins: [String]
    private var generator: SeededGenerator

    /// Slots are filled in turn to this depth at most.
    private static let largestDepth = 6

    /// - Parameter parts: rows of a slot and its alternatives.
    init(parts: String, seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        self.parts = Self.lists(parts.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") })
        tables = Self.lists(KnowledgeFile.places.rows + KnowledgeFile.organizations.rows)
        givenNames = Self.words(of: .givenNames) { !$0.hasPrefix("-") }
        surnames = Self.words(of: .surnames) { !$0.hasPrefix("-") }
        surnameEndings = Self.words(of: .surnames) { $0.hasPrefix("-") }
        origins = givenNames.keys.sorted()
    }

    private static func lists(_ rows: [[Substring]]) -> [String: [String]] {
        var lists: [String: [String]] = [:]
        for row in rows where row.count >= 2 {
            lists[String(row[0]), default: []] += row[1].split(separator: ";").map { String($0.drop { $0 == " " }) }
        }
        return lists
    }

    private static func words(of file: KnowledgeFile, where isWanted: (Substring) -> Bool) -> [String: [String]] {
        Dictionary(
            uniqueKeysWithValues: file.rows.map { row in
                (String(row[0]), row[1].split(separator: " ").filter(isWanted).map(String.init))
            })
    }

    private mutating func pick(_ list: [String]?) -> String {
        guard let list, !list.isEmpty else { return "" }
        return list[Int(generator.next() % UInt64(list.count))]
    }

    private mutating func chance(_ probability: Float) -> Bool { generator.chance(probability) }

    private func isListed(_ origin: String, as slot: String) -> Bool { parts[slot]?.contains(origin) ?? false }

    /// A name for a slot of the parts.
    mutating func name(_ slot: String, depth: Int = 0) -> String {
        if let alternatives = parts[slot], depth < Self.largestDepth { return expand(pick(alternatives), depth: depth + 1) }
        let country = countries[Int(generator.next() % UInt64(countries.count))]
        switch slot {
        case "country-name": return country.otherNames.isEmpty || chance(0.8) ? country.name : pick(country.otherNames)
        case "adjective": return country.demonyms.first ?? country.name
        case "capital": return country.capitals.first ?? country.name
        case "coined-city": return pick(tables["city"]).prefix { $0 != " " }.prefix(4) + pick(parts["city-ending"])
        case "year": return String(1946 + generator.next() % 80)
        case "given": return pick(givenNames[pick(origins)])
        default:
            if slot.hasPrefix("surname-") { return surname(String(slot.dropFirst("surname-".count))) }
            return pick(tables[String(slot.dropFirst("table-".count))])
        }
    }

    /// Fills the slots of an alternative.
    private mutating func expand(_ alternative: String, depth: Int) -> String {
        var filled = ""
        var rest = alternative[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open] + name(String(rest[rest.index(after: open)..<close]), depth: depth)
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    /// A full name and its surname.
    mutating func person() -> (full: String, surname: String) {
        let origin = pick(origins)
        let given = pick(givenNames[origin])
        let family = pick(parts["family-" + origin])
        var surname = surname(family)
        if isListed(origin, as: "surname-first"), chance(0.8) { return ("\(surname) \(given)", surname) }
        if isListed(origin, as: "with-article"), chance(0.3) { surname = (chance(0.5) ? "al-" : "Al ") + surname }
        if isListed(origin, as: "with-particle"), chance(0.2) { surname = pick(parts["particle"]) + " " + surname }
        if chance(0.05) { surname += "-" + self.surname(family) }
        return (given + middleName(origin) + " " + surname, surname)
    }

    /// Mostly none, else an initial or a second given name, after a space.
    private mutating func middleName(_ origin: String) -> String {
        if chance(0.12) { return " " + pick(givenNames[origin]).prefix(1) + "." }
        return chance(0.06) ? " " + pick(givenNames[origin]) : ""
    }

    /// From the table, or one that no table has.
    private mutating func surname(_ family: String) -> String {
        let first = pick(surnames[family])
        guard chance(0.35) else { return first }
        if surnameEndings[family]?.isEmpty == false, chance(0.5) {
            return String(first.prefix(max(3, first.count - 2))) + pick(surnameEndings[family]).dropFirst()
        }
        let second = pick(surnames[family])
        return String(first.prefix(max(2, first.count / 2))) + second.suffix(max(2, second.count / 2)).lowercased()
    }
}
