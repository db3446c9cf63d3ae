import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

@Suite("People who come together")
struct MeetingsTests {
    @Test("Time spent with somebody, and a lunch that somebody joins")
    func together() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 3 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            spent/spend     VERB:VBD 0 root
            ten/ten         NUM:CD 5 nummod
            minutes/minute  NOUN:NNS 3 obj
            with/with       ADP:IN 7 case
            Pavel/Pavel     PROPN:NNP 3 obl B-PER
            Korda/Korda     PROPN:NNP 7 flat I-PER
            on/on           ADP:IN 10 case
            Monday/Monday   PROPN:NNP 3 obl
            ./.             PUNCT:. 3 punct

            Ana/Ana         PROPN:NNP 4 nsubj:pass B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            was/be          AUX:VBD 4 aux:pass
            joined/join     VERB:VBN 0 root
            for/for         ADP:IN 6 case
            lunch/lunch     NOUN:NN 4 obl
            by/by           ADP:IN 8 case
            Irena/Irena     PROPN:NNP 4 obl:agent B-PER
            Holt/Holt       PROPN:NNP 8 flat I-PER
            on/on           ADP:IN 11 case
            Friday/Friday   PROPN:NNP 4 obl
            ./.             PUNCT:. 4 punct
            """)
        #expect(
            claims == [
                "MET | Ana Sall | Pavel Korda | happened | 2025-10-27",
                "MET | Irena Holt | Ana Sall | happened | 2025-10-24",
            ])
    }

    @Test("What is told at a meeting is told face to face")
    func toldAtMeeting() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 3 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            told/tell       VERB:VBD 0 root
            Pavel/Pavel     PROPN:NNP 3 iobj B-PER
            Korda/Korda     PROPN:NNP 4 flat I-PER
            at/at           ADP:IN 8 case
            a/a             DET:DT 8 det
            meeting/meeting NOUN:NN 3 obl
            on/on           ADP:IN 10 case
            Monday/Monday   PROPN:NNP 3 obl
            that/that       SCONJ:IN 14 mark
            fish/fish       NOUN:NN 14 nsubj
            were/be         AUX:VBD 14 cop
            few/few         ADJ:JJ 3 ccomp
            ./.             PUNCT:. 3 punct
            """)
        #expect(
            claims == [
                "MET | Ana Sall | Pavel Korda | happened | 2025-10-27",
                "QUOTED | document | Ana Sall | happened | 2025-10-27 | “fish were few”",
            ])
    }

    @Test("Those named of a plural")
    func including() {
        let claims = extracted(
            """
            Pavel/Pavel     PROPN:NNP 3 nsubj B-PER
            Korda/Korda     PROPN:NNP 1 flat I-PER
            met/meet        VERB:VBD 0 root
            lenders/lender  NOUN:NNS 3 obj
            including/include VERB:VBG 7 case
            Verdex/Verdex   PROPN:NNP 7 compound B-ORG
            Bank/Bank       PROPN:NNP 4 nmod I-ORG
            on/on           ADP:IN 9 case
            Monday/Monday   PROPN:NNP 3 obl
            ./.             PUNCT:. 3 punct
            """)
        #expect(claims == ["MET | Pavel Korda | Verdex Bank | happened | 2025-10-27"])
    }

    @Test("Reports of a meeting that are called untrue")
    func untrueReports() {
        let claims = extracted(
            """
            Reports/report  NOUN:NNS 14 nsubj
            of/of           ADP:IN 4 case
            a/a             DET:DT 4 det
            meeting/meeting NOUN:NN 1 nmod
            in/in           ADP:IN 6 case
            April/April     PROPN:NNP 4 nmod
            between/between ADP:IN 8 case
            Ana/Ana         PROPN:NNP 4 nmod B-PER
            Sall/Sall       PROPN:NNP 8 flat I-PER
            and/and         CCONJ:CC 11 cc
            Pavel/Pavel     PROPN:NNP 8 conj B-PER
            Korda/Korda     PROPN:NNP 8 conj I-PER
            are/be          AUX:VBP 14 cop
            untrue/untrue   ADJ:JJ 0 root
            ./.             PUNCT:. 14 punct
            """)
        #expect(claims == ["MET | Ana Sall | Pavel Korda | denied | 2025-04"])
    }

    @Test("A hotline that is discussed carries no call")
    func hotline() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 6 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            and/and         CCONJ:CC 4 cc
            Pavel/Pavel     PROPN:NNP 1 conj B-PER
            Korda/Korda     PROPN:NNP 1 conj I-PER
            discussed/discuss VERB:VBD 0 root
            the/the         DET:DT 8 det
            hotline/hotline NOUN:NN 6 obj
            ./.             PUNCT:. 6 punct
            """)
        #expect(claims.isEmpty)
    }

    @Test("A cancelled meeting and the day that it was planned for")
    func cancelled() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 3 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            cancelled/cancel VERB:VBD 0 root
            a/a             DET:DT 5 det
            meeting/meeting NOUN:NN 3 obj
            with/with       ADP:IN 7 case
            Pavel/Pavel     PROPN:NNP 5 nmod B-PER
            Korda/Korda     PROPN:NNP 7 flat I-PER
            scheduled/schedule VERB:VBN 5 acl
            for/for         ADP:IN 11 case
            Friday/Friday   PROPN:NNP 9 obl
            ./.             PUNCT:. 3 punct
            """)
        #expect(claims == ["MET | Ana Sall | Pavel Korda | denied | 2025-10-31"])
    }

    @Test("People who meet while they agree on something have met")
    func participle() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 13 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            and/and         CCONJ:CC 4 cc
            Pavel/Pavel     PROPN:NNP 1 conj B-PER
            Korda/Korda     PROPN:NNP 1 flat I-PER
            ,/,             PUNCT:, 7 punct
            meeting/meet    VERB:VBG 1 acl
            in/in           ADP:IN 9 case
            Lima/Lima       PROPN:NNP 7 obl B-GPE
            on/on           ADP:IN 11 case
            Monday/Monday   PROPN:NNP 7 obl
            ,/,             PUNCT:, 1 punct
            agreed/agree    VERB:VBD 0 root
            on/on           ADP:IN 15 case
            quotas/quota    NOUN:NNS 13 obl
            ./.             PUNCT:. 13 punct
            """)
        #expect(claims == ["MET | Ana Sall | Pavel Korda | happened | 2025-10-27 | in Lima"])
    }

    @Test("Words of an interview have the day of its publication")
    func interview() {
        let claims = extracted(
            """
            Fisheries/fishery NOUN:NNS 3 compound
            Minister/Minister PROPN:NNP 3 nmod:desc
            Pavel/Pavel     PROPN:NNP 5 nsubj B-PER
            Korda/Korda     PROPN:NNP 3 flat I-PER
            said/say        VERB:VBD 0 root
            in/in           ADP:IN 8 case
            an/a            DET:DT 8 det
            interview/interview NOUN:NN 5 obl
            published/publish VERB:VBN 8 acl
            on/on           ADP:IN 11 case
            Monday/Monday   PROPN:NNP 9 obl
            that/that       SCONJ:IN 15 mark
            fish/fish       NOUN:NN 15 nsubj
            were/be         AUX:VBD 15 cop
            few/few         ADJ:JJ 5 ccomp
            ./.             PUNCT:. 5 punct
            """)
        #expect(claims == ["QUOTED | document | Pavel Korda | happened | 2025-10-27 | “fish were few”"])
    }

    @Test("Whom somebody went to see, or did not see")
    func seeing() {
        let words = """
            Ana/Ana PROPN:NNP 3 nsubj B-PER
            Sall/Sall PROPN:NNP 1 flat I-PER
            left/leave VERB:VBD 0 root
            without/without SCONJ:IN 6 mark
            having/have AUX:VBG 6 aux
            seen/see VERB:VBN 3 advcl
            Ivo/Ivo PROPN:NNP 6 obj B-PER
            Baric/Baric PROPN:NNP 7 flat I-PER
            ./. PUNCT:. 3 punct
            """
        #expect(extracted(words) == ["MET | Ana Sall | Ivo Baric | denied"])
        let purpose = words.replacing("without/without SCONJ:IN", with: "to/to PART:TO").replacing(
            "having/have AUX:VBG", with: "just/just ADV:RB"
        )
        .replacing("6 aux", with: "6 advmod").replacing("seen/see VERB:VBN", with: "see/see VERB:VB")
        #expect(extracted(purpose) == ["MET | Ana Sall | Ivo Baric | happened"])
    }

    @Test("What two were due to do, but did not")
    func dueButNot() {
        let claims = extracted(
            """
            Ana/Ana PROPN:NNP 8 nsubj B-PER
            Sall/Sall PROPN:NNP 1 flat I-PER
            and/and CCONJ:CC 4 cc
            Ivo/Ivo PROPN:NNP 1 conj B-PER
            were/be AUX:VBD 6 cop
            due/due ADJ:JJ 8 mark
            to/to PART:TO 6 fixed
            meet/meet VERB:VB 0 root
            ,/, PUNCT:, 12 punct
            but/but CCONJ:CC 12 cc
            she/she PRON:PRP 12 nsubj
            stayed/stay VERB:VBD 8 conj
            ./. PUNCT:. 8 punct
            """)
        #expect(claims == ["MET | Ana Sall | Ivo | denied"])
    }

    @Test("Whom somebody set out to meet in vain, she did not meet")
    func inVain() {
        let claims = extracted(
            """
            Ana/Ana PROPN:NNP 3 nsubj B-PER
            Sall/Sall PROPN:NNP 1 flat I-PER
            sailed/sail VERB:VBD 0 root
            to/to PART:TO 5 mark
            meet/meet VERB:VB 3 advcl
            Ivo/Ivo PROPN:NNP 5 obj B-PER
            Baric/Baric PROPN:NNP 6 flat I-PER
            ,/, PUNCT:, 13 punct
            but/but CCONJ:CC 13 cc
            he/he PRON:PRP 13 nsubj
            did/do AUX:VBD 13 aux
            not/not PART:RB 13 advmod
            come/come VERB:VB 3 conj
            ./. PUNCT:. 3 punct
            """)
        #expect(claims == ["MET | Ana Sall | Ivo Baric | denied"])
    }

    @Test("Days spent in a place are a visit")
    func spending() {
        let words = """
            Ana/Ana PROPN:NNP 3 nsubj B-PER
            Sall/Sall PROPN:NNP 1 flat I-PER
            spent/spend VERB:VBD 0 root
            two/two NUM:CD 5 nummod
            days/day NOUN:NNS 3 obj
            in/in ADP:IN 7 case
            Lima/Lima PROPN:NNP 3 obl B-GPE
            ./. PUNCT:. 3 punct
            """
        #expect(extracted(words) == ["VISITED | Ana Sall | Lima | happened"])
        #expect(extracted(words.replacing("days/day", with: "decades/decade")).isEmpty)
    }
}
