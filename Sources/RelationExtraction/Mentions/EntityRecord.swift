import DocumentModel
import KnowledgeTables

/// An entity while its document is being read: what will be handed on, and what resolution needs to know of it.
struct EntityRecord: Sendable {
    var type: EntityType
    /// The names in the document with their number of mentions, in the order of appearance.
    var names: [(text: String, count: Int)] = []
    var forms: [NameForm] = []
    /// Index into the country table: of the country itself, or the one that an organisation's name or a person's title gives.
    var country: Int?
    var gender: Gender?
    /// What a pronoun that was traced to it tells: an earlier mistake shall not rule out what is right.
    var likelyGender: Gender?
    /// Whether nothing but a guess says that it is no person.
    var mayBePerson = false
    /// The titles and descriptions that the text gives, in lower case singular words ("deputy foreign minister").
    var titles: Set<String> = []

    /// Whom its offices are held in, of those that the text names.
    var served: Set<Int> = []

    /// What the text calls it beside its name: "broadcaster", "drugmaker".
    var kinds: Set<String> = []

    /// The fighters and forces that the text gives it, in the singular: "rebel", "soldier".
    var forces: Set<String> = []

    /// How often the document names it.
    var mentionCount: Int { names.reduce(0) { $0 + $1.count } }

    init(type: EntityType, country: Int? = nil) {
        self.type = type
        self.country = country
    }

    mutating func add(name: String, form: NameForm) {
        if let index = names.firstIndex(where: { $0.text == name }) {
            names[index].count += 1
        } else {
            names.append((name, 1))
            if !forms.contains(form) { forms.append(form) }
        }
    }

    /// The entity as it is handed on. A country goes by its name in the table; the others by their fullest name that is not in capitals.
    func documentEntity(countries: CountryTable) -> DocumentEntity {
        let table = type == .country ? country.map { countries.countries[$0] } : nil
        let name = table?.name ?? fullestName
        let aliases = names.map(\.text).filter { $0 != name }
        return DocumentEntity(type: type, name: name, aliases: aliases, countryCode: table?.code)
    }

    private var fullestName: String {
        func rank(_ name: String) -> (Int, Int, Int) {
            let isShouted = name.count > 5 && name == name.uppercased()
            return (isShouted ? 0 : 1, NameForm(name).words.count, name.count)
        }
        return names.map(\.text).max { rank($0) < rank($1) } ?? ""
    }
}
