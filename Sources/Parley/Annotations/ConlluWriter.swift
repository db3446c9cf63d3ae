import DocumentModel

/// Writes sentences in the ten columns of CoNLL-U.
package enum ConlluWriter {
    /// The lines of a sentence, with the blank line that ends it.
    package static func text(of sentence: ConlluSentence) -> String {
        var lines = sentence.comments
        for (index, token) in sentence.tokens.enumerated() {
            lines += sentence.multiwords.filter { $0.words.lowerBound == index }.map(line)
            let isInside = sentence.multiwords.contains { $0.words.contains(index) }
            lines.append(line(of: token, number: index + 1, spaceAfter: isInside || token.spaceAfter))
        }
        return lines.joined(separator: "\n") + "\n\n"
    }

    private static func line(of word: ConlluSentence.MultiwordToken) -> String {
        let range = "\(word.words.lowerBound + 1)-\(word.words.upperBound + 1)"
        return "\(range)\t\(word.form)\t_\t_\t_\t_\t_\t_\t_\t\(spacing(word.spaceAfter))"
    }

    private static func line(of token: Token, number: Int, spaceAfter: Bool) -> String {
        [
            String(number), token.form, filled(token.lemma), token.tag.rawValue, filled(token.fineTag), filled(token.features),
            String(token.head + 1), token.relation.rawValue, "_", spacing(spaceAfter),
        ].joined(separator: "\t")
    }

    private static func filled(_ column: String) -> String { column.isEmpty ? "_" : column }

    private static func spacing(_ spaceAfter: Bool) -> String { spaceAfter ? "_" : "SpaceAfter=No" }
}
