import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

/// Whom the token in the second sentence of a text stands for, by name.
private func referents(ofToken token: Int, sentence: Int = 1, in lines: String) -> [String] {
    let resolved = ReferenceResolver().resolve(AnnotatedDocument(byHand: lines))
    return resolved.referents(at: TokenPosition(sentence: sentence, token: token)).map { resolved.entities[$0.entity].name }
}

/// "Norwegian Prime Minister Ada Lindqvist met Finance Minister Kwame Boateng."
private let meeting = """
    Norwegian ADJ 3 amod
    Prime PROPN 3 compound
    Minister PROPN 4 nmod:desc
    Ada PROPN 6 nsubj B-PER
    Lindqvist PROPN 4 flat I-PER
    met/meet VERB:VBD 0 root
    Finance PROPN 8 compound
    Minister PROPN 9 nmod:desc
    Kwame PROPN 6 obj B-PER
    Boateng PROPN 9 flat I-PER
    . PUNCT 6 punct


    """

@Suite("Pronouns")
struct PronounTests {
    @Test("take the person of their gender")
    func gender() {
        let text = meeting + "She PRON 2 nsubj\nleft/leave VERB 0 root\n"
        #expect(referents(ofToken: 0, in: text) == ["Ada Lindqvist"])
    }

    @Test("are not bound to another argument of the same verb")
    func binding() {
        let text = "Ada PROPN 3 nsubj B-PER\nLindqvist PROPN 1 flat I-PER\nsaw/see VERB 0 root\nher PRON 3 obj\n"
        #expect(referents(ofToken: 3, sentence: 0, in: text).isEmpty)
    }

    @Test("before the subject that their clause leads up to take that subject, whoever was named before")
    func subjectAhead() {
        let text =
            meeting
                + """
                While SCONJ 3 mark
                she PRON 3 nsubj
                waited/wait VERB 6 advcl
                , PUNCT 3 punct
                Moira PROPN 6 nsubj B-PER
                called/call VERB 0 root

                """
        #expect(referents(ofToken: 1, in: text) == ["Moira"])
    }

    @Test("leave out nobody for an earlier guess of the gender")
    func guessedGender() {
        let guess = "Tamsel PROPN 2 nsubj B-PER\nspoke/speak VERB 0 root\n\nHe PRON 2 nsubj\nleft/leave VERB 0 root\n\n"
        let text = guess + "She PRON 2 nsubj\nreturned/return VERB 0 root\n"
        #expect(referents(ofToken: 0, sentence: 1, in: text) == ["Tamsel"])
        #expect(referents(ofToken: 0, sentence: 2, in: text) == ["Tamsel"])
    }

    @Test("do not stand for who is in their clause, wherever else he is named")
    func coargument() {
        let text = meeting + "He PRON 2 nsubj\nsaw/see VERB 0 root\nhim PRON 2 obj\n"
        #expect(referents(ofToken: 0, in: text) == ["Kwame Boateng"])
        #expect(referents(ofToken: 2, in: text).isEmpty)
    }

    @Test("do not stand for whom their sentence refers to by the other gender")
    func otherGender() {
        let text =
            "Tamsel PROPN 2 nsubj B-PER\nspoke/speak VERB 0 root\n\n"
            + "She PRON 2 nsubj\nsaid/say VERB 0 root\nhe PRON 4 nsubj\nleft/leave VERB 2 ccomp\n"
        #expect(referents(ofToken: 0, in: text) == ["Tamsel"])
        #expect(referents(ofToken: 2, in: text).isEmpty)
    }

    @Test("in the plural go on from a subject in the plural")
    func pluralSubject() {
        let envoys =
            "Envoys/envoy NOUN:NNS 4 nsubj\nof ADP 3 case\nPeru PROPN 1 nmod B-GPE\nmet/meet VERB:VBD 0 root\n"
            + "Norway PROPN 4 obj B-GPE\n\n"
        let text = envoys + "They PRON 2 nsubj\nleft/leave VERB 0 root\n"
        #expect(referents(ofToken: 0, in: text) == ["Peru"])
    }

    @Test("in the plural take the two whom a verb has brought together")
    func pair() {
        let text = meeting + "They PRON 2 nsubj\nleft/leave VERB 0 root\n"
        #expect(referents(ofToken: 0, in: text) == ["Ada Lindqvist", "Kwame Boateng"])
    }

    @Test("of a relative clause take what the clause modifies")
    func relative() {
        let text = "Ada PROPN 4 nsubj B-PER\nwho PRON 3 nsubj\nspoke/speak VERB 1 acl:relcl\nleft/leave VERB 0 root\n"
        #expect(referents(ofToken: 1, sentence: 0, in: text) == ["Ada"])
    }
}

@Suite("Descriptions")
struct DescriptionTests {
    @Test("of fighters take the organisation that has them")
    func rebels() {
        let front = """
            The DET 4 det
            rebel NOUN:NN 4 compound
            Nimba PROPN 4 compound B-ORG
            Front PROPN 5 nsubj I-ORG
            left/leave VERB 0 root

            Soldiers/soldier NOUN:NNS 2 nsubj
            saw/see VERB 0 root
            the DET 4 det
            guerrillas/guerrilla NOUN:NNS 2 obj
            """
        #expect(referents(ofToken: 3, in: front) == ["Nimba Front"])
        #expect(referents(ofToken: 0, in: front).isEmpty)
    }

    @Test("of a firm take no union")
    func business() {
        let text = """
            Saba PROPN 2 nsubj B-ORG
            met/meet VERB 0 root
            the DET 5 det
            Dockers PROPN 5 compound B-ORG
            Union PROPN 2 obj I-ORG

            The DET 2 det
            company NOUN:NN 3 nsubj
            left/leave VERB 0 root
            """
        #expect(referents(ofToken: 1, in: text) == ["Saba"])
    }

    @Test("are found where a role is taken for an adjective")
    func adjective() {
        let text = """
            General PROPN 2 nmod:desc
            Ada PROPN 4 nsubj B-PER
            Lindqvist PROPN 2 flat I-PER
            left/leave VERB 0 root

            The DET 2 det
            general ADJ:JJ 3 nsubj
            left/leave VERB 0 root
            """
        #expect(referents(ofToken: 1, in: text) == ["Ada Lindqvist"])
    }

    @Test("take the person who holds the office")
    func office() {
        let text = meeting + "The DET 3 det\nfinance NOUN 3 compound\nminister NOUN:NN 4 nsubj\nleft/leave VERB 0 root\n"
        #expect(referents(ofToken: 2, in: text) == ["Kwame Boateng"])
    }

    @Test("of members take the body named behind them")
    func members() {
        let council =
            "The DET 3 det\nHarbour PROPN 3 compound B-ORG\nCouncil PROPN 4 nsubj I-ORG\nclosed/close VERB 0 root\n\n"
        let members =
            "The DET 2 det\nmembers/member NOUN:NNS 6 nsubj\nof ADP 5 case\nthe DET 5 det\ncouncil NOUN:NN 2 nmod\n"
            + "left/leave VERB 0 root\n"
        #expect(referents(ofToken: 1, in: council + members) == ["Harbour Council"])
    }

    @Test("of a government's own head take somebody else than whom the sentence calls so, named later")
    func resident() {
        let text = """
            The DET 3 det
            Prime ADJ:NNP 3 amod
            Minister PROPN 4 nsubj
            met/meet VERB:VBD 0 root
            Prime PROPN 6 compound
            Minister PROPN 7 nmod:desc
            Ada PROPN 4 obj B-PER
            of ADP 9 case
            Peru PROPN 7 nmod B-GPE

            Moira PROPN 2 nsubj B-PER
            left/leave VERB:VBD 0 root
            """
        #expect(referents(ofToken: 2, sentence: 0, in: text) == ["Moira"])
    }

    @Test("of another office stay unresolved")
    func otherOffice() {
        let text = meeting + "The DET 3 det\ndefence NOUN 3 compound\nminister NOUN:NN 4 nsubj\nleft/leave VERB 0 root\n"
        #expect(referents(ofToken: 2, in: text).isEmpty)
    }

    @Test("of officials stand for their country")
    func representatives() {
        let text = meeting + "Peruvian ADJ 2 amod\nofficials/official NOUN:NNS 3 nsubj\nleft/leave VERB 0 root\n"
        #expect(referents(ofToken: 1, in: text) == ["Peru"])
    }
}

@Suite("Groups")
struct GroupTests {
    @Test("of two ministers take both of them")
    func ministers() {
        let text = meeting + "The DET 3 det\ntwo NUM 3 nummod\nministers/minister NOUN:NNS 4 nsubj\nleft/leave VERB 0 root\n"
        #expect(referents(ofToken: 2, in: text) == ["Ada Lindqvist", "Kwame Boateng"])
    }

    @Test("of two sides take the two countries named together")
    func sides() {
        let text = """
            Norway PROPN 4 nsubj B-GPE
            and CCONJ 3 cc
            Peru PROPN 1 conj B-GPE
            talked/talk VERB 0 root

            Both DET 2 det
            sides/side NOUN:NNS 3 nsubj
            agreed/agree VERB 0 root
            """
        #expect(referents(ofToken: 1, in: text) == ["Norway", "Peru"])
    }

    @Test("of the agency take an organisation named just before whose name tells nothing else")
    func plainBody() {
        let text =
            "Reliefa PROPN 2 nsubj B-ORG\nclosed/close VERB 0 root\n\nThe DET 2 det\nagency NOUN:NN 3 nsubj\nleft/leave VERB 0 root\n"
        #expect(referents(ofToken: 1, in: text) == ["Reliefa"])
        #expect(referents(ofToken: 1, in: text.replacing("Reliefa", with: "Parliament")).isEmpty)
    }

    @Test("of a spokesman without more take who acted last")
    func spokesman() {
        let text =
            "Peru PROPN 2 nsubj B-GPE\nagreed/agree VERB 0 root\n\nA DET 2 det\nspokesman NOUN:NN 3 nsubj\nleft/leave VERB 0 root\n"
        #expect(referents(ofToken: 1, in: text) == ["Peru"])
    }

    @Test("of the minister take no prime minister")
    func minister() {
        let prime = "Prime PROPN 2 compound\nMinister PROPN 3 nmod:desc\nAda PROPN 4 nsubj B-PER\nleft/leave VERB 0 root\n\n"
        let text = prime + "The DET 2 det\nminister NOUN:NN 3 nsubj\nleft/leave VERB 0 root\n"
        #expect(referents(ofToken: 1, in: text).isEmpty)
        #expect(referents(ofToken: 1, in: text.replacing("Prime", with: "Trade")) == ["Ada"])
    }

    @Test("of judges take the court, of officials in a capital its country")
    func bodies() {
        let court = "A DET 3 det\nLisbon PROPN 3 compound B-GPE\ncourt NOUN:NN 4 nsubj\nclosed/close VERB 0 root\n\n"
        let judges = "The DET 2 det\njudges/judge NOUN:NNS 3 nsubj\nleft/leave VERB 0 root\n"
        #expect(referents(ofToken: 1, in: court + judges) == ["Lisbon court"])
        let country = "Portugal PROPN 2 nsubj B-GPE\nagreed/agree VERB 0 root\n\n"
        let officials = "officials/official NOUN:NNS 4 nsubj\nin ADP 3 case\nLisbon PROPN 1 nmod B-GPE\nleft/leave VERB 0 root\n"
        #expect(referents(ofToken: 0, in: country + officials) == ["Portugal"])
    }

    @Test("of a company of a country take one that the text calls so")
    func nationality() {
        let two =
            "Finnish ADJ 2 amod\nlender NOUN:NN 3 compound\nOrrobank PROPN 6 nsubj B-ORG\nand CCONJ 5 cc\nLumo PROPN 3 conj B-ORG\n"
            + "merged/merge VERB 0 root\n\n"
        let company = "The DET 3 det\nFinnish ADJ 3 amod\ncompany NOUN:NN 4 nsubj\nclosed/close VERB 0 root\n"
        #expect(referents(ofToken: 2, in: two + company) == ["Orrobank"])
    }

    @Test("of a pronoun after a spokesman's words take for whom he spoke")
    func unnamedSpeaker() {
        let text =
            "Peru PROPN 2 nsubj B-GPE\nagreed/agree VERB 0 root\n\nA DET 2 det\nspokesman NOUN:NN 3 nsubj\nleft/leave VERB 0 root\n\n"
            + "He PRON 2 nsubj\nreturned/return VERB 0 root\n"
        #expect(referents(ofToken: 0, sentence: 2, in: text) == ["Peru"])
    }
}
