import DocumentModel
import KnowledgeTables

/// Finds the names of a sentence: the named spans, put right by the tables of titles, bodies and countries.
struct NameFinder: Sendable {
    let countries: CountryTable
    let roles: RoleTable
    let bodies: BodyTable
    let metonymy: Metonymy

    init(countries: CountryTable = .shared, roles: RoleTable = .shared, bodies: BodyTable = .shared) {
        self.countries = countries
        self.roles = roles
        self.bodies = bodies
        metonymy = Metonymy(bodies: bodies)
    }

    /// The names of a sentence from left to right. Those of countries may lie inside of organisations' names ("Thai Foreign Ministry").
    func names(in tree: DependencyTree, sentence: Int) -> [NameMention] {
        let spans = tree.sentence.names.flatMap { repaired($0, in: tree) }
        let found = countryMatches(in: tree, outside: spans)
        let whole = Set(found.map(\.tokens))
        let others = spans.filter { !whole.contains($0.tokens) }.map { mention(of: $0, countries: found, in: tree, sentence: sentence) }
        return (others + found.compactMap { countryMention($0, in: tree, sentence: sentence) })
            .sorted { ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count) }
    }

    private func mention(of span: NamedSpan, countries: [CountryMatch], in tree: DependencyTree, sentence: Int) -> NameMention {
        let inside = countries.first { $0.tokens.lowerBound == span.tokens.lowerBound && $0.tokens.upperBound < span.tokens.upperBound }
        return NameMention(
            sentence: sentence, tokens: span.tokens, head: tree.head(of: span.tokens), type: type(of: span, in: tree),
            text: tree.sentence.text(of: span.tokens), usage: nil, country: inside?.entry.country)
    }

    /// The type that the name's head noun tells, else the kind that was found with it.
    private func type(of span: NamedSpan, in tree: DependencyTree) -> EntityType {
        let told = headNoun(of: span.tokens, in: tree).flatMap { bodies.body(named: tree[$0].singular) }
        switch (span.kind, told?.type) {
        case (.person, _): return .person
        case (_, EntityType.organization.rawValue): return .organization
        case (.organization, EntityType.event.rawValue) where told?.kind == .gathering: return .event
        case (.geopolitical, _), (.location, _): return .place
        case (.organization, _): return .organization
        case (.event, _): return .event
        }
    }

    /// The noun that says what the name names: the word before "of", else the last.
    private func headNoun(of tokens: Range<Int>, in tree: DependencyTree) -> Int? {
        let end = tokens.first { tree[$0].tag == .adposition } ?? tokens.upperBound
        return end > tokens.lowerBound ? end - 1 : nil
    }
}
