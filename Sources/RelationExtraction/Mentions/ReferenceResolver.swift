package import DocumentModel
import KnowledgeTables

/// Traces the names, pronouns and descriptions of an annotated document to entities.
package struct ReferenceResolver: Sendable {
    let finder: NameFinder
    let countries: CountryTable

    package init() {
        countries = .shared
        finder = NameFinder()
    }

    /// Cost: linear in the document's length.
    package func resolve(_ document: AnnotatedDocument) -> ResolvedDocument {
        let trees = document.sentences.map(DependencyTree.init)
        let names = DocumentNames(trees: trees, finder: finder)
        let clusters = NameClusters(mentions: names.mentions, titles: names.titles, acronyms: names.acronyms, bodies: finder.bodies)
        var referents: [TokenPosition: [Referent]] = [:]
        for (mention, entity) in zip(names.mentions, clusters.entityOfMention) {
            let isMetonym = mention.usage == .capital || mention.usage == .seat
            referents[mention.position] = [Referent(entity: entity, kind: isMetonym ? .metonym : .name, confidence: isMetonym ? 0.85 : 0.95)]
        }
        return ResolvedDocument(
            document: document, trees: trees, entities: clusters.records.map { $0.documentEntity(countries: countries) },
            referents: referents)
    }
}
