import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

@Suite("Occasions told before are taken up again")
struct RetellingTests {
    @Test("Rounds told without their parties, by ordinals and dates")
    func rounds() {
        let claims = extracted(
            """
            Ghana/Ghana     PROPN:NNP 4 nsubj B-GPE
            and/and         CCONJ:CC 3 cc
            Togo/Togo       PROPN:NNP 1 conj B-GPE
            ended/end       VERB:VBD 0 root
            a/a             DET:DT 7 det
            second/second   ADJ:JJ 7 amod
            round/round     NOUN:NN 4 obj
            of/of           ADP:IN 10 case
            trade/trade     NOUN:NN 10 compound
            talks/talk      NOUN:NNS 7 nmod
            in/in           ADP:IN 12 case
            Lome/Lome       PROPN:NNP 10 nmod B-GPE
            on/on           ADP:IN 14 case
            Sunday/Sunday   PROPN:NNP 4 obl
            ./.             PUNCT:. 4 punct

            Earlier/earli   ADJ:JJR 2 amod
            rounds/round    NOUN:NNS 10 nsubj:pass
            ,/,             PUNCT:, 5 punct
            in/in           ADP:IN 5 case
            May/May         PROPN:NNP 10 obl
            and/and         CCONJ:CC 7 cc
            June/June       PROPN:NNP 5 conj
            ,/,             PUNCT:, 5 punct
            were/be         AUX:VBD 10 aux:pass
            held/hold       VERB:VBN 0 root
            in/in           ADP:IN 12 case
            Accra/Accra     PROPN:NNP 10 obl B-GPE
            ./.             PUNCT:. 10 punct

            A/a             DET:DT 2 det
            third/third     NOUN:NN 6 nsubj:outer
            is/be           AUX:VBZ 4 cop
            due/due         ADJ:JJ 6 mark
            to/to           PART:TO 4 fixed
            open/open       VERB:VB 0 root
            on/on           ADP:IN 9 case
            November/November PROPN:NNP 9 compound
            3/3             NUM:CD 6 obl
            ./.             PUNCT:. 6 punct
            """)
        #expect(
            claims == [
                "NEGOTIATED | Ghana | Togo | happened | 2025-10-26 | in Lome",
                "NEGOTIATED | Ghana | Togo | happened | 2025-05",
                "NEGOTIATED | Ghana | Togo | happened | 2025-06",
                "NEGOTIATED | Ghana | Togo | planned | 2025-11-03",
            ])
    }

    @Test("A planned meeting that is called off becomes denied")
    func calledOff() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 4 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            will/will       AUX:MD 4 aux
            meet/meet       VERB:VB 0 root
            Pavel/Pavel     PROPN:NNP 4 obj B-PER
            Korda/Korda     PROPN:NNP 5 flat I-PER
            in/in           ADP:IN 8 case
            Lima/Lima       PROPN:NNP 4 obl B-GPE
            on/on           ADP:IN 10 case
            Friday/Friday   PROPN:NNP 4 obl
            ./.             PUNCT:. 4 punct

            The/the         DET:DT 2 det
            meeting/meeting NOUN:NN 4 nsubj:pass
            was/be          AUX:VBD 4 aux:pass
            called/call     VERB:VBN 0 root
            off/off         ADP:RP 4 compound:prt
            ./.             PUNCT:. 4 punct
            """)
        #expect(claims == ["MET | Ana Sall | Pavel Korda | denied | 2025-10-31 | in Lima"])
    }

    @Test("The meeting that is told on tells no second one")
    func toldOn() {
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

            The/the         DET:DT 2 det
            meeting/meeting NOUN:NN 3 nsubj
            lasted/last     VERB:VBD 0 root
            an/a            DET:DT 5 det
            hour/hour       NOUN:NN 3 obl:unmarked
            ./.             PUNCT:. 3 punct
            """)
        #expect(claims == ["MET | Ana Sall | Pavel Korda | happened | 2025-10-24"])
    }

    @Test("A stop of the traveller told last")
    func stop() {
        let claims = extracted(
            """
            Pavel/Pavel     PROPN:NNP 3 nsubj B-PER
            Korda/Korda     PROPN:NNP 1 flat I-PER
            flew/fly        VERB:VBD 0 root
            to/to           ADP:IN 5 case
            Lima/Lima       PROPN:NNP 3 obl B-GPE
            in/in           ADP:IN 7 case
            March/March     PROPN:NNP 3 obl
            ./.             PUNCT:. 3 punct

            A/a             DET:DT 3 det
            planned/plan    VERB:VBN 3 amod
            stop/stop       NOUN:NN 7 nsubj:pass
            in/in           ADP:IN 5 case
            Quito/Quito     PROPN:NNP 3 nmod B-GPE
            was/be          AUX:VBD 7 aux:pass
            cancelled/cancel VERB:VBN 0 root
            ./.             PUNCT:. 7 punct
            """)
        #expect(
            claims == [
                "VISITED | Pavel Korda | Lima | happened | 2025-03",
                "VISITED | Pavel Korda | Quito | denied",
            ])
    }

    @Test("The owner of a session must have taken part")
    func owner() {
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

            Verdex/verdex   NOUN:NN 3 nsubj
            will/will       AUX:MD 3 aux
            hold/hold       VERB:VB 0 root
            its/its         PRON:PRP$ 6 nmod:poss
            next/next       ADJ:JJ 6 amod
            session/session NOUN:NN 3 obj
            in/in           ADP:IN 8 case
            May/May         PROPN:NNP 3 obl
            ./.             PUNCT:. 3 punct
            """)
        #expect(claims == ["MET | Ana Sall | Pavel Korda | happened | 2025-10-24"])
    }

    @Test("The visit that somebody had planned is his")
    func relative() {
        let claims = extracted(
            """
            The/the         DET:DT 2 det
            visit/visit     NOUN:NN 14 nsubj
            to/to           ADP:IN 4 case
            Oslo/Oslo       PROPN:NNP 2 nmod B-GPE
            which/which     PRON:WDT 9 obj
            Ana/Ana         PROPN:NNP 9 nsubj B-PER
            Sall/Sall       PROPN:NNP 6 flat I-PER
            had/have        AUX:VBD 9 aux
            scheduled/schedule VERB:VBN 2 acl:relcl
            for/for         ADP:IN 11 case
            December/December PROPN:NNP 9 obl
            did/do          AUX:VBD 14 aux
            not/not         PART:RB 14 advmod
            take/take       VERB:VB 0 root
            place/place     NOUN:NN 14 obj
            ./.             PUNCT:. 14 punct
            """)
        #expect(claims == ["VISITED | Ana Sall | Oslo | denied | 2025-12"])
    }
}
