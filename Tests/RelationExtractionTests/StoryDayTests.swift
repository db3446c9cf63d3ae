import Testing

@Suite("What a story tells without a day falls on that of its news")
struct StoryDayTests {
    /// Two presidents leave on a Tuesday.
    private let news = """
        The/the         DET:DT 2 det
        presidents/president NOUN:NNS 9 nsubj
        Ana/Ana         PROPN:NNP 2 appos B-PER
        Sall/Sall       PROPN:NNP 3 flat I-PER
        and/and         CCONJ:CC 6 cc
        Ivo/Ivo         PROPN:NNP 3 conj B-PER
        Baric/Baric     PROPN:NNP 6 flat I-PER
        both/both       ADV:RB 9 advmod
        left/leave      VERB:VBD 0 root
        Lima/Lima       PROPN:NNP 9 obj B-GPE
        on/on           ADP:IN 12 case
        Tuesday/Tuesday PROPN:NNP 9 obl
        ./.             PUNCT:. 9 punct


        """

    /// How they met before, with the rest of the clause.
    private func meeting(_ verb: String, _ rest: String = "") -> String {
        """
        Ana/Ana         PROPN:NNP 6 nsubj B-PER
        Sall/Sall       PROPN:NNP 1 flat I-PER
        and/and         CCONJ:CC 4 cc
        Ivo/Ivo         PROPN:NNP 1 conj B-PER
        Baric/Baric     PROPN:NNP 4 flat I-PER
        \(verb)
        \(rest)./.      PUNCT:. 6 punct


        """
    }

    @Test("A meeting that the opening tells in the simple past")
    func meeting() {
        #expect(
            extracted(news + meeting("met/meet VERB:VBD 0 root")).contains("MET | Ana Sall | Ivo Baric | happened | 2025-10-28"))
    }

    @Test("What the two did later in the story belongs to that meeting")
    func later() {
        let agreed = meeting("signed/sign VERB:VBD 0 root", "a/a DET:DT 8 det\ntreaty/treaty NOUN:NN 6 obj\n")
        let claims = extracted(news + "---\n" + meeting("met/meet VERB:VBD 0 root") + "---\n" + agreed)
        #expect(claims.contains("AGREED | Ana Sall | Ivo Baric | happened | 2025-10-28"))
    }

    @Test("Not one of a vague time of its own, nor one that came before")
    func otherTimes() {
        let earlier = meeting("met/meet VERB:VBD 0 root", "last/last ADJ:JJ 8 amod\nweek/week NOUN:NN 6 obl:unmarked\n")
        #expect(extracted(news + earlier).contains("MET | Ana Sall | Ivo Baric | happened"))
        let before = meeting("met/meet VERB:VBN 0 root", "had/have AUX:VBD 6 aux\n")
        #expect(extracted(news + before).contains("MET | Ana Sall | Ivo Baric | happened"))
    }

    @Test("Nor on the day of what the opening says is to come")
    func ahead() {
        let plan = """
            Talks/talk NOUN:NNS 3 nsubj
            will/will AUX:MD 3 aux
            open/open VERB:VB 8 ccomp
            on/on ADP:IN 5 case
            Thursday/Thursday PROPN:NNP 3 obl
            ,/, PUNCT:, 3 punct
            Ana PROPN:NNP 8 nsubj B-PER
            said/say VERB:VBD 0 root
            ./. PUNCT:. 8 punct


            """
        #expect(extracted(plan + meeting("met/meet VERB:VBD 0 root")).contains("MET | Ana Sall | Ivo Baric | happened"))
    }

    private func words(to audience: String) -> String {
        """
        Sall/Sall       PROPN:NNP 2 nsubj B-PER
        told/tell       VERB:VBD 0 root
        \(audience)
        talks/talk      NOUN:NNS 5 nsubj
        failed/fail     VERB:VBD 2 ccomp
        ./.             PUNCT:. 2 punct


        """
    }

    @Test("Words told where the news was made, not those told to others")
    func scene() {
        let told = extracted(news + words(to: "conference/conference NOUN:NN 2 iobj"))
        #expect(told.contains("QUOTED | document | Ana Sall | happened | 2025-10-28 | “talks failed”"))
        let others = extracted(news + words(to: "reporters/reporter NOUN:NNS 2 iobj"))
        #expect(others.contains("QUOTED | document | Ana Sall | happened | “talks failed”"))
    }

    @Test("Words told to a newspaper are not those of a call that the opening told")
    func newspaper() {
        let call = """
            Ivo/Ivo         PROPN:NNP 3 nsubj B-PER
            Baric/Baric     PROPN:NNP 1 flat I-PER
            telephoned/telephone VERB:VBD 0 root
            Ana/Ana         PROPN:NNP 3 obj B-PER
            Sall/Sall       PROPN:NNP 4 flat I-PER
            on/on           ADP:IN 7 case
            Sunday/Sunday   PROPN:NNP 3 obl
            ./.             PUNCT:. 3 punct


            """
        let paper = extracted(call + words(to: "Observer/Observer PROPN:NNP 2 iobj B-ORG"))
        #expect(paper.contains("QUOTED | document | Ana Sall | happened | “talks failed”"))
        let partner = extracted(call + words(to: "Baric/Baric PROPN:NNP 2 iobj B-PER"))
        #expect(partner.contains("QUOTED | document | Ana Sall | happened | 2025-10-26 | “talks failed”"))
    }

    @Test("What somebody whom a verb tells of did next has the verb's day, unless it has a time of its own")
    func continuation() {
        func claims(_ rest: String) -> [String] {
            extracted(
                """
                On/on           ADP:IN 2 case
                Monday/Monday   PROPN:NNP 5 obl
                Ana/Ana         PROPN:NNP 5 nsubj B-PER
                Sall/Sall       PROPN:NNP 3 flat I-PER
                met/meet        VERB:VBD 0 root
                Ivo/Ivo         PROPN:NNP 5 obj B-PER
                Baric/Baric     PROPN:NNP 6 flat I-PER
                ,/,             PUNCT:, 10 punct
                who/who         PRON:WP 10 nsubj
                praised/praise  VERB:VBD 6 acl:relcl
                Ghana/Ghana     PROPN:NNP 10 obj B-GPE
                \(rest)./.      PUNCT:. 5 punct
                """)
        }
        #expect(claims("").contains("SUPPORTED | Ivo Baric | Ghana | happened | 2025-10-27"))
        #expect(
            claims("last/last ADJ:JJ 13 amod\nweek/week NOUN:NN 10 obl:unmarked\n").contains("SUPPORTED | Ivo Baric | Ghana | happened"))
    }
}
