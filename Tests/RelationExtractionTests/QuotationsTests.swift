import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

@Suite("Reported words find their speakers")
struct QuotationsTests {
    @Test("A that-clause")
    func indirect() {
        let claims = extracted(
            """
            Dana/Dana   PROPN:NNP 3 nsubj B-PER
            Holt/Holt   PROPN:NNP 1 flat  I-PER
            said/say    VERB:VBD  0 root
            that/that   SCONJ:IN  8 mark
            the/the     DET:DT    6 det
            ferry/ferry NOUN:NN   8 nsubj
            was/be      AUX:VBD   8 cop
            safe/safe   ADJ:JJ    3 ccomp
            ./.         PUNCT:.   3 punct
            """)
        #expect(claims == ["QUOTED | document | Dana Holt | happened | “the ferry was safe”"])
    }

    @Test("Words in marks, gone on with after the attribution, are one quotation in pieces")
    func split() {
        let claims = extracted(
            """
            “/“         PUNCT:``  4 punct
            The/the     DET:DT    3 det
            ferry/ferry NOUN:NN   5 nsubj
            is/be       AUX:VBZ   5 cop
            safe/safe   ADJ:JJ    8 ccomp
            ,/,         PUNCT:,   5 punct
            ”/”         PUNCT:''  5 punct
            said/say    VERB:VBD  0 root
            Dana/Dana   PROPN:NNP 8 nsubj B-PER
            Holt/Holt   PROPN:NNP 9 flat  I-PER
            ./.         PUNCT:.   8 punct

            “/“         PUNCT:``  4 punct
            Nobody/nobody PRON:NN 4 nsubj
            need/need   AUX:MD    4 aux
            worry/worry VERB:VB   0 root
            ./.         PUNCT:.   4 punct
            ”/”         PUNCT:''  4 punct
            """)
        #expect(claims == ["QUOTED | document | Dana Holt | happened | “The ferry is safe … Nobody need worry.”"])
    }

    @Test("What is denied is reported with the denial, but not what a denied report says")
    func denial() {
        let denied = "Dana PROPN:NNP 3 nsubj B-PER\nHolt PROPN:NNP 1 flat I-PER\ndenied/deny VERB:VBD 0 root\n"
        let deed = denied + "having/have AUX:VBG 5 aux\nslept/sleep VERB:VBN 3 advcl\nthere ADV:RB 5 advmod\n. PUNCT:. 3 punct\n"
        #expect(extracted(deed) == ["QUOTED | document | Dana Holt | happened | “denied having slept there”"])
        let report =
            denied
                + """
                a DET:DT 5 det
                report NOUN:NN 3 obj
                in ADP:IN 8 case
                the DET:DT 8 det
                paper NOUN:NN 5 nmod
                that SCONJ:IN 11 mark
                he PRON:PRP 11 nsubj
                slept/sleep VERB:VBD 8 acl:relcl
                . PUNCT:. 3 punct
                """
        #expect(extracted(report).isEmpty)
    }

    @Test("Who relays the words is their source")
    func relayed() {
        let claims = extracted(
            """
            Tanjug/Tanjug PROPN:NNP 2 nsubj B-ORG
            quoted/quote VERB:VBD  0 root
            Dana/Dana   PROPN:NNP 2 obj   B-PER
            Holt/Holt   PROPN:NNP 3 flat  I-PER
            as/as       SCONJ:IN  6 mark
            saying/say  VERB:VBG  2 advcl
            she/she     PRON:PRP  9 nsubj
            was/be      AUX:VBD   9 cop
            ill/ill     ADJ:JJ    6 ccomp
            ./.         PUNCT:.   2 punct
            """)
        #expect(claims == ["QUOTED | Tanjug | Dana Holt | happened | “she was ill”"])
    }

    @Test("A request reports who is asked and what for; the source of a phrase speaks too")
    func requestAndPhrase() {
        let request = extracted(
            """
            Dana/Dana   PROPN:NNP 3 nsubj B-PER
            Holt/Holt   PROPN:NNP 1 flat  I-PER
            urged/urge  VERB:VBD  0 root
            both/both   DET:DT    5 det
            sides/side  NOUN:NNS  3 obj
            to/to       PART:TO   7 mark
            talk/talk   VERB:VB   3 xcomp
            ./.         PUNCT:.   3 punct
            """)
        #expect(request == ["QUOTED | document | Dana Holt | happened | “both sides to talk”"])
        let phrase = extracted(
            """
            According/accord VERB:VBG 3 case
            to/to       ADP:IN    1 fixed
            Dana/Dana   PROPN:NNP 8 obl   B-PER
            Holt/Holt   PROPN:NNP 3 flat  I-PER
            ,/,         PUNCT:,   3 punct
            prices/price NOUN:NNS 8 nsubj
            have/have   AUX:VBP   8 aux
            risen/rise  VERB:VBN  0 root
            ./.         PUNCT:.   8 punct
            """)
        #expect(phrase == ["QUOTED | document | Dana Holt | happened | “prices have risen”"])
    }

    @Test("A mark without its partner costs that quotation only")
    func unbalanced() {
        let claims = extracted(
            """
            “/“         PUNCT:``  3 punct
            Nobody/nobody PRON:NN 3 nsubj
            knows/know  VERB:VBZ  0 root
            ./.         PUNCT:.   3 punct
            ---
            It/it       PRON:PRP  2 nsubj
            rained/rain VERB:VBD  0 root
            ./.         PUNCT:.   2 punct
            ---
            “/“         PUNCT:``  3 punct
            All/all     PRON:DT   3 nsubj
            know/know   VERB:VBP  6 ccomp
            ,/,         PUNCT:,   3 punct
            ”/”         PUNCT:''  3 punct
            said/say    VERB:VBD  0 root
            Dana/Dana   PROPN:NNP 6 nsubj B-PER
            Holt/Holt   PROPN:NNP 7 flat  I-PER
            ./.         PUNCT:.   6 punct
            """)
        #expect(claims == ["QUOTED | document | Dana Holt | happened | “All know”"])
    }

    @Test("What somebody might say is not reported")
    func notSaid() {
        let claims = extracted(
            """
            Dana/Dana   PROPN:NNP 4 nsubj B-PER
            Holt/Holt   PROPN:NNP 1 flat  I-PER
            may/may     AUX:MD    4 aux
            say/say     VERB:VB   0 root
            that/that   SCONJ:IN  7 mark
            it/it       PRON:PRP  7 nsubj
            failed/fail VERB:VBD  4 ccomp
            ./.         PUNCT:.   4 punct
            """)
        #expect(claims == [])
    }

    @Test("Words are of the day of the conversation that the article opens with, unless they were spoken elsewhere")
    func dayOfConversation() {
        let claims = extracted(
            """
            Ivo/Ivo      PROPN:NNP 3 nsubj B-PER
            Baric/Baric  PROPN:NNP 1 flat  I-PER
            telephoned/telephone VERB:VBD 0 root
            Dana/Dana    PROPN:NNP 3 obj   B-PER
            Holt/Holt    PROPN:NNP 4 flat  I-PER
            on/on        ADP:IN    7 case
            Monday/Monday PROPN:NNP 3 obl
            ./.          PUNCT:.   3 punct

            Holt/Holt    PROPN:NNP 2 nsubj B-PER
            said/say     VERB:VBD  0 root
            it/it        PRON:PRP  4 nsubj
            rained/rain  VERB:VBD  2 ccomp
            ./.          PUNCT:.   2 punct

            Holt/Holt    PROPN:NNP 2 nsubj B-PER
            told/tell    VERB:VBD  0 root
            reporters/reporter NOUN:NNS 2 obj
            it/it        PRON:PRP  5 nsubj
            snowed/snow  VERB:VBD  2 ccomp
            ./.          PUNCT:.   2 punct
            """)
        #expect(
            claims == [
                "CALLED | Ivo Baric | Dana Holt | happened | 2025-10-27",
                "QUOTED | document | Dana Holt | happened | 2025-10-27 | “it rained”",
                "QUOTED | document | Dana Holt | happened | “it snowed”",
            ])
    }

    @Test("A release speaks for whoever is named with it, also where it is named again alone")
    func voices() {
        let claims = extracted(
            """
            A/a          DET:DT    4 det
            Nordvik/Nordvik PROPN:NNP 4 compound B-ORG
            news/news    NOUN:NN   4 compound
            release/release NOUN:NN 5 nsubj
            came/come    VERB:VBD  0 root
            ./.          PUNCT:.   5 punct

            The/the      DET:DT    2 det
            release/release NOUN:NN 3 nsubj
            said/say     VERB:VBD  0 root
            prices/price NOUN:NNS  5 nsubj
            rose/rise    VERB:VBD  3 ccomp
            ./.          PUNCT:.   3 punct
            """)
        #expect(claims == ["QUOTED | document | Nordvik | happened | “prices rose”"])
    }

    @Test("Words without a day are of the day of those that the same speaker was reported to say before, unless told in the perfect")
    func dayOfWordsBefore() {
        let claims = extracted(
            """
            It/it        PRON:PRP  2 nsubj
            rained/rain  VERB:VBD  0 root
            ./.          PUNCT:.   2 punct
            ---
            It/it        PRON:PRP  2 nsubj
            snowed/snow  VERB:VBD  0 root
            ./.          PUNCT:.   2 punct
            ---
            Dana/Dana    PROPN:NNP 3 nsubj B-PER
            Holt/Holt    PROPN:NNP 1 flat  I-PER
            said/say     VERB:VBD  0 root
            on/on        ADP:IN    5 case
            Monday/Monday PROPN:NNP 3 obl
            it/it        PRON:PRP  7 nsubj
            thawed/thaw  VERB:VBD  3 ccomp
            ./.          PUNCT:.   3 punct
            ---
            Holt/Holt    PROPN:NNP 2 nsubj B-PER
            said/say     VERB:VBD  0 root
            it/it        PRON:PRP  4 nsubj
            froze/freeze VERB:VBD  2 ccomp
            ./.          PUNCT:.   2 punct

            Holt/Holt    PROPN:NNP 3 nsubj B-PER
            has/have     AUX:VBZ   3 aux
            said/say     VERB:VBN  0 root
            it/it        PRON:PRP  5 nsubj
            hailed/hail  VERB:VBD  3 ccomp
            ./.          PUNCT:.   3 punct
            """)
        #expect(
            claims == [
                "QUOTED | document | Dana Holt | happened | 2025-10-27 | “it thawed”",
                "QUOTED | document | Dana Holt | happened | 2025-10-27 | “it froze”",
                "QUOTED | document | Dana Holt | happened | “it hailed”",
            ])
    }

    @Test("News of the day of the text was told on that day")
    func dayOfNews() {
        let claims = extracted(
            """
            The/the      DET:DT    2 det
            ferry/ferry  NOUN:NN   3 nsubj
            sank/sink    VERB:VBD  7 ccomp
            today/today  NOUN:NN   3 obl:unmarked
            ,/,          PUNCT:,   3 punct
            Dana/Dana    PROPN:NNP 7 nsubj B-PER
            said/say     VERB:VBD  0 root
            ./.          PUNCT:.   7 punct
            """)
        #expect(claims == ["QUOTED | document | Dana | happened | 2025-10-28 | “The ferry sank today”"])
    }

    @Test("A past tense that the tree takes for a participle still attributes")
    func mistakenParticiple() {
        let claims = extracted(
            """
            Norway/Norway PROPN:NNP 0 root B-GPE
            ,/,          PUNCT:,   4 punct
            which/which  PRON:WDT  4 nsubj
            watches/watch VERB:VBZ 1 acl:relcl
            ,/,          PUNCT:,   6 punct
            called/call  VERB:VBN  4 advcl
            on/on        ADP:IN    8 case
            both/both    DET:DT    6 obl
            to/to        PART:TO   10 mark
            talk/talk    VERB:VB   6 advcl
            ./.          PUNCT:.   1 punct
            """)
        #expect(claims == ["QUOTED | document | Norway | happened | “on both to talk”"])
    }

    @Test("A clause with \"as\" attributes the clause that it is put before")
    func comparison() {
        let claims = extracted(
            """
            As/as        SCONJ:IN  3 mark
            Dana/Dana    PROPN:NNP 3 nsubj B-PER
            told/tell    VERB:VBD  8 advcl
            reporters/reporter NOUN:NNS 3 obj
            ,/,          PUNCT:,   3 punct
            the/the      DET:DT    7 det
            ferry/ferry  NOUN:NN   8 nsubj
            sank/sink    VERB:VBD  0 root
            ./.          PUNCT:.   8 punct
            """)
        #expect(claims == ["QUOTED | document | Dana | happened | “the ferry sank”"])
    }

    @Test("A speaker named between the marks and the verb is not whom the words are told to")
    func speakerBehindMarks() {
        let claims = extracted(
            """
            “/“          PUNCT:``  3 punct
            It/it        PRON:PRP  3 nsubj
            sank/sink    VERB:VBD  0 root
            ,/,          PUNCT:,   3 punct
            ”/”          PUNCT:''  3 punct
            her/she      PRON:PRP$ 7 nmod:poss
            aide/aide    NOUN:NN   3 parataxis
            ,/,          PUNCT:,   9 punct
            Dana/Dana    PROPN:NNP 7 appos B-PER
            ,/,          PUNCT:,   9 punct
            told/tell    VERB:VBD  3 parataxis
            Ivo/Ivo      PROPN:NNP 11 obj B-PER
            ./.          PUNCT:.   3 punct
            """)
        #expect(claims == ["QUOTED | document | Dana | happened | “It sank”"])
    }

    @Test("The person among two subjects of one verb speaks")
    func twoSubjects() {
        let claims = extracted(
            """
            Dana/Dana    PROPN:NNP 6 nsubj B-PER
            ,/,          PUNCT:,   4 punct
            their/they   PRON:PRP$ 4 nmod:poss
            leader/leader NOUN:NN  6 nsubj
            ,/,          PUNCT:,   4 punct
            said/say     VERB:VBD  0 root
            it/it        PRON:PRP  8 nsubj
            sank/sink    VERB:VBD  6 ccomp
            ./.          PUNCT:.   6 punct
            """)
        #expect(claims == ["QUOTED | document | Dana | happened | “it sank”"])
    }

    @Test("A clause right behind the verb is reported, also where the tree coordinates the two")
    func coordinatedClause() {
        let claims = extracted(
            """
            Dana/Dana    PROPN:NNP 2 nsubj B-PER
            said/say     VERB:VBD  0 root
            buses/bus    NOUN:NNS  7 nsubj
            and/and      CCONJ:CC  7 cc
            trams/tram   NOUN:NNS  7 nsubj
            were/be      AUX:VBD   7 aux
            running/run  VERB:VBG  2 conj
            ./.          PUNCT:.   2 punct
            """)
        #expect(claims == ["QUOTED | document | Dana | happened | “buses and trams were running”"])
    }

    @Test("A ministry's spokesman speaks for the ministry, not for its country")
    func ministry() {
        let claims = extracted(
            """
            A/a          DET:DT    5 det
            Norwegian/Norwegian ADJ:JJ 4 amod B-ORG
            Transport/Transport PROPN:NNP 4 compound I-ORG
            Ministry/Ministry PROPN:NNP 5 compound I-ORG
            spokesman/spokesman NOUN:NN 6 nsubj
            said/say     VERB:VBD  0 root
            it/it        PRON:PRP  8 nsubj
            sank/sink    VERB:VBD  6 ccomp
            ./.          PUNCT:.   6 punct
            """)
        #expect(claims == ["QUOTED | document | Norwegian Transport Ministry | happened | “it sank”"])
    }

    @Test("A body is the same with its kind before and behind")
    func turnedName() {
        let claims = extracted(
            """
            The/the      DET:DT    2 det
            Department/Department PROPN:NNP 5 nsubj B-ORG
            of/of        ADP:IN    4 case I-ORG
            Transport/Transport PROPN:NNP 2 nmod I-ORG
            said/say     VERB:VBD  0 root
            it/it        PRON:PRP  7 nsubj
            sank/sink    VERB:VBD  5 ccomp
            ./.          PUNCT:.   5 punct

            The/the      DET:DT    3 det
            Transport/Transport PROPN:NNP 3 compound B-ORG
            Department/Department PROPN:NNP 4 nsubj I-ORG
            said/say     VERB:VBD  0 root
            it/it        PRON:PRP  6 nsubj
            burned/burn  VERB:VBD  4 ccomp
            ./.          PUNCT:.   4 punct
            """)
        #expect(
            claims == [
                "QUOTED | document | Department of Transport | happened | “it sank”",
                "QUOTED | document | Department of Transport | happened | “it burned”",
            ])
    }
}

@Suite("Reported words are found where the tree goes wrong")
struct QuotationLayoutTests {
    @Test("Whom a preposition governs does not speak with who does")
    func prepositionalConjunct() {
        let claims = extracted(
            """
            Courts NOUN:NNS 2 nsubj
            tried/try VERB:VBD 0 root
            cases NOUN:NNS 2 obj
            against ADP:IN 5 case
            Holt PROPN:NNP 3 nmod B-PER
            , PUNCT:, 8 punct
            and CCONJ:CC 8 cc
            Baric PROPN:NNP 5 conj B-PER
            called/call VERB:VBD 2 conj
            her PRON:PRP 9 obj
            "/" PUNCT:`` 13 punct
            a DET:DT 13 det
            fox NOUN:NN 9 xcomp
            "/" PUNCT:'' 13 punct
            """)
        #expect(claims.filter { $0.hasPrefix("QUOTED | document | Holt") }.isEmpty)
    }

    @Test("Words in marks belong to the verb before them where the one behind reports others")
    func marksBetweenVerbs() {
        let claims = extracted(
            """
            Holt PROPN:NNP 2 nsubj B-PER
            accused/accuse VERB:VBD 0 root
            them PRON:PRP 2 obj
            of ADP:IN 6 case
            "/" PUNCT:`` 6 punct
            theft NOUN:NN 9 obl
            "/" PUNCT:'' 6 punct
            and CCONJ:CC 9 cc
            said/say VERB:VBD 2 conj
            it PRON:PRP 11 nsubj
            failed/fail VERB:VBD 9 ccomp
            """)
        #expect(claims.contains("QUOTED | document | Holt | happened | “theft”"))
        #expect(claims.contains("QUOTED | document | Holt | happened | “it failed”"))
    }

    @Test("A coordinated verb of saying has the speaker of the first, wherever the tree hangs him")
    func coordinatedSpeaker() {
        let claims = extracted(
            """
            On ADP:IN 2 case
            Monday PROPN:NNP 5 obl
            , PUNCT:, 4 punct
            Holt PROPN:NNP 2 appos B-PER
            said/say VERB:VBD 0 root
            ships NOUN:NNS 7 nsubj
            sank/sink VERB:VBD 5 ccomp
            and CCONJ:CC 9 cc
            announced/announce VERB:VBD 5 conj
            that SCONJ:IN 12 mark
            she PRON:PRP 12 nsubj
            left/leave VERB:VBD 9 ccomp
            """)
        #expect(claims.filter { $0.hasPrefix("QUOTED | document | Holt") }.count == 2)
    }

    @Test("Who speaks in a transcript is not who is reported to say so there")
    func label() {
        let claims = extracted(
            """
            Rynak PROPN:NNP 6 nsubj B-ORG
            :/: PUNCT:: 1 punct
            The DET:DT 4 det
            board NOUN:NN 1 appos
            Lumo PROPN:NNP 4 appos B-ORG
            says/say VERB:VBZ 0 root
            that SCONJ:IN 9 mark
            it PRON:PRP 9 nsubj
            waited/wait VERB:VBD 6 ccomp
            ./. PUNCT:. 6 punct
            """)
        #expect(claims == ["QUOTED | document | Lumo | happened | “it waited”"])
    }

    @Test("Words in marks are the speaker's behind them, whatever verb of saying stands inside")
    func sayingInsideMarks() {
        let claims = extracted(
            """
            "/" PUNCT:`` 3 punct
            He/he PRON:PRP 3 nsubj
            rang/ring VERB:VBD 14 ccomp
            to/to PART:TO 5 mark
            say/say VERB:VB 3 advcl
            it/it PRON:PRP 7 nsubj
            burned/burn VERB:VBD 5 ccomp
            ,/, PUNCT:, 14 punct
            "/" PUNCT:'' 14 punct
            his/his PRON:PRP$ 11 nmod:poss
            brother/brother NOUN:NN 14 nsubj
            Ivo/Ivo PROPN:NNP 11 appos B-PER
            Baric/Baric PROPN:NNP 12 flat I-PER
            said/say VERB:VBD 0 root
            outside/outside ADP:IN 17 case
            the/the DET:DT 17 det
            court/court NOUN:NN 14 obl
            ./. PUNCT:. 14 punct
            """)
        #expect(claims.contains { $0.hasPrefix("QUOTED | document | Ivo Baric") && $0.contains("He rang to say it burned") })
    }

    @Test("A turn is that of a person whose surname alone stands before the colon")
    func turnBySurname() {
        let turn = { (words: String) in
            """
            Holt/Holt    PROPN:NNP 0 root
            :/:          PUNCT::   1 punct
            \(words)
            """
        }
        let claims = extracted(
            """
            Dana/Dana    PROPN:NNP 3 nsubj B-PER
            Holt/Holt    PROPN:NNP 1 flat  I-PER
            answered/answer VERB:VBD 0 root

            ---

            """ + turn("Yes/yes INTJ:UH 1 discourse") + "\n\n---\n\n" + turn("Never/never ADV:RB 1 discourse"))
        #expect(claims.filter { $0.hasPrefix("QUOTED | document | Dana Holt") }.count == 2)
    }

    @Test("An agency named in a passive relays the words")
    func relayedPassive() {
        let claims = extracted(
            """
            Holt PROPN:NNP 3 nsubj:pass B-PER
            was/be AUX:VBD 3 aux:pass
            quoted/quote VERB:VBN 0 root
            by ADP 5 case
            Tanjug PROPN:NNP 3 obl B-ORG
            as ADP 7 mark
            saying/say VERB:VBG 3 advcl
            that SCONJ:IN 9 mark
            ferries NOUN:NNS 10 nsubj
            sank/sink VERB:VBD 7 ccomp
            """)
        #expect(claims == ["QUOTED | Tanjug | Holt | happened | “ferries sank”"])
    }

    @Test("A request is read to its infinitive, and a second verb has words of its own")
    func request() {
        let claims = extracted(
            """
            Holt PROPN:NNP 2 nsubj B-PER
            called/call VERB:VBD 0 root
            on ADP:IN 5 case
            both DET 5 det
            sides/side NOUN:NNS 2 obl
            to ADP:IN 8 case
            spare VERB:VB 8 amod
            civilians NOUN:NNS 2 obl
            and CCONJ 10 cc
            said/say VERB:VBD 2 conj
            talks NOUN:NNS 12 nsubj
            failed/fail VERB:VBD 10 ccomp
            """)
        #expect(
            claims == [
                "QUOTED | document | Holt | happened | “both sides to spare civilians”",
                "QUOTED | document | Holt | happened | “talks failed”",
            ])
    }

    @Test("Hope that a participle expresses is reported, whatever the tree makes of the noun")
    func hope() {
        let claims = extracted(
            """
            Holt PROPN:NNP 2 nsubj B-PER
            left/leave VERB:VBD 0 root
            , PUNCT 4 punct
            expressing/express VERB:VBG 5 csubj
            hope VERB:VBP 2 advcl
            that SCONJ:IN 8 mark
            talks NOUN:NNS 8 nsubj
            begin VERB:VB 5 ccomp
            """)
        #expect(claims == ["QUOTED | document | Holt | happened | “talks begin”"])
    }

    @Test("A clause right behind the verb is reported, a question word's is not")
    func clause() {
        func claims(_ subject: String) -> [String] {
            extracted(
                "Holt PROPN:NNP 2 nsubj B-PER\nleft/leave VERB:VBD 0 root\n, PUNCT 4 punct\nsaying/say VERB:VBG 2 advcl\n\(subject) 6 nsubj\n"
                    + "failed/fail VERB:VBD 2 parataxis\n")
        }
        #expect(claims("talks NOUN:NNS") == ["QUOTED | document | Holt | happened | “talks failed”"])
        #expect(claims("what PRON:WP").isEmpty)
    }

    @Test("Marks between a subject and its second verb part the two no more than other words")
    func marksBetween() {
        let claims = extracted(
            """
            Holt PROPN:NNP 2 nsubj B-PER
            called/call VERB:VBD 0 root
            it PRON:PRP 2 obj
            " PUNCT 5 punct
            unhelpful ADJ:JJ 2 xcomp
            " PUNCT 5 punct
            and CCONJ 8 cc
            said/say VERB:VBD 2 conj
            talks NOUN:NNS 10 nsubj
            failed/fail VERB:VBD 8 ccomp
            """)
        #expect(claims.contains("QUOTED | document | Holt | happened | “talks failed”"))
    }

    @Test("Who reports that somebody spoke relays the words")
    func reportOfReport() {
        let claims = extracted(
            """
            According VERB:VBG 3 case
            to ADP:IN 1 fixed
            Tanjug PROPN:NNP 6 obl B-ORG
            , PUNCT 3 punct
            Holt PROPN:NNP 6 nsubj B-PER
            said/say VERB:VBD 0 root
            talks NOUN:NNS 8 nsubj
            failed/fail VERB:VBD 6 ccomp
            """)
        #expect(claims == ["QUOTED | Tanjug | Holt | happened | “talks failed”"])
    }

    @Test("The person behind a bank's name and a title speaks, not the bank")
    func titled() {
        let claims = extracted(
            """
            Orrobank PROPN:NNP 5 nsubj B-ORG
            chairman NOUN:NN 1 flat
            Dana PROPN:NNP 1 flat B-PER
            Holt PROPN:NNP 3 flat I-PER
            said/say VERB:VBD 0 root
            talks NOUN:NNS 7 nsubj
            failed/fail VERB:VBD 5 ccomp
            """)
        #expect(claims == ["QUOTED | document | Dana Holt | happened | “talks failed”"])
    }

    @Test("A speaker behind the name of a body with a relative clause of its own")
    func behindBody() {
        let claims = extracted(
            """
            Ana/Ana PROPN:NNP 0 root B-PER
            Sall/Sall PROPN:NNP 1 flat I-PER
            of/of ADP:IN 5 case
            Reform/Reform PROPN:NNP 5 compound B-ORG
            Union/Union PROPN:NNP 1 nmod I-ORG
            ,/, PUNCT:, 8 punct
            which/which PRON:WDT 8 nsubj
            lost/lose VERB:VBD 5 acl:relcl
            ,/, PUNCT:, 10 punct
            said/say VERB:VBD 8 conj
            the/the DET:DT 12 det
            ferry/ferry NOUN:NN 14 nsubj
            was/be AUX:VBD 14 cop
            safe/safe ADJ:JJ 10 ccomp
            ./. PUNCT:. 1 punct
            """)
        #expect(claims == ["QUOTED | document | Ana Sall | happened | “the ferry was safe”"])
    }

    @Test("A speaker behind a conjunction and before a relative clause")
    func behindConjunction() {
        let claims = extracted(
            """
            Togo/Togo PROPN:NNP 2 nsubj B-GPE
            struck/strike VERB:VBD 0 root
            ,/, PUNCT:, 6 punct
            and/and CCONJ:CC 6 cc
            mayor/mayor NOUN:NN 6 nmod:desc
            Ana/Ana PROPN:NNP 2 conj B-PER
            Sall/Sall PROPN:NNP 6 flat I-PER
            ,/, PUNCT:, 10 punct
            who/who PRON:WP 10 nsubj
            watched/watch VERB:VBD 6 acl:relcl
            ,/, PUNCT:, 12 punct
            said/say VERB:VBD 2 advcl
            that/that SCONJ:IN 17 mark
            the/the DET:DT 15 det
            ferry/ferry NOUN:NN 17 nsubj
            was/be AUX:VBD 17 cop
            safe/safe ADJ:JJ 12 ccomp
            ./. PUNCT:. 2 punct
            """)
        #expect(claims == ["QUOTED | document | Ana Sall | happened | “the ferry was safe”"])
    }

    @Test("Words that an agency says somebody said are relayed by it, also those of a pronoun")
    func accordingTo() {
        let claims = extracted(
            """
            Ana/Ana PROPN:NNP 3 nsubj B-PER
            Sall/Sall PROPN:NNP 1 flat I-PER
            left/leave VERB:VBD 0 root
            ./. PUNCT:. 3 punct

            According/accord VERB:VBG 4 case
            to/to ADP:IN 1 fixed
            Lumo/Lumo PROPN:NNP 4 compound B-ORG
            News/News PROPN:NNP 7 obl I-ORG
            ,/, PUNCT:, 4 punct
            she/she PRON:PRP 7 nsubj - Gender=Fem
            said/say VERB:VBD 0 root
            that/that SCONJ:IN 12 mark
            the/the DET:DT 10 det
            ferry/ferry NOUN:NN 12 nsubj
            was/be AUX:VBD 12 cop
            safe/safe ADJ:JJ 7 ccomp
            ./. PUNCT:. 7 punct
            """)
        #expect(claims == ["QUOTED | Lumo News | Ana Sall | happened | “the ferry was safe”"])
    }

    @Test("A clause behind the day on which it was said")
    func behindDay() {
        let claims = extracted(
            """
            Ana/Ana PROPN:NNP 3 nsubj B-PER
            Sall/Sall PROPN:NNP 1 flat I-PER
            left/leave VERB:VBD 0 root
            and/and CCONJ:CC 5 cc
            said/say VERB:VBD 3 conj
            on/on ADP:IN 7 case
            Monday/Monday PROPN:NNP 5 obl
            the/the DET:DT 9 det
            ferry/ferry NOUN:NN 11 nsubj
            was/be AUX:VBD 11 cop
            safe/safe ADJ:JJ 3 conj
            ./. PUNCT:. 3 punct
            """)
        #expect(claims == ["QUOTED | document | Ana Sall | happened | 2025-10-27 | “the ferry was safe”"])
    }

    @Test("A speaker behind an apposition with a relative clause")
    func behindApposition() {
        let claims = extracted(
            """
            Ana/Ana PROPN:NNP 0 root B-PER
            Sall/Sall PROPN:NNP 1 flat I-PER
            ,/, PUNCT:, 5 punct
            the/the DET:DT 5 det
            widow/widow NOUN:NN 1 appos
            of/of ADP:IN 8 case
            a/a DET:DT 8 det
            sailor/sailor NOUN:NN 5 nmod
            whom/whom PRON:WP 11 obj
            pirates/pirate NOUN:NNS 11 nsubj
            killed/kill VERB:VBD 8 acl:relcl
            ,/, PUNCT:, 13 punct
            said/say VERB:VBD 8 acl:relcl
            the/the DET:DT 15 det
            ferry/ferry NOUN:NN 17 nsubj
            was/be AUX:VBD 17 cop
            safe/safe ADJ:JJ 13 ccomp
            ./. PUNCT:. 1 punct
            """)
        #expect(claims == ["QUOTED | document | Ana Sall | happened | “the ferry was safe”"])
    }
}
