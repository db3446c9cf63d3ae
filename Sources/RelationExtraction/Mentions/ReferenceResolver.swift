package import DocumentModel
import KnowledgeTables

/// Traces the names, pronouns and descriptions of an annotated document to entities.
package struct ReferenceResolver: Sendable {
    let finder: NameFinder
    let tables: ReferenceTables
    private let repair: TreeRepair

    /// - Parameter lexicon: The verbs by which the trees are repaired.
    package init(lexicon: RelationLexicon = .builtIn) {
        repair = TreeRepair(lexicon: lexicon)
        finder = NameFinder()
        tables = ReferenceTables(roles: finder.roles, bodies: finder.bodies, groups: .shared, countries: finder.countries)
    }

    /// Cost: linear in the document's length.
    package func resolve(_ document: AnnotatedDocument) -> ResolvedDocument {
        resolve(document, keepingChoices: false).resolved
    }

    /// The pronouns of persons in the singular, each with the entities it could stand for and the names of the features that hold of them.
    package func pronounCandidates(
        in document: AnnotatedDocument
    ) -> (resolved: ResolvedDocument, choices: [(position: TokenPosition, candidates: [(entity: Int, features: [String])])]) {
        let (resolved, choices) = resolve(document, keepingChoices: true)
        let named = choices.filter(\.isPerson).map { choice in
            (choice.position, choice.candidates.map { ($0.entity, $0.features.map(\.rawValue)) })
        }
        return (resolved, named)
    }

    private func resolve(
        _ document: AnnotatedDocument, keepingChoices: Bool
    ) -> (resolved: ResolvedDocument, choices: [Resolution.PronounChoice]) {
        let knownNames = KnownNameRepair(document.sentences)
        let trees = document.sentences.map { DependencyTree(repair.repaired(knownNames.repaired($0))) }
        let names = DocumentNames(trees: trees, finder: finder)
        let clusters = NameClusters(mentions: names.mentions, titles: names.titles, acronyms: names.acronyms, bodies: finder.bodies)
        let coverage = NameCoverage(clusters.mentions, trees: trees)
        let roles = RoleFinder(trees: trees, coverage: coverage, roles: finder.roles).roles(titles: names.titles)
        let parts = RoleFinder(trees: trees, coverage: coverage, roles: .parts, holderType: .organization).roles(titles: names.titles)
        var resolution = Resolution(trees: trees, coverage: coverage, clusters: clusters, tables: tables)
        resolution.keepsChoices = keepingChoices
        resolution.resolveAll(roles: roles)
        let resolved = ResolvedDocument(
            document: document, trees: trees, entities: resolution.records.map { $0.documentEntity(countries: finder.countries) },
            referents: resolution.referents, coverage: coverage, roles: roles, parts: parts, titles: names.titles)
        return (resolved, resolution.choices)
    }
}
