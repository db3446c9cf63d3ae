package import DocumentModel
import KnowledgeTables

/// Traces the names, pronouns and descriptions of an annotated document to entities.
package struct ReferenceResolver: Sendable {
    let finder: NameFinder
    let tables: ReferenceTables

    package init() {
        finder = NameFinder()
        tables = ReferenceTables(roles: finder.roles, bodies: finder.bodies, countries: finder.countries)
    }

    /// Cost: linear in the document's length.
    package func resolve(_ document: AnnotatedDocument) -> ResolvedDocument {
        let trees = document.sentences.map(DependencyTree.init)
        let names = DocumentNames(trees: trees, finder: finder)
        let clusters = NameClusters(mentions: names.mentions, titles: names.titles, acronyms: names.acronyms, bodies: finder.bodies)
        let coverage = NameCoverage(names.mentions, trees: trees)
        let roles = RoleFinder(trees: trees, coverage: coverage, roles: finder.roles).roles(titles: names.titles)
        var resolution = Resolution(trees: trees, coverage: coverage, clusters: clusters, tables: tables)
        resolution.resolveAll(roles: roles)
        return ResolvedDocument(
            document: document, trees: trees, entities: resolution.records.map { $0.documentEntity(countries: finder.countries) },
            referents: resolution.referents, coverage: coverage, roles: roles)
    }
}
