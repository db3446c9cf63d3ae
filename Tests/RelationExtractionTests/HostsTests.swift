import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

@Suite("Hosts, guests and parties of agreements")
struct HostsTests {
    @Test("Hosts behind by in two phrases")
    func twoHosts() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 4 nsubj:pass B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            was/be          AUX:VBD 4 aux:pass
            received/receive VERB:VBN 0 root
            by/by           ADP:IN 6 case
            Ivo/Ivo         PROPN:NNP 4 obl:agent B-PER
            Baric/Baric     PROPN:NNP 4 obl:agent I-PER
            and/and         CCONJ:CC 11 cc
            by/by           ADP:IN 11 case
            the/the         DET:DT 11 det
            mayor/mayor     NOUN:NN 4 obl:agent
            ,/,             PUNCT:, 13 punct
            Irena/Irena     PROPN:NNP 11 appos B-PER
            Holt/Holt       PROPN:NNP 13 flat I-PER
            ./.             PUNCT:. 4 punct
            """)
        #expect(
            claims == [
                "HOSTED | Ivo Baric | Ana Sall | happened",
                "HOSTED | Irena Holt | Ana Sall | happened",
            ])
    }

    @Test("A second passive verb with a host of its own")
    func coordinatedPassive() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 4 nsubj:pass B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            was/be          AUX:VBD 4 aux:pass
            received/receive VERB:VBN 0 root
            by/by           ADP:IN 7 case
            the/the         DET:DT 7 det
            governor/governor NOUN:NN 4 obl:agent
            ,/,             PUNCT:, 9 punct
            Irena/Irena     PROPN:NNP 7 appos B-PER
            Holt/Holt       PROPN:NNP 9 flat I-PER
            ,/,             PUNCT:, 13 punct
            and/and         CCONJ:CC 13 cc
            welcomed/welcome VERB:VBD 4 conj
            by/by           ADP:IN 16 case
            Mayor/Mayor     PROPN:NNP 16 nmod:desc
            Ivo/Ivo         PROPN:NNP 13 obl:agent B-PER
            Baric/Baric     PROPN:NNP 13 obl:agent I-PER
            ./.             PUNCT:. 4 punct
            """)
        #expect(
            claims == [
                "HOSTED | Irena Holt | Ana Sall | happened",
                "HOSTED | Ivo Baric | Ana Sall | happened",
            ])
    }

    @Test("Somebody's guest and their host")
    func guestAndHost() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 7 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            was/be          AUX:VBD 7 cop
            Pavel/Pavel     PROPN:NNP 7 nmod:poss B-PER
            Korda/Korda     PROPN:NNP 4 flat I-PER
            's/'s           PART:POS 4 case
            guest/guest     NOUN:NN 0 root
            on/on           ADP:IN 9 case
            Monday/Monday   PROPN:NNP 7 nmod
            ./.             PUNCT:. 7 punct
            """)
        #expect(claims == ["HOSTED | Pavel Korda | Ana Sall | happened | 2025-10-27"])
    }

    @Test("The traveller whose name a visit follows")
    func onAVisit() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 10 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            ,/,             PUNCT:, 6 punct
            on/on           ADP:IN 6 case
            a/a             DET:DT 6 det
            visit/visit     NOUN:NN 1 nmod
            to/to           ADP:IN 8 case
            Lima/Lima       PROPN:NNP 6 nmod B-GPE
            ,/,             PUNCT:, 1 punct
            said/say        VERB:VBD 0 root
            she/she         PRON:PRP 13 nsubj
            was/be          AUX:VBD 13 cop
            happy/happy     ADJ:JJ 10 ccomp
            ./.             PUNCT:. 10 punct
            """)
        #expect(
            claims == [
                "VISITED | Ana Sall | Lima | happened",
                "QUOTED | document | Ana Sall | happened | “she was happy”",
            ])
    }

    @Test("The day of a cancellation is not that of the trip")
    func cancelled() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 3 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            cancelled/cancel VERB:VBD 0 root
            her/her         PRON:PRP$ 5 nmod:poss
            trip/trip       NOUN:NN 3 obj
            to/to           ADP:IN 7 case
            Lima/Lima       PROPN:NNP 3 obl B-GPE
            on/on           ADP:IN 9 case
            Monday/Monday   PROPN:NNP 3 obl
            ./.             PUNCT:. 3 punct
            """)
        #expect(claims == ["VISITED | Ana Sall | Lima | denied"])
    }

    @Test("Talks that end without agreement")
    func withoutAgreement() {
        let claims = extracted(
            """
            The/the         DET:DT 2 det
            talks/talk      NOUN:NNS 7 nsubj
            between/between ADP:IN 4 case
            Ghana/Ghana     PROPN:NNP 2 nmod B-GPE
            and/and         CCONJ:CC 6 cc
            Togo/Togo       PROPN:NNP 4 conj B-GPE
            ended/end       VERB:VBD 0 root
            without/without ADP:IN 9 case
            agreement/agreement NOUN:NN 7 obl
            on/on           ADP:IN 11 case
            Monday/Monday   PROPN:NNP 7 obl
            ./.             PUNCT:. 7 punct
            """)
        #expect(
            claims == [
                "NEGOTIATED | Ghana | Togo | happened | 2025-10-27",
                "AGREED | Ghana | Togo | denied | 2025-10-27",
            ])
    }

    @Test("Since a year until the day of the text, but not counted from it")
    func since() {
        let claims = extracted(
            """
            Ghana/Ghana     PROPN:NNP 3 nsubj B-GPE
            has/have        AUX:VBZ 3 aux
            negotiated/negotiate VERB:VBN 0 root
            with/with       ADP:IN 5 case
            Togo/Togo       PROPN:NNP 3 obl B-GPE
            since/since     ADP:IN 7 case
            2019/2019       NUM:CD 3 obl
            ./.             PUNCT:. 3 punct
            """)
        #expect(claims == ["NEGOTIATED | Ghana | Togo | happened | 2019/2025"])
    }

    @Test("Names put to a contract")
    func names() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 6 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            and/and         CCONJ:CC 4 cc
            Pavel/Pavel     PROPN:NNP 1 conj B-PER
            Korda/Korda     PROPN:NNP 1 conj I-PER
            put/put         VERB:VBD 0 root
            their/their     PRON:PRP$ 8 nmod:poss
            names/name      NOUN:NNS 6 obj
            to/to           ADP:IN 11 case
            a/a             DET:DT 11 det
            contract/contract NOUN:NN 6 obl
            on/on           ADP:IN 13 case
            Monday/Monday   PROPN:NNP 6 obl
            ./.             PUNCT:. 6 punct
            """)
        #expect(claims == ["AGREED | Ana Sall | Pavel Korda | happened | 2025-10-27"])
    }
}
