import DocumentModel
import RelationExtraction
import Testing

@Suite("Repairs of trees")
struct TreeRepairTests {
    @Test("leave a tree behind, whatever tree they are given")
    func anyTree() {
        let repair = TreeRepair()
        var generator = Generator(state: 7)
        for _ in 0..<20_000 {
            let sentence = generator.sentence()
            #expect(sentence.isTree)
            #expect(repair.repaired(sentence).isTree)
        }
    }

    @Test("A circle of heads is no tree")
    func circle() {
        #expect(!Sentence(tokens: [Token(form: "a", head: 1), Token(form: "b", head: 0)], span: Span(0, 3)).isTree)
        #expect(Sentence(tokens: [Token(form: "a", head: 1), Token(form: "b", head: -1)], span: Span(0, 3)).isTree)
    }
}

/// Makes trees of the words that the repairs look for, with tags and relations at random.
private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 11 ^ state << 21
    }

    private static let words: [(form: String, tag: UniversalTag, fineTag: String)] = [
        ("Sall", .properNoun, "NNP"), ("Minister", .properNoun, "NNP"), ("Foreign", .adjective, "JJ"), (",", .punctuation, ","),
        ("who", .pronoun, "WP"), ("which", .determiner, "WDT"), ("that", .subordinatingConjunction, "IN"),
        ("and", .coordinatingConjunction, "CC"),
        ("said", .verb, "VBD"), ("added", .verb, "VBD"), ("freed", .verb, "VBN"), ("bombs", .noun, "NNS"), ("town", .noun, "NN"),
        ("9", .numeral, "CD"),
    ]

    private static let relations: [DependencyRelation] = [
        .nsubj, .obj, .obl, .conj, .cc, .punct, .aclRelcl, .ccomp, .mark, .nmodDesc, .compound, .amod, .acl, .appos, .flat, .nmod,
    ]

    mutating func sentence() -> Sentence {
        let count = Int.random(in: 1...14, using: &self)
        let order = (0..<count).shuffled(using: &self)
        var tokens = (0..<count).map { _ in token() }
        for (place, index) in order.enumerated() {
            tokens[index].head = place == 0 ? -1 : order[Int.random(in: 0..<place, using: &self)]
            tokens[index].relation = place == 0 ? .root : Self.relations.randomElement(using: &self) ?? .dep
        }
        return Sentence(tokens: tokens, span: Span(0, 0))
    }

    private mutating func token() -> Token {
        let word = Self.words.randomElement(using: &self) ?? Self.words[0]
        return Token(form: word.form, lemma: word.form, tag: word.tag, fineTag: word.fineTag)
    }
}
