import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

@Suite("Occasions find their participants, dates and places")
struct OccasionsTests {
    @Test("Who is told to have called somebody whom he spoke to spoke by telephone")
    func spokeAndCalled() {
        let claims = extracted(
            """
            Sall/Sall       PROPN:NNP 2 nsubj B-PER
            spoke/speak     VERB:VBD 0 root
            to/to           ADP:IN 4 case
            Korda/Korda     PROPN:NNP 2 obl B-PER
            on/on           ADP:IN 6 case
            Monday/Monday   PROPN:NNP 2 obl
            ./.             PUNCT:. 2 punct

            Sall/Sall       PROPN:NNP 2 nsubj B-PER
            called/call     VERB:VBD 0 root
            Korda/Korda     PROPN:NNP 2 obj B-PER
            on/on           ADP:IN 5 case
            Monday/Monday   PROPN:NNP 2 obl
            ./.             PUNCT:. 2 punct
            """)
        #expect(claims == ["CALLED | Sall | Korda | happened | 2025-10-27"])
    }

    @Test("What will not be done on a weekday is not done on the next one")
    func ruledOut() {
        let claims = extracted(
            """
            Sall/Sall       PROPN:NNP 4 nsubj B-PER
            will/will       AUX:MD 4 aux
            not/not         PART:RB 4 advmod
            meet/meet       VERB:VB 0 root
            Korda/Korda     PROPN:NNP 4 obj B-PER
            on/on           ADP:IN 7 case
            Friday/Friday   PROPN:NNP 4 obl
            ./.             PUNCT:. 4 punct
            """)
        #expect(claims == ["MET | Sall | Korda | denied | 2025-10-31"])
    }

    @Test("Words that are told by telephone make a call")
    func toldByTelephone() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 3 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            told/tell       VERB:VBD 0 root
            Pavel/Pavel     PROPN:NNP 3 iobj B-PER
            Korda/Korda     PROPN:NNP 4 flat I-PER
            by/by           ADP:IN 7 case
            telephone/telephone NOUN:NN 3 obl
            on/on           ADP:IN 9 case
            Monday/Monday   PROPN:NNP 3 obl
            that/that       SCONJ:IN 14 mark
            the/the         DET:DT 12 det
            ship/ship       NOUN:NN 14 nsubj
            had/have        AUX:VBD 14 aux
            left/leave      VERB:VBN 3 ccomp
            ./.             PUNCT:. 3 punct
            """)
        #expect(
            claims == [
                "CALLED | Ana Sall | Pavel Korda | happened | 2025-10-27",
                "QUOTED | document | Ana Sall | happened | 2025-10-27 | “the ship had left”",
            ])
    }

    @Test(
        "What one of two who met did next falls on the day of the meeting, unless the text comes to another day",
        arguments: [
            ("", "SUPPORTED | Ana Sall | Togo | happened | 2025-10-24"), ("on", "SUPPORTED | Ana Sall | Togo | happened | 2025-10-27"),
        ])
    func nextDeed(preposition: String, claim: String) {
        let day = preposition.isEmpty ? "" : "on/on ADP:IN 6 case\nMonday/Monday PROPN:NNP 3 obl\n"
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 3 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            met/meet        VERB:VBD 0 root
            Pavel/Pavel     PROPN:NNP 3 obj B-PER
            Korda/Korda     PROPN:NNP 4 flat I-PER
            on/on           ADP:IN 7 case
            Friday/Friday   PROPN:NNP 3 obl
            ./.             PUNCT:. 3 punct

            Ana/Ana         PROPN:NNP 3 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            thanked/thank   VERB:VBD 0 root
            Togo/Togo       PROPN:NNP 3 obj B-GPE
            \(day)./.      PUNCT:. 3 punct
            """)
        #expect(claims.contains(claim))
    }

    @Test("What is promised in a call leaves the call a fact")
    func promisedInCall() {
        let claims = extracted(
            """
            In/in           ADP:IN 4 case
            a/a             DET:DT 4 det
            phone/phone     NOUN:NN 4 compound
            call/call       NOUN:NN 13 obl
            with/with       ADP:IN 6 case
            Pavel/Pavel     PROPN:NNP 4 nmod B-PER
            Korda/Korda     PROPN:NNP 6 flat I-PER
            on/on           ADP:IN 9 case
            Friday/Friday   PROPN:NNP 4 nmod
            ,/,             PUNCT:, 4 punct
            Ana/Ana         PROPN:NNP 13 nsubj B-PER
            Sall/Sall       PROPN:NNP 11 flat I-PER
            promised/promise VERB:VBD 0 root
            the/the         DET:DT 15 det
            cargo/cargo     NOUN:NN 13 obj
            ./.             PUNCT:. 13 punct
            """)
        #expect(claims == ["CALLED | Ana Sall | Pavel Korda | happened | 2025-10-24"])
    }

    @Test("The partner named with the verb beside a call")
    func partnerOfHost() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 3 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            discussed/discuss VERB:VBD 0 root
            the/the         DET:DT 5 det
            ceasefire/ceasefire NOUN:NN 3 obj
            with/with       ADP:IN 7 case
            Pavel/Pavel     PROPN:NNP 5 nmod B-PER
            Korda/Korda     PROPN:NNP 7 flat I-PER
            during/during   ADP:IN 12 case
            a/a             DET:DT 12 det
            phone/phone     NOUN:NN 12 compound
            call/call       NOUN:NN 3 obl
            on/on           ADP:IN 14 case
            Monday/Monday   PROPN:NNP 3 obl
            ./.             PUNCT:. 3 punct
            """)
        #expect(claims == ["CALLED | Ana Sall | Pavel Korda | happened | 2025-10-27"])
    }

    @Test("A call that takes place between two")
    func tookPlaceBetween() {
        let claims = extracted(
            """
            A/a             DET:DT 3 det
            phone/phone     NOUN:NN 3 compound
            call/call       NOUN:NN 4 nsubj
            took/take       VERB:VBD 0 root
            place/place     NOUN:NN 4 obj
            between/between ADP:IN 7 case
            Pavel/Pavel     PROPN:NNP 5 nmod B-PER
            Korda/Korda     PROPN:NNP 7 flat I-PER
            and/and         CCONJ:CC 10 cc
            Ana/Ana         PROPN:NNP 7 conj B-PER
            Sall/Sall       PROPN:NNP 10 flat I-PER
            on/on           ADP:IN 13 case
            Monday/Monday   PROPN:NNP 4 obl
            ./.             PUNCT:. 4 punct
            """)
        #expect(claims == ["CALLED | Pavel Korda | Ana Sall | happened | 2025-10-27"])
    }

    @Test("Both ends of between where the tree breaks the list")
    func brokenList() {
        let claims = extracted(
            """
            Peace/peace     NOUN:NN 2 compound
            talks/talk      NOUN:NNS 11 nsubj
            between/between ADP:IN 6 case
            the/the         DET:DT 6 det
            Malawi/Malawi   ADJ:JJ 6 amod B-GPE
            government/government NOUN:NN 2 nmod
            and/and         CCONJ:CC 11 cc
            the/the         DET:DT 10 det
            Karonga/Karonga PROPN:NNP 10 compound B-ORG
            Front/Front     PROPN:NNP 11 nsubj I-ORG
            broke/break     VERB:VBD 0 root
            down/down       ADP:RP 11 compound:prt
            on/on           ADP:IN 14 case
            Monday/Monday   PROPN:NNP 11 obl
            ./.             PUNCT:. 11 punct
            """)
        #expect(claims == ["NEGOTIATED | Malawi | Karonga Front | happened | 2025-10-27"])
    }

    @Test("A received call comes from the other end")
    func received() {
        let claims = extracted(
            """
            Pavel/Pavel     PROPN:NNP 3 nsubj B-PER
            Korda/Korda     PROPN:NNP 1 flat I-PER
            received/receive VERB:VBD 0 root
            a/a             DET:DT 5 det
            call/call       NOUN:NN 3 obj
            from/from       ADP:IN 7 case
            Ana/Ana         PROPN:NNP 5 nmod B-PER
            Sall/Sall       PROPN:NNP 7 flat I-PER
            on/on           ADP:IN 10 case
            Monday/Monday   PROPN:NNP 3 obl
            ./.             PUNCT:. 3 punct
            """)
        #expect(claims == ["CALLED | Pavel Korda | Ana Sall | happened | 2025-10-27"])
    }

    @Test("Each partner has the date behind it")
    func distributed() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 3 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            met/meet        VERB:VBD 0 root
            Pavel/Pavel     PROPN:NNP 3 obj B-PER
            Korda/Korda     PROPN:NNP 4 flat I-PER
            in/in           ADP:IN 7 case
            Rome/Rome       PROPN:NNP 3 obl B-GPE
            in/in           ADP:IN 9 case
            May/May         PROPN:NNP 3 obl
            and/and         CCONJ:CC 11 cc
            Irena/Irena     PROPN:NNP 9 conj B-PER
            Holt/Holt       PROPN:NNP 11 flat I-PER
            in/in           ADP:IN 14 case
            June/June       PROPN:NNP 3 obl
            ./.             PUNCT:. 3 punct
            """)
        #expect(
            claims == [
                "MET | Ana Sall | Pavel Korda | happened | 2025-05 | in Rome",
                "MET | Ana Sall | Irena Holt | happened | 2025-06",
            ])
    }

    @Test("Each occasion has its place and date")
    func places() {
        let claims = extracted(
            """
            Delegations/delegation NOUN:NNS 6 nsubj
            of/of           ADP:IN 3 case
            Ghana/Ghana     PROPN:NNP 1 nmod B-GPE
            and/and         CCONJ:CC 5 cc
            Togo/Togo       PROPN:NNP 1 conj B-GPE
            met/meet        VERB:VBD 0 root
            in/in           ADP:IN 8 case
            Lagos/Lagos     PROPN:NNP 6 obl B-GPE
            in/in           ADP:IN 10 case
            February/February PROPN:NNP 6 obl
            and/and         CCONJ:CC 12 cc
            again/again     ADV:RB 6 conj
            in/in           ADP:IN 14 case
            Dakar/Dakar     PROPN:NNP 6 obl B-GPE
            in/in           ADP:IN 16 case
            April/April     PROPN:NNP 6 obl
            ./.             PUNCT:. 6 punct
            """)
        #expect(
            claims == [
                "MET | Ghana | Togo | happened | 2025-02 | in Lagos",
                "MET | Ghana | Togo | happened | 2025-04 | in Dakar",
            ])
    }

    @Test("Years in a list are occasions")
    func years() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 3 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            visited/visit   VERB:VBD 0 root
            Lima/Lima       PROPN:NNP 3 obj B-GPE
            three/three     NUM:CD 6 nummod
            times/time      NOUN:NNS 3 obl:unmarked
            ,/,             PUNCT:, 9 punct
            in/in           ADP:IN 9 case
            1958/1958       NUM:CD 3 obl
            ,/,             PUNCT:, 11 punct
            1969/1969       NUM:CD 9 nmod:unmarked
            and/and         CCONJ:CC 13 cc
            1974/1974       NUM:CD 9 conj
            ./.             PUNCT:. 3 punct
            """)
        #expect(
            claims == [
                "VISITED | Ana Sall | Lima | happened | 1958",
                "VISITED | Ana Sall | Lima | happened | 1969",
                "VISITED | Ana Sall | Lima | happened | 1974",
            ])
    }
}
