import DocumentModel

/// Makes a name of the word that opens a sentence where the tagger took it for an adverb or the like, and the document knows it as a
/// person's surname: "*Overlund*, who chairs the board, left".
struct KnownNameRepair {
    /// The last words of persons' names that have several.
    private let surnames: Set<String>

    /// Cost: one pass over the names.
    init(_ sentences: [Sentence]) {
        surnames = sentences.reduce(into: []) { found, sentence in
            for name in sentence.names where name.kind == .person && name.tokens.count > 1 {
                found.insert(sentence.tokens[name.tokens.upperBound - 1].form)
            }
        }
    }

    /// The sentence with its first word as the subject of the verb that has no other one. Cost: one pass over the tokens.
    func repaired(_ sentence: Sentence) -> Sentence {
        guard let first = sentence.tokens.first, Self.mistaken.contains(first.tag), surnames.contains(first.form), first.head > 0,
            sentence.tokens[first.head].tag == .verb, !sentence.hasChild(of: first.head, .nsubj, .nsubjPass)
        else { return sentence }
        var repaired = sentence
        repaired.link(0, to: first.head, .nsubj)
        repaired.tokens[0].tag = .properNoun
        repaired.tokens[0].fineTag = "NNP"
        repaired.tokens[0].lemma = first.form
        return repaired
    }

    private static let mistaken: Set<UniversalTag> = [.adverb, .adposition, .subordinatingConjunction, .interjection, .other]
}
