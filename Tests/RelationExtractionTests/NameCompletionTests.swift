import DocumentModel
import KnowledgeTables
import ParleyTestSupport
import RelationExtraction
import Testing

/// The entities of a text annotated by hand, as "Person Ann Bell".
private func entities(_ lines: String) -> [String] {
    ReferenceResolver().resolve(AnnotatedDocument(byHand: lines)).entities.map { "\($0.type.rawValue) \($0.name)" }
}

@Suite("Names are completed")
struct NameCompletionTests {
    @Test("by particles and what they introduce")
    func particles() {
        let found = entities(
            """
            Piet PROPN 5 nsubj B-PER
            van NOUN 1 flat
            der NOUN 1 flat
            Linden PROPN 1 flat
            left/leave VERB 0 root
            """)
        #expect(found == ["Person Piet van der Linden"])
    }

    @Test("by a word between title and name that is a verb elsewhere")
    func verbAsName() {
        let found = entities(
            """
            President PROPN 3 nmod:desc
            Said/say VERB 3 compound
            Hamadi PROPN 4 nsubj B-PER
            left/leave VERB 0 root
            """)
        #expect(found == ["Person Said Hamadi"])
    }

    @Test("by a nickname in marks and the surname behind it")
    func nickname() {
        let found = entities(
            """
            Ada PROPN 6 nsubj B-PER
            “ PUNCT 3 punct
            Speedy PROPN 1 flat
            ” PUNCT 3 punct
            Orro PROPN 1 flat
            left/leave VERB 0 root
            """)
        #expect(found == ["Person Ada “Speedy” Orro"])
    }

    @Test("by the other fields of a ministry")
    func fields() {
        let found = entities(
            """
            Ministry PROPN 8 nsubj B-ORG
            of ADP 3 case I-ORG
            Labour PROPN 1 nmod I-ORG
            , PUNCT 5 punct
            Health PROPN 3 conj
            and CCONJ 7 cc
            Welfare PROPN 3 conj
            left/leave VERB 0 root
            """)
        #expect(found == ["Organization Ministry of Labour, Health and Welfare"])
    }

    @Test("by the words that an acronym in parentheses abbreviates")
    func spelledOut() {
        let found = entities(
            """
            Friends/friend PROPN 8 nsubj
            of ADP 4 case
            Long PROPN 4 compound B-LOC
            Lane PROPN 1 nmod I-LOC
            ( PUNCT 6 punct
            FLL PROPN 1 appos
            ) PUNCT 6 punct
            met/meet VERB 0 root
            """)
        #expect(found == ["Organization Friends of Long Lane"])
    }

    @Test("by the country of a ministry whose spokesman speaks")
    func ministry() {
        let found = entities(
            """
            A DET 5 det
            Peruvian ADJ 5 amod
            Foreign PROPN 4 compound B-ORG
            Ministry PROPN 5 compound I-ORG
            spokesman NOUN:NN 6 nsubj
            spoke/speak VERB 0 root
            """)
        #expect(found == ["Organization Peruvian Foreign Ministry", "Country Peru"])
    }

    @Test("not by the noun before them that says what they name")
    func noun() {
        let found = entities(
            """
            Emirati PROPN 2 compound B-ORG
            investor NOUN:NN 4 compound I-ORG
            Dalma PROPN 4 compound I-ORG
            Capital PROPN 5 nsubj I-ORG
            sold/sell VERB 0 root
            """)
        #expect(found.contains("Organization Dalma Capital"))
    }
}

@Suite("Names take the type")
struct NameTypeTests {
    @Test("of the noun in their apposition, whatever they are tagged as elsewhere")
    func apposition() {
        let found = entities(
            """
            He PRON 2 nsubj
            told/tell VERB 0 root
            Veritas PROPN 2 obj B-PER
            , PUNCT 6 punct
            a DET 6 det
            newspaper NOUN:NN 3 appos

            Veritas PROPN 2 nsubj B-PER
            closed/close VERB 0 root
            """)
        #expect(found == ["Organization Veritas"])
    }

    @Test("of a person behind an ambassador's title and a comma")
    func role() {
        let found = entities(
            """
            The DET 2 det
            ambassador NOUN:NN 8 nsubj
            of ADP 4 case
            Peru PROPN 2 nmod B-GPE
            , PUNCT 6 punct
            Xelka PROPN 2 appos B-ORG
            Orro PROPN 6 flat I-ORG
            , PUNCT 6 punct
            left/leave VERB 0 root
            """)
        #expect(found.contains("Person Xelka Orro"))
    }

    @Test("of two persons where a surname is another's middle name and comes first")
    func kin() {
        let found = entities(
            """
            Orro PROPN 2 nsubj B-PER
            left/leave VERB 0 root

            Ada PROPN 4 nsubj B-PER
            Orro PROPN 1 flat I-PER
            Lindqvist PROPN 1 flat I-PER
            stayed/stay VERB 0 root
            """)
        #expect(found.count == 2)
    }
}

@Suite("Names are kept apart")
struct NameLimitsTests {
    @Test("where a body's name begins with that of an alliance or a capital")
    func alliances() {
        let council =
            "The DET 4 det\nUN PROPN 4 compound B-ORG\nFishery PROPN 4 compound I-ORG\nCouncil PROPN 5 nsubj I-ORG\nasked/ask VERB 0 root\n"
            + "the DET 7 det\nUN PROPN 5 obj B-ORG\n"
        #expect(entities(council) == ["Organization UN Fishery Council", "Organization UN"])
        let command =
            "Lima PROPN 3 compound B-ORG\nOperations PROPN 3 compound I-ORG\nCommand PROPN 4 nsubj I-ORG\nleft/leave VERB 0 root\n"
            + "Lima PROPN 4 obj B-GPE\n"
        #expect(entities(command) == ["Organization Lima Operations Command", "Place Lima"])
    }

    @Test("from the field of the office before them")
    func field() {
        let found = entities(
            "Minister PROPN 6 nsubj\nof ADP 5 case\nEducation PROPN 5 compound B-PER\nAda PROPN 5 compound I-PER\nOrro PROPN 1 nmod I-PER\n"
                + "left/leave VERB 0 root\n")
        #expect(found == ["Person Ada Orro"])
    }

    @Test("and are none where they are several persons of one role")
    func pluralRoles() {
        let found = entities(
            "Arab PROPN 3 amod B-ORG\nForeign PROPN 3 amod I-ORG\nMinisters/minister PROPN:NNPS 4 nsubj I-ORG\nmet/meet VERB 0 root\n")
        #expect(found.isEmpty)
    }
}

@Suite("Bodies in lower case are names")
struct OwnedBodyTests {
    @Test("behind a country's possessive, and belong to it")
    func country() {
        let document = RelationExtractor().extract(
            from: AnnotatedDocument(
                byHand: """
                    Peru PROPN 4 nmod:poss B-GPE
                    's PART 1 case
                    harbour NOUN:NN 4 compound
                    agency NOUN:NN 5 nsubj
                    closed/close VERB 0 root
                    """))
        #expect(document.entities.map(\.name) == ["Peru's harbour agency", "Peru"])
        #expect(document.entities[0].aliases == ["harbour agency"])
        #expect(document.claims.map(\.type) == ["AFFILIATED_WITH"])
    }

    @Test("with the word state before another noun for organisations")
    func stateTelevision() {
        let found = entities("Angolan ADJ 3 amod\nstate NOUN:NN 3 compound\ntelevision NOUN:NN 4 nsubj\nclosed/close VERB 0 root")
        #expect(found == ["Organization Angolan state television", "Country Angola"])
    }

    @Test("behind a city, a government or, for an office, a person")
    func otherOwners() {
        let court = "A DET 3 det\nLisbon PROPN 3 compound B-GPE\ncourt NOUN:NN 4 nsubj\nagreed/agree VERB 0 root"
        #expect(entities(court).contains("Organization Lisbon court"))
        let office = "Orro PROPN 3 nmod:poss B-PER\n's PART 1 case\noffice NOUN:NN 4 nsubj\nclosed/close VERB 0 root"
        #expect(entities(office).contains("Organization Orro's office"))
        let press =
            "Greek ADJ 2 amod\ngovernment NOUN:NN 5 nmod:poss\n's PART 2 case\npress NOUN:NN 5 compound\noffice NOUN:NN 6 nsubj\n"
            + "closed/close VERB 0 root"
        #expect(entities(press).contains("Organization Greek government's press office"))
    }

    @Test("but not where a name of their own follows, or where a person owns what only states have")
    func others() {
        let named =
            "Peru PROPN 4 nmod:poss B-GPE\n's PART 1 case\nnews NOUN:NN 4 compound\nagency NOUN:NN 5 compound\n"
            + "Andalpress PROPN 6 nsubj B-ORG\nclosed/close VERB 0 root"
        #expect(entities(named) == ["Country Peru", "Organization Andalpress"])
        let court = "Orro PROPN 3 nmod:poss B-PER\n's PART 1 case\ncourt NOUN:NN 4 nsubj\nclosed/close VERB 0 root"
        #expect(entities(court) == ["Person Orro"])
    }
}

@Suite("Forces and seats are named")
struct ForceNameTests {
    @Test("by the coalition that states fight in, whoever leads it")
    func coalition() {
        let led = "The DET 3 det\nOrra-led ADJ 3 amod\ncoalition NOUN:NN 4 nsubj\nadvanced/advance VERB 0 root"
        #expect(entities(led) == ["Organization Orra-led coalition"])
        let armed = "Coalition NOUN:NN 2 compound\nwarplanes NOUN:NNS 3 nsubj\nadvanced/advance VERB 0 root"
        #expect(entities(armed) == ["Organization Coalition"])
    }

    @Test("but a coalition of others, or one that governs, is none")
    func otherCoalitions() {
        let farmers =
            "The DET 2 det\ncoalition NOUN:NN 5 nsubj\nof ADP 4 case\nfarmers NOUN:NNS 2 nmod\nagreed/agree VERB 0 root"
        #expect(entities(farmers).isEmpty)
        let government = "The DET 3 det\ncoalition NOUN:NN 3 compound\ntalks NOUN:NNS 4 nsubj\nfailed/fail VERB 0 root"
        #expect(entities(government).isEmpty)
    }

    @Test("and called shorter, but not by the name of another's")
    func shortened() {
        func found(_ middle: String) -> [String] {
            entities(
                """
                Peruvian PROPN 3 compound B-ORG
                \(middle) PROPN 3 compound I-ORG
                Forces PROPN:NNPS 4 nsubj I-ORG
                advanced/advance VERB 0 root

                Peruvian ADJ 2 amod
                forces NOUN:NNS 3 nsubj
                fled/flee VERB 0 root
                """
            ).filter { $0.hasPrefix("Organization") }
        }
        #expect(found("Security") == ["Organization Peruvian Security Forces"])
        #expect(found("Democratic").count == 2)
    }

    @Test("by the operation behind a dash")
    func operation() {
        let found = entities(
            """
            Joint PROPN 3 compound
            Task PROPN 3 compound
            Force PROPN 7 nsubj
            - PUNCT 5 punct
            Operation PROPN 3 appos
            Relief PROPN 5 flat
            advanced/advance VERB 0 root
            """)
        #expect(found == ["Organization Joint Task Force - Operation Relief"])
    }

    @Test("by the town of one of several seats")
    func campus() {
        let name =
            "University PROPN 6 nsubj B-ORG\nof ADP 3 case I-ORG\nOrra PROPN 1 nmod I-ORG\nat ADP 5 case\n"
            + "Belvar PROPN 1 nmod B-GPE\n"
        #expect(entities(name + "closed/close VERB 0 root") == ["Organization University of Orra at Belvar"])
        #expect(entities(name.replacing("University", with: "Bank") + "closed/close VERB 0 root").contains("Place Belvar"))
    }

    @Test("not by half of a rank")
    func rank() {
        let found = entities(
            """
            Chief NOUN 3 compound
            Petty PROPN 3 compound
            Officer NOUN 4 nmod:desc
            Ada PROPN 6 nsubj B-PER
            Orro PROPN 4 flat I-PER
            left/leave VERB 0 root
            """)
        #expect(found == ["Person Ada Orro"])
    }
}

@Suite("Names of organisations without a tag, or with too much of one")
struct OrganizationNameTests {
    @Test("A government is its country")
    func government() {
        let found = entities(
            """
            The DET 2 det
            Government PROPN 6 nsubj B-ORG
            of ADP 5 case I-ORG
            the DET 5 det I-ORG
            Netherlands PROPN 2 nmod I-ORG
            left/leave VERB 0 root
            """)
        #expect(found == ["Country Netherlands"])
    }

    @Test("A ministry is named without the town where it sits")
    func ministryInTown() {
        let found = entities(
            """
            Ministry PROPN 6 nsubj B-ORG
            of ADP 3 case I-ORG
            Labour PROPN 1 nmod I-ORG
            in ADP 5 case I-ORG
            Gwanmul PROPN 1 nmod I-ORG
            closed/close VERB 0 root
            """)
        #expect(found.contains("Organization Ministry of Labour"))
    }

    @Test("A ship of a navy is named by its prefix")
    func ship() {
        let found = entities(
            """
            The DET 3 det
            HMS PROPN 3 compound
            Orran PROPN 4 nsubj
            left/leave VERB 0 root
            """)
        #expect(found == ["Organization HMS Orran"])
    }

    @Test("A capital within a word is a firm's")
    func medialCapital() {
        let found = entities(
            """
            They/they PRON 2 nsubj
            sued/sue VERB 0 root
            PetroLumo PROPN 2 obj
            . PUNCT 2 punct
            """)
        #expect(found == ["Organization PetroLumo"])
    }

    @Test("A group is named by how such names begin, whatever it is tagged as")
    func opening() {
        let found = entities(
            """
            Katibat PROPN 3 nsubj B-PER
            Orran PROPN 1 flat I-PER
            left/leave VERB 0 root
            """)
        #expect(found == ["Organization Katibat Orran"])
    }

    @Test("by the noun behind whose comma a firm's name stands, which no role has")
    func apposedBehind() {
        func found(_ role: String) -> [String] {
            entities(
                """
                Holt PROPN:NNP 2 nsubj B-PER
                met/meet VERB:VBD 0 root
                the DET:DT \(role.isEmpty ? 4 : 5) det
                \(role)company NOUN:NN \(role.isEmpty ? 2 : 4) \(role.isEmpty ? "obj" : "nmod")
                , PUNCT:, \(role.isEmpty ? 4 : 5) punct
                Rynak PROPN:NNP \(role.isEmpty ? 4 : 5) appos B-PER
                . PUNCT:. 2 punct
                """)
        }
        #expect(found("") == ["Person Holt", "Organization Rynak"])
        #expect(found("clerk NOUN:NN 2 obj\n").contains("Person Rynak"))
    }

    @Test("Behind the country or city that has it an organisation's name is one of its own")
    func behindPlace() {
        func found(_ owner: String) -> [String] {
            entities(
                """
                \(owner) PROPN:NNP 3 nmod:poss B-ORG
                's PART:POS 1 case I-ORG
                Rynak PROPN:NNP 4 compound I-ORG
                Watch PROPN:NNP 5 nsubj I-ORG
                won/win VERB:VBD 0 root
                """)
        }
        #expect(found("Chicago") == ["Organization Rynak Watch", "Place Chicago"])
        #expect(found("Norway") == ["Organization Rynak Watch", "Country Norway"])
        #expect(found("Holt") == ["Organization Holt's Rynak Watch"])
    }

    @Test("An untagged word before a title that only organisations give is one")
    func titleOwner() {
        let found = entities(
            """
            Rynak PROPN:NNP 2 compound
            chairwoman NOUN:NN 3 compound
            Ada PROPN:NNP 5 nsubj B-PER
            Orro PROPN:NNP 3 flat I-PER
            left/leave VERB:VBD 0 root
            """)
        #expect(found == ["Person Ada Orro", "Organization Rynak"])
    }

    @Test("A single letter, a thing written in capitals and a list of countries are none")
    func noNames() {
        #expect(entities("Holt PROPN:NNP 2 nsubj B-PER\nleft/leave VERB:VBD 0 root\nE PROPN:NNP 2 obj B-GPE\n") == ["Person Holt"])
        #expect(entities("Holt PROPN:NNP 2 nsubj B-PER\nlaid/lay VERB:VBD 0 root\nIEDs PROPN:NNP 2 obj B-ORG\n") == ["Person Holt"])
        let list = entities(
            """
            Chad PROPN:NNP 0 root B-EVENT
            , PUNCT 3 punct I-EVENT
            Togo PROPN:NNP 1 conj I-EVENT
            , PUNCT 6 punct I-EVENT
            the DET 6 det I-EVENT
            Netherlands PROPN:NNP 1 conj I-EVENT
            """)
        #expect(list == ["Country Chad", "Country Togo", "Country Netherlands"])
    }

    @Test("A word for armed men before a person's name makes no body of him")
    func fighter() {
        func found(_ noun: String) -> [String] {
            entities("\(noun) NOUN:NN 2 compound\nRynak PROPN:NNP 3 nsubj B-PER\nleft/leave VERB:VBD 0 root\n")
        }
        #expect(found("militant") == ["Person Rynak"])
        #expect(found("newspaper") == ["Organization Rynak"])
    }
}
