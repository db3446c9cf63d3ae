import DocumentModel
import LanguageAnalysis
import Testing

@Suite struct SegmentationTests {
    private func sentences(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return LanguageAnalyzer().analyze(Document(id: "d", text: text)).sentences.map { sentence in
            var part = String.UnicodeScalarView()
            part.append(contentsOf: scalars[sentence.span.start..<sentence.span.end])
            return String(part)
        }
    }

    private func words(_ text: String) -> [String] {
        LanguageAnalyzer().analyze(Document(id: "d", text: text)).sentences.flatMap { $0.tokens.map(\.form) }
    }

    @Test func contractionsAndPossessivesAreSplit() {
        #expect(words("He didn't see the envoy's car.") == ["He", "did", "n't", "see", "the", "envoy", "'s", "car", "."])
        #expect(words("They cannot say it’s over.") == ["They", "can", "not", "say", "it", "’s", "over", "."])
    }

    @Test func hyphensAreWordsOfTheirOwn() {
        #expect(words("a two-day visit") == ["a", "two", "-", "day", "visit"])
    }

    @Test func aHyphenThatTiesTwoWordsEndsNoSentence() {
        let text = "The dam was a threat to counter-NORDAC operations in the delta."
        #expect(sentences(text) == [text])
    }

    @Test func marksWithoutWidthAreNoWords() {
        #expect(
            words("\u{FEFF}Prime Minister\u{200E} Ada\u{200B} Nwosu\u{202C} left.") == ["Prime", "Minister", "Ada", "Nwosu", "left", "."])
    }

    @Test func abbreviationsInitialsAndAddressesKeepTheirFullStops() {
        #expect(
            words("Gen. John F. Reed of the U.S. Army wrote to desk@wire.example today.")
                == ["Gen.", "John", "F.", "Reed", "of", "the", "U.S.", "Army", "wrote", "to", "desk@wire.example", "today", "."])
    }

    @Test func anAbbreviationDoesNotEndASentence() {
        #expect(
            sentences("Lt. Gen. Anna Berg met Mr. Dale. They spoke on Oct. 3 in Bern.")
                == ["Lt. Gen. Anna Berg met Mr. Dale.", "They spoke on Oct. 3 in Bern."])
    }

    @Test func aQuotationEndsWithItsMark() {
        #expect(
            sentences("\"We will not sign.\" The minister then left the room.")
                == ["\"We will not sign.\"", "The minister then left the room."])
    }

    @Test func aHeadlineOnALineOfItsOwnIsASentence() {
        let text =
            "Leaders agree on grain\nThe presidents of both countries signed the accord in the capital on Monday after three days of talks."
        #expect(sentences(text).first == "Leaders agree on grain")
    }

    @Test(arguments: [
        ("PORT LOUIS, Oct. 26 (Wire) -- ", "The two sides ended their talks."), ("Oslo, 3 March 2011 — ", "The queen met the envoy."),
        ("QUITO (Andes Desk) - ", "“No,” said the mayor."), ("LIMA — ", "Peru recalled its envoy."),
        ("Riga, November 22: ", "Ministers met in the old town."), ("HARARE, May 4. ", "Two parties signed a pact."),
        ("date 2019-04-05 ", "The minister called her counterpart."),
    ])
    func aDatelineIsASentenceOfItsOwn(dateline: String, sentence: String) {
        #expect(sentences(dateline + sentence) == [String(dateline.dropLast()), sentence])
    }

    @Test func initialsInMarksWithinANameEndNoSentence() {
        #expect(sentences("Col. Mark “T.J.” Halden agreed.").count == 1)
    }

    @Test func aDashWithinASentenceIsNoDateline() {
        #expect(sentences("NATO - which met on Monday - agreed.").count == 1)
        #expect(sentences("The minister - a lawyer - agreed.").count == 1)
    }

    @Test func wrappedLinesAreNotBroken() {
        let text = """
            The foreign ministers of the four neighbouring countries are due to gather in
            the port city next week for a second round of consultations on the shared
            river, a spokeswoman told reporters.
            """
        #expect(sentences(text).count == 1)
    }

    @Test func paragraphsAreCounted() {
        let document = LanguageAnalyzer().analyze(Document(id: "d", text: "One came. Two left.\n\nThree stayed."))
        #expect(document.sentences.map(\.paragraph) == [0, 0, 1])
    }
}
