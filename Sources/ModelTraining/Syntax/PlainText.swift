import DocumentModel
import LanguageAnalysis

/// Sentences of the corpora that have no trees: articles of Wikipedia and reports, which are nearer to news than much of the treebanks.
enum PlainText {
    private static let nameCorpora = ["wikigold", "crossner-politics", "re3d"]
    private static let paragraphs = "coref/gap-development.tsv.gz"

    /// The words of the sentences; none longer than the longest that is parsed in one piece.
    static func sentences(in corpora: CorpusFolder, _ splitter: TextSplitter) throws -> [WordList] {
        let examples = try nameCorpora.flatMap { try NameCorpus($0, part: "train", in: corpora).documents.joined() }
        let texts = try GapCorpus.examples(corpora.text(of: paragraphs), path: paragraphs).map(\.text)
        let sentences = examples.map(\.tokens) + texts.flatMap { splitter.sentences(of: $0).map(\.tokens) }
        return sentences.map { WordList($0.map(\.form)) }.filter { (1...SyntaxShape.longestPiece).contains($0.count) }
    }
}
