import DocumentModel

/// Finds who is reported to have said what, before any reference is resolved: speakers are tokens.
package struct QuotationFinder: Sendable {
    private let lexicon: RelationLexicon

    package init(lexicon: RelationLexicon = .builtIn) { self.lexicon = lexicon }

    /// The quotations of a document in the order of the text. Cost: linear in its length.
    package func quotations(in trees: [DependencyTree]) -> [Quotation] {
        let marks = QuotationMarks.spans(in: trees.map(\.sentence))
        var assembly = QuotationAssembly(trees: trees, marks: marks)
        for (index, tree) in trees.enumerated() {
            let finder = AttributionFinder(
                tree: tree, speech: lexicon.speech, factuality: FactualityReader(tree: tree, words: lexicon.factuality))
            assembly.add(finder.attributions(), of: index)
        }
        for turn in SpeakerTurns.turns(in: trees) { assembly.add(turn) }
        return assembly.finished()
    }
}
