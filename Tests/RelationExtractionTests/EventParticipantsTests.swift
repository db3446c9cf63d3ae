import Testing

@Suite("Everybody who takes part in an event is found")
struct EventParticipantsTests {
    @Test("A list of names with their offices meets, each with each, wherever the tree loses some of them")
    func list() {
        let claims = extracted(
            """
            Ana/Ana       PROPN:NNP 14 nsubj B-PER
            Brandt/Brandt PROPN:NNP 1 flat   I-PER
            of/of         ADP:IN    4 case
            Austria/Austria PROPN:NNP 1 nmod B-GPE
            ,/,           PUNCT:,   6 punct
            Kolar/Kolar   PROPN:NNP 4 appos  B-PER
            and/and       CCONJ:CC  9 cc
            their/they    PRON:PRP$ 9 nmod:poss
            host/host     NOUN:NN   14 dep
            ,/,           PUNCT:,   11 punct
            Ivo/Ivo       PROPN:NNP 9 flat   B-PER
            Baric/Baric   PROPN:NNP 11 flat  I-PER
            ,/,           PUNCT:,   14 punct
            met/meet      VERB:VBD  0 root
            ./.           PUNCT:.   14 punct
            """)
        #expect(
            claims == [
                "MET | Ana Brandt | Kolar | happened", "MET | Ana Brandt | Ivo Baric | happened", "MET | Kolar | Ivo Baric | happened",
            ])
    }

    @Test("A title stands for the person behind it, not for the country before it, wherever the tree puts the name")
    func title() {
        let claims = extracted(
            """
            Brandt/Brandt  PROPN:NNP 2 nsubj  B-PER
            called/call    VERB:VBD  0 root
            Austrian/Austrian ADJ:JJ 4 amod
            Minister/Minister PROPN:NNP 2 obj
            of/of          ADP:IN    6 case
            Trade/Trade    PROPN:NNP 4 nmod
            Ivo/Ivo        PROPN:NNP 4 nmod   B-PER
            Baric/Baric    PROPN:NNP 7 flat   I-PER
            ./.            PUNCT:.   2 punct
            """)
        #expect(claims == ["CALLED | Brandt | Ivo Baric | happened"])
    }

    @Test("The names behind a plural are those whom it stands for")
    func apposedList() {
        let claims = extracted(
            """
            Two/two       NUM:CD    2 nummod
            envoys/envoy  NOUN:NNS  8 nsubj
            ,/,           PUNCT:,   4 punct
            Brandt/Brandt PROPN:NNP 2 flat   B-PER
            and/and       CCONJ:CC  6 cc
            Kolar/Kolar   PROPN:NNP 4 conj   B-PER
            ,/,           PUNCT:,   8 punct
            flew/fly      VERB:VBD  0 root
            to/to         ADP:IN    10 case
            Lima/Lima     PROPN:NNP 8 obl    B-GPE
            ./.           PUNCT:.   8 punct
            """)
        #expect(claims == ["VISITED | Brandt | Lima | happened", "VISITED | Kolar | Lima | happened"])
    }

    @Test("The preposition may hang on the title before the name")
    func prepositionOnTitle() {
        let claims = extracted(
            """
            Brandt/Brandt PROPN:NNP 2 nsubj B-PER
            met/meet      VERB:VBD  0 root
            with/with     ADP:IN    4 case
            President/President PROPN:NNP 5 nmod:desc
            Kolar/Kolar   PROPN:NNP 2 obl   B-PER
            ./.           PUNCT:.   2 punct
            """)
        #expect(claims == ["MET | Brandt | Kolar | happened"])
    }

    @Test("Expectations that are met are no meeting, a meeting at the end of something is one")
    func idioms() {
        let claims = extracted(
            """
            Brandt/Brandt PROPN:NNP 4 nsubj B-PER
            and/and       CCONJ:CC  3 cc
            Kolar/Kolar   PROPN:NNP 1 conj  B-PER
            met/meet      VERB:VBD  0 root
            at/at         ADP:IN    7 case
            the/the       DET:DT    7 det
            end/end       NOUN:NN   4 obl
            of/of         ADP:IN    9 case
            June/June     PROPN:NNP 7 nmod
            ./.           PUNCT:.   4 punct

            Brandt/Brandt PROPN:NNP 4 nsubj B-PER
            and/and       CCONJ:CC  3 cc
            Holt/Holt     PROPN:NNP 1 conj  B-PER
            met/meet      VERB:VBD  0 root
            their/they    PRON:PRP$ 6 nmod:poss
            targets/target NOUN:NNS 4 obj
            ./.           PUNCT:.   4 punct
            """)
        #expect(claims == ["MET | Brandt | Kolar | happened | 2025-06"])
    }
}

@Suite("Journeys are told in many ways")
struct JourneysTests {
    @Test("Who is in a place on a visit has travelled there; who is expected there will")
    func presence() {
        let claims = extracted(
            """
            Brandt/Brandt PROPN:NNP 4 nsubj B-PER
            is/be         AUX:VBZ   4 cop
            in/in         ADP:IN    4 case
            Lima/Lima     PROPN:NNP 0 root  B-GPE
            on/on         ADP:IN    7 case
            a/a           DET:DT    7 det
            visit/visit   NOUN:NN   4 nmod
            ./.           PUNCT:.   4 punct

            Kolar/Kolar   PROPN:NNP 3 nsubj:pass B-PER
            is/be         AUX:VBZ   3 aux:pass
            expected/expect VERB:VBN 0 root
            in/in         ADP:IN    5 case
            Oslo/Oslo     PROPN:NNP 3 obl   B-GPE
            on/on         ADP:IN    7 case
            Friday/Friday PROPN:NNP 3 obl
            ./.           PUNCT:.   3 punct

            Holt/Holt     PROPN:NNP 6 nsubj B-PER
            is/be         AUX:VBZ   3 cop
            due/due       ADJ:JJ    6 case
            in/in         ADP:IN    6 case
            New/New       PROPN:NNP 6 compound B-GPE
            York/York     PROPN:NNP 0 root  I-GPE
            ./.           PUNCT:.   6 punct
            """)
        #expect(
            claims == [
                "VISITED | Brandt | Lima | happened", "VISITED | Kolar | Oslo | planned | 2025-10-31",
                "VISITED | Holt | New York | planned",
            ])
    }
}
