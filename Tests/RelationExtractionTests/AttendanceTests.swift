import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

@Suite("Who was at a gathering")
struct AttendanceTests {
    @Test("Who attends without saying what attends the gathering told last, on its day")
    func attendedWhatWasTold() {
        let claims = extracted(
            """
            The/the         DET:DT 3 det
            Lisbon/Lisbon   PROPN:NNP 3 compound B-EVENT
            Conference/Conference PROPN:NNP 8 nsubj:pass I-EVENT
            on/on           ADP:IN 5 case
            Fisheries/fishery NOUN:NNS 3 nmod
            will/will       AUX:MD 8 aux
            be/be           AUX:VB 8 aux:pass
            held/hold       VERB:VBN 0 root
            on/on           ADP:IN 11 case
            November/November PROPN:NNP 11 nmod:unmarked
            3/3             NUM:CD 8 obl
            in/in           ADP:IN 13 case
            Lisbon/Lisbon   PROPN:NNP 8 obl B-GPE
            ./.             PUNCT:. 8 punct

            Ana/Ana         PROPN:NNP 7 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            and/and         CCONJ:CC 4 cc
            Pavel/Pavel     PROPN:NNP 1 conj B-PER
            Korda/Korda     PROPN:NNP 1 conj I-PER
            will/will       AUX:MD 7 aux
            attend/attend   VERB:VB 0 root
            ./.             PUNCT:. 7 punct

            Irena/Irena     PROPN:NNP 5 nsubj B-PER
            Holt/Holt       PROPN:NNP 1 flat I-PER
            will/will       AUX:MD 5 aux
            not/not         PART:RB 5 advmod
            attend/attend   VERB:VB 0 root
            ./.             PUNCT:. 5 punct
            """)
        #expect(
            claims == [
                "ATTENDED | Ana Sall | Lisbon Conference on Fisheries | planned | 2025-11-03",
                "ATTENDED | Pavel Korda | Lisbon Conference on Fisheries | planned | 2025-11-03",
                "ATTENDED | Irena Holt | Lisbon Conference on Fisheries | denied",
            ])
    }

    @Test("Who boycotts a gathering was not there")
    func boycotted() {
        let claims = extracted(
            """
            Pavel/Pavel     PROPN:NNP 3 nsubj B-PER
            Korda/Korda     PROPN:NNP 1 flat I-PER
            boycotted/boycot VERB:VBD 0 root
            the/the         DET:DT 6 det
            Lisbon/Lisbon   PROPN:NNP 6 compound B-EVENT
            Conference/Conference PROPN:NNP 3 obj I-EVENT
            ./.             PUNCT:. 3 punct
            """)
        #expect(claims == ["ATTENDED | Pavel Korda | Lisbon Conference | denied"])
    }

    @Test("The list in front of they will attend")
    func listed() {
        let claims = extracted(
            """
            The/the         DET:DT 3 det
            Lisbon/Lisbon   PROPN:NNP 3 compound B-EVENT
            Conference/Conference PROPN:NNP 4 nsubj I-EVENT
            opened/open     VERB:VBD 0 root
            on/on           ADP:IN 6 case
            Monday/Monday   PROPN:NNP 4 obl
            ./.             PUNCT:. 4 punct

            Ghana/Ghana     PROPN:NNP 7 nsubj B-GPE
            ,/,             PUNCT:, 3 punct
            Togo/Togo       PROPN:NNP 7 nsubj B-GPE
            and/and         CCONJ:CC 5 cc
            Peru/Peru       PROPN:NNP 3 conj B-GPE
            have/have       AUX:VBP 7 aux
            said/say        VERB:VBN 0 root
            that/that       SCONJ:IN 11 mark
            they/they       PRON:PRP 11 nsubj
            will/will       AUX:MD 11 aux
            attend/attend   VERB:VB 7 ccomp
            ./.             PUNCT:. 7 punct
            """)
        #expect(
            claims == [
                "ATTENDED | Ghana | Lisbon Conference | planned | 2025-10-27",
                "ATTENDED | Togo | Lisbon Conference | planned | 2025-10-27",
                "ATTENDED | Peru | Lisbon Conference | planned | 2025-10-27",
                "QUOTED | document | Togo | happened | “they will attend”",
                "QUOTED | document | Ghana | happened | “they will attend”",
                "QUOTED | document | Peru | happened | “they will attend”",
            ])
    }

    @Test("School is no gathering that was told")
    func school() {
        let claims = extracted(
            """
            The/the         DET:DT 3 det
            Lisbon/Lisbon   PROPN:NNP 3 compound B-EVENT
            Conference/Conference PROPN:NNP 4 nsubj I-EVENT
            opened/open     VERB:VBD 0 root
            on/on           ADP:IN 6 case
            Monday/Monday   PROPN:NNP 4 obl
            ./.             PUNCT:. 4 punct

            Ana/Ana         PROPN:NNP 3 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            attended/attend VERB:VBD 0 root
            school/school   NOUN:NN 3 obj
            in/in           ADP:IN 6 case
            Lima/Lima       PROPN:NNP 3 obl B-GPE
            ./.             PUNCT:. 3 punct
            """)
        #expect(claims.isEmpty)
    }

    @Test("A summit that somebody is in town for")
    func inTown() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 5 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            was/be          AUX:VBD 5 cop
            in/in           ADP:IN 5 case
            Lisbon/Lisbon   PROPN:NNP 0 root B-GPE
            for/for         ADP:IN 8 case
            the/the         DET:DT 8 det
            summit/summit   NOUN:NN 5 nmod
            of/of           ADP:IN 12 case
            the/the         DET:DT 12 det
            Andean/Andean   PROPN:NNP 12 compound B-ORG
            Community/Community PROPN:NNP 8 nmod I-ORG
            ./.             PUNCT:. 5 punct
            """)
        #expect(
            claims == [
                "VISITED | Ana Sall | Lisbon | happened",
                "ATTENDED | Ana Sall | summit of the Andean Community | happened",
            ])
    }
}
