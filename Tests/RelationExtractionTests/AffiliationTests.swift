import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

/// The lasting states in a text annotated by hand, as "Ada Lindqvist AFFILIATED_WITH Norway: Prime Minister".
private func states(_ lines: String) -> [String] {
    let document = RelationExtractor().extract(from: AnnotatedDocument(byHand: lines))
    func name(_ participant: ClaimParticipant) -> String {
        if case .entity(let index) = participant { document.entities[index].name } else { "document" }
    }
    return document.claims.filter { $0.type == "AFFILIATED_WITH" || $0.type == "LOCATED_IN" }
        .map { "\(name($0.source)) \($0.type) \(name($0.target))" + ($0.role.map { ": " + $0 } ?? "") }
}

@Suite("Affiliations")
struct AffiliationTests {
    @Test("are read off a title with a country before a name")
    func title() {
        let found = states(
            """
            Norwegian ADJ 3 amod
            Prime PROPN 3 compound
            Minister PROPN 4 nmod:desc
            Ada PROPN 6 nsubj B-PER
            Lindqvist PROPN 4 flat I-PER
            spoke/speak VERB 0 root
            """)
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Norway: Prime Minister"])
    }

    @Test("are read off an apposition behind a name")
    func apposition() {
        let found = states(
            """
            Kwame PROPN 10 nsubj B-PER
            Boateng PROPN 1 flat I-PER
            , PUNCT 4 punct
            spokesman NOUN:NN 1 appos
            for ADP 8 case
            the DET 8 det
            Coastal PROPN 8 compound B-ORG
            Fund PROPN 4 nmod I-ORG
            , PUNCT 4 punct
            spoke/speak VERB 0 root
            """)
        #expect(found == ["Kwame Boateng AFFILIATED_WITH Coastal Fund: spokesman"])
    }

    @Test("tie a ministry to the country in its name")
    func ministry() {
        let found = states(
            """
            The DET 4 det
            Norwegian ADJ 4 amod B-ORG
            Fisheries PROPN 4 compound I-ORG
            Ministry PROPN 5 nsubj I-ORG
            protested/protest VERB 0 root
            """)
        #expect(found == ["Norwegian Fisheries Ministry AFFILIATED_WITH Norway"])
    }

    @Test("are shared by the names that a role in the plural introduces")
    func sharedRole() {
        let found = states(
            """
            Norwegian ADJ 2 amod
            ministers/minister NOUN:NNS 3 nmod:desc
            Ada PROPN 8 nsubj B-PER
            Lindqvist PROPN 3 flat I-PER
            and CCONJ 6 cc
            Kwame PROPN 3 conj B-PER
            Boateng PROPN 6 flat I-PER
            left/leave VERB 0 root
            """)
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Norway: minister", "Kwame Boateng AFFILIATED_WITH Norway: minister"])
    }

    @Test("are read off what a pronoun is said to be")
    func pronoun() {
        let found = states(
            """
            Ada PROPN 3 nsubj B-PER
            Lindqvist PROPN 1 flat I-PER
            left/leave VERB 0 root

            She PRON 4 nsubj
            was/be AUX 4 cop
            a DET 4 det
            member NOUN:NN 0 root
            of ADP 8 case
            the DET 8 det
            Coastal PROPN 8 compound B-ORG
            Fund PROPN 4 nmod I-ORG
            """)
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Coastal Fund: member"])
    }

    @Test("follow from those of a superior")
    func superior() {
        let found = states(
            """
            Norwegian ADJ 2 amod
            President PROPN 3 nmod:desc
            Ada PROPN 5 nsubj B-PER
            Lindqvist PROPN 3 flat I-PER
            left/leave VERB 0 root

            Lindqvist PROPN 3 nmod:poss B-PER
            's PART 1 case
            spokesman NOUN:NN 8 nsubj
            , PUNCT 5 punct
            Kwame PROPN 3 appos B-PER
            Boateng PROPN 5 flat I-PER
            , PUNCT 5 punct
            stayed/stay VERB 0 root
            """)
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Norway: President", "Kwame Boateng AFFILIATED_WITH Norway: spokesman"])
    }

    @Test("tie a unit to the organisation that it is a unit of")
    func part() {
        let found = states(
            """
            Nordbank PROPN 8 nsubj B-ORG
            , PUNCT 4 punct
            a DET 4 det
            unit NOUN:NN 1 appos
            of ADP 6 case
            Sigma PROPN 4 nmod B-ORG
            , PUNCT 4 punct
            closed/close VERB 0 root
            """)
        #expect(found == ["Nordbank AFFILIATED_WITH Sigma"])
    }

    @Test("are not read off the country of a town")
    func mayor() {
        let found = states(
            """
            Ada PROPN 0 root B-PER
            Lindqvist PROPN 1 flat I-PER
            , PUNCT 4 punct
            mayor NOUN:NN 1 appos
            of ADP 8 case
            the DET 8 det
            Spanish ADJ 8 amod
            town NOUN:NN 4 nmod
            of ADP 10 case
            Vela PROPN 8 nmod B-GPE
            """)
        #expect(found == ["Vela LOCATED_IN Spain"])
    }
}

@Suite("Locations")
struct LocationTests {
    @Test("are read off a region behind a comma, but not off a list")
    func comma() {
        let located = states(
            """
            They PRON 2 nsubj
            met/meet VERB 0 root
            in ADP 4 case
            Tromsø PROPN 2 obl B-GPE
            , PUNCT 6 punct
            Norway PROPN 4 appos B-GPE
            """)
        let list = states(
            """
            They PRON 2 nsubj
            toured/tour VERB 0 root
            Tromsø PROPN 2 obj B-GPE
            , PUNCT 5 punct
            Norway PROPN 3 conj B-GPE
            and CCONJ 7 cc
            Sweden PROPN 3 conj B-GPE
            """)
        #expect(located == ["Tromsø LOCATED_IN Norway"])
        #expect(list.isEmpty)
    }

    @Test("are read off a capital's apposition")
    func capital() {
        let found = states(
            """
            They PRON 2 nsubj
            met/meet VERB 0 root
            in ADP 4 case
            Lima PROPN 2 obl B-GPE
            , PUNCT 7 punct
            the DET 7 det
            capital NOUN:NN 4 appos
            of ADP 9 case
            Peru PROPN 7 nmod B-GPE
            """)
        #expect(found == ["Lima LOCATED_IN Peru"])
    }

    @Test("of an event are read off the place of the visit to it")
    func visit() {
        let found = states(
            """
            She PRON 2 nsubj
            left/leave VERB 0 root
            for ADP 4 case
            Varna PROPN 2 obl B-GPE
            , PUNCT 8 punct
            where ADV 8 advmod
            she PRON 8 nsubj
            attends/attend VERB 4 acl:relcl
            the DET 11 det
            Rivers PROPN 11 compound B-EVENT
            Forum PROPN 8 obj I-EVENT
            """)
        #expect(found == ["Rivers Forum LOCATED_IN Varna"])
    }

    @Test("of a newspaper are read off its apposition")
    func newspaper() {
        let found = states(
            """
            She PRON 2 nsubj
            told/tell VERB 0 root
            Veritas PROPN 2 obj B-ORG
            , PUNCT 7 punct
            an DET 7 det
            Tromsø PROPN 7 compound B-GPE
            newspaper NOUN:NN 3 appos
            """)
        #expect(found == ["Veritas LOCATED_IN Tromsø"])
    }
}
