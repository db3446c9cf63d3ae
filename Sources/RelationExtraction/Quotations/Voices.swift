import DocumentModel

/// Spokespeople and papers, which speak for whoever is named with them: "a Defense Department news release", later "the release".
struct Voices {
    private let words: Set<String>
    /// By the lemma of the voice, where it was named with its owner and who that is; in the order of the text.
    private var named: [String: [(position: TokenPosition, owners: [EventArgument])]] = [:]

    private static let paths = [ArgumentStep.possessor, .modifier, .adposition("of"), .adposition("from"), .adposition("by")]
        .map { ArgumentPath(name: "", steps: [$0]) }

    /// Cost: linear in the length of the document.
    init(document: ResolvedDocument, words: Set<String>) {
        self.words = words
        for (sentence, tree) in document.trees.enumerated() {
            let reader = ArgumentReader(document: document, sentence: sentence)
            for token in 0..<tree.count where tree[token].tag == .noun && words.contains(tree[token].lemma) {
                let owners = Self.owners(of: token, reader)
                if !owners.isEmpty {
                    named[tree[token].lemma, default: []].append((TokenPosition(sentence: sentence, token: token), owners))
                }
            }
        }
    }

    /// For whom the voice at the position speaks: the one named with it, or with the last such voice before.
    func owners(at position: TokenPosition, _ reader: ArgumentReader) -> [EventArgument] {
        let lemma = reader.tree[position.token].lemma
        guard words.contains(lemma) else { return [] }
        let own = Self.owners(of: position.token, reader)
        return own.isEmpty ? named[lemma]?.last { $0.position < position }?.owners ?? [] : own
    }

    private static func owners(of voice: Int, _ reader: ArgumentReader) -> [EventArgument] {
        reader.arguments(paths, from: EventSite(trigger: voice, anchor: voice), types: [.organization, .country])
    }
}
