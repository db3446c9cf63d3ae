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
    @Test("are read off who leads what the noun behind a name says it is")
    func leaderOfApposition() {
        let found = states(
            """
            Lumo PROPN 9 nsubj B-ORG
            , PUNCT 1 punct
            the DET 4 det
            group NOUN:NN 1 appos
            led/lead VERB:VBN 4 acl
            by ADP 7 case
            Ada PROPN 5 obl B-PER
            Lindqvist PROPN 7 flat I-PER
            spoke/speak VERB 0 root
            """)
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Lumo: leader"])
    }

    @Test("are read off a rank in the service of a country")
    func serviceOfCountry() {
        let found = states(
            """
            Norwegian ADJ 2 amod
            Army PROPN 3 compound B-ORG
            Col. PROPN 4 nmod:desc
            Ada PROPN 6 nsubj B-PER
            Lindqvist PROPN 4 flat I-PER
            spoke/speak VERB 0 root
            """)
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Norwegian Army: Col.", "Norwegian Army AFFILIATED_WITH Norway"])
    }

    @Test("lie where the noun behind a name is said to be based")
    func seatOfApposition() {
        let found = states(
            """
            Lumo PROPN 8 nsubj B-ORG
            , PUNCT 1 punct
            a DET 4 det
            charity NOUN:NN 1 appos
            based/base VERB:VBN 4 acl
            in ADP 7 case
            Varna PROPN 5 obl B-GPE
            spoke/speak VERB 0 root
            """)
        #expect(found.contains("Lumo LOCATED_IN Varna"))
    }

    @Test(
        "are read off an \"of\" with words for what the organisation is",
        arguments: [["the DET 7 det", "ruling/rule VERB:VBG 7 amod"], ["the DET 7 det", "shipping NOUN:NN 7 compound"]])
    func membershipBehindDescription(words: [String]) {
        let found = states(
            """
            Ada PROPN 8 nsubj B-PER
            Lindqvist PROPN 1 flat I-PER
            of ADP 7 case
            \(words[0])
            \(words[1])
            Harbour PROPN 7 compound B-ORG
            Union PROPN 1 nmod I-ORG
            spoke/speak VERB 0 root
            """)
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Harbour Union"])
    }

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

    @Test("give a counterpart the title of whose counterpart it is")
    func counterpart() {
        let found = states(
            """
            Norwegian ADJ 3 amod
            Prime PROPN 3 compound
            Minister PROPN 4 nmod:desc
            Ada PROPN 6 nsubj B-PER
            Lindqvist PROPN 4 flat I-PER
            called/call VERB 0 root
            her/her PRON:PRP$ 9 nmod:poss
            Danish ADJ 9 amod
            counterpart NOUN:NN 10 nmod:desc
            Bo PROPN 6 obj B-PER
            Ek PROPN 10 flat I-PER
            """)
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Norway: Prime Minister", "Bo Ek AFFILIATED_WITH Denmark: Prime Minister"])
    }

    @Test("are read off the role before somebody's service and rank")
    func service() {
        let found = states(
            """
            Harbour PROPN 2 compound B-ORG
            Board PROPN 3 compound I-ORG
            spokesman NOUN:NN 6 compound
            Navy PROPN 5 compound B-ORG
            Capt. PROPN 6 nmod:desc
            Ada PROPN 8 nsubj B-PER
            Lindqvist PROPN 6 flat I-PER
            spoke/speak VERB 0 root
            """)
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Navy: Capt.", "Ada Lindqvist AFFILIATED_WITH Harbour Board: spokesman"])
    }

    @Test("are read off the role before somebody told with nationality and trade")
    func roleBeforeTrade() {
        let found = states(
            """
            The DET 2 det
            chairman NOUN:NN 12 nsubj
            of ADP 5 case
            Reform PROPN 5 compound B-ORG
            Union PROPN 2 nmod I-ORG
            , PUNCT 8 punct
            Peruvian ADJ 8 amod
            woodcarver NOUN:NN 9 compound
            Ivo PROPN 5 appos B-PER
            Baric PROPN 9 flat I-PER
            , PUNCT 9 punct
            left/leave VERB 0 root
            """)
        #expect(found == ["Ivo Baric AFFILIATED_WITH Reform Union: chairman"])
    }

    @Test("are read off the owner of a role beside its holder's nationality")
    func employer() {
        let found = states(
            """
            Lumo PROPN 4 nmod:poss B-ORG
            's PART 1 case
            Peruvian ADJ 4 amod
            chairwoman NOUN:NN 9 nsubj
            , PUNCT 6 punct
            Mira PROPN 4 appos B-PER
            Holt PROPN 6 flat I-PER
            , PUNCT 6 punct
            left/leave VERB 0 root
            """)
        #expect(found == ["Mira Holt AFFILIATED_WITH Lumo: chairwoman", "Mira Holt AFFILIATED_WITH Peru: chairwoman"])
    }

    @Test("are read off the name behind the description of a body that somebody leads")
    func describedBody() {
        let found = states(
            """
            Ana PROPN 13 nsubj B-PER
            Sall PROPN 1 flat I-PER
            , PUNCT 4 punct
            leader NOUN:NN 1 appos
            of ADP 7 case
            a DET 7 det
            party NOUN:NN 4 nmod
            , PUNCT 11 punct
            the DET 11 det
            Reform PROPN 11 compound B-ORG
            Union PROPN 7 appos I-ORG
            , PUNCT 11 punct
            left/leave VERB 0 root
            """)
        #expect(found == ["Ana Sall AFFILIATED_WITH Reform Union: leader"])
    }

    @Test("are read off a country's possessive beside a role without an owner")
    func ownedHost() {
        let found = states(
            """
            The DET 2 det
            host NOUN:NN 8 nsubj
            , PUNCT 6 punct
            Norway PROPN 6 nmod:poss B-GPE
            's PART 4 case
            Ada PROPN 2 appos B-PER
            Lindqvist PROPN 6 flat I-PER
            , PUNCT 6 punct
            spoke/speak VERB 0 root
            """.replacing("8 nsubj", with: "9 nsubj"))
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Norway"])
    }

    @Test("are read off a body named behind the noun that says what it is")
    func describedMembership() {
        let found = states(
            """
            Ada PROPN 8 nsubj B-PER
            Lindqvist PROPN 1 flat I-PER
            of ADP 7 case
            the DET 7 det
            pressure NOUN:NN 6 compound
            group NOUN:NN 7 compound
            Lumo PROPN 1 nmod B-ORG
            spoke/speak VERB 0 root
            """)
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Lumo"])
    }

    @Test("are read off where a colleague comes from")
    func colleague() {
        let found = states(
            """
            Her PRON:PRP$ 2 nmod:poss
            colleague NOUN:NN 8 nsubj
            from ADP 4 case
            Norway PROPN 2 nmod B-GPE
            , PUNCT 6 punct
            Ada PROPN 2 appos B-PER
            Lindqvist PROPN 6 flat I-PER
            spoke/speak VERB 0 root
            """.replacing("spoke/speak", with: ", PUNCT 6 punct\nspoke/speak").replacing("8 nsubj", with: "9 nsubj"))
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Norway: colleague"])
    }

    @Test("are none of what somebody's country is, or of what somebody is not")
    func others() {
        let words = """
            Ada PROPN 12 nsubj B-PER
            Lindqvist PROPN 1 flat I-PER
            , PUNCT 7 punct
            whose PRON:WP$ 5 nmod:poss
            country NOUN:NN 7 nsubj
            is/be AUX:VBZ 7 cop
            member NOUN:NN 1 acl:relcl
            of ADP 10 case
            the DET 10 det
            Lumo PROPN 7 nmod B-ORG
            , PUNCT 7 punct
            spoke/speak VERB 0 root
            """
        #expect(states(words).isEmpty)
        #expect(
            states(
                words.replacing("whose PRON:WP$ 5 nmod:poss", with: "who PRON:WP 7 nsubj").replacing(
                    "country NOUN:NN 7 nsubj", with: "now ADV:RB 7 advmod")) == ["Ada Lindqvist AFFILIATED_WITH Lumo: member"])
        #expect(
            states(
                words.replacing("whose PRON:WP$ 5 nmod:poss", with: "who PRON:WP 7 nsubj").replacing(
                    "country NOUN:NN 7 nsubj", with: "not PART:RB 7 advmod")
            ).isEmpty)
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

    @Test("are read off the phrase of a place noun, a part of a country or its capital")
    func phrases() {
        func seat(_ phrase: String) -> [String] {
            states("The DET 3 det\nLakes PROPN 3 compound B-EVENT\nForum PROPN 4 nsubj:pass I-EVENT\nheld/hold VERB 0 root\n" + phrase)
        }
        let port = "in ADP 7 case\nthe DET 7 det\nport NOUN:NN 4 obl\nof ADP 9 case\nVarna PROPN 7 nmod B-GPE"
        #expect(seat(port) == ["Lakes Forum LOCATED_IN Varna"])
        let north = "in ADP 7 case\nthe DET 7 det\nnorth NOUN:NN 4 obl\nof ADP 9 case\nChad PROPN 7 nmod B-GPE"
        #expect(seat(north) == ["Lakes Forum LOCATED_IN Chad"])
        let capital = "in ADP 8 case\nthe DET 8 det\nLao ADJ 8 amod\ncapital NOUN:NN 4 obl"
        #expect(seat(capital) == ["Lakes Forum LOCATED_IN Laos"])
    }

    @Test("of an organisation are read off its headquarters, its works and its acronym's place")
    func headquarters() {
        let house =
            "Orrobank PROPN 2 nsubj B-ORG\nhas/have VERB 0 root\n"
            + "its PRON 4 nmod:poss\nheadquarters NOUN:NNS 2 obj\nin ADP 6 case\nVarna PROPN 4 nmod B-GPE"
        #expect(states(house) == ["Orrobank LOCATED_IN Varna"])
        let works =
            "Orrobank PROPN 2 nsubj B-ORG\nemploys/employ VERB 0 root\nmany ADJ 4 amod\npeople NOUN:NNS 2 obj\n"
            + "at ADP 6 case\nVarna PROPN 2 obl B-GPE\nand CCONJ 9 cc\nin ADP 9 case\nRuse PROPN 6 conj B-GPE"
        #expect(states(works) == ["Orrobank LOCATED_IN Varna", "Orrobank LOCATED_IN Ruse"])
    }

    @Test("of a force are not read off where it acts")
    func force() {
        let text = "Orroband PROPN 2 nsubj B-ORG\nfought/fight VERB 0 root\nin ADP 4 case\nChad PROPN 2 obl B-GPE"
        #expect(states(text.replacing("fought/fight VERB 0 root\nin ADP 4", with: "in ADP 3")).isEmpty)
    }

    @Test("are those of camps and palaces that a common noun completes")
    func sites() {
        let camp =
            "They PRON 2 nsubj\nleft/leave VERB 0 root\nthe DET 6 det\nOrro PROPN 6 compound\nrefugee NOUN:NN 6 compound\n"
            + "camp NOUN:NN 2 obj\nin ADP 8 case\nChad PROPN 6 nmod B-GPE"
        #expect(states(camp) == ["Orro refugee camp LOCATED_IN Chad"])
        let palace =
            "They PRON 2 nsubj\nleft/leave VERB 0 root\nthe DET 5 det\npresidential ADJ 5 amod\npalace NOUN:NN 2 obj\n"
            + "in ADP 7 case\nVarna PROPN 5 nmod B-GPE"
        #expect(states(palace) == ["presidential palace LOCATED_IN Varna"])
    }
}

@Suite("Affiliations of offices without an owner beside them")
struct AffiliationContextTests {
    private let minister = """
        The DET 2 det
        minister NOUN:NN 6 nsubj
        , PUNCT 4 punct
        Ada PROPN 2 appos B-PER
        Lindqvist PROPN 4 flat I-PER
        left/leave VERB 0 root
        """

    @Test("are to the body that the office is held in, named just before")
    func ministry() {
        let found = states(
            "The DET 3 det\nLabour PROPN 3 compound B-ORG\nMinistry PROPN 4 nsubj I-ORG\nclosed/close VERB 0 root\n\n" + minister)
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Labour Ministry: minister"])
        #expect(states("Orrobank PROPN 2 nsubj B-ORG\nclosed/close VERB 0 root\n\n" + minister).isEmpty)
    }

    @Test("of a government are to the country whose government is named")
    func government() {
        let negotiator = minister.replacing("minister NOUN:NN 6", with: "government NOUN:NN 3 compound\nnegotiator NOUN:NN 7")
            .replacing("4 punct", with: "5 punct").replacing("2 appos", with: "3 appos").replacing("4 flat", with: "5 flat")
        let found = states(
            "Peru PROPN 3 nmod:poss B-GPE\n's PART 1 case\ngovernment NOUN:NN 4 nsubj\nclosed/close VERB 0 root\n\n" + negotiator)
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Peru: government negotiator"])
    }

    @Test("go to the owners of a role in the plural in their order")
    func distributed() {
        let found = states(
            """
            The DET 2 det
            ministers/minister NOUN:NNS 11 nsubj
            of ADP 4 case
            Peru PROPN 2 nmod B-GPE
            and CCONJ 6 cc
            Chile PROPN 4 conj B-GPE
            , PUNCT 8 punct
            Ada PROPN 2 appos B-PER
            and CCONJ 10 cc
            Kwame PROPN 8 conj B-PER
            left/leave VERB 0 root
            """)
        #expect(found == ["Ada AFFILIATED_WITH Peru: minister", "Kwame AFFILIATED_WITH Chile: minister"])
    }

    @Test("are read off a verb that appoints")
    func appointed() {
        let found = states(
            """
            Orrobank PROPN 2 nsubj B-ORG
            named/name VERB 0 root
            Ada PROPN 2 obj B-PER
            Lindqvist PROPN 3 flat I-PER
            chief NOUN:NN 6 compound
            executive NOUN:NN 2 xcomp
            """)
        #expect(found == ["Ada Lindqvist AFFILIATED_WITH Orrobank: chief executive"])
    }

    @Test("are read off examples of a plural")
    func examples() {
        let found = states(
            """
            Former ADJ 2 amod
            members/member NOUN:NNS 8 nsubj
            of ADP 4 case
            Orrobank PROPN 2 nmod B-ORG
            , PUNCT 7 punct
            including/include VERB 7 case
            Ada PROPN 2 nmod B-PER
            left/leave VERB 0 root
            """)
        #expect(found == ["Ada AFFILIATED_WITH Orrobank: Former member"])
    }
}

@Suite("Affiliations told once for several, or of firms")
struct SharedAffiliationTests {
    @Test("The country before the first title is that of the second one too")
    func sharedCountry() {
        let found = states(
            """
            Norwegian ADJ 2 amod
            President PROPN 3 nmod:desc
            Ada PROPN 9 nsubj B-PER
            Lindqvist PROPN 3 flat I-PER
            and CCONJ 8 cc
            Defence PROPN 7 compound
            Minister PROPN 8 nmod:desc
            Moen PROPN 3 conj B-PER
            spoke/speak VERB 0 root
            """)
        #expect(found.contains("Ada Lindqvist AFFILIATED_WITH Norway: President"))
        #expect(found.contains { $0.hasPrefix("Moen AFFILIATED_WITH Norway") })
    }

    @Test("A firm belongs to the one that owns it")
    func owned() {
        let found = states(
            """
            Lumo/Lumo PROPN:NNP 3 nsubj:pass B-ORG
            is/be AUX:VBZ 3 aux:pass
            owned/own VERB:VBN 0 root
            by/by ADP:IN 6 case
            Orran/Orran PROPN:NNP 6 compound B-ORG
            Bank/Bank PROPN:NNP 3 obl I-ORG
            ./. PUNCT:. 3 punct
            """)
        #expect(found == ["Lumo AFFILIATED_WITH Orran Bank"])
    }

    @Test("A district named before its noun lies in what follows, a suburb named behind it in what goes before")
    func divisions() {
        func found(_ noun: String) -> [String] {
            states("Orrin PROPN:NNP 2 compound B-GPE\n\(noun) NOUN:NN 0 root\nof ADP:IN 4 case\nRibe PROPN:NNP 2 nmod B-GPE\n")
        }
        #expect(found("district") == ["Orrin district LOCATED_IN Ribe"])
        #expect(found("suburb") == ["Ribe LOCATED_IN Orrin suburb"])
    }
}
