import DocumentModel
import LanguageAnalysis
import Testing

@Suite("Labels of names")
struct NamedEntityLabelTests {
    @Test("spell the names that they were made of")
    func roundTrip() {
        let names = [
            NamedSpan(tokens: 0..<1, kind: .geopolitical), NamedSpan(tokens: 1..<4, kind: .event), NamedSpan(tokens: 5..<7, kind: .person),
        ]
        let labels = NameLabel.labels(of: names, count: 8)
        #expect(NameLabel.names(of: labels) == names)
        #expect(zip(labels, labels.dropFirst()).allSatisfy { NameLabel.allows($1, after: $0) })
    }

    @Test("may not leave a name open or change its kind within")
    func pairs() {
        let begin = NameLabel.index(.begin, .person)
        #expect(!NameLabel.allows(NameLabel.outside, after: begin))
        #expect(!NameLabel.allows(NameLabel.index(.end, .organization), after: begin))
        #expect(NameLabel.allows(NameLabel.index(.end, .person), after: begin))
        #expect(!NameLabel.mayEnd(begin))
    }

    @Test("are decoded to the best well-formed sequence, not to the best label of each word")
    func decoding() {
        let decoder = NameDecoder(transitions: [[Int16]](repeating: [Int16](repeating: 0, count: NameLabel.count), count: NameLabel.count))
        var scores = [NameScorer.Scores](repeating: .zero, count: 3)
        scores[0][NameLabel.index(.begin, .person)] = 50
        scores[1][NameLabel.index(.end, .organization)] = 60
        scores[1][NameLabel.index(.end, .person)] = 40
        scores[2][NameLabel.outside] = 10
        #expect(NameLabel.names(of: decoder.decode(scores)) == [NamedSpan(tokens: 0..<2, kind: .person)])
        #expect(decoder.decode([]) == [])
    }
}

@Suite("Tables of names")
struct NamedEntityTableTests {
    private func places(_ forms: [String]) -> [NameSentence.PhrasePlace] {
        NameSentence(forms.map { Token(form: $0) }, lexicon: .shared).phrases
    }

    @Test("give the longest phrase, also in capitals, however it is cut")
    func phrases() {
        #expect(places(["New", "York", "Times"]).map(\.classes) == Array(repeating: NamePhraseClass.Set(.media), count: 3))
        #expect(places(["NEW", "YORK"]).allSatisfy { $0.classes.contains(NamePhraseClass.Set(.city)) })
        #expect(places(["Guinea", "-", "Bissau"]).map(\.position) == [.begin, .inside, .end])
        #expect(places(["Elsewhere"])[0].classes.isEmpty)
    }

    @Test("know words whatever their case and marks")
    func words() {
        func classes(_ form: String) -> NameWordClass.Set { NameWord(form, lexicon: .shared).classes }
        #expect(classes("josé").contains(NameWordClass.Set(.givenName)))
        #expect(classes("MINISTER").contains(NameWordClass.Set(.titleBeforePerson)))
        #expect(classes("Petrovskaya").contains(NameWordClass.Set(.surnameEnding)))
        #expect(!classes("petrovskaya").contains(NameWordClass.Set(.surnameEnding)))
    }
}

@Suite("Memory of a document")
struct NamedEntityMemoryTests {
    @Test("tells of the other occurrences of a word and leaves out its own")
    func otherOccurrences() {
        func sentence(_ text: String) -> NameSentence {
            NameSentence(text.split(separator: " ").map { Token(form: String($0)) }, lexicon: .shared)
        }
        let first = sentence("Tomasz Wieniawa spoke")
        let person = [NamedSpan(tokens: 0..<2, kind: .person)]
        let labels = NameLabel.labels(of: person, count: 3)
        var memory = NameMemory()
        memory.learn(first, labels: labels)
        func features(_ index: Int, _ sentence: NameSentence, label: Int) -> [UInt64] {
            var features: [UInt64] = []
            memory.addFeatures(index, sentence, label: label, to: &features)
            return features
        }
        let again = features(0, sentence("Wieniawa left"), label: NameLabel.outside)
        let own = features(1, first, label: labels[1])
        let unknown = features(0, sentence("Quorndale left"), label: NameLabel.outside)
        #expect(again != unknown)
        #expect(own == unknown)
        #expect(features(1, sentence("Wieniawa left"), label: NameLabel.outside).isEmpty)
    }
}
