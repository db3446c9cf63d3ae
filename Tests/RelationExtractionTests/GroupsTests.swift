import DocumentModel
import ParleyTestSupport
import RelationExtraction
import Testing

@Suite("Groups stand for their members")
struct GroupsTests {
    @Test("Ministers of several countries are those whom the article names")
    func ministers() {
        let claims = extracted(
            """
            The/the         DET:DT 3 det
            trade/trade     NOUN:NN 3 compound
            ministers/minister NOUN:NNS 8 nsubj
            of/of           ADP:IN 5 case
            Japan/Japan     PROPN:NNP 3 nmod B-GPE
            and/and         CCONJ:CC 7 cc
            Peru/Peru       PROPN:NNP 5 conj B-GPE
            met/meet        VERB:VBD 0 root
            on/on           ADP:IN 10 case
            Monday/Monday   PROPN:NNP 8 obl
            ./.             PUNCT:. 8 punct

            Japan/Japan     PROPN:NNP 3 nmod:poss B-GPE
            's/'s           PART:POS 1 case
            Ken/Ken         PROPN:NNP 5 nsubj B-PER
            Ito/Ito         PROPN:NNP 3 flat I-PER
            told/tell       VERB:VBD 0 root
            Peru/Peru       PROPN:NNP 8 nmod:poss B-GPE
            's/'s           PART:POS 6 case
            Juan/Juan       PROPN:NNP 5 iobj B-PER
            Mazo/Mazo       PROPN:NNP 8 flat I-PER
            that/that       SCONJ:IN 13 mark
            fish/fish       NOUN:NN 13 nsubj
            were/be         AUX:VBD 13 cop
            few/few         ADJ:JJ 5 ccomp
            ./.             PUNCT:. 5 punct
            """)
        #expect(
            claims == [
                "MET | Ken Ito | Juan Mazo | happened | 2025-10-27",
                "QUOTED | document | Ken Ito | happened | 2025-10-27 | “fish were few”",
            ])
    }

    @Test("Ministers whom nobody names stand for their countries")
    func unnamed() {
        let claims = extracted(
            """
            The/the         DET:DT 3 det
            foreign/foreign ADJ:JJ 3 amod
            ministers/minister NOUN:NNS 8 nsubj
            of/of           ADP:IN 5 case
            Peru/Peru       PROPN:NNP 3 nmod B-GPE
            and/and         CCONJ:CC 7 cc
            Chile/Chile     PROPN:NNP 5 conj B-GPE
            met/meet        VERB:VBD 0 root
            in/in           ADP:IN 10 case
            Lima/Lima       PROPN:NNP 8 obl B-GPE
            on/on           ADP:IN 12 case
            Monday/Monday   PROPN:NNP 8 obl
            ./.             PUNCT:. 8 punct
            """)
        #expect(claims == ["MET | Peru | Chile | happened | 2025-10-27 | in Lima"])
    }

    @Test("The two are those whom the sentence names")
    func sameSentence() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 3 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            met/meet        VERB:VBD 0 root
            Irena/Irena     PROPN:NNP 3 obj B-PER
            Holt/Holt       PROPN:NNP 3 obj I-PER
            in/in           ADP:IN 7 case
            May/May         PROPN:NNP 3 obl
            ./.             PUNCT:. 3 punct

            Ivo/Ivo         PROPN:NNP 3 nsubj B-PER
            Baric/Baric     PROPN:NNP 3 nsubj I-PER
            confirmed/confirm VERB:VBD 0 root
            that/that       SCONJ:IN 6 mark
            he/he           PRON:PRP 6 nsubj
            knew/know       VERB:VBD 3 ccomp
            Pavel/Pavel     PROPN:NNP 6 obj B-PER
            Korda/Korda     PROPN:NNP 7 flat I-PER
            ,/,             PUNCT:, 11 punct
            but/but         CCONJ:CC 11 cc
            denied/deny     VERB:VBD 3 conj
            that/that       SCONJ:IN 16 mark
            the/the         DET:DT 14 det
            two/two         NUM:CD 16 nsubj
            had/have        AUX:VBD 16 aux
            met/meet        VERB:VBN 11 ccomp
            ./.             PUNCT:. 3 punct
            """)
        #expect(
            claims == [
                "MET | Ana Sall | Irena Holt | happened | 2025-05",
                "MET | Ivo Baric | Pavel Korda | denied",
                "QUOTED | document | Ivo Baric | happened | “he knew Pavel Korda”",
            ])
    }

    @Test("The two of a verb that shares its subject")
    func sharedSubject() {
        let claims = extracted(
            """
            Ana/Ana         PROPN:NNP 3 nsubj B-PER
            Sall/Sall       PROPN:NNP 1 flat I-PER
            flew/fly        VERB:VBD 0 root
            to/to           ADP:IN 5 case
            Lima/Lima       PROPN:NNP 3 obl B-GPE
            and/and         CCONJ:CC 7 cc
            met/meet        VERB:VBD 3 conj
            Pavel/Pavel     PROPN:NNP 7 obj B-PER
            Korda/Korda     PROPN:NNP 8 flat I-PER
            on/on           ADP:IN 11 case
            Monday/Monday   PROPN:NNP 7 obl
            ./.             PUNCT:. 3 punct

            The/the         DET:DT 2 det
            two/two         NUM:CD 4 nsubj
            will/will       AUX:MD 4 aux
            meet/meet       VERB:VB 0 root
            again/again     ADV:RB 4 advmod
            on/on           ADP:IN 7 case
            Friday/Friday   PROPN:NNP 4 obl
            ./.             PUNCT:. 4 punct
            """)
        #expect(
            claims == [
                "VISITED | Ana Sall | Lima | happened",
                "MET | Ana Sall | Pavel Korda | happened | 2025-10-27",
                "MET | Ana Sall | Pavel Korda | planned | 2025-10-31",
            ])
    }
}
