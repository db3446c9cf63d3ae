/// Finds the entities whose names a form may fit, without going through all that share a frequent word with it.
///
/// A single word is looked up by itself. A longer form shares all its words with the names it fits, so that its rarest word finds them; but
/// persons may share their last word and the initial of another.
struct NameIndex {
    private var byWord: [String: [Int]] = [:]
    private var wordsOfEntity: [Set<String>] = []

    /// Adds a name of an entity. Entities are numbered from 0.
    mutating func add(_ form: NameForm, of entity: Int, isPerson: Bool) {
        while wordsOfEntity.count <= entity { wordsOfEntity.append([]) }
        for key in Self.words(of: form) + [form.initials, form.allInitials] { add(key, of: entity) }
        guard isPerson, let person = PersonKeys(form) else { return }
        for key in person.own { add(key, of: entity) }
    }

    private mutating func add(_ key: String, of entity: Int) {
        if wordsOfEntity[entity].insert(key).inserted { byWord[key, default: []].append(entity) }
    }

    /// The entities among which are all that a form fits, in ascending order.
    /// - Parameter isPerson: whether the form names a person; if so, only persons are found for more than one word.
    func entities(for form: NameForm, isPerson: Bool) -> [Int] {
        Set(keys(for: form, isPerson: isPerson).flatMap { byWord[$0] ?? [] }).sorted()
    }

    private func keys(for form: NameForm, isPerson: Bool) -> [String] {
        guard form.words.count > 1 else { return Self.words(of: form) + form.words.map { $0.filter { $0 != "." } } }
        if isPerson { return PersonKeys(form)?.sought ?? [] }
        let needed = form.isOfKind ? [form.words[0]] + form.words.dropFirst(2) : form.words
        return needed.min { byWord[$0]?.count ?? 0 < byWord[$1]?.count ?? 0 }.map { [$0] } ?? []
    }

    /// The words and the parts of those with hyphens.
    private static func words(of form: NameForm) -> [String] {
        form.words.flatMap { [$0] + $0.split(separator: "-").map(String.init) }
    }
}

/// What a person's name of several words is found by: its first two words, or its last one with another or that one's initial.
private struct PersonKeys {
    private let form: NameForm
    private let last: String

    init?(_ form: NameForm) {
        guard form.words.count > 1, let last = form.words.last else { return nil }
        self.form = form
        self.last = NameForm.bare(last)
    }

    private var start: String { form.words.prefix(2).joined(separator: " ") }

    /// The keys of a name that shorter forms may fit.
    var own: [String] {
        [start]
            + form.words.dropLast().flatMap { word in
                [key(NameForm.bare(word)), key(abbreviating: word)] + (word.hasSuffix(".") ? [key(abbreviatedBy: word)] : [])
            }
    }

    /// The keys among which are those of all names that this form fits.
    var sought: [String] {
        let first = form.words[0]
        return [start, key(NameForm.bare(first)), key(abbreviatedBy: first)] + (first.hasSuffix(".") ? [key(abbreviating: first)] : [])
    }

    private func key(_ word: String) -> String { "\(word) … \(last)" }

    /// Names with a word that the initial stands for.
    private func key(abbreviating word: String) -> String { key(word.prefix(1) + "*") }

    /// Names with the initial of the word.
    private func key(abbreviatedBy word: String) -> String { key(word.prefix(1) + ".") }
}
