import DocumentModel

extension ResolvedDocument {
    /// Whom a nominal stands for, or the name that it is put behind: "Lumo, the *firm* led by Ann Bell".
    func referentsOrNamed(at position: TokenPosition) -> [Referent] {
        let found = referents(at: position)
        let tree = trees[position.sentence]
        guard found.isEmpty, tree[position.token].relation == .appos,
            let name = nameBefore(tree.subtree(of: position.token).first ?? position.token, sentence: position.sentence)
                ?? tree.head(of: position.token), name < position.token
        else { return found }
        return referents(at: TokenPosition(sentence: position.sentence, token: name))
    }

    /// The head of the name that ends at the comma before a token, wherever the tree hangs what follows.
    private func nameBefore(_ start: Int, sentence: Int) -> Int? {
        guard start > 1, trees[sentence][start - 1].form == "," else { return nil }
        return coverage.mention(at: start - 2, sentence: sentence)?.head
    }
}
