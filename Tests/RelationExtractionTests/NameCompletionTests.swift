import DocumentModel
import KnowledgeTables
import ParleyTestSupport
import RelationExtraction
import Testing

/// The entities of a text annotated by hand, as "Person Ann Bell".
private func entities(_ lines: String) -> [String] {
    ReferenceResolver().resolve(AnnotatedDocument(byHand: lines)).entities.map { "\($0.type.rawValue) \($0.name)" }
}

@Suite("Names are completed")
struct NameCompletionTests {
    @Test("by particles and what they introduce")
    func particles() {
        let found = entities(
            """
            Piet PROPN 5 nsubj B-PER
            van NOUN 1 flat
            der NOUN 1 flat
            Linden PROPN 1 flat
            left/leave VERB 0 root
            """)
        #expect(found == ["Person Piet van der Linden"])
    }

    @Test("by a word between title and name that is a verb elsewhere")
    func verbAsName() {
        let found = entities(
            """
            President PROPN 3 nmod:desc
            Said/say VERB 3 compound
            Hamadi PROPN 4 nsubj B-PER
            left/leave VERB 0 root
            """)
        #expect(found == ["Person Said Hamadi"])
    }

    @Test("by the words that an acronym in parentheses abbreviates")
    func spelledOut() {
        let found = entities(
            """
            Friends/friend PROPN 8 nsubj
            of ADP 4 case
            Long PROPN 4 compound B-LOC
            Lane PROPN 1 nmod I-LOC
            ( PUNCT 6 punct
            FLL PROPN 1 appos
            ) PUNCT 6 punct
            met/meet VERB 0 root
            """)
        #expect(found == ["Organization Friends of Long Lane"])
    }

    @Test("by the country of a ministry whose spokesman speaks")
    func ministry() {
        let found = entities(
            """
            A DET 5 det
            Peruvian ADJ 5 amod
            Foreign PROPN 4 compound B-ORG
            Ministry PROPN 5 compound I-ORG
            spokesman NOUN:NN 6 nsubj
            spoke/speak VERB 0 root
            """)
        #expect(found == ["Organization Peruvian Foreign Ministry", "Country Peru"])
    }

    @Test("not by the noun before them that says what they name")
    func noun() {
        let found = entities(
            """
            Emirati PROPN 2 compound B-ORG
            investor NOUN:NN 4 compound I-ORG
            Dalma PROPN 4 compound I-ORG
            Capital PROPN 5 nsubj I-ORG
            sold/sell VERB 0 root
            """)
        #expect(found.contains("Organization Dalma Capital"))
    }
}

@Suite("Names take the type")
struct NameTypeTests {
    @Test("of the noun in their apposition, whatever they are tagged as elsewhere")
    func apposition() {
        let found = entities(
            """
            He PRON 2 nsubj
            told/tell VERB 0 root
            Veritas PROPN 2 obj B-PER
            , PUNCT 6 punct
            a DET 6 det
            newspaper NOUN:NN 3 appos

            Veritas PROPN 2 nsubj B-PER
            closed/close VERB 0 root
            """)
        #expect(found == ["Organization Veritas"])
    }

    @Test("of a person behind an ambassador's title and a comma")
    func role() {
        let found = entities(
            """
            The DET 2 det
            ambassador NOUN:NN 8 nsubj
            of ADP 4 case
            Peru PROPN 2 nmod B-GPE
            , PUNCT 6 punct
            Xelka PROPN 2 appos B-ORG
            Orro PROPN 6 flat I-ORG
            , PUNCT 6 punct
            left/leave VERB 0 root
            """)
        #expect(found.contains("Person Xelka Orro"))
    }

    @Test("of two persons where a surname is another's middle name and comes first")
    func kin() {
        let found = entities(
            """
            Orro PROPN 2 nsubj B-PER
            left/leave VERB 0 root

            Ada PROPN 4 nsubj B-PER
            Orro PROPN 1 flat I-PER
            Lindqvist PROPN 1 flat I-PER
            stayed/stay VERB 0 root
            """)
        #expect(found.count == 2)
    }
}
