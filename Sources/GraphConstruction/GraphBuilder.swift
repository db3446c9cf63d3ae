import DocumentModel
public import GraphModel
public import RelationExtraction

/// Unites the entities and claims of many documents into one graph.
public struct GraphBuilder: Sendable {
    private let corrections: Corrections

    public init(corrections: Corrections = Corrections()) {
        self.corrections = corrections
    }

    /// The graph of all the documents; the same whatever their order.
    ///
    /// Cost: n log n in the number of names and claims.
    public func build(from documents: [ExtractedDocument]) -> PropertyGraph {
        let documents = documents.sorted { ($0.document.id, $0.document.text) < ($1.document.id, $1.document.text) }
        let entities = EntityUnion(documents, corrections: corrections)
        let documentIDs = Self.documentIDs(documents)
        var occurrences = OccurrenceTable()
        for (number, extracted) in documents.enumerated() {
            for claim in extracted.claims {
                occurrences.add(claim, of: number, documentID: documentIDs[number], entities: entities)
            }
        }
        return GraphAssembly(documents: documents, documentIDs: documentIDs, entities: entities, occurrences: occurrences).graph()
    }

    /// Node ids of the documents; documents that share an id are told apart by a number.
    private static func documentIDs(_ documents: [ExtractedDocument]) -> [String] {
        var ids = UniqueIDs()
        return documents.map { ids.claim("document:" + $0.document.id) }
    }
}
