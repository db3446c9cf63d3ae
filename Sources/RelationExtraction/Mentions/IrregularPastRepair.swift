import DocumentModel

/// Tags as verbs the rare past forms that have a subject in the tree and yet another tag: "which Togo *overran*".
struct IrregularPastRepair: Sendable {
    /// The lemmas by their past forms.
    let pasts: [String: String]

    /// The sentence with such verbs. Cost: one pass over the tokens, and one more for each such form.
    func repaired(_ sentence: Sentence) -> Sentence {
        var repaired = sentence
        for (index, token) in sentence.tokens.enumerated() where !["VBD", "VBN"].contains(token.fineTag) {
            guard let lemma = pasts[token.form], sentence.hasChild(of: index, .nsubj) else { continue }
            repaired.tokens[index].tag = .verb
            repaired.tokens[index].fineTag = "VBD"
            repaired.tokens[index].lemma = lemma
        }
        return repaired
    }
}
