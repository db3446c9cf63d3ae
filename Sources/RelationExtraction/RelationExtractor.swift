public import DocumentModel
import KnowledgeTables

/// Reads entities and dated relations off annotated documents.
public struct RelationExtractor: Sendable {
    private let resolver: ReferenceResolver
    private let quotations: QuotationFinder
    private let claims: ClaimExtractor

    /// - Parameter lexicon: Which words make which relations; see ``RelationLexicon/extended(by:)``.
    public init(lexicon: RelationLexicon = .builtIn) {
        resolver = ReferenceResolver()
        quotations = QuotationFinder(lexicon: lexicon)
        claims = ClaimExtractor(lexicon: lexicon)
    }

    /// The entities and claims of one document. Cost: linear in its length.
    public func extract(from document: AnnotatedDocument) -> ExtractedDocument {
        let resolved = resolver.resolve(document)
        let quoted = quotations.quotations(in: resolved.trees)
        let text = ScalarText(document.document.text)
        let states = AffiliationExtractor(document: resolved, bodies: .shared, text: text).claims()
            + LocationExtractor(document: resolved, bodies: .shared, text: text).claims()
        return ExtractedDocument(
            document: document.document, entities: resolved.entities, claims: claims.claims(in: resolved, quotations: quoted) + states)
    }
}
