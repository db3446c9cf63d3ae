package import DocumentModel

/// A sentence of a CoNLL-U file: its words, with the lines around them that annotation does not touch.
///
/// The format: <https://universaldependencies.org/format.html>.
package struct ConlluSentence: Sendable, Hashable {
    /// A surface token that is several syntactic words, such as `don't`.
    package struct MultiwordToken: Sendable, Hashable {
        /// Indices of its words, from 0.
        package var words: ClosedRange<Int>
        package var form: String
        package var spaceAfter: Bool
    }

    /// The comment lines, each with its `#`.
    package var comments: [String]
    package var tokens: [Token]
    package var names: [NamedSpan] = []
    package var multiwords: [MultiwordToken]

    package init(comments: [String] = [], tokens: [Token] = [], multiwords: [MultiwordToken] = []) {
        self.comments = comments
        self.tokens = tokens
        self.multiwords = multiwords
    }

    package var beginsDocument: Bool { comments.contains { $0.hasPrefix("# newdoc") } }
    package var beginsParagraph: Bool { comments.contains { $0.hasPrefix("# newpar") } }
}

extension ConlluSentence {
    /// A sentence of our own analysis; words that share a stretch of letters become a multi-word token.
    package init(_ sentence: Sentence, comments: [String] = []) {
        self.init(comments: comments, tokens: sentence.tokens, multiwords: Self.multiwords(in: sentence.tokens))
        names = sentence.names
    }

    private static func multiwords(in tokens: [Token]) -> [MultiwordToken] {
        var found: [MultiwordToken] = []
        var start = 0
        for index in tokens.indices where index + 1 == tokens.count || !isOneSurfaceToken(tokens[index], tokens[index + 1]) {
            if index > start {
                let form = tokens[start...index].map(\.form).joined()
                found.append(MultiwordToken(words: start...index, form: form, spaceAfter: tokens[index].spaceAfter))
            }
            start = index + 1
        }
        return found
    }

    private static func isOneSurfaceToken(_ left: Token, _ right: Token) -> Bool {
        !left.spaceAfter && left.span.end == right.span.start && isWritten(left.form)
            && (isWritten(right.form) || right.fineTag == "POS")
    }

    private static func isWritten(_ form: String) -> Bool {
        form.contains(where: \.isLetter) && form.allSatisfy { $0.isLetter || $0 == "'" || $0 == "’" }
    }
}
