import DocumentModel

/// Hangs a second verb of speech on the first: in "said the harbour was closed and added that it would stay so" the speaker added.
struct ReportedSpeechRepair {
    private var sentence: Sentence

    /// The sentence with such verbs in place. Cost: one pass over the tokens for each coordinated verb.
    static func repaired(_ sentence: Sentence) -> Sentence {
        var repair = ReportedSpeechRepair(sentence: sentence)
        for verb in sentence.tokens.indices where sentence.tokens[verb].relation == .conj { repair.raise(verb) }
        return repair.sentence
    }

    private var tokens: [Token] { sentence.tokens }

    /// The first verb is one of speech as it has a clause, which holds the second; the second as it has a "that" of its own.
    private mutating func raise(_ verb: Int) {
        let content = tokens[verb].head
        guard tokens[verb].fineTag == "VBD", !sentence.hasChild(of: verb, .nsubj), reportsThat(verb), tokens[content].relation == .ccomp,
            !sentence.hasChild(of: content, .ccomp)
        else { return }
        let saying = tokens[content].head
        guard saying < content, content < verb, tokens[saying].fineTag == "VBD" else { return }
        sentence.tokens[verb].head = saying
    }

    private func reportsThat(_ verb: Int) -> Bool {
        tokens.indices.contains { clause in
            clause > verb && tokens[clause].head == verb && tokens[clause].relation == .ccomp
                && tokens[verb..<clause].contains { $0.head == clause && $0.relation == .mark && $0.form == "that" }
        }
    }
}
