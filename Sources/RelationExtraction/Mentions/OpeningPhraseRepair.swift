import DocumentModel

/// Gives the main verb the subject that stands behind the phrase that opens the sentence: "In a letter to the paper, *Bell* wrote".
///
/// Where the tree has no subject, what follows the first comma is no apposition to the phrase before it.
struct OpeningPhraseRepair {
    private var sentence: Sentence

    /// The sentence with such a subject in place. Cost: one pass over the tokens for each apposition before the main verb.
    static func repaired(_ sentence: Sentence) -> Sentence {
        var repair = OpeningPhraseRepair(sentence: sentence)
        if let verb = sentence.root { repair.complete(verb) }
        return repair.sentence
    }

    private var tokens: [Token] { sentence.tokens }

    private mutating func complete(_ verb: Int) {
        guard tokens[0].tag == .adposition, tokens[verb].tag == .verb, tokens[verb].isFiniteForm,
            !sentence.hasChild(of: verb, .nsubj, .nsubjPass), let comma = tokens[..<verb].firstIndex(where: { $0.form == "," }),
            let subject = (comma + 1..<verb).first(where: { isApposed($0, behind: comma) })
        else { return }
        sentence.link(subject, to: verb, .nsubj)
    }

    /// Whether the nominal begins right behind the comma and hangs on a word before it.
    private func isApposed(_ token: Int, behind comma: Int) -> Bool {
        tokens[token].relation == .appos && tokens[token].isNominal && tokens[token].head < comma
            && tokens.indices.first { tokens[$0].tag != .punctuation && sentence.isUnder(token, $0) } == comma + 1
    }
}
