import Testing

@Suite("Gatherings without a name are events where somebody attends them")
struct GatheringsTests {
    @Test("A gathering that its modifiers tell from others")
    func modified() {
        let claims = extracted(
            """
            Brandt/Brandt PROPN:NNP 2 nsubj B-PER
            opened/open   VERB:VBD  0 root
            a/a           DET:DT    6 det
            donors/donor  NOUN:NNS  6 nmod:poss
            '/'s          PART:POS  4 case
            conference/conference NOUN:NN 2 obj
            ./.           PUNCT:.   2 punct
            """)
        #expect(claims.count == 1)
        #expect(claims.first?.hasPrefix("ATTENDED | Brandt | donors") ?? false)
    }

    @Test("Being present at a gathering whose noun is of two words")
    func present() {
        let claims = extracted(
            """
            Brandt/Brandt PROPN:NNP 3 nsubj B-PER
            was/be        AUX:VBD   3 cop
            present/present ADJ:JJ  0 root
            at/at         ADP:IN    7 case
            the/the       DET:DT    7 det
            memorial/memorial NOUN:NN 7 compound
            service/service NOUN:NN 3 obl
            ./.           PUNCT:.   3 punct
            """)
        #expect(claims == ["ATTENDED | Brandt | memorial service | happened"])
    }

    @Test("A delegation is led to a conference that is named with its subject")
    func delegation() {
        let claims = extracted(
            """
            Brandt/Brandt PROPN:NNP 2 nsubj B-PER
            led/lead      VERB:VBD  0 root
            the/the       DET:DT    4 det
            delegation/delegation NOUN:NN 2 obj
            to/to         ADP:IN    7 case
            the/the       DET:DT    7 det
            Conference/Conference PROPN:NNP 4 nmod
            on/on         ADP:IN    9 case
            Fisheries/Fisheries PROPN:NNPS 7 nmod
            ./.           PUNCT:.   2 punct
            """)
        #expect(claims == ["ATTENDED | Brandt | Conference on Fisheries | happened"])
    }

    @Test("A meeting of somebody's own is none")
    func undistinguished() {
        let claims = extracted(
            """
            Brandt/Brandt PROPN:NNP 2 nsubj B-PER
            attended/attend VERB:VBD 0 root
            the/the       DET:DT    5 det
            brief/brief   ADJ:JJ    5 amod
            meeting/meeting NOUN:NN 2 obj
            ./.           PUNCT:.   2 punct
            """)
        #expect(claims == [])
    }

    @Test("A gathering with nothing else to tell it has its place in the series")
    func series() {
        let claims = extracted(
            """
            Brandt/Brandt PROPN:NNP 3 nsubj B-PER
            will/will     AUX:MD    3 aux
            attend/attend VERB:VB   0 root
            the/the       DET:DT    6 det
            next/next     ADJ:JJ    6 amod
            summit/summit NOUN:NN   3 obj
            ./.           PUNCT:.   3 punct
            """)
        #expect(claims == ["ATTENDED | Brandt | next summit | planned"])
    }

    @Test("What somebody does at an occasion shows that it is one")
    func occasion() {
        let claims = extracted(
            """
            Brandt/Brandt PROPN:NNP 2 nsubj B-PER
            said/say      VERB:VBD  0 root
            at/at         ADP:IN    5 case
            a/a           DET:DT    5 det
            banquet/banquet NOUN:NN 2 obl
            that/that     SCONJ:IN  8 mark
            he/he         PRON:PRP  8 nsubj
            left/leave    VERB:VBD  2 ccomp
            ./.           PUNCT:.   2 punct
            """)
        #expect(claims.contains("ATTENDED | Brandt | banquet | happened"))
    }

    @Test("A summit named by its bloc keeps the name")
    func ofBloc() {
        let claims = extracted(
            """
            Brandt/Brandt PROPN:NNP 2 nsubj B-PER
            attended/attend VERB:VBD 0 root
            a/a           DET:DT    5 det
            Lumo/Lumo     PROPN:NNP 5 compound B-ORG
            summit/summit NOUN:NN   2 obj
            in/in         ADP:IN    7 case
            Lisbon/Lisbon PROPN:NNP 5 nmod B-GPE
            ./.           PUNCT:.   2 punct
            """)
        #expect(claims.contains { $0.hasPrefix("ATTENDED | Brandt | Lumo summit | happened") })
    }

    @Test("A dinner with somebody is a meeting and no event")
    func withParties() {
        let claims = extracted(
            """
            Brandt/Brandt PROPN:NNP 2 nsubj B-PER
            spoke/speak   VERB:VBD  0 root
            at/at         ADP:IN    5 case
            a/a           DET:DT    5 det
            dinner/dinner NOUN:NN   2 obl
            with/with     ADP:IN    7 case
            Moen/Moen     PROPN:NNP 5 nmod B-PER
            ./.           PUNCT:.   2 punct
            """)
        #expect(claims == ["MET | Brandt | Moen | happened"])
    }

    @Test("Who attends something else does not attend the gathering told last")
    func attendedElse() {
        let claims = extracted(
            """
            The/the       DET:DT    3 det
            Lisbon/Lisbon PROPN:NNP 3 compound B-EVENT
            Conference/Conference PROPN:NNP 4 nsubj I-EVENT
            opened/open   VERB:VBD  0 root
            ./.           PUNCT:.   4 punct

            Brandt/Brandt PROPN:NNP 2 nsubj B-PER
            attended/attend VERB:VBD 0 root
            a/a           DET:DT    4 det
            trial/trial   NOUN:NN   2 obj
            ./.           PUNCT:.   2 punct
            """)
        #expect(!claims.contains { $0.hasPrefix("ATTENDED") })
    }

    @Test("Whom somebody honours at a ceremony was there too")
    func honoured() {
        let claims = extracted(
            """
            Brandt/Brandt PROPN:NNP 2 nsubj B-PER
            honoured/honour VERB:VBD 0 root
            Moen/Moen     PROPN:NNP 2 obj B-PER
            in/in         ADP:IN    5 case
            Lisbon/Lisbon PROPN:NNP 2 obl B-GPE
            at/at         ADP:IN    8 case
            a/a           DET:DT    8 det
            ceremony/ceremony NOUN:NN 2 obl
            ./.           PUNCT:.   2 punct
            """)
        #expect(claims.contains("ATTENDED | Brandt | ceremony | happened | in Lisbon"))
        #expect(claims.contains("ATTENDED | Moen | ceremony | happened | in Lisbon"))
    }
}
