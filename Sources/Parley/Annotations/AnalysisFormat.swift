/// The forms in which an analysis can be shown.
package enum AnalysisFormat: String, CaseIterable, Sendable {
    /// Words, lemmas, tags and trees in the ten columns of CoNLL-U.
    case conllu
    /// Names, as `token TAB tag`.
    case bio
    /// All of it, one object a document.
    case json

    /// The analysis of a document, ending in a line feed.
    package func text(of sentences: [ConlluSentence], id: String) -> String {
        switch self {
        case .conllu: sentences.map(ConlluWriter.text).joined()
        case .bio: sentences.map(BIOWriter.text).joined()
        case .json: AnalysisJSON.text(of: sentences, id: id)
        }
    }
}
