import DocumentModel
import Parley
import Testing

@Suite("An explanation shows the tree, the frame and whom words stand for")
struct ExplanationDetailsTests {
    @Test("A clause is drawn as an indented tree, a phrase without a verb on one line")
    func drawing() {
        func token(_ form: String, _ lemma: String, _ tag: UniversalTag, _ head: Int, _ relation: DependencyRelation) -> Token {
            Token(form: form, lemma: lemma, tag: tag, head: head, relation: relation)
        }
        let sentence = ConlluSentence(tokens: [
            token("Ghana", "Ghana", .properNoun, 1, .nsubj), token("condemned", "condemn", .verb, -1, .root),
            token("the", "the", .determiner, 3, .det), token("attack", "attack", .noun, 1, .obj),
        ])
        #expect(ClauseDrawing(sentence).lines(around: "attack") == ["condemned", "  Ghana       nsubj", "  the attack  obj"])
    }

    @Test("A relationship keeps how pronouns and seats of government were traced to its ends")
    func resolution() throws {
        let text = "President Ana Sall visited Oslo on Monday. She accused Moscow of lying."
        let graph = NewsGraphBuilder().build(from: [Document(id: "note", date: "2026-03-12", text: text)])
        let accusation = try #require(try graph.explanations(between: "Ana Sall", and: "Russia", matching: .init()).first).relationship
        #expect(accusation.resolved == ["She = Ana Sall (pronoun)", "Moscow = Russia (seat for its government)"])
        let details = ExplanationDetails()
        #expect(details.frame(of: accusation)?.hasPrefix("accuse: subject → object") == true)
        #expect(details.tree(of: "She accused Moscow of lying.", rule: accusation.rule).first == "accused")
    }
}
