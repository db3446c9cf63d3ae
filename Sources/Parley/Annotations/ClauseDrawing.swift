import DocumentModel

/// Draws the clause of a word as an indented tree: a line for each dependent, phrases without a verb on one line.
///
/// ```
/// condemned
///   Ghana       nsubj
///   the attack  obj
/// ```
package struct ClauseDrawing {
    private let tokens: [Token]

    package init(_ sentence: ConlluSentence) { tokens = sentence.tokens }

    /// The lines of the clause around the first word with the lemma; of the whole sentence where it has none.
    package func lines(around lemma: String) -> [String] {
        guard let root = tokens.firstIndex(where: { $0.head < 0 }) else { return [] }
        let word = tokens.firstIndex { $0.lemma == lemma } ?? root
        let rows = rows(of: clause(of: word), depth: 0)
        let width = rows.map(\.words.count).max() ?? 0
        return rows.map { row in
            row.relation.isEmpty ? row.words : row.words + String(repeating: " ", count: width - row.words.count + 2) + row.relation
        }
    }

    /// The verb over the word, or the word that has none over it.
    private func clause(of word: Int) -> Int {
        var current = word
        while tokens[current].tag != .verb, tokens[current].head >= 0 { current = tokens[current].head }
        return current
    }

    private func rows(of token: Int, depth: Int) -> [(words: String, relation: String)] {
        let margin = String(repeating: "  ", count: depth)
        let relation = depth == 0 ? "" : tokens[token].relation.rawValue
        let below = subtree(of: token)
        if depth > 0, depth >= Self.depth || below.count <= Self.phrase && !below.contains(where: { tokens[$0].tag == .verb }) {
            return [(margin + text(below), relation)]
        }
        return [(margin + tokens[token].form, relation)]
            + children(of: token).filter { tokens[$0].relation != .punct }.flatMap { rows(of: $0, depth: depth + 1) }
    }

    private func children(of token: Int) -> [Int] { tokens.indices.filter { tokens[$0].head == token } }

    private func subtree(of token: Int) -> [Int] { ([token] + children(of: token).flatMap(subtree)).sorted() }

    /// The words from the first to the last, those of other phrases between them left out.
    private func text(_ members: [Int]) -> String {
        let kept = members.count > Self.longest ? Array(members.prefix(Self.longest)) : members
        let words = kept.map { tokens[$0].form + (tokens[$0].spaceAfter ? " " : "") }.joined()
        let trimmed = words.hasSuffix(" ") ? String(words.dropLast()) : words
        return kept.count < members.count ? trimmed + " …" : trimmed
    }

    /// How deep the tree is drawn, how many words make a phrase of one line, and how many of a long one are shown.
    private static let depth = 3
    private static let phrase = 6
    private static let longest = 12
}
