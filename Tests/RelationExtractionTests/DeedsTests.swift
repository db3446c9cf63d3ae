import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

@Suite("Praise, aid, blame, threats, sanctions and attacks are found in all their constructions")
struct DeedsTests {
    @Test("With whose help something is done, he aids")
    func withHelp() {
        let claims = extracted(
            """
            Togo/Togo PROPN:NNP 2 nsubj B-GPE
            rebuilt/rebuild VERB:VBD 0 root
            bridges/bridge NOUN:NNS 2 obj
            with/with ADP:IN 6 case
            the/the DET:DT 6 det
            help/help NOUN:NN 2 obl
            of/of ADP:IN 8 case
            Benin/Benin PROPN:NNP 6 nmod B-GPE
            ./. PUNCT:. 2 punct
            """)
        #expect(claims == ["AIDED | Benin | Togo | happened"])
    }

    @Test("A day between an object and what belongs to it is that of the object")
    func dayOfObject() {
        let claims = extracted(
            """
            Holt/Holt PROPN:NNP 2 nsubj B-PER
            condemned/condemn VERB:VBD 0 root
            Togo/Togo PROPN:NNP 5 nmod:poss B-GPE
            's/'s PART:POS 3 case
            raid/raid NOUN:NN 2 obj
            on/on ADP:IN 7 case
            Sunday/Sunday PROPN:NNP 2 obl
            on/on ADP:IN 9 case
            Orran/Orran PROPN:NNP 5 nmod B-GPE
            ./. PUNCT:. 2 punct
            """)
        #expect(claims.contains("CRITICIZED | Holt | Togo | happened"))
        #expect(claims.contains("ATTACKED | Togo | Orran | happened | 2025-10-26"))
    }

    @Test("What is threatened stands in the infinitive and is no deed itself")
    func threat() {
        let claims = extracted(
            """
            Togo/Togo        PROPN:NNP 2 nsubj B-GPE
            threatened/threaten VERB:VBD 0 root
            to/to            PART:TO   4 mark
            bomb/bomb        VERB:VB   2 xcomp
            Benin/Benin      PROPN:NNP 4 obj   B-GPE
            ./.              PUNCT:.   2 punct
            """)
        #expect(claims == ["THREATENED | Togo | Benin | happened"])
    }

    @Test("Who supports somebody with arms aids him")
    func supportWithArms() {
        let words = """
            Togo/Togo        PROPN:NNP 2 nsubj B-GPE
            supported/support VERB:VBD 0 root
            Benin/Benin      PROPN:NNP 2 obj   B-GPE
            with/with        ADP:IN    5 case
            weapons/weapon   NOUN:NNS  2 obl
            ./.              PUNCT:.   2 punct
            """
        #expect(extracted(words) == ["AIDED | Togo | Benin | happened"])
        #expect(extracted(words.replacing("weapons/weapon", with: "words/word")) == ["SUPPORTED | Togo | Benin | happened"])
    }

    @Test("Whose decision it is, is blamed for it; who was killed is not")
    func owner() {
        let decision = extracted(
            """
            Togo/Togo        PROPN:NNP 2 nsubj B-GPE
            condemned/condemn VERB:VBD 0 root
            the/the          DET:DT    4 det
            decision/decision NOUN:NN  2 obj
            of/of            ADP:IN    6 case
            Benin/Benin      PROPN:NNP 4 nmod  B-GPE
            ./.              PUNCT:.   2 punct
            """)
        #expect(decision == ["CRITICIZED | Togo | Benin | happened"])
        let killing = extracted(
            """
            Togo/Togo        PROPN:NNP 2 nsubj B-GPE
            condemned/condemn VERB:VBD 0 root
            the/the          DET:DT    4 det
            killing/killing  NOUN:NN   2 obj
            of/of            ADP:IN    6 case
            Ana/Ana          PROPN:NNP 4 nmod  B-PER
            Sall/Sall        PROPN:NNP 6 flat  I-PER
            ./.              PUNCT:.   2 punct
            """)
        #expect(killing.isEmpty)
    }

    @Test("Who condemns the attack condemns who made it; only the accused rejects the charge")
    func author() {
        let condemned = extracted(
            """
            Togo/Togo        PROPN:NNP 2 nsubj B-GPE
            shelled/shell    VERB:VBD  0 root
            Benin/Benin      PROPN:NNP 2 obj   B-GPE
            ./.              PUNCT:.   2 punct

            Ghana/Ghana      PROPN:NNP 2 nsubj B-GPE
            condemned/condemn VERB:VBD 0 root
            the/the          DET:DT    4 det
            attack/attack    NOUN:NN   2 obj
            ./.              PUNCT:.   2 punct
            """)
        #expect(condemned == ["ATTACKED | Togo | Benin | happened", "CRITICIZED | Ghana | Togo | happened"])
        func rejected(by country: String) -> [String] {
            extracted(
                """
                Togo/Togo        PROPN:NNP 2 nsubj B-GPE
                criticized/criticize VERB:VBD 0 root
                Benin/Benin      PROPN:NNP 2 obj   B-GPE
                ./.              PUNCT:.   2 punct

                \(country)/\(country) PROPN:NNP 2 nsubj B-GPE
                rejected/reject  VERB:VBD  0 root
                the/the          DET:DT    4 det
                charge/charge    NOUN:NN   2 obj
                ./.              PUNCT:.   2 punct
                """)
        }
        #expect(rejected(by: "Benin") == ["CRITICIZED | Togo | Benin | happened", "CRITICIZED | Benin | Togo | happened"])
        #expect(rejected(by: "Ghana") == ["CRITICIZED | Togo | Benin | happened"])
    }

    @Test("To whom something is given is aided, also as the subject of a passive clause")
    func recipient() {
        let claims = extracted(
            """
            Benin/Benin      PROPN:NNP 3 nsubj:pass B-GPE
            was/be           AUX:VBD   3 aux:pass
            given/give       VERB:VBN  0 root
            two/two          NUM:CD    5 nummod
            ambulances/ambulance NOUN:NNS 3 obj
            by/by            ADP:IN    7 case
            Togo/Togo        PROPN:NNP 3 obl:agent B-GPE
            ./.              PUNCT:.   3 punct
            """)
        #expect(claims == ["AIDED | Togo | Benin | happened"])
    }

    @Test("The giver stands behind what the amount is of")
    func measure() {
        let claims = extracted(
            """
            Benin/Benin      PROPN:NNP 2 nsubj B-GPE
            received/receive VERB:VBD  0 root
            tonnes/tonne     NOUN:NNS  2 obj
            of/of            ADP:IN    5 case
            rice/rice        NOUN:NN   3 nmod
            from/from        ADP:IN    7 case
            Togo/Togo        PROPN:NNP 5 nmod  B-GPE
            ./.              PUNCT:.   2 punct
            """)
        #expect(claims == ["AIDED | Togo | Benin | happened"])
    }

    @Test("A verb that the parser took for a participle is the verb of its sentence")
    func mainVerb() {
        let claims = extracted(
            """
            Togo/Togo        PROPN:NNP 3 compound B-GPE
            severed/sever    VERB:VBN  3 amod
            relations/relation NOUN:NNS 0 root
            with/with        ADP:IN    5 case
            Benin/Benin      PROPN:NNP 3 nmod  B-GPE
            ./.              PUNCT:.   3 punct
            """)
        #expect(claims == ["SANCTIONED | Togo | Benin | happened"])
    }

    @Test("A fire that a country came under is the shooter's")
    func underFire() {
        let claims = extracted(
            """
            Togo/Togo        PROPN:NNP 2 nsubj B-GPE
            came/come        VERB:VBD  0 root
            under/under      ADP:IN    4 case
            criticism/criticism NOUN:NN 2 obl
            from/from        ADP:IN    6 case
            Benin/Benin      PROPN:NNP 2 obl   B-GPE
            ./.              PUNCT:.   2 punct
            """)
        #expect(claims == ["CRITICIZED | Benin | Togo | happened"])
    }

    @Test("Words of completion in a user's lexicon hold the clause that they name")
    func completed() throws {
        let lexicon = try RelationLexicon.builtIn.extended(
            by: "relations: {DARED: {frames: [{verbs: [dare], source: [subject], target: [complement/object], completed: [race]}]}}")
        func types(_ verb: String) -> [String] {
            let document = AnnotatedDocument(
                byHand: """
                    Ana/Ana      PROPN:NNP 3 nsubj B-PER
                    Sall/Sall    PROPN:NNP 1 flat  I-PER
                    dared/dare   VERB:VBD  0 root
                    to/to        PART:TO   5 mark
                    \(verb)/\(verb) VERB:VB 3 xcomp
                    Ivo/Ivo      PROPN:NNP 5 obj   B-PER
                    Baric/Baric  PROPN:NNP 6 flat  I-PER
                    ./.          PUNCT:.   3 punct
                    """)
            return RelationExtractor(lexicon: lexicon).extract(from: document).claims.map(\.type)
        }
        #expect(types("race") == ["DARED"])
        #expect(types("see").isEmpty)
    }

    @Test("A thing is its maker's, whether a clause behind it or the sentence before tells who made it")
    func maker() {
        let passed = extracted(
            """
            the/the          DET:DT    2 det
            law/law          NOUN:NN   7 nsubj:pass
            passed/pass      VERB:VBN  2 acl
            by/by            ADP:IN    5 case
            Benin/Benin      PROPN:NNP 3 obl:agent B-GPE
            was/be           AUX:VBD   7 aux:pass
            condemned/condemn VERB:VBN 0 root
            by/by            ADP:IN    9 case
            Togo/Togo        PROPN:NNP 7 obl:agent B-GPE
            ./.              PUNCT:.   7 punct
            """)
        #expect(passed == ["CRITICIZED | Togo | Benin | happened"])
        func rejected(_ noun: String, after verb: String) -> [String] {
            extracted(
                """
                Benin/Benin      PROPN:NNP 2 nsubj B-GPE
                \(verb)/\(verb) VERB:VBD  0 root
                an/a             DET:DT    4 det
                offer/offer      NOUN:NN   2 obj
                ./.              PUNCT:.   2 punct

                Togo/Togo        PROPN:NNP 2 nsubj B-GPE
                rejected/reject  VERB:VBD  0 root
                the/the          DET:DT    4 det
                \(noun)/\(noun) NOUN:NN   2 obj
                ./.              PUNCT:.   2 punct
                """)
        }
        #expect(rejected("offer", after: "make") == ["CRITICIZED | Togo | Benin | happened"])
        #expect(rejected("proposal", after: "propose") == ["CRITICIZED | Togo | Benin | happened"])
        #expect(rejected("offer", after: "hear").isEmpty)
    }

    @Test("Of two objects the first is the one who is given the other, as is a name before an amount")
    func doubleObject() {
        let lent = extracted(
            """
            Togo/Togo        PROPN:NNP 2 nsubj B-GPE
            lent/lend        VERB:VBD  0 root
            Benin/Benin      PROPN:NNP 2 obj   B-GPE
            a/a              DET:DT    5 det
            boat/boat        NOUN:NN   2 obj
            ./.              PUNCT:.   2 punct
            """)
        #expect(lent == ["AIDED | Togo | Benin | happened"])
        let paid = extracted(
            """
            Togo/Togo        PROPN:NNP 2 nsubj B-GPE
            gave/give        VERB:VBD  0 root
            Benin/Benin      PROPN:NNP 4 compound B-GPE
            $/$              SYM:$     2 obj
            9/9              NUM:CD    6 compound
            million/million  NUM:CD    4 nummod
            ./.              PUNCT:.   2 punct
            """)
        #expect(paid == ["AIDED | Togo | Benin | happened"])
    }

    @Test("What somebody is accused of is no deed")
    func accused() {
        let claims = extracted(
            """
            Togo/Togo        PROPN:NNP 2 nsubj B-GPE
            accused/accuse   VERB:VBD  0 root
            Benin/Benin      PROPN:NNP 2 obj   B-GPE
            of/of            ADP:IN    5 mark
            bombing/bomb     VERB:VBG  2 advcl
            Ghana/Ghana      PROPN:NNP 5 obj   B-GPE
            ./.              PUNCT:.   2 punct
            """)
        #expect(claims == ["CRITICIZED | Togo | Benin | happened"])
    }

    @Test("What two trade, each does to the other")
    func mutual() {
        let claims = extracted(
            """
            Togo/Togo        PROPN:NNP 4 nsubj B-GPE
            and/and          CCONJ:CC  3 cc
            Benin/Benin      PROPN:NNP 1 conj  B-GPE
            traded/trade     VERB:VBD  0 root
            insults/insult   NOUN:NNS  4 obj
            ./.              PUNCT:.   4 punct
            """)
        #expect(claims == ["CRITICIZED | Togo | Benin | happened", "CRITICIZED | Benin | Togo | happened"])
    }

    @Test("An infinitive of purpose is done by who goes about it, not by whom he turns to")
    func purpose() {
        let claims = extracted(
            """
            Togo/Togo        PROPN:NNP 2 nsubj B-GPE
            used/use         VERB:VBD  0 root
            Benin/Benin      PROPN:NNP 2 obj   B-GPE
            to/to            PART:TO   5 mark
            praise/praise    VERB:VB   2 xcomp
            Benin/Benin      PROPN:NNP 5 obj   B-GPE
            ./.              PUNCT:.   2 punct
            """)
        #expect(claims == ["SUPPORTED | Togo | Benin | happened"])
    }

    @Test("A threat is to him who can avert it")
    func condition() {
        let claims = extracted(
            """
            Togo/Togo        PROPN:NNP 2 nsubj B-GPE
            threatened/threaten VERB:VBD 0 root
            to/to            PART:TO   4 mark
            leave/leave      VERB:VB   2 xcomp
            unless/unless    SCONJ:IN  7 mark
            Benin/Benin      PROPN:NNP 7 nsubj B-GPE
            paid/pay         VERB:VBD  4 advcl
            ./.              PUNCT:.   2 punct
            """)
        #expect(claims == ["THREATENED | Togo | Benin | happened"])
    }

    @Test("A participle before its agent is passive, even where the tree makes it the main verb")
    func bareParticiple() {
        let claims = extracted(
            """
            Ana/Ana          PROPN:NNP 4 nsubj B-PER
            Sall/Sall        PROPN:NNP 1 flat  I-PER
            ,/,              PUNCT:,   1 punct
            praised/praise   VERB:VBD  0 root
            by/by            ADP:IN    6 case
            Togo/Togo        PROPN:NNP 4 obl:agent B-GPE
            ,/,              PUNCT:,   8 punct
            left/leave       VERB:VBD  4 parataxis
            ./.              PUNCT:.   4 punct
            """)
        #expect(claims == ["SUPPORTED | Togo | Ana Sall | happened"])
    }

    @Test("What is threatened lies ahead")
    func ahead() {
        func said(_ verb: String) -> [String] {
            extracted(
                """
                Togo/Togo        PROPN:NNP 2 nsubj B-GPE
                said/say         VERB:VBD  0 root
                it/it            PRON:PRP  5 nsubj
                \(verb)
                strike/strike    VERB:VB   2 ccomp
                Benin/Benin      PROPN:NNP 5 obj   B-GPE
                ./.              PUNCT:.   2 punct
                """)
        }
        #expect(said("would/would AUX:MD 5 aux").contains("THREATENED | Togo | Benin | happened"))
        #expect(!said("did/do AUX:VBD 5 aux").contains { $0.hasPrefix("THREATENED") })
    }

    @Test("Each of two named as one side accuses the other")
    func sides() {
        let claims = extracted(
            """
            The/the          DET:DT    2 det
            government/government NOUN:NN 9 nsubj
            of/of            ADP:IN    4 case
            Togo/Togo        PROPN:NNP 2 nmod  B-GPE
            and/and          CCONJ:CC  8 cc
            the/the          DET:DT    8 det
            Nimba/Nimba      PROPN:NNP 8 compound B-ORG
            Front/Front      PROPN:NNP 2 conj  I-ORG
            left/leave       VERB:VBD  0 root
            Benin/Benin      PROPN:NNP 9 obj   B-GPE
            ./.              PUNCT:.   9 punct

            Each/each        DET:DT    2 det
            side/side        NOUN:NN   3 nsubj
            accused/accuse   VERB:VBD  0 root
            the/the          DET:DT    5 det
            other/other      ADJ:JJ    3 obj
            ./.              PUNCT:.   3 punct
            """)
        #expect(claims.contains("CRITICIZED | Togo | Nimba Front | happened"))
        #expect(claims.contains("CRITICIZED | Nimba Front | Togo | happened"))
    }

    @Test("A government is of the country in whose capital it sits")
    func seat() {
        let claims = extracted(
            """
            Togo/Togo        PROPN:NNP 2 nsubj B-GPE
            criticized/criticize VERB:VBD 0 root
            the/the          DET:DT    4 det
            government/government NOUN:NN 2 obj
            in/in            ADP:IN    6 case
            Oslo/Oslo        PROPN:NNP 2 obl   B-GPE
            ./.              PUNCT:.   2 punct
            """)
        #expect(claims == ["CRITICIZED | Togo | Norway | happened"])
    }

    @Test("A firm that agreed to buy another has agreed with it, and that happened")
    func takeover() {
        let claims = extracted(
            """
            Verdex/Verdex PROPN:NNP 2 compound B-ORG
            Corp/Corp PROPN:NNP 3 nsubj I-ORG
            agreed/agree VERB:VBD 0 root
            in/in ADP:IN 5 case
            April/April PROPN:NNP 3 obl
            to/to PART:TO 7 mark
            buy/buy VERB:VB 3 xcomp
            Lumo/Lumo PROPN:NNP 9 compound B-ORG
            Ltd/Ltd PROPN:NNP 7 obj I-ORG
            ./. PUNCT:. 3 punct
            """)
        #expect(claims == ["AGREED | Verdex Corp | Lumo Ltd | happened | 2025-04"])
    }

    @Test("Talks are wound up, not wounded")
    func windingUp() {
        let claims = extracted(
            """
            Togo/Togo PROPN:NNP 2 nsubj B-GPE
            wound/wound VERB:VBD 0 root
            up/up ADP:RP 2 compound:prt
            Benin/Benin PROPN:NNP 2 obj B-GPE
            ./. PUNCT:. 2 punct
            """)
        #expect(claims.isEmpty)
    }

    @Test("Who borrowed from a bank has its aid")
    func borrowing() {
        let claims = extracted(
            """
            Togo/Togo PROPN:NNP 2 nsubj B-GPE
            borrowed/borrow VERB:VBD 0 root
            money/money NOUN:NN 2 obj
            from/from ADP:IN 6 case
            Lumo/Lumo PROPN:NNP 6 compound B-ORG
            Bank/Bank PROPN:NNP 2 obl I-ORG
            ./. PUNCT:. 2 punct
            """)
        #expect(claims == ["AIDED | Lumo Bank | Togo | happened"])
    }
}
