import DocumentModel

/// Parts who gets or pays a sum from the sum: in "fined *Lumo* 12 million euros" Lumo is no part of the number.
struct PricedObjectRepair {
    private var sentence: Sentence

    /// The sentence with such names in place. Cost: one pass over the tokens, and one more for each verb that a name follows.
    static func repaired(_ sentence: Sentence) -> Sentence {
        var repair = PricedObjectRepair(sentence: sentence)
        for verb in sentence.tokens.indices.dropLast() where sentence.tokens[verb].tag == .verb { repair.part(verb) }
        return repair.sentence
    }

    private var tokens: [Token] { sentence.tokens }

    private mutating func part(_ verb: Int) {
        let name = (verb + 1..<tokens.count).prefix { tokens[$0].tag == .properNoun }
        guard let last = name.last, last + 1 < tokens.count, isSum(last + 1),
            let head = name.first(where: { !name.contains(tokens[$0].head) }), isPartOfSum(head, behind: last)
        else { return }
        sentence.link(head, to: verb, .iobj)
    }

    private func isSum(_ token: Int) -> Bool { tokens[token].tag == .numeral || tokens[token].fineTag == "$" }

    /// Whether the name modifies the number, or the noun that the number counts.
    private func isPartOfSum(_ name: Int, behind last: Int) -> Bool {
        let sum = tokens[name].head
        guard sum > last, [.compound, .nummod, .nmod, .flat, .amod].contains(tokens[name].relation) else { return false }
        return isSum(sum) || sentence.hasChild(of: sum, .nummod)
    }
}
