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
}
