import DocumentModel

extension MainVerbRepair {
    /// Tags as verbs the rare past forms that have a subject in the tree and yet another tag: "which Togo *overran*".
    static func withIrregularPasts(_ sentence: Sentence) -> Sentence {
        let forms = RelationLexicon.builtIn.syntax.irregular
        var repaired = sentence
        for (index, token) in sentence.tokens.enumerated() where !["VBD", "VBN"].contains(token.fineTag) {
            guard let verb = forms[token.form], sentence.tokens.contains(where: { $0.head == index && $0.relation.base == .nsubj }) else {
                continue
            }
            repaired.tokens[index].tag = .verb
            repaired.tokens[index].fineTag = "VBD"
            repaired.tokens[index].lemma = verb
        }
        return repaired
    }
}
