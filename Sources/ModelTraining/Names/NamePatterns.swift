import DocumentModel

/// The two files that training sentences are made of.
package struct NamePatternTexts: Sendable {
    /// Sentences with slots for names, one a line; lines that begin with `#` are comments.
    package var sentences: String
    /// What fills the slots: rows of a slot and its alternatives.
    package var parts: String

    package init(sentences: String, parts: String) {
        self.sentences = sentences
        self.parts = parts
    }

    /// Reads both files from the sources.
    /// - Parameter project: the top folder of the project.
    package init(project: String) throws(CorpusError) {
        let folder = project + "/Sources/ModelTraining/Names/"
        sentences = try GzipFile.text(at: folder + "sentence-patterns.txt")
        parts = try GzipFile.text(at: folder + "name-parts.tsv")
    }
}

/// Sentences with slots for names (`sentence-patterns.txt`), filled at random.
struct NamePatterns {
    private let patterns: [[Substring]]
    private var source: NameSource
    private var people: [String: String] = [:]
    private var lastBody = ""

    init(_ texts: NamePatternTexts, seed: UInt64) {
        patterns = texts.sentences.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: " ") }
        source = NameSource(parts: texts.parts, seed: seed)
    }

    /// All patterns, each filled once.
    mutating func fill() -> [NameExample] { patterns.map { fill($0) } }

    private mutating func fill(_ pattern: [Substring]) -> NameExample {
        people = [:]
        var forms: [String] = []
        var names: [NamedSpan] = []
        for word in pattern {
            guard let slot = Slot(word) else {
                forms.append(String(word))
                continue
            }
            let start = forms.count
            forms += NameWords.split(name(slot.name))
            if let kind = Self.kinds[slot.name] { names.append(NamedSpan(tokens: start..<forms.count, kind: kind)) }
        }
        return NameExample(forms: forms, names: names)
    }

    private struct Slot {
        let name: String

        init?(_ word: Substring) {
            guard word.hasPrefix("{"), word.hasSuffix("}") else { return nil }
            name = String(word.dropFirst().dropLast())
        }
    }

    private static let kinds: [String: NameKind] = [
        "person": .person, "person2": .person, "surname": .person, "surname2": .person, "given": .person,
        "country": .geopolitical, "city": .geopolitical, "region": .geopolitical, "area": .location, "site": .location,
        "ministry": .organization, "company": .organization, "party": .organization, "university": .organization,
        "media": .organization, "alliance": .organization, "armed": .organization, "team": .organization, "body": .organization,
        "acronym": .organization, "event": .event,
    ]

    private mutating func name(_ slot: String) -> String {
        switch slot {
        case "person": return newPerson("surname")
        case "person2": return newPerson("surname2")
        case "surname", "surname2": return people[slot] ?? source.person().surname
        case "acronym": return String(lastBody.split(separator: " ").compactMap(\.first).filter(\.isUppercase))
        default:
            let name = source.name(slot)
            if slot == "party" || slot == "body" { lastBody = name }
            return name
        }
    }

    private mutating func newPerson(_ surnameSlot: String) -> String {
        let person = source.person()
        people[surnameSlot] = person.surname
        return person.full
    }
}

/// Cuts names into words as the corpora do.
enum NameWords {
    static func split(_ name: String) -> [String] {
        name.split(separator: " ").flatMap { word -> [String] in
            guard word.count > 2 else { return [String(word)] }
            if word.hasSuffix("'s") || word.hasSuffix("’s") { return splitHyphens(word.dropLast(2)) + [String(word.suffix(2))] }
            if word.hasSuffix(",") { return splitHyphens(word.dropLast()) + [","] }
            return splitHyphens(word)
        }
    }

    private static func splitHyphens(_ word: Substring) -> [String] {
        let parts = word.split(separator: "-", omittingEmptySubsequences: true).map(String.init)
        return Array(parts.map { [$0] }.joined(separator: ["-"]))
    }
}
