import Testing

@Suite("What was due, called off or done on the way has its day")
struct OccasionTimesTests {
    @Test("A summit that was to have opened on a weekday still to come, and was called off")
    func calledOff() {
        let claims = extracted(
            """
            Togo/Togo PROPN:NNP 4 nsubj B-GPE
            on/on ADP:IN 3 case
            Monday/Monday PROPN:NNP 4 obl
            called/call VERB:VBD 0 root
            off/off ADP:RP 4 compound:prt
            a/a DET:DT 7 det
            summit/summit NOUN:NN 4 obl
            with/with ADP:IN 9 case
            Benin/Benin PROPN:NNP 7 nmod B-GPE
            that/that PRON:WDT 14 nsubj
            was/be AUX:VBD 14 aux
            to/to PART:TO 14 mark
            have/have AUX:VB 14 aux
            opened/open VERB:VBN 7 acl:relcl
            in/in ADP:IN 16 case
            Lima/Lima PROPN:NNP 14 obl B-GPE
            on/on ADP:IN 18 case
            Thursday/Thursday PROPN:NNP 14 obl
            ./. PUNCT:. 4 punct
            """)
        #expect(claims == ["MET | Togo | Benin | denied | 2025-10-30"])
    }

    @Test("A meeting that two people are due to have, where the tree joins 'due to'")
    func due() {
        let claims = extracted(
            """
            Ivo/Ivo PROPN:NNP 4 nsubj B-PER
            Baric/Baric PROPN:NNP 1 flat I-PER
            is/be AUX:VBZ 4 cop
            due/due ADJ:JJ 0 root
            to/to PART:TO 4 fixed
            meet/meet VERB:VB 4 csubj
            Mira/Mira PROPN:NNP 6 obj B-PER
            Holt/Holt PROPN:NNP 7 flat I-PER
            on/on ADP:IN 10 case
            Monday/Monday PROPN:NNP 6 obl
            ./. PUNCT:. 4 punct
            """)
        #expect(claims == ["MET | Ivo Baric | Mira Holt | planned | 2025-11-03"])
    }

    @Test("A journey told in the present, and the talks that it is for, lie ahead")
    func onTo() {
        let claims = extracted(
            """
            Ana/Ana PROPN:NNP 3 nsubj B-PER
            Sall/Sall PROPN:NNP 1 flat I-PER
            travels/travel VERB:VBZ 0 root
            on/on ADP:IN 6 case
            to/to ADP:IN 6 case
            Lima/Lima PROPN:NNP 3 obl B-GPE
            on/on ADP:IN 8 case
            Monday/Monday PROPN:NNP 3 obl
            for/for ADP:IN 10 case
            talks/talk NOUN:NNS 3 obl
            with/with ADP:IN 12 case
            Mira/Mira PROPN:NNP 10 nmod B-PER
            Holt/Holt PROPN:NNP 12 flat I-PER
            ./. PUNCT:. 3 punct
            """)
        #expect(
            claims == [
                "VISITED | Ana Sall | Lima | planned | 2025-11-03", "MET | Ana Sall | Mira Holt | planned | 2025-11-03",
            ])
    }

    /// How somebody went to a town, where she was received.
    private func reception(_ verb: String) -> String {
        """
        Ana/Ana PROPN:NNP 3 nsubj B-PER
        Sall/Sall PROPN:NNP 1 flat I-PER
        \(verb) VERB:VBD 0 root
        on/on ADP:IN 5 case
        Monday/Monday PROPN:NNP 3 obl
        for/for ADP:IN 7 case
        Lima/Lima PROPN:NNP 3 obl B-GPE
        ,/, PUNCT:, 12 punct
        where/where ADV:WRB 12 advmod
        she/she PRON:PRP 12 nsubj:pass
        was/be AUX:VBD 12 aux:pass
        received/receive VERB:VBN 7 acl:relcl
        by/by ADP:IN 14 case
        Mira/Mira PROPN:NNP 12 obl:agent B-PER
        Holt/Holt PROPN:NNP 14 flat I-PER
        ./. PUNCT:. 3 punct
        """
    }

    @Test("Who was received where she sailed on a day was so on that day; where she left for it, perhaps later")
    func received() {
        #expect(extracted(reception("sailed/sail")).contains("HOSTED | Mira Holt | Ana Sall | happened | 2025-10-27"))
        #expect(extracted(reception("left/leave")).contains("HOSTED | Mira Holt | Ana Sall | happened"))
    }

    @Test("What two people did after the journey of one of them, in one paragraph, they did on its day")
    func afterJourney() {
        let claims = extracted(
            """
            Mira/Mira PROPN:NNP 3 nsubj B-PER
            Holt/Holt PROPN:NNP 1 flat I-PER
            flew/fly VERB:VBD 0 root
            to/to ADP:IN 5 case
            Lima/Lima PROPN:NNP 3 obl B-GPE
            on/on ADP:IN 7 case
            Friday/Friday PROPN:NNP 3 obl
            ./. PUNCT:. 3 punct

            Holt/Holt PROPN:NNP 5 nsubj B-PER
            and/and CCONJ:CC 3 cc
            Ana/Ana PROPN:NNP 1 conj B-PER
            Sall/Sall PROPN:NNP 3 flat I-PER
            dined/dine VERB:VBD 0 root
            ./. PUNCT:. 5 punct
            """)
        #expect(
            claims == ["VISITED | Mira Holt | Lima | happened | 2025-10-24", "MET | Mira Holt | Ana Sall | happened | 2025-10-24"])
    }
}
