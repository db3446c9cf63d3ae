import DocumentModel
import LanguageAnalysis
import Testing

/// The names that the linked model finds in a document, as "Ada Lindqvist PER"; one line a sentence, words parted by spaces.
private func names(_ text: String) throws -> [String] {
    let recognizer = try #require(NamedEntityRecognizer.linked)
    var sentences = text.split(separator: "\n").map { line in
        Sentence(tokens: line.split(separator: " ").map { Token(form: String($0)) }, span: Span(0, line.unicodeScalars.count))
    }
    recognizer.annotate(&sentences)
    return sentences.flatMap { sentence in
        sentence.names.map { name in
            sentence.tokens[name.tokens].map(\.form).joined(separator: " ") + " " + name.kind.rawValue
        }
    }
}

@Suite("Named entities")
struct NamedEntityRecognizerTests {
    @Test("are found in a plain sentence of news")
    func plainSentence() throws {
        let found = try names("Foreign Minister Henrik Solberg met Amina Yusuf in Nairobi on Monday , the Foreign Ministry said .")
        #expect(found == ["Henrik Solberg PER", "Amina Yusuf PER", "Nairobi GPE", "Foreign Ministry ORG"])
    }

    @Test("leave titles outside of persons", arguments: ["President", "Chancellor", "Ambassador", "Mr.", "Senator"])
    func titles(title: String) throws {
        #expect(try names("\(title) Margit Halvorsen arrived in Vienna .").first == "Margit Halvorsen PER")
    }

    @Test("do not count a country's adjective or people", arguments: ["Chinese", "Nigerian", "Peruvian", "Dutch"])
    func demonyms(adjective: String) throws {
        #expect(try names("Two \(adjective) officials left the room .") == [])
    }

    @Test("take countries from the table, however rare and however they are cut into words")
    func countries() throws {
        #expect(try names("They flew from Tuvalu to Guinea - Bissau .") == ["Tuvalu GPE", "Guinea - Bissau GPE"])
    }

    @Test("keep a surname a person where the full name stands elsewhere in the document")
    func surname() throws {
        let found = try names("The minister , Tomasz Wieniawa , opened the session .\nWieniawa left early .")
        #expect(found == ["Tomasz Wieniawa PER", "Wieniawa PER"])
    }

    @Test("are found in a dateline and in capitals")
    func capitals() throws {
        #expect(try names("KUALA LUMPUR ( Reuters ) - The talks ended on Friday .").prefix(2) == ["KUALA LUMPUR GPE", "Reuters ORG"])
        #expect(try names("PUTIN TO VISIT CHINA").contains("CHINA GPE"))
    }

    @Test("reach from the particle to the end of a hyphenated word")
    func wholeNames() throws {
        #expect(try names("Minister Joost van der Velde met Anna van der Meer .") == ["Joost van der Velde PER", "Anna van der Meer PER"])
    }

    @Test("know organisations by their heads and endings")
    func organizations() throws {
        let found = try names("The National Fisheries Authority fined Halloran Marine Holdings Ltd last year .")
        #expect(found == ["National Fisheries Authority ORG", "Halloran Marine Holdings Ltd ORG"])
    }

    @Test("stand in order, inside their sentence, and do not overlap, whatever the text")
    func wellFormed() throws {
        let recognizer = try #require(NamedEntityRecognizer.linked)
        let long = String(repeating: "X", count: 300)
        let odd = ["", "\u{0}", "🙂", "–", "’s", "مرحبا", "Ünïted", "O'", "A", long, "U.N.", "3-1", "USA"]
        var sentences = (0..<odd.count).map { start in
            Sentence(tokens: (0..<40).map { Token(form: odd[(start * 7 + $0 * $0) % odd.count]) }, span: Span(0, 0))
        }
        recognizer.annotate(&sentences)
        for sentence in sentences {
            var end = 0
            for name in sentence.names {
                #expect(name.tokens.lowerBound >= end && !name.tokens.isEmpty)
                end = name.tokens.upperBound
            }
            #expect(end <= sentence.tokens.count)
        }
    }

    @Test("are found in a sentence of fifty thousand words, and none in no words")
    func extremes() throws {
        let recognizer = try #require(NamedEntityRecognizer.linked)
        let words = ["Norway", "and", "Ada", "Lindqvist", ","]
        var sentences = [
            Sentence(tokens: [], span: Span(0, 0)),
            Sentence(tokens: (0..<50_000).map { Token(form: words[$0 % words.count]) }, span: Span(0, 0)),
        ]
        recognizer.annotate(&sentences)
        #expect(sentences[0].names == [])
        #expect(sentences[1].names.filter { $0.kind == .geopolitical }.count == 10_000)
    }
}
