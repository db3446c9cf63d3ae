import DocumentModel

extension ResolvedDocument {
    /// Whom a nominal stands for, or the name that it is put behind: "Lumo, the *firm* led by Ann Bell".
    func referentsOrNamed(at position: TokenPosition) -> [Referent] {
        let found = referents(at: position)
        let tree = trees[position.sentence]
        guard found.isEmpty, tree[position.token].relation == .appos, let name = tree.head(of: position.token), name < position.token else {
            return found
        }
        return referents(at: TokenPosition(sentence: position.sentence, token: name))
    }
}
