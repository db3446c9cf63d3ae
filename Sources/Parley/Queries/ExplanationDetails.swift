import DocumentModel
import RelationExtraction

/// What explains a relationship beyond what its graph holds: the frame that made it, and the trees of its proofs.
package struct ExplanationDetails: Sendable {
    private let annotator = TextAnnotator()

    package init() {}

    /// The frame of the built-in lexicon that the rule names.
    package func frame(of relationship: Relationship) -> String? { relationship.rule.flatMap(RelationLexicon.builtIn.frame) }

    /// The clause that tells of the relationship, drawn as an indented tree; empty where no word of the sentence is its trigger.
    package func tree(of text: String, rule: String?) -> [String] {
        guard let trigger = rule?.split(separator: " ").last.map(String.init) else { return [] }
        let sentences = annotator.annotate([Document(id: "proof", text: text)], jobs: 1).flatMap { $0 }
        return sentences.first { $0.tokens.contains { $0.lemma == trigger } }.map { ClauseDrawing($0).lines(around: trigger) } ?? []
    }
}
