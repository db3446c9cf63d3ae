import DocumentModel

/// Gives the main verb its subject back behind a participle between commas: "Bell, asked about the price, | said she would wait".
///
/// A comma parts no subject from its own verb. Where the tree has it so, the verb right behind the comma is a participle, and what it
/// tells of is the subject of the main verb behind the next comma.
struct AsideRepair {
    private var sentence: Sentence

    /// The sentence with such subjects in place. Cost: one pass over the tokens for each clause before the main verb.
    static func repaired(_ sentence: Sentence) -> Sentence {
        var repair = AsideRepair(sentence: sentence)
        if let verb = sentence.root { repair.complete(verb) }
        return repair.sentence
    }

    private var tokens: [Token] { sentence.tokens }

    private mutating func complete(_ verb: Int) {
        guard verb > 1, tokens[verb].fineTag == "VBD", tokens[verb - 1].form == ",", !sentence.hasChild(of: verb, .nsubj, .nsubjPass),
            let aside = sentence.children(of: verb).first(where: { isAside($0, before: verb) }),
            let subject = sentence.children(of: aside).first(where: { $0 < aside && tokens[$0].relation.base == .nsubj })
        else { return }
        sentence.link(subject, to: verb, .nsubj)
        sentence.link(aside, to: subject, .acl)
        sentence.tokens[aside].fineTag = "VBN"
    }

    private func isAside(_ clause: Int, before verb: Int) -> Bool {
        clause > 0 && clause < verb && ["VBD", "VBN"].contains(tokens[clause].fineTag) && tokens[clause - 1].form == ","
            && [.ccomp, .advcl, .dep].contains(tokens[clause].relation) && !sentence.hasChild(of: clause, .aux, .auxPass, .mark)
    }
}
