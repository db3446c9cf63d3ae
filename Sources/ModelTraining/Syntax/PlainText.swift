import DocumentModel
import LanguageAnalysis

/// Sentences that have no trees: articles of Wikipedia, reports, and our own texts in the manner of news, which are nearer to what is
/// read than much of the treebanks.
enum PlainText {
    private static let nameCorpora = ["wikigold", "crossner-politics", "re3d"]
    private static let paragraphs = "coref/gap-development.tsv.gz"

    /// The words of the sentences; none longer than the longest that is parsed in one piece.
    static func sentences(in corpora: CorpusFolder, _ splitter: TextSplitter) throws -> [WordList] {
        let examples = try nameCorpora.flatMap { try NameCorpus($0, part: "train", in: corpora).documents.joined() }
        let own = try MarkedText.documents(project: ".", splitter).joined()
        let texts = try GapCorpus.examples(corpora.text(of: paragraphs), path: paragraphs).map(\.text)
        let sentences = (examples + own).map(\.tokens) + texts.flatMap { splitter.sentences(of: $0).map(\.tokens) }
        return sentences.map { WordList($0.map(\.form)) }.filter { (1...SyntaxShape.longestPiece).contains($0.count) }
    }
}
