/// An edit that makes a lemma of a form: what is done to all of it, how many bytes go from its end, and what is put there instead.
package struct LemmaEdit: Sendable, Hashable {
    /// What the ending is taken from.
    package enum Base: Character, Sendable, CaseIterable {
        case lowered = "l"
        case capitalized = "c"
        case asWritten = "k"
        /// As written but for the commas that part thousands.
        case withoutCommas = "n"

        func of(_ form: String) -> String {
            switch self {
            case .lowered: form.lowercased()
            case .asWritten: form
            case .capitalized: form.prefix(1).uppercased() + form.dropFirst().lowercased()
            case .withoutCommas: form.filter { $0 != "," }
            }
        }
    }

    package var base: Base
    package var removed: Int
    package var added: String

    package init(_ base: Base, removed: Int, added: String) {
        self.base = base
        self.removed = removed
        self.added = added
    }

    /// The edit with the fewest changes from a form to its lemma; the first base of equals.
    package init(from form: String, to lemma: String) {
        let edits = Base.allCases.map { LemmaEdit($0, from: $0.of(form), to: lemma) }
        self = edits.dropFirst().reduce(edits[0]) { $1.removed < $0.removed ? $1 : $0 }
    }

    private init(_ base: Base, from start: String, to lemma: String) {
        let (form, lemma) = (Array(start.utf8), Array(lemma.utf8))
        var common = zip(form, lemma).prefix { $0 == $1 }.count
        while common > 0, common < lemma.count, lemma[common] & 0xc0 == 0x80 { common -= 1 }
        self.init(base, removed: form.count - common, added: String(decoding: lemma[common...], as: UTF8.self))
    }

    /// The written form: a letter for the base, the number of bytes, the ending.
    package var description: String { "\(base.rawValue)\(removed) \(added)" }

    package init?(_ description: Substring) {
        guard let space = description.firstIndex(of: " "), let base = description.first.flatMap(Base.init),
            let removed = Int(description[description.index(after: description.startIndex)..<space])
        else { return nil }
        self.init(base, removed: removed, added: String(description[description.index(after: space)...]))
    }

    /// The lemma of a form; all of the form where more would go than there is.
    package func lemma(of form: String) -> String {
        let start = base.of(form)
        if removed == 0 { return added.isEmpty ? start : start + added }
        guard removed <= start.utf8.count else { return start }
        return String(decoding: start.utf8.dropLast(removed), as: UTF8.self) + added
    }
}
