/// A syntactic word with its analysis.
///
/// Words of one multi-word token (`don't` = `do` + `n't`) share the surface text between them: their spans lie side by side.
public struct Token: Sendable, Hashable {
    /// The word as written.
    public var form: String
    public var lemma: String
    public var tag: UniversalTag
    /// Penn Treebank tag (UD's XPOS).
    public var fineTag: String
    /// Morphological features in CoNLL-U form (`Number=Sing|Tense=Past`), empty where there are none.
    public var features: String
    /// Index of the governing token in the sentence, -1 for the root.
    public var head: Int
    public var relation: DependencyRelation
    /// Where the word stands in the document's text, in Unicode scalars.
    public var span: Span
    /// Whether white space follows in the text.
    public var spaceAfter: Bool

    public init(
        form: String, lemma: String = "", tag: UniversalTag = .other, fineTag: String = "", features: String = "",
        head: Int = -1, relation: DependencyRelation = .dep, span: Span = Span(0, 0), spaceAfter: Bool = true
    ) {
        self.form = form
        self.lemma = lemma
        self.tag = tag
        self.fineTag = fineTag
        self.features = features
        self.head = head
        self.relation = relation
        self.span = span
        self.spaceAfter = spaceAfter
    }
}
