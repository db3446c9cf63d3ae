public import DocumentModel
import KnowledgeTables

/// Reads entities and dated relations off annotated documents.
public struct RelationExtractor: Sendable {
    private let performing: Set<String>
    private let resolver: ReferenceResolver
    private let quotations: QuotationFinder
    private let claims: ClaimExtractor

    /// - Parameter lexicon: Which words make which relations; see ``RelationLexicon/extended(by:)``.
    public init(lexicon: RelationLexicon = .builtIn) {
        performing = lexicon.speech.performing
        resolver = ReferenceResolver(lexicon: lexicon)
        quotations = QuotationFinder(lexicon: lexicon)
        claims = ClaimExtractor(lexicon: lexicon)
    }

    /// The entities and claims of one document. Cost: linear in its length.
    public func extract(from document: AnnotatedDocument) -> ExtractedDocument {
        var resolved = resolver.resolve(document)
        let quoted = quotations.quotations(in: resolved.trees)
        resolved.resolveFirstPerson(in: quoted, performing: performing)
        let told = claims.claims(in: resolved, quotations: quoted)
        let found = (told + states(in: resolved, after: told)).map(Reliability.measured.weighed)
        return ExtractedDocument(document: document.document, entities: resolved.entities, claims: found)
    }

    /// Lasting states, each an occurrence of its own.
    private func states(in document: ResolvedDocument, after claims: [Claim]) -> [Claim] {
        let text = ScalarText(document.document.document.text)
        let states =
            AffiliationExtractor(document: document, bodies: .shared, memberships: .shared, text: text).claims()
            + LocationExtractor(document: document, bodies: .shared, text: text).claims()
        let first = (claims.map(\.occurrence).max() ?? -1) + 1
        return states.enumerated().map { number, state in
            var state = state
            state.occurrence = first + number
            state.confidence = 1
            return state
        }
    }
}
