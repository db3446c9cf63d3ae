import DocumentModel
import KnowledgeTables

extension NameFinder {
    /// States that fight together and have no other name: "the coalition", "the U.S.-led coalition", "coalition warplanes".
    func coalitions(in tree: DependencyTree) -> [NamedSpan] {
        (0..<tree.count).compactMap { noun in
            guard tree[noun].isNominal, tree[noun].fineTag != "NNS", bodies.body(named: tree[noun].form.lowercased())?.kind == .joint else {
                return nil
            }
            var start = noun
            while start > 0, isCoalitionModifier(start - 1, in: tree) { start -= 1 }
            return isCoalition(start..<noun + 1, in: tree) ? NamedSpan(tokens: start..<noun + 1, kind: .organization) : nil
        }
    }

    private func isCoalitionModifier(_ token: Int, in tree: DependencyTree) -> Bool {
        let word = tree[token]
        let isName = word.isCapitalized && (word.isNominal || word.tag == .adjective)
        return isName || word.form.contains("-") || known.isCoalitionModifier(word.form.lowercased())
    }

    /// Whether the name ends its nominal behind the article, or what the states fight with follows.
    private func isCoalition(_ name: Range<Int>, in tree: DependencyTree) -> Bool {
        let next = name.upperBound
        if next < tree.count, tree[next].isNominal { return known.isCoalitionArm(tree[next].form.lowercased()) }
        guard name.lowerBound > 0 else { return false }
        return tree.word(name.lowerBound - 1) == "the" && !(next < tree.count && ["of", "for"].contains(tree[next].form))
    }
}
