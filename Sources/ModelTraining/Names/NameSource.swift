import DocumentModel
import KnowledgeTables
import LanguageAnalysis

/// Makes up names of all kinds from the tables, so that training learns looks and surroundings and not a list.
struct NameSource {
    private let givenNames: [String: [String]]
    private let surnames: [String: [String]]
    private let surnameEndings: [String: [String]]
    private let phrases: [NamePhraseClass: [String]]
    private let countries: [CountryTable.Country]
    private var generator: SeededGenerator

    /// Which surnames go with which given names.
    private static let families = [
        "english": "english", "welsh-irish-scottish": "english", "french": "french-italian", "italian": "french-italian",
        "german-dutch": "german-dutch-nordic", "nordic": "german-dutch-nordic", "spanish-portuguese": "spanish-portuguese",
        "slavic": "slavic-baltic", "baltic-hungarian-romanian-albanian-greek": "slavic-baltic", "chinese": "asian",
        "chinese-hyphenated": "asian", "korean": "asian", "japanese": "asian", "vietnamese": "asian", "southeast-asian": "asian",
        "south-asian": "asian", "arabic": "middle-eastern-african", "persian-turkish-central-asian-caucasian": "middle-eastern-african",
        "hebrew": "middle-eastern-african", "african": "middle-eastern-african",
    ]
    private static let surnameFirst: Set = ["chinese", "chinese-hyphenated", "korean", "vietnamese"]
    private static let portfolios = [
        "Foreign Affairs", "Defense", "Defence", "Finance", "Health", "Education", "Justice", "the Interior", "Agriculture", "Energy",
        "Transport", "Trade", "Commerce", "Labor", "Tourism", "Culture", "the Environment", "Home Affairs", "Public Works",
    ]
    private static let fields = [
        "Food", "Nuclear", "Border", "Statistics", "Electoral", "Maritime", "Aviation", "Climate", "Refugee", "Water", "Media", "Weather",
    ]
    private static let causes = [
        "People", "Justice", "Freedom", "Unity", "Progress", "Labour", "Democracy", "Renewal", "Reform", "Solidarity",
    ]
    private static let colors = [
        "Democratic", "National", "Liberal", "Socialist", "Popular", "Progressive", "Christian", "Republican", "Civic",
    ]
    private static let topics = [
        "Climate", "Security", "Energy", "Film", "Trade", "Economic", "Peace", "Health", "Technology", "Music", "Book",
    ]
    private static let cityEndings = ["ville", "abad", "grad", "ino", "shan", "ur", "bek", "oko"]
    private static let teamEndings = ["United", "City", "FC", "Rovers", "Tigers", "Eagles", "Stars"]
    private static let companyEndings = ["Inc", "Corp", "Group", "Holdings", "Motors", "Energy", "Industries", "Ltd", "AG", "plc"]
    private static let knownEvents = [
        "World Cup", "Olympic Games", "World War II", "Cold War", "Gulf War", "First World War", "Winter Olympics", "Super Bowl",
    ]
    private static let chambers = [
        "Senate", "Parliament", "National Assembly", "House of Representatives", "Congress", "Bundestag", "Knesset",
    ]

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        givenNames = Self.words(of: .givenNames) { !$0.hasPrefix("-") }
        surnames = Self.words(of: .surnames) { !$0.hasPrefix("-") }
        surnameEndings = Self.words(of: .surnames) { $0.hasPrefix("-") }
        var phrases: [NamePhraseClass: [String]] = [:]
        for row in KnowledgeFile.places.rows + KnowledgeFile.organizations.rows {
            guard let phraseClass = NamePhraseClass(rawValue: String(row[0])) else { continue }
            phrases[phraseClass, default: []] += row[1].split(separator: ";").map { String($0.drop { $0 == " " }) }
        }
        self.phrases = phrases
        countries = CountryTable.shared.countries
    }

    private static func words(of file: KnowledgeFile, where isWanted: (Substring) -> Bool) -> [String: [String]] {
        Dictionary(
            uniqueKeysWithValues: file.rows.map { row in
                (String(row[0]), row[1].split(separator: " ").filter(isWanted).map(String.init))
            })
    }

    private mutating func pick<Element>(_ list: [Element]) -> Element { list[Int(generator.next() % UInt64(list.count))] }

    private mutating func pick(_ phraseClass: NamePhraseClass) -> String { pick(phrases[phraseClass] ?? ["Atlantis"]) }

    private mutating func chance(_ probability: Float) -> Bool { generator.chance(probability) }

    /// A full name and its surname.
    mutating func person() -> (full: String, surname: String) {
        let origin = pick(Self.families.keys.sorted())
        let given = pick(givenNames[origin] ?? ["Anna"])
        let surname = self.surname(Self.families[origin] ?? "english")
        if Self.surnameFirst.contains(origin), chance(0.8) { return ("\(surname) \(given)", surname) }
        if origin == "arabic", chance(0.3) {
            let family = (chance(0.5) ? "al-" : "Al ") + surname
            return ("\(given) \(family)", family)
        }
        if origin == "german-dutch", chance(0.2) {
            let family = "\(pick(["van", "van der", "van den", "von", "de", "zu"])) \(surname)"
            return ("\(given) \(family)", family)
        }
        if chance(0.05) { return ("\(given) \(surname)-\(self.surname(Self.families[origin] ?? "english"))", surname) }
        if chance(0.12) { return ("\(given) \(pick(Array("ABCDEFGHJKLMRSTW").map(String.init))). \(surname)", surname) }
        if chance(0.06) { return ("\(given) \(pick(givenNames[origin] ?? ["Anna"])) \(surname)", surname) }
        return ("\(given) \(surname)", surname)
    }

    mutating func givenName() -> String { pick(givenNames[pick(givenNames.keys.sorted())] ?? ["Anna"]) }

    /// From the table, or one that no table has.
    private mutating func surname(_ family: String) -> String {
        let known = surnames[family] ?? ["Smith"]
        guard chance(0.35) else { return pick(known) }
        let first = pick(known)
        if let endings = surnameEndings[family], !endings.isEmpty, chance(0.5) {
            return String(first.prefix(max(3, first.count - 2))) + pick(endings).dropFirst()
        }
        let second = pick(known)
        return String(first.prefix(max(2, first.count / 2))) + second.suffix(max(2, second.count / 2)).lowercased()
    }

    mutating func country() -> String {
        let country = pick(countries)
        return country.otherNames.isEmpty || chance(0.8) ? country.name : pick(country.otherNames)
    }

    mutating func adjective() -> String { pick(countries).demonyms.first ?? "Chinese" }

    mutating func city() -> String {
        if chance(0.3) { return pick(countries).capitals.first ?? "Paris" }
        if chance(0.15) { return String(pick(pick(.city).split(separator: " ")).prefix(4)) + pick(Self.cityEndings) }
        return pick(.city)
    }

    mutating func region() -> String { pick(.region) }
    mutating func area() -> String { pick(.area) }
    mutating func site() -> String { pick(.site) }
    mutating func armed() -> String { pick(.armed) }
    mutating func alliance() -> String { pick(.alliance) }
    mutating func media() -> String { pick(.media) }
    mutating func team() -> String { chance(0.5) ? pick(.team) : "\(city()) \(pick(Self.teamEndings))" }

    mutating func ministry() -> String {
        let portfolio = pick(Self.portfolios)
        let bare = portfolio.hasPrefix("the ") ? String(portfolio.dropFirst(4)) : portfolio
        switch generator.next() % 4 {
        case 0: return "Ministry of \(portfolio)"
        case 1: return "\(bare) Ministry"
        case 2: return "Department of \(portfolio)"
        default: return pick(["Foreign Ministry", "Foreign Office", "State Department", "Defense Ministry", "Interior Ministry"])
        }
    }

    mutating func company() -> String {
        switch generator.next() % 4 {
        case 0: return pick(.company)
        case 1: return "\(surname("english")) \(pick(Self.companyEndings))"
        case 2: return "\(surname("german-dutch-nordic")) & \(surname("english"))"
        default: return "\(city()) \(pick(["Bank", "Airlines", "Steel", "Petroleum", "Telecom", "Insurance", "Media"]))"
        }
    }

    mutating func party() -> String {
        switch generator.next() % 4 {
        case 0: return pick(.party)
        case 1: return "\(pick(Self.colors)) \(pick(["Party", "Front", "Union", "Alliance", "Movement"]))"
        case 2: return "Movement for \(pick(Self.causes))"
        default: return "\(adjective()) \(pick(Self.colors)) Party"
        }
    }

    mutating func university() -> String {
        switch generator.next() % 3 {
        case 0: return pick(.university)
        case 1: return "University of \(city())"
        default: return "\(city()) \(pick(["University", "College", "Institute of Technology", "School of Medicine"]))"
        }
    }

    mutating func body() -> String {
        switch generator.next() % 6 {
        case 0: return "National \(pick(Self.fields)) \(pick(["Agency", "Authority", "Commission", "Council"]))"
        case 1: return "\(pick(["Supreme", "Constitutional", "High", "Federal"])) Court"
        case 2: return pick(Self.chambers)
        case 3: return "\(adjective()) \(pick(Self.fields)) \(pick(["Council", "Association", "Federation", "Institute"]))"
        case 4: return pick(.agency)
        default: return "\(pick(Self.fields)) \(pick(["Commission", "Committee", "Board", "Office"]))"
        }
    }

    mutating func event() -> String {
        switch generator.next() % 6 {
        case 0: return "\(city()) \(pick(Self.topics)) \(pick(["Summit", "Forum", "Conference", "Festival"]))"
        case 1: return "World \(pick(Self.topics)) \(pick(["Congress", "Forum", "Conference"]))"
        case 2: return "Battle of \(city())"
        case 3: return "\(1946 + generator.next() % 80) \(adjective()) \(pick(["general", "presidential", "parliamentary"])) election"
        case 4: return pick(Self.knownEvents)
        default: return "\(pick(["G20", "NATO", "APEC", "EU", "ASEAN", "BRICS"])) Summit"
        }
    }
}
