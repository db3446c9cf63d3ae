import DocumentModel

/// Hangs the owner of a title on the person who has it.
///
/// In "Peru's Bell and *Chile* Foreign Minister Ann Sall met" the tree may take the country for one of those who met. Nothing but the
/// title stands between the two, so that it can only be whose minister she is.
struct TitleOwnerRepair {
    private var sentence: Sentence

    /// The sentence with the owners in place. Cost: linear in its length.
    static func repaired(_ sentence: Sentence) -> Sentence {
        var repair = TitleOwnerRepair(sentence: sentence)
        for token in sentence.tokens.indices where repair.isActor(token) { repair.hang(token) }
        return repair.sentence
    }

    private init(sentence: Sentence) { self.sentence = sentence }

    private var tokens: [Token] { sentence.tokens }

    private static let actors: Set<DependencyRelation> = [.conj, .nsubj, .obj, .appos]

    private func isActor(_ token: Int) -> Bool {
        tokens[token].tag == .properNoun && Self.actors.contains(tokens[token].relation)
    }

    private mutating func hang(_ owner: Int) {
        guard let title = title(behind: owner), tokens[title].head > title, !sentence.isUnder(owner, title) else { return }
        let holder = tokens[title].head
        for child in tokens.indices.prefix(owner) where tokens[child].head == owner { sentence.tokens[child].head = holder }
        sentence.link(owner, to: title, .compound)
    }

    /// The noun that ends the title right behind a name, in front of another name.
    private func title(behind owner: Int) -> Int? {
        var token = owner + 1
        while token < tokens.count, [.amod, .compound].contains(tokens[token].relation), tokens[token].head > token,
            tokens[token].isCapitalized
        { token += 1 }
        guard token < tokens.count, token > owner, tokens[token].relation == .nmodDesc, tokens[token].isCapitalized else { return nil }
        return token
    }
}
