import DocumentModel

/// Writes names as `token TAB tag` lines: `B-PER` begins a name, `I-PER` goes on with it, `O` is outside.
package enum BIOWriter {
    /// The lines of a sentence, with the blank line that ends it; of the comments those that begin a document stay.
    package static func text(of sentence: ConlluSentence) -> String {
        let comments = sentence.comments.filter { $0.hasPrefix("# newdoc") }
        let words = zip(sentence.tokens, tags(of: sentence)).map { "\($0.form)\t\($1)" }
        return (comments + words).joined(separator: "\n") + "\n\n"
    }

    private static func tags(of sentence: ConlluSentence) -> [String] {
        var tags = [String](repeating: "O", count: sentence.tokens.count)
        for name in sentence.names {
            for index in name.tokens { tags[index] = (index == name.tokens.lowerBound ? "B-" : "I-") + name.kind.rawValue }
        }
        return tags
    }
}
