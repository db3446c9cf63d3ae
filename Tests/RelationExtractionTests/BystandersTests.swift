import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

@Suite("Who only stands beside an event takes no part in it")
struct BystandersTests {
    @Test("What somebody is, in an aside, is no second one who does it")
    func aside() {
        let claims = extracted(
            """
            Ana/Ana        PROPN:NNP 15 nsubj B-PER
            Sall/Sall      PROPN:NNP 1 flat   I-PER
            ,/,            PUNCT:,   9 punct
            a/a            DET:DT    9 det
            local/local    ADJ:JJ    9 amod
            chief/chief    NOUN:NN   9 compound
            and/and        CCONJ:CC  9 cc
            former/former  ADJ:JJ    9 amod
            member/member  NOUN:NN   1 conj
            of/of          ADP:IN    13 case
            the/the        DET:DT    13 det
            Verdan/Verdan  PROPN:NNP 13 compound B-ORG
            Front/Front    PROPN:NNP 9 nmod   I-ORG
            ,/,            PUNCT:,   1 punct
            praised/praise VERB:VBD  0 root
            Ivo/Ivo        PROPN:NNP 15 obj   B-PER
            Baric/Baric    PROPN:NNP 16 flat  I-PER
            ./.            PUNCT:.   15 punct
            """)
        #expect(claims == ["SUPPORTED | Ana Sall | Ivo Baric | happened"])
    }

    @Test("A country before a title does not meet with the one who has it")
    func title() {
        let claims = extracted(
            """
            Ana/Ana       PROPN:NNP 9 nsubj B-PER
            Sall/Sall     PROPN:NNP 1 flat  I-PER
            and/and       CCONJ:CC  4 cc
            Togo/Togo     PROPN:NNP 1 conj  B-GPE
            Foreign/foreign ADJ:JJ  6 amod
            Minister/Minister PROPN:NNP 7 nmod:desc
            Lena/Lena     PROPN:NNP 1 conj  B-PER
            Holm/Holm     PROPN:NNP 7 flat  I-PER
            met/meet      VERB:VBD  0 root
            ./.           PUNCT:.   9 punct
            """)
        #expect(claims == ["MET | Ana Sall | Lena Holm | happened"])
    }

    @Test("Two who meet with people of no name do not meet each other")
    func strangers() {
        let words = """
            Ana/Ana       PROPN:NNP 6 nsubj B-PER
            Sall/Sall     PROPN:NNP 1 flat  I-PER
            and/and       CCONJ:CC  4 cc
            Ivo/Ivo       PROPN:NNP 1 conj  B-PER
            Baric/Baric   PROPN:NNP 4 flat  I-PER
            met/meet      VERB:VBD  0 root
            with/with     ADP:IN    8 case
            students/student NOUN:NNS 6 obl
            ./.           PUNCT:.   6 punct
            """
        #expect(extracted(words).isEmpty)
        #expect(
            extracted(words.replacing("students/student NOUN:NNS", with: "ease/ease NOUN:NN")) == ["MET | Ana Sall | Ivo Baric | happened"])
    }

    @Test("Who elects somebody at a meeting met nobody by that")
    func meetingPlace() {
        let claims = extracted(
            """
            Ana/Ana       PROPN:NNP 6 nsubj B-PER
            Sall/Sall     PROPN:NNP 1 flat  I-PER
            and/and       CCONJ:CC  4 cc
            Ivo/Ivo       PROPN:NNP 1 conj  B-PER
            Baric/Baric   PROPN:NNP 4 flat  I-PER
            chose/choose  VERB:VBD  0 root
            her/she       PRON:PRP  6 obj
            at/at         ADP:IN    10 case
            a/a           DET:DT    10 det
            meeting/meeting NOUN:NN 6 obl
            ./.           PUNCT:.   6 punct
            """)
        #expect(!claims.contains { $0.hasPrefix("MET") })
    }

    @Test("A bare number behind a verb takes up nobody")
    func number() {
        let claims = extracted(
            """
            Togo/Togo     PROPN:NNP 2 nsubj B-GPE
            fought/fight  VERB:VBD  0 root
            Benin/Benin   PROPN:NNP 2 obj   B-GPE
            ./.           PUNCT:.   2 punct

            Ghana/Ghana   PROPN:NNP 2 nsubj B-GPE
            attacked/attack VERB:VBD 0 root
            Niger/Niger   PROPN:NNP 2 obj   B-GPE
            ,/,           PUNCT:,   5 punct
            killing/kill  VERB:VBG  2 advcl
            two/two       NUM:CD    5 obj
            ./.           PUNCT:.   2 punct
            """)
        #expect(claims == ["ATTACKED | Togo | Benin | happened", "ATTACKED | Ghana | Niger | happened"])
    }

    @Test("Whom something happens to in a raid did not make it")
    func victim() {
        let claims = extracted(
            """
            Ana/Ana       PROPN:NNP 4 nsubj:pass B-PER
            Sall/Sall     PROPN:NNP 1 flat  I-PER
            was/be        AUX:VBD   4 aux:pass
            hurt/hurt     VERB:VBN  0 root
            in/in         ADP:IN    7 case
            a/a           DET:DT    7 det
            raid/raid     NOUN:NN   4 obl
            on/on         ADP:IN    9 case
            Togo/Togo     PROPN:NNP 7 nmod  B-GPE
            ./.           PUNCT:.   4 punct
            """)
        #expect(!claims.contains { $0.hasPrefix("ATTACKED") })
    }

    @Test("What is said of somebody, in quotation marks or as a second object, makes no telephone call")
    func naming() {
        let words = """
            Ana/Ana       PROPN:NNP 3 nsubj B-PER
            Sall/Sall     PROPN:NNP 1 flat  I-PER
            called/call   VERB:VBD  0 root
            Ivo/Ivo       PROPN:NNP 3 iobj  B-PER
            Baric/Baric   PROPN:NNP 4 flat  I-PER
            a/a           DET:DT    7 det
            dreamer/dreamer NOUN:NN 3 obj
            ./.           PUNCT:.   3 punct
            """
        #expect(!extracted(words).contains { $0.hasPrefix("CALLED") })
    }

    @Test("Who talks about a journey has not made it")
    func topic() {
        let claims = extracted(
            """
            Ana/Ana       PROPN:NNP 3 nsubj B-PER
            Sall/Sall     PROPN:NNP 1 flat  I-PER
            talked/talk   VERB:VBD  0 root
            about/about   ADP:IN    6 case
            a/a           DET:DT    6 det
            visit/visit   NOUN:NN   3 obl
            to/to         ADP:IN    8 case
            Togo/Togo     PROPN:NNP 6 nmod  B-GPE
            ./.           PUNCT:.   3 punct
            """)
        #expect(!claims.contains { $0.hasPrefix("VISITED") })
    }

    @Test("A visit that was only asked for is none, though the tree hangs it on the verb")
    func request() {
        let claims = extracted(
            """
            Ana/Ana       PROPN:NNP 3 nsubj B-PER
            Sall/Sall     PROPN:NNP 1 flat  I-PER
            got/get       VERB:VBD  0 root
            a/a           DET:DT    5 det
            request/request NOUN:NN 3 obj
            to/to         PART:TO   7 mark
            visit/visit   VERB:VB   3 advcl
            Togo/Togo     PROPN:NNP 7 obj   B-GPE
            ./.           PUNCT:.   3 punct
            """)
        #expect(!claims.contains { $0.hasPrefix("VISITED") })
    }
}

@Suite("Each occasion has its own people and day")
struct SeveralDaysTests {
    @Test("Who is named behind the last day was there on that day only")
    func behindTheDate() {
        let claims = extracted(
            """
            Ana/Ana       PROPN:NNP 3 nsubj B-PER
            Sall/Sall     PROPN:NNP 1 flat  I-PER
            met/meet      VERB:VBD  0 root
            with/with     ADP:IN    5 case
            Ivo/Ivo       PROPN:NNP 3 obl   B-PER
            Baric/Baric   PROPN:NNP 5 flat  I-PER
            on/on         ADP:IN    9 case
            October/October PROPN:NNP 9 compound
            20/20         NUM:CD    3 obl
            and/and       CCONJ:CC  14 cc
            ,/,           PUNCT:,   10 punct
            on/on         ADP:IN    14 case
            October/October PROPN:NNP 14 compound
            22/22         NUM:CD    3 obl
            ,/,           PUNCT:,   14 punct
            with/with     ADP:IN    17 case
            Pekka/Pekka   PROPN:NNP 3 obl   B-PER
            Korda/Korda   PROPN:NNP 17 flat I-PER
            ./.           PUNCT:.   3 punct
            """)
        #expect(
            claims == ["MET | Ana Sall | Ivo Baric | happened | 2025-10-20", "MET | Ana Sall | Pekka Korda | happened | 2025-10-22"])
    }

    @Test("A stop that was dropped is that of the last traveller")
    func droppedStop() {
        let claims = extracted(
            """
            Ana/Ana       PROPN:NNP 3 nsubj B-PER
            Sall/Sall     PROPN:NNP 1 flat  I-PER
            visited/visit VERB:VBD  0 root
            Togo/Togo     PROPN:NNP 3 obj   B-GPE
            ./.           PUNCT:.   3 punct

            A/a           DET:DT    2 det
            stop/stop     NOUN:NN   6 nsubj:pass
            in/in         ADP:IN    4 case
            Benin/Benin   PROPN:NNP 2 nmod  B-GPE
            was/be        AUX:VBD   6 aux:pass
            dropped/drop  VERB:VBN  0 root
            ./.           PUNCT:.   6 punct
            """)
        #expect(claims == ["VISITED | Ana Sall | Togo | happened", "VISITED | Ana Sall | Benin | denied"])
    }

    @Test("Who is told for the first time by a number takes up nobody told before")
    func newcomers() {
        let claims = extracted(
            """
            Ana/Ana       PROPN:NNP 6 nsubj B-PER
            Sall/Sall     PROPN:NNP 1 flat  I-PER
            and/and       CCONJ:CC  4 cc
            Ivo/Ivo       PROPN:NNP 1 conj  B-PER
            Baric/Baric   PROPN:NNP 4 flat  I-PER
            left/leave    VERB:VBD  0 root
            ./.           PUNCT:.   6 punct

            Togo/Togo     PROPN:NNP 2 nsubj B-GPE
            expelled/expel VERB:VBD 0 root
            two/two       NUM:CD    5 nummod
            Beninese/Beninese ADJ:JJ 5 amod B-GPE
            envoys/envoy  NOUN:NNS  2 obj
            ./.           PUNCT:.   2 punct
            """)
        #expect(claims == ["SANCTIONED | Togo | Benin | happened"])
    }
}

@Suite("Violence is told with its places and its losers")
struct GroundTakenTests {
    @Test("Villages taken from a force are taken from it")
    func takenFrom() {
        let claims = extracted(
            """
            Togo/Togo     PROPN:NNP 2 nsubj B-GPE
            took/take     VERB:VBD  0 root
            back/back     ADV:RB    2 advmod
            two/two       NUM:CD    5 nummod
            villages/village NOUN:NNS 2 obj
            from/from     ADP:IN    7 case
            Benin/Benin   PROPN:NNP 2 obl   B-GPE
            ./.           PUNCT:.   2 punct
            """)
        #expect(claims == ["ATTACKED | Togo | Benin | happened"])
    }

    @Test("Flags may be burnt without force")
    func flag() {
        let words = """
            Togo/Togo     PROPN:NNP 2 nsubj B-GPE
            burned/burn   VERB:VBD  0 root
            a/a           DET:DT    4 det
            flag/flag     NOUN:NN   2 obj
            of/of         ADP:IN    6 case
            Benin/Benin   PROPN:NNP 4 nmod  B-GPE
            ./.           PUNCT:.   2 punct
            """
        #expect(extracted(words).isEmpty)
        #expect(extracted(words.replacing("flag/flag", with: "camp/camp")) == ["ATTACKED | Togo | Benin | happened"])
    }
}
