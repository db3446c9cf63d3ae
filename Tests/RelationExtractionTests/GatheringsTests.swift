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

    @Test("A meeting of somebody's own, or the next summit, is none")
    func undistinguished() {
        for (modifier, noun) in [("brief", "meeting"), ("next", "summit")] {
            let claims = extracted(
                """
                Brandt/Brandt PROPN:NNP 2 nsubj B-PER
                attended/attend VERB:VBD 0 root
                the/the       DET:DT    5 det
                \(modifier)/\(modifier) ADJ:JJ 5 amod
                \(noun)/\(noun) NOUN:NN 2 obj
                ./.           PUNCT:.   2 punct
                """)
            #expect(claims == [])
        }
    }
}
