/// The forms in which an analysis can be shown.
package enum AnalysisFormat: String, CaseIterable, Sendable {
    /// Words, lemmas, tags and trees in the ten columns of CoNLL-U.
    case conllu
    /// Names, as `token TAB tag`.
    case bio
    /// All of it, one object a document.
    case json

    /// Hands on the analysis of a document in pieces, each ending in a line feed: one a sentence, but for JSON, which is one piece.
    package func write(_ sentences: [ConlluSentence], id: String, to output: (String) -> Void) {
        switch self {
        case .conllu: for sentence in sentences { output(ConlluWriter.text(of: sentence)) }
        case .bio: for sentence in sentences { output(BIOWriter.text(of: sentence)) }
        case .json: output(AnalysisJSON.text(of: sentences, id: id))
        }
    }
}
