import LanguageAnalysis
import Testing

@Suite struct WordTests {
    private func lengths(_ token: String, known: String = "") -> [Int] {
        Array(token.utf8).withUnsafeBufferPointer { WordSplits(known).lengths($0) }
    }

    @Test func endingsAreWordsAfterALetterOnly() {
        #expect(lengths("didn't") == [3, 3])
        #expect(lengths("Li's") == [2, 2])
        #expect(lengths("Li’s") == [2, 4])
        #expect(lengths("unions'") == [6, 1])
        #expect(lengths("'s") == [2])
        #expect(lengths("'") == [1])
        #expect(lengths("table") == [5])
    }

    @Test func knownTokensAreSplitAsTheTableSays() {
        #expect(lengths("Gonna", known: "gonna\tgon na") == [3, 2])
    }

    @Test(arguments: [
        ("Ministers", "minister"), ("was", "be"), ("Paris", "Paris"), ("better", "well"), ("naïvetés", "naïveté"), ("É", "é"),
        ("x", "longer"), ("ORSLEV", "Orslev"), ("orslev", "Orslev"), ("McOrslev", "McOrslev"), ("32,500", "32500"),
    ])
    func anEditMakesTheLemmaItWasMadeFrom(form: String, lemma: String) throws {
        let edit = LemmaEdit(from: form, to: lemma)
        #expect(edit.lemma(of: form) == lemma)
        let read = try #require(LemmaEdit(edit.description[...]))
        #expect(read == edit)
    }

    @Test func anEditOfAShorterFormLeavesItAlone() {
        #expect(LemmaEdit(.asWritten, removed: 9, added: "x").lemma(of: "is") == "is")
    }

    @Test(arguments: [
        ("telephoned", "VERB VBD", "telephone"), ("initialled", "VERB VBD", "initial"), ("emptied", "VERB VBN", "empty"),
        ("blanketing", "VERB VBG", "blanket"), ("41,750", "NUM CD", "41750"), ("OTTAWA", "PROPN NNP", "Ottawa"),
        ("canada", "PROPN NNP", "Canada"), ("Canada", "PROPN NNP", "Canada"), ("KLPQ", "PROPN NNP", "KLPQ"),
    ])
    func lemmasAreWordsWhereTheEndingAllowsIt(form: String, tag: String, lemma: String) throws {
        let lemmatizer = try Lemmatizer(#require(ModelFile.linked))
        let found = Array(form.utf8).withUnsafeBufferPointer { lemmatizer.lemma(of: form, $0, tag: FeatureHash.of(tag)) }
        #expect(found == lemma)
    }

    @Test(arguments: [
        ("grain", WordLook.lowerCase), ("Grain", .capitalized), ("KLPQ", .capitals), ("McOrslev", .mixed), ("canada", .nameInLowerCase),
        ("CANADA", .nameInCapitals),
    ])
    func theLookOfAWordIsToldByItsCapitalsAndTheTables(form: String, look: WordLook) {
        #expect(Array(form.utf8).withUnsafeBufferPointer { WordLook($0) } == look)
    }

    @Test func headlinesAndDatelinesAreToldByTheirCapitals() {
        func kind(_ words: [String]) -> SentenceCase {
            let list = WordList(words)
            return list.bytes.withUnsafeBufferPointer { bytes in
                WordFeatures.sentenceCase(of: list.ranges.map { UnsafeBufferPointer(rebasing: bytes[$0]) })
            }
        }
        #expect(kind(["Leaders", "Sign", "Grain", "Deal"]) == .title)
        #expect(kind(["LEADERS", "SIGN", "DEAL", "."]) == .capitals)
        #expect(kind(["Leaders", "sign", "a", "deal"]) == .ordinary)
        #expect(kind(["UN"]) == .ordinary)
    }
}
