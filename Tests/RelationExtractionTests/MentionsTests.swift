import DocumentModel
import KnowledgeTables
import ParleyTestSupport
import RelationExtraction
import Testing

/// The entities of a text annotated by hand, as "Person Ann Bell (Bell)".
private func entities(_ lines: String) -> [String] {
    ReferenceResolver().resolve(AnnotatedDocument(byHand: lines)).entities.map(\.summary)
}

extension DocumentEntity {
    fileprivate var summary: String {
        "\(type.rawValue) \(name)" + (aliases.isEmpty ? "" : " (\(aliases.joined(separator: ", ")))")
    }
}

@Suite("Names")
struct NameTests {
    @Test("are found in letters behind the noun for the organisation that they are short for")
    func acronymOfBody() {
        let found = entities(
            """
            the/the DET 4 det
            Norwegian ADJ 4 amod
            research NOUN:NN 4 compound
            council NOUN:NN 7 nsubj
            , PUNCT 6 punct
            ORSTA PROPN 4 appos
            , PUNCT 4 punct
            spoke/speak VERB 0 root
            """)
        #expect(found.contains("Organization ORSTA"))
        #expect(!found.contains { $0.contains("council") })
    }

    @Test("are found where a surname that opens a sentence was taken for an adverb")
    func mistakenSurname() {
        let found = entities(
            """
            Ada PROPN 3 nsubj B-PER
            Overlund PROPN 1 flat I-PER
            spoke/speak VERB 0 root

            Overlund/overlund ADV:RB 6 advmod
            , PUNCT 4 punct
            who PRON:WP 4 nsubj
            leads/lead VERB:VBZ 1 acl:relcl
            , PUNCT 6 punct
            left/leave VERB 0 root
            """)
        #expect(found == ["Person Ada Overlund (Overlund)"])
    }

    @Test("cut a person's name behind the nationality that was taken into it")
    func nationality() {
        let found = entities(
            """
            the/the DET 4 det
            Norwegian ADJ 4 amod B-ORG
            Anna PROPN 4 compound I-ORG
            Lindqvist PROPN 5 nsubj I-ORG
            spoke/speak VERB 0 root
            """)
        #expect(found.contains("Person Anna Lindqvist"))
    }

    @Test("leave a number out that counts what is behind it")
    func number() {
        let found = entities(
            """
            gave/give VERB 0 root
            Alliance PROPN 1 iobj B-ORG
            for ADP 4 case I-ORG
            Reform PROPN 2 nmod I-ORG
            41 NUM:CD 1 obj I-ORG
            of ADP 8 case
            the DET 8 det
            seats NOUN:NNS 5 nmod
            """)
        #expect(found == ["Organization Alliance for Reform"])
    }

    @Test("tell a town from the court that is called after it")
    func townOfCourt() {
        let found = entities(
            """
            Tarsel PROPN 3 compound B-ORG
            District PROPN 3 compound I-ORG
            Court PROPN 4 nsubj I-ORG
            ruled/rule VERB 0 root

            Holt PROPN 2 nsubj B-PER
            went/go VERB 0 root
            to ADP 4 case
            Tarsel PROPN 2 obl B-GPE
            """)
        #expect(found.contains("Place Tarsel"))
        #expect(found.contains("Organization Tarsel District Court"))
    }

    @Test("keep titles out and take the surname for the same person")
    func titlesAndSurnames() {
        let found = entities(
            """
            President PROPN 2 nmod:desc
            Ada       PROPN 4 nsubj B-PER
            Lindqvist PROPN 2 flat  I-PER
            spoke/speak VERB 0 root
            .         PUNCT 4 punct

            Lindqvist PROPN 2 nsubj B-PER
            left/leave VERB 0 root
            .         PUNCT 2 punct
            """)
        #expect(found == ["Person Ada Lindqvist (Lindqvist)"])
    }

    @Test("cut a name at the title in its midst")
    func titleInside() {
        let found = entities(
            """
            European   PROPN 2 compound B-PER
            Commission PROPN 4 compound I-PER
            President  PROPN 4 nmod:desc I-PER
            Ada        PROPN 6 nsubj I-PER
            Lindqvist  PROPN 4 flat I-PER
            spoke/speak VERB 0 root
            """)
        #expect(found == ["Person Ada Lindqvist"])
    }

    @Test("take the first word of a Chinese name for the same person")
    func surnameFirst() {
        let found = entities(
            """
            Shen PROPN 3 nsubj B-PER
            Jian PROPN 1 flat I-PER
            met/meet VERB 0 root
            Kwame PROPN 3 obj B-PER
            Boateng PROPN 4 flat I-PER
            .    PUNCT 3 punct

            Shen PROPN 2 nsubj B-PER
            left/leave VERB 0 root
            """)
        #expect(found == ["Person Shen Jian (Shen)", "Person Kwame Boateng"])
    }

    @Test("tell two people of one surname apart by their titles")
    func oneSurname() {
        let found = ReferenceResolver().resolve(
            AnnotatedDocument(
                byHand: """
                    Minister PROPN 2 nmod:desc
                    Ana   PROPN 8 nsubj B-PER
                    Costa PROPN 2 flat I-PER
                    and   CCONJ 6 cc
                    Judge PROPN 6 nmod:desc
                    Luis  PROPN 2 conj B-PER
                    Costa PROPN 6 flat I-PER
                    left/leave VERB 0 root

                    Minister PROPN 2 nmod:desc
                    Costa PROPN 3 nsubj B-PER
                    spoke/speak VERB 0 root
                    """))
        #expect(found.entities.map(\.name) == ["Ana Costa", "Luis Costa"])
        #expect(found.referents(at: TokenPosition(sentence: 1, token: 1)).map(\.entity) == [0])
    }

    @Test("unite an acronym in parentheses with the name before it, tagged or not")
    func acronym() {
        let found = entities(
            """
            The DET 4 det
            Coastal PROPN 4 compound B-ORG
            Relief PROPN 4 compound I-ORG
            Fund PROPN 8 nsubj I-ORG
            ( PUNCT 6 punct
            CRF PROPN 4 appos
            ) PUNCT 6 punct
            met/meet VERB 0 root

            CRF PROPN 2 nsubj
            left/leave VERB 0 root
            """)
        #expect(found == ["Organization Coastal Relief Fund (CRF)"])
    }

    @Test("name a country by its table name, with what the text calls it as aliases")
    func country() {
        let found = entities(
            """
            Norwegian ADJ 2 amod
            officials/official NOUN:NNS 3 nsubj
            met/meet VERB 0 root
            in ADP 5 case
            Norway PROPN 3 obl B-GPE
            """)
        #expect(found == ["Country Norway (Norwegian)"])
    }
}

@Suite("Capitals")
struct CapitalTests {
    @Test("stand for the government as the subject and for the place behind a locative preposition")
    func metonym() {
        let found = entities(
            """
            Oslo PROPN 2 nsubj B-GPE
            protested/protest VERB 0 root
            in ADP 4 case
            Lima PROPN 2 obl B-GPE
            """)
        #expect(found == ["Country Norway (Oslo)", "Place Lima"])
    }
}
