import DocumentModel

/// A place where a document tells of a gathering.
struct Gathering: Sendable {
    var entity: Int
    var position: TokenPosition
}

extension ResolvedDocument {
    /// Every reference to a gathering, in text order. Cost: one pass over the references.
    var gatherings: [Gathering] {
        referents.flatMap { position, found in
            found.filter { entities[$0.entity].type == .event }.map { Gathering(entity: $0.entity, position: position) }
        }
        .sorted { $0.position < $1.position }
    }
}
