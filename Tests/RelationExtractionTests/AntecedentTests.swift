import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

/// What a token of a text stands for, as type and name.
private func referents(ofToken token: Int, sentence: Int, in lines: String) -> [String] {
    let resolved = ReferenceResolver().resolve(AnnotatedDocument(byHand: lines))
    return resolved.referents(at: TokenPosition(sentence: sentence, token: token)).map { referent in
        "\(resolved.entities[referent.entity].type.rawValue) \(resolved.entities[referent.entity].name)"
    }
}

/// "Moira Sall met Ada Lindqvist."
private let meeting = """
    Moira PROPN 3 nsubj B-PER
    Sall PROPN 1 flat I-PER
    met/meet VERB:VBD 0 root
    Ada PROPN 3 obj B-PER
    Lindqvist PROPN 4 flat I-PER
    . PUNCT 3 punct


    """

@Suite("The antecedent of a pronoun")
struct AntecedentTests {
    @Test("is the person named as the subject ahead, with her role before the name or in one piece with it")
    func namedAhead() {
        let opening = "In ADP 3 case\nher PRON 3 nmod:poss\nletter NOUN 6 obl\n"
        let role = opening + "coach NOUN 6 nsubj\nAda PROPN 4 appos B-PER\nleft/leave VERB:VBD 0 root\n"
        let pieces = opening + "Ada PROPN 6 nsubj B-PER\nLind PROPN 6 nsubj I-PER\nleft/leave VERB:VBD 0 root\n"
        #expect(referents(ofToken: 1, sentence: 0, in: role) == ["Person Ada"])
        #expect(referents(ofToken: 1, sentence: 0, in: pieces) == ["Person Ada Lind"])
    }

    @Test("is rather one whose given name alone tells the gender")
    func loneGivenName() {
        let text = """
            Moira PROPN 2 nsubj B-PER
            met/meet VERB:VBD 0 root
            Gunnar PROPN 2 obj B-PER

            She PRON 2 nsubj
            left/leave VERB:VBD 0 root

            """
        #expect(referents(ofToken: 0, sentence: 1, in: text) == ["Person Moira"])
        #expect(referents(ofToken: 0, sentence: 1, in: text.replacing("She", with: "He")) == ["Person Gunnar"])
    }

    @Test("may be a name taken for a place's that no table knows, and is a person then")
    func doubtfulType() {
        let text = """
            Sall PROPN 2 nsubj B-PER
            waited/wait VERB:VBD 0 root

            Tamsel PROPN 2 nsubj B-GPE
            spoke/speak VERB:VBD 0 root

            He PRON 2 nsubj
            left/leave VERB:VBD 0 root

            """
        #expect(referents(ofToken: 0, sentence: 2, in: text) == ["Person Tamsel"])
        #expect(referents(ofToken: 0, sentence: 2, in: text.replacing("Tamsel", with: "Chicago")) == ["Person Sall"])
    }

    @Test("is no name taken for a place's where no person is named")
    func unnamed() {
        let text = "Tamsel PROPN 2 nsubj B-GPE\nsaw/see VERB:VBD 0 root\nus PRON 2 obj\n\nHe PRON 2 nsubj\nleft/leave VERB:VBD 0 root\n"
        #expect(referents(ofToken: 0, sentence: 1, in: text).isEmpty)
    }

    @Test("is not who does to the pronoun what a verb without a subject of its own says")
    func impliedSubject() {
        let text =
            meeting
                + """
                Sall PROPN 2 nsubj B-PER
                came/come VERB:VBD 0 root
                to PART:TO 4 mark
                praise/praise VERB:VB 2 advcl
                her PRON 4 obj
                . PUNCT 2 punct

                """
        #expect(referents(ofToken: 4, sentence: 1, in: text) == ["Person Ada Lindqvist"])
    }

    @Test("is not who is named further on below the pronoun's own verb")
    func namedBelow() {
        let text = meeting + "She PRON 2 nsubj\npraised/praise VERB:VBD 0 root\nSall PROPN 2 obj B-PER\n. PUNCT 2 punct\n"
        #expect(referents(ofToken: 0, sentence: 1, in: text) == ["Person Ada Lindqvist"])
    }
}

@Suite("Titles of honour")
struct HonorificTests {
    @Test("stand for who bears them")
    func honorific() {
        let text = "Dame PROPN 2 nmod:desc\nAda PROPN 4 nsubj B-PER\nLindqvist PROPN 2 flat I-PER\nleft/leave VERB:VBD 0 root\n"
        #expect(referents(ofToken: 0, sentence: 0, in: text) == ["Person Ada Lindqvist"])
    }
}
