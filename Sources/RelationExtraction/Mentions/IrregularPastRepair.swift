import DocumentModel

/// Gives rare past forms their verbs, and tags them so where they have a subject in the tree and yet another tag: "which Togo *overran*".
struct IrregularPastRepair: Sendable {
    /// The lemmas by their past forms.
    let pasts: [String: String]

    /// The sentence with such verbs. Cost: one pass over the tokens, and one more for each such form.
    func repaired(_ sentence: Sentence) -> Sentence {
        var repaired = sentence
        for (index, token) in sentence.tokens.enumerated() {
            guard let lemma = pasts[token.form] else { continue }
            if !["VBD", "VBN"].contains(token.fineTag) {
                guard sentence.hasChild(of: index, .nsubj) else { continue }
                repaired.tokens[index].tag = .verb
                repaired.tokens[index].fineTag = "VBD"
            }
            repaired.tokens[index].lemma = lemma
        }
        return repaired
    }
}
