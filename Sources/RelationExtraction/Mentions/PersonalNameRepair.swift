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
        guard let top = name.first(where: { !name.contains(sentence.tokens[$0].head) }),
            let head = isMistaken(top) ? name.first(where: { sentence.tokens[$0].tag == .properNoun }) : top,
            sentence.tokens[head].tag == .properNoun
        else { return }
        if head != top { lift(head, above: top) }
        for word in name where word != head && isMistaken(word) {
            for child in sentence.children(of: word) { raise(child, outOf: name, head: head) }
            sentence.link(word, to: head, .flat)
            sentence.tokens[word].tag = .properNoun
            sentence.tokens[word].fineTag = "NNP"
            sentence.tokens[word].lemma = sentence.tokens[word].form
        }
    }

    private func isMistaken(_ word: Int) -> Bool { sentence.tokens[word].tag == .verb && sentence.tokens[word].isCapitalized }

    /// Puts a word of the name into the place of the supposed verb: the object of a verb before it, else its subject.
    private mutating func lift(_ head: Int, above top: Int) {
        let place = sentence.tokens[top]
        guard place.head >= 0 else { return sentence.link(head, to: -1, .root) }
        let isNominal = [.nsubj, .obj, .iobj, .obl, .nmod, .conj, .appos].contains(place.relation.base)
        sentence.link(head, to: place.head, isNominal ? place.relation : place.head < head ? .obj : .nsubj)
    }

    /// What hung on the supposed verb hangs on the verb above the name, if there is one, else on the name.
    private mutating func raise(_ child: Int, outOf name: Range<Int>, head: Int) {
        let governor = sentence.tokens[head].head
        let isClausal = !name.contains(child) && governor >= 0 && sentence.tokens[governor].tag == .verb
        sentence.tokens[child].head = isClausal ? governor : head
    }
}
