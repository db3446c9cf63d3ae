import DocumentModel

/// The definite nouns by which a text comes back to what it told, and their verbs: "In the call, …", "Bell called Ek to say".
struct RetoldNouns: Sendable {
    /// By lemma, the sentences that have the noun.
    private var sentences: [String: Set<Int>] = [:]

    init() {}

    /// Cost: one pass over the tokens.
    init(_ trees: [DependencyTree], nouns: Set<String>) {
        guard !nouns.isEmpty else { return }
        for (sentence, tree) in trees.enumerated() {
            for token in 0..<tree.count
            where nouns.contains(tree[token].lemma) && (Self.isDefinite(token, in: tree) || Self.isDone(token, in: tree)) {
                sentences[tree[token].lemma, default: []].insert(sentence)
            }
        }
    }

    /// "called Bell": the same as a verb with the one who it was done to, but not "called Bell a liar".
    private static func isDone(_ verb: Int, in tree: DependencyTree) -> Bool {
        tree.isMainPast(verb) && tree[verb].tag == .verb && !tree.hasChild(of: verb, [.xcomp, .compoundPrt])
            && tree.children(of: verb, .obj).contains { tree[$0].tag == .properNoun && $0 > verb }
    }

    /// "the call", "her call with him", not "the call for talks".
    private static func isDefinite(_ noun: Int, in tree: DependencyTree) -> Bool {
        guard tree[noun].tag == .noun else { return false }
        let children = tree.children(of: noun)
        return children.contains { tree[$0].relation == .nmodPoss || definite.contains(tree.word($0)) }
            && !children.contains { ["for", "to"].contains(tree.adposition(of: $0) ?? tree.word($0)) }
    }

    /// Whether the text has one of the nouns in the sentence or soon behind it.
    func comesBack(by nouns: Set<String>, to sentence: Int) -> Bool {
        nouns.contains { noun in
            sentences[noun].map { told in (sentence...sentence + Self.reach).contains(where: told.contains) } ?? false
        }
    }

    private static let definite: Set<String> = ["the", "this", "that", "both"]
    /// How many sentences a text may tell before it comes back.
    private static let reach = 12
}
