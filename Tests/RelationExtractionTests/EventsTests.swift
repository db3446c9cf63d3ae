import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

/// What extraction makes of a document annotated by hand, one line a claim.
func extracted(_ lines: String, date: String? = "2025-10-28") -> [String] {
    let found = RelationExtractor().extract(from: AnnotatedDocument(byHand: lines, date: date))
    func name(_ participant: ClaimParticipant) -> String {
        switch participant {
        case .document: "document"
        case .entity(let index): found.entities[index].name
        }
    }
    return found.claims.filter { $0.type != "AFFILIATED_WITH" && $0.type != "LOCATED_IN" && $0.type != "SPOKE_ABOUT" }.map { claim in
        ([claim.type, name(claim.source), name(claim.target), claim.status.rawValue]
            + [
                claim.date?.value, claim.place.map { "in \(found.entities[$0].name)" }, claim.topic.map { "on \($0)" },
                claim.quote.map { "“\($0)”" },
            ]
            .compactMap { $0 })
            .joined(separator: " | ")
    }
}

@Suite("Events are found along the tree")
struct EventsTests {
    @Test("Who goes on to a capital visits it")
    func goesOn() {
        let claims = extracted(
            """
            Holt/Holt    PROPN:NNP 2 nsubj B-PER
            flew/fly     VERB:VBD  0 root
            on/on        ADP:IN    5 case
            to/to        ADP:IN    5 case
            Oslo/Oslo    PROPN:NNP 2 obl   B-GPE
            ./.          PUNCT:.   2 punct
            """)
        #expect(claims == ["VISITED | Holt | Oslo | happened"])
    }

    @Test("The day that a visit called off was planned for is that of the visit")
    func plannedFor() {
        let claims = extracted(
            """
            Holt/Holt    PROPN:NNP 2 nsubj B-PER
            called/call  VERB:VBD  0 root
            off/off      ADP:RP    2 compound:prt
            a/a          DET:DT    5 det
            visit/visit  NOUN:NN   2 obj
            to/to        ADP:IN    7 case
            Oslo/Oslo    PROPN:NNP 5 nmod  B-GPE
            planned/plan VERB:VBN  2 advcl
            for/for      ADP:IN    10 case
            Friday/Friday PROPN:NNP 8 obl
            ./.          PUNCT:.   2 punct
            """)
        #expect(claims == ["VISITED | Holt | Oslo | denied | 2025-10-31"])
    }

    @Test("A call made on a person is a meeting")
    func callOn() {
        let claims = extracted(
            """
            Holt/Holt    PROPN:NNP 2 nsubj B-PER
            made/make    VERB:VBD  0 root
            her/her      PRON:PRP$ 5 nmod:poss
            first/first  ADJ:JJ    5 amod
            call/call    NOUN:NN   2 obj
            on/on        ADP:IN    7 case
            Baric/Baric  PROPN:NNP 5 nmod  B-PER
            ./.          PUNCT:.   2 punct
            """)
        #expect(claims == ["MET | Holt | Baric | happened"])
    }

    @Test("Who will see somebody is to meet him")
    func willSee() {
        let claims = extracted(
            """
            Holt/Holt    PROPN:NNP 3 nsubj B-PER
            will/will    AUX:MD    3 aux
            see/see      VERB:VB   0 root
            Baric/Baric  PROPN:NNP 3 obj   B-PER
            ./.          PUNCT:.   3 punct
            """)
        #expect(claims == ["MET | Holt | Baric | planned"])
    }

    @Test("What somebody does not recognise has happened all the same")
    func presupposed() {
        let claims = extracted(
            """
            Holt/Holt    PROPN:NNP 4 nsubj B-PER
            does/do      AUX:VBZ   4 aux
            not/not      PART:RB   4 advmod
            recognise/recognise VERB:VB 0 root
            Togo/Togo    PROPN:NNP 7 nmod:poss B-GPE
            's/'s        PART:POS  5 case
            invasion/invasion NOUN:NN 4 obj
            of/of        ADP:IN    9 case
            Benin/Benin  PROPN:NNP 7 nmod  B-GPE
            ./.          PUNCT:.   4 punct
            """)
        #expect(claims.contains("ATTACKED | Togo | Benin | happened"))
    }

    @Test("A verb with subject and object, and the day of its clause")
    func verb() {
        let claims = extracted(
            """
            Ivo/Ivo      PROPN:NNP 3 nsubj B-PER
            Baric/Baric  PROPN:NNP 1 flat  I-PER
            met/meet     VERB:VBD  0 root
            Dana/Dana    PROPN:NNP 3 obj   B-PER
            Holt/Holt    PROPN:NNP 4 flat  I-PER
            in/in        ADP:IN    7 case
            Oslo/Oslo    PROPN:NNP 3 obl   B-GPE
            on/on        ADP:IN    9 case
            Monday/Monday PROPN:NNP 3 obl
            ./.          PUNCT:.   3 punct
            """)
        #expect(claims == ["MET | Ivo Baric | Dana Holt | happened | 2025-10-27 | in Oslo"])
    }

    @Test("A light verb and its noun; a telephone makes it a call")
    func lightVerb() {
        let claims = extracted(
            """
            Ivo/Ivo      PROPN:NNP 3 nsubj B-PER
            Baric/Baric  PROPN:NNP 1 flat  I-PER
            held/hold    VERB:VBD  0 root
            a/a          DET:DT    6 det
            phone/phone  NOUN:NN   6 compound
            conversation/conversation NOUN:NN 3 obj
            with/with    ADP:IN    8 case
            Dana/Dana    PROPN:NNP 6 nmod  B-PER
            Holt/Holt    PROPN:NNP 8 flat  I-PER
            about/about  ADP:IN    11 case
            fisheries/fishery NOUN:NNS 6 nmod
            ./.          PUNCT:.   3 punct
            """)
        #expect(claims == ["CALLED | Ivo Baric | Dana Holt | happened | on fisheries"])
    }

    @Test("Months that are coordinated are occasions of their own")
    func distributedMonths() {
        let claims = extracted(
            """
            Ivo/Ivo       PROPN:NNP 3 nsubj B-PER
            Baric/Baric   PROPN:NNP 1 flat  I-PER
            telephoned/telephone VERB:VBD 0 root
            Dana/Dana     PROPN:NNP 3 obj   B-PER
            Holt/Holt     PROPN:NNP 4 flat  I-PER
            in/in         ADP:IN    7 case
            January/January PROPN:NNP 3 obl
            and/and       CCONJ:CC  9 cc
            June/June     PROPN:NNP 7 conj
            ./.           PUNCT:.   3 punct
            """)
        #expect(
            claims == ["CALLED | Ivo Baric | Dana Holt | happened | 2025-01", "CALLED | Ivo Baric | Dana Holt | happened | 2025-06"])
    }

    @Test("The day on which talks of two days ended makes a span")
    func span() {
        let claims = extracted(
            """
            Norway/Norway PROPN:NNP 6 nsubj B-GPE
            and/and       CCONJ:CC  3 cc
            Chile/Chile   PROPN:NNP 1 conj  B-GPE
            on/on         ADP:IN    5 case
            Sunday/Sunday PROPN:NNP 6 obl
            concluded/conclude VERB:VBD 0 root
            two/two       NUM:CD    8 nummod
            days/day      NOUN:NNS  6 obj
            of/of         ADP:IN    11 case
            trade/trade   NOUN:NN   11 compound
            talks/talk    NOUN:NNS  8 nmod
            ./.           PUNCT:.   6 punct
            """)
        #expect(claims == ["NEGOTIATED | Norway | Chile | happened | 2025-10-25/2025-10-26"])
    }

    @Test("Hopes, requests and idioms make nothing")
    func nothing() {
        let claims = extracted(
            """
            Ivo/Ivo      PROPN:NNP 3 nsubj B-PER
            Baric/Baric  PROPN:NNP 1 flat  I-PER
            hopes/hope   VERB:VBZ  0 root
            to/to        PART:TO   5 mark
            meet/meet    VERB:VB   3 xcomp
            Dana/Dana    PROPN:NNP 5 obj   B-PER
            Holt/Holt    PROPN:NNP 6 flat  I-PER
            ./.          PUNCT:.   3 punct

            Holt/Holt    PROPN:NNP 3 nsubj B-PER
            may/may      AUX:MD    3 aux
            call/call    VERB:VB   0 root
            Baric/Baric  PROPN:NNP 3 obj   B-PER
            ./.          PUNCT:.   3 punct
            """)
        #expect(claims == [])
    }

    @Test("What is due is planned, what was called off is denied")
    func plannedAndDenied() {
        let planned = extracted(
            """
            Ivo/Ivo      PROPN:NNP 4 nsubj B-PER
            Baric/Baric  PROPN:NNP 1 flat  I-PER
            will/will    AUX:MD    4 aux
            meet/meet    VERB:VB   0 root
            Dana/Dana    PROPN:NNP 4 obj   B-PER
            Holt/Holt    PROPN:NNP 5 flat  I-PER
            on/on        ADP:IN    8 case
            Friday/Friday PROPN:NNP 4 obl
            ./.          PUNCT:.   4 punct
            """)
        #expect(planned == ["MET | Ivo Baric | Dana Holt | planned | 2025-10-31"])
        let denied = extracted(
            """
            A/a          DET:DT    2 det
            meeting/meeting NOUN:NN 9 nsubj:pass
            between/between ADP:IN 4 case
            Ivo/Ivo      PROPN:NNP 2 nmod  B-PER
            Baric/Baric  PROPN:NNP 4 flat  I-PER
            and/and      CCONJ:CC  7 cc
            Holt/Holt    PROPN:NNP 4 conj  B-PER
            was/be       AUX:VBD   9 aux:pass
            called/call  VERB:VBN  0 root
            off/off      ADP:RP    9 compound:prt
            ./.          PUNCT:.   9 punct
            """)
        #expect(denied == ["MET | Ivo Baric | Holt | denied"])
    }

    @Test("In a passive clause the agent acts and the subject is acted on")
    func passive() {
        let claims = extracted(
            """
            Dana/Dana    PROPN:NNP 4 nsubj:pass B-PER
            Holt/Holt    PROPN:NNP 1 flat  I-PER
            was/be       AUX:VBD   4 aux:pass
            received/receive VERB:VBN 0 root
            by/by        ADP:IN    6 case
            Ivo/Ivo      PROPN:NNP 4 obl:agent B-PER
            Baric/Baric  PROPN:NNP 6 flat  I-PER
            ./.          PUNCT:.   4 punct
            """)
        #expect(claims == ["HOSTED | Ivo Baric | Dana Holt | happened"])
    }

    @Test("A relation type of a user's lexicon is found like any other")
    func ownLexicon() throws {
        let lexicon = try RelationLexicon.builtIn.extended(
            by: "relations: {ACQUIRED: {frames: [{verbs: [take over], source: [subject], target: [object]}]}}")
        let document = AnnotatedDocument(
            byHand: """
                Norsk/Norsk  PROPN:NNP 3 nsubj B-ORG
                Stål/Stål    PROPN:NNP 1 flat  I-ORG
                took/take    VERB:VBD  0 root
                over/over    ADP:RP    3 compound:prt
                Velo/Velo    PROPN:NNP 3 obj   B-ORG
                Works/Works  PROPN:NNP 5 flat  I-ORG
                ./.          PUNCT:.   3 punct
                """)
        let claims = RelationExtractor(lexicon: lexicon).extract(from: document).claims
        #expect(claims.map(\.type) == ["ACQUIRED"])
    }

    @Test("Three at one table are one occasion and three relations; a list that meets another is every pair of the two")
    func pairs() {
        let together = extracted(
            """
            Baric/Baric  PROPN:NNP 6 nsubj B-PER
            ,/,          PUNCT:,   3 punct
            Holt/Holt    PROPN:NNP 1 conj  B-PER
            and/and      CCONJ:CC  5 cc
            Lunde/Lunde  PROPN:NNP 1 conj  B-PER
            met/meet     VERB:VBD  0 root
            ./.          PUNCT:.   6 punct
            """)
        #expect(together == ["MET | Baric | Holt | happened", "MET | Baric | Lunde | happened", "MET | Holt | Lunde | happened"])
        let lists = extracted(
            """
            Baric/Baric  PROPN:NNP 2 nsubj B-PER
            met/meet     VERB:VBD  0 root
            Holt/Holt    PROPN:NNP 2 obj   B-PER
            and/and      CCONJ:CC  5 cc
            Lunde/Lunde  PROPN:NNP 3 conj  B-PER
            ./.          PUNCT:.   2 punct
            """)
        #expect(lists == ["MET | Baric | Holt | happened", "MET | Baric | Lunde | happened"])
    }

    @Test("An occasion told twice is one, with what only the second telling knows")
    func toldTwice() {
        let claims = extracted(
            """
            Baric/Baric  PROPN:NNP 2 nsubj B-PER
            met/meet     VERB:VBD  0 root
            Holt/Holt    PROPN:NNP 2 obj   B-PER
            ./.          PUNCT:.   2 punct

            Holt/Holt    PROPN:NNP 2 nsubj B-PER
            met/meet     VERB:VBD  0 root
            Baric/Baric  PROPN:NNP 2 obj   B-PER
            on/on        ADP:IN    5 case
            Monday/Monday PROPN:NNP 2 obl
            ./.          PUNCT:.   2 punct
            """)
        #expect(claims == ["MET | Baric | Holt | happened | 2025-10-27"])
    }

    @Test("Who denies having met has not; what did not take place is denied")
    func denials() {
        let claims = extracted(
            """
            Baric/Baric  PROPN:NNP 2 nsubj B-PER
            denied/deny  VERB:VBD  0 root
            having/have  AUX:VBG   4 aux
            met/meet     VERB:VBN  2 xcomp
            Holt/Holt    PROPN:NNP 4 obj   B-PER
            ./.          PUNCT:.   2 punct
            """)
        #expect(claims == ["MET | Baric | Holt | denied"])
    }

    @Test("What happened when something else did has its date")
    func dateOfWhenClause() {
        let claims = extracted(
            """
            They/they    PRON:PRP  2 nsubj
            gathered/gather VERB:VBD 0 root
            in/in        ADP:IN    4 case
            June/June    PROPN:NNP 2 obl
            ,/,          PUNCT:,   9 punct
            when/when    ADV:WRB   9 advmod
            Ivo/Ivo      PROPN:NNP 9 nsubj B-PER
            Baric/Baric  PROPN:NNP 7 flat  I-PER
            met/meet     VERB:VBD  4 acl:relcl
            Dana/Dana    PROPN:NNP 9 obj   B-PER
            Holt/Holt    PROPN:NNP 10 flat I-PER
            ./.          PUNCT:.   2 punct
            """)
        #expect(claims == ["MET | Ivo Baric | Dana Holt | happened | 2025-06"])
    }
}
