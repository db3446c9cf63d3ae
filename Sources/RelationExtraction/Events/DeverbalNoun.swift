/// A noun that may name what a verb tells: "closure" of "close", "expansion" of "expand", "advance" of "advance".
struct DeverbalNoun {
    private let noun: String

    init(_ noun: String) { self.noun = noun }

    /// Whether the noun is the verb itself, or its stem with an ending that makes nouns of verbs.
    ///
    /// The stem may lose its last letters ("decide", "decision") or double the last one ("cancel", "cancellation").
    func isDerived(from verb: String) -> Bool {
        if noun == verb { return verb.count > 3 }
        let stem = zip(noun, verb).prefix { $0 == $1 }
        guard stem.count > 3, verb.count - stem.count <= 2 else { return false }
        let rest = noun.dropFirst(stem.count)
        let ending = stem.count == verb.count && rest.first == verb.last ? rest.dropFirst() : rest
        return Self.endings.contains(String(rest)) || Self.endings.contains(String(ending))
    }

    private static let endings: Set<String> = [
        "al", "ance", "ence", "ment", "ion", "sion", "ssion", "tion", "ation", "ition", "cation", "ure", "ing", "age", "y",
    ]
}
