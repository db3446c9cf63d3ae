import DocumentModel

/// Makes a name of what the tagger took for a verb in the midst of a person's name: "met Ada *Guled* in Oslo on Monday".
struct PersonalNameRepair {
    private var sentence: Sentence

    /// The sentence with such words in place. Cost: one pass over the names, and one over the tokens for each such word.
    static func repaired(_ sentence: Sentence) -> Sentence {
        var repair = PersonalNameRepair(sentence: sentence)
        for name in sentence.names where name.kind == .person && name.tokens.count > 1 { repair.join(name.tokens) }
        return repair.sentence
    }

    private mutating func join(_ name: Range<Int>) {
        guard let head = name.first(where: { !name.contains(sentence.tokens[$0].head) }), sentence.tokens[head].tag == .properNoun else {
            return
        }
        for word in name where word != head && sentence.tokens[word].tag == .verb && sentence.tokens[word].isCapitalized {
            for child in sentence.children(of: word) { raise(child, outOf: name, head: head) }
            sentence.link(word, to: head, .flat)
            sentence.tokens[word].tag = .properNoun
            sentence.tokens[word].fineTag = "NNP"
            sentence.tokens[word].lemma = sentence.tokens[word].form
        }
    }

    /// What hung on the supposed verb hangs on the verb above the name, if there is one, else on the name.
    private mutating func raise(_ child: Int, outOf name: Range<Int>, head: Int) {
        let governor = sentence.tokens[head].head
        let isClausal = !name.contains(child) && governor >= 0 && sentence.tokens[governor].tag == .verb
        sentence.tokens[child].head = isClausal ? governor : head
    }
}
