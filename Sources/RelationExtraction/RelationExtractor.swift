public import DocumentModel

/// Reads entities and dated relations off annotated documents.
public struct RelationExtractor: Sendable {
    private let resolver: ReferenceResolver

    public init() {
        resolver = ReferenceResolver()
    }

    /// The entities and claims of one document. Cost: linear in its length.
    public func extract(from document: AnnotatedDocument) -> ExtractedDocument {
        let resolved = resolver.resolve(document)
        return ExtractedDocument(document: document.document, entities: resolved.entities, claims: [])
    }
}
