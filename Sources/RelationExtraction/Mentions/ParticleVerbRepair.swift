import DocumentModel

/// Makes what stands right behind a verb and its particle the object of the two.
///
/// In "called off a meeting" nothing parts the noun from the particle, so that it can only be what was called off, whatever the verb takes
/// without the particle.
struct ParticleVerbRepair {
    private var sentence: Sentence

    /// The sentence with the objects in place. Cost: one pass over the tokens, and one over those of each verb with a particle.
    static func repaired(_ sentence: Sentence) -> Sentence {
        var repair = ParticleVerbRepair(sentence: sentence)
        for token in sentence.tokens.indices where sentence.tokens[token].relation == .compoundPrt { repair.complete(token) }
        return repair.sentence
    }

    private init(sentence: Sentence) { self.sentence = sentence }

    private var tokens: [Token] { sentence.tokens }

    private mutating func complete(_ particle: Int) {
        let verb = tokens[particle].head
        guard verb == particle - 1, !tokens.contains(where: { $0.head == verb && $0.relation == .obj }),
            let noun = noun(behind: particle), tokens[noun].head == verb, [.obl, .xcomp].contains(tokens[noun].relation),
            !CalendarWords.english.isDate(tokens[noun].form.lowercased())
        else { return }
        sentence.tokens[noun].relation = .obj
    }

    /// The common noun that ends the words right behind the particle, with nothing but what belongs to it between.
    private func noun(behind particle: Int) -> Int? {
        var index = particle + 1
        while index < tokens.count, tokens[index].head > index, Self.premodifiers.contains(tokens[index].relation) { index += 1 }
        return index < tokens.count && tokens[index].tag == .noun ? index : nil
    }

    private static let premodifiers: Set<DependencyRelation> = [.det, .amod, .compound, .nummod, .nmodPoss, .nmodDesc]
}
