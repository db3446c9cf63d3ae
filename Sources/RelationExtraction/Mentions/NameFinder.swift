import DocumentModel
import KnowledgeTables

/// Finds the names of a sentence: the named spans, put right and completed by the tables of titles, bodies and countries.
struct NameFinder: Sendable {
    let countries: CountryTable
    let roles: RoleTable
    let bodies: BodyTable
    let known: NameTable
    let metonymy: Metonymy

    init(countries: CountryTable = .shared, roles: RoleTable = .shared, bodies: BodyTable = .shared, known: NameTable = .shared) {
        self.countries = countries
        self.roles = roles
        self.bodies = bodies
        self.known = known
        metonymy = Metonymy(bodies: bodies, roles: roles)
    }

    /// What the rest of the document tells of names.
    struct Context {
        /// The last words of persons' names of several words: no country hides behind them.
        var surnames: Set<String> = []
        /// Words by which a name may be taken up in short.
        var loneWords: Set<String> = []
    }

    /// The names of a sentence from left to right. Those of countries may lie inside of organisations' names ("Thai Foreign Ministry").
    func names(in tree: DependencyTree, sentence: Int, context: Context) -> [NameMention] {
        var spans = joined(tree.sentence.names, in: tree).flatMap { repaired($0, in: tree) }
        spans = merged(spans, hyphenatedNames(in: tree))
        spans = merged(
            spans,
            spelledOutNames(in: tree).filter { name in
                !spans.contains { $0.tokens.upperBound == name.tokens.upperBound && $0.tokens.lowerBound <= name.tokens.lowerBound }
            })
        let found = countryMatches(in: tree, outside: spans, surnames: context.surnames)
        spans = merged(spans, stateBodies(in: tree, countries: found, besides: spans))
        spans += organizations(in: tree, besides: spans, countries: found)
        spans += capitalizedBodies(in: tree, besides: spans, countries: found)
        spans += describedPersons(in: tree, besides: spans, countries: found)
        spans += describedOrganizations(in: tree, besides: spans, countries: found)
        spans += articledNames(in: tree, besides: spans)
        spans += persons(in: tree, besides: spans, countries: found)
        spans += knownAcronyms(in: tree, besides: spans)
        spans = extended(spans.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }, in: tree)
        spans += possessedNames(in: tree, besides: spans, countries: found, loneWords: context.loneWords)
        spans += places(in: tree, besides: spans, countries: found)
        spans += placesBeforeRegions(in: tree, besides: spans, countries: found)
        spans = merged(spans.map { withPlaceNoun($0, in: tree) }, sites(in: tree, besides: spans, countries: found))
        spans = merged(merged(spans, operations(in: tree)), ships(in: tree))
        spans = merged(spans, coalitions(in: tree))
        spans = merged(spans, events(in: tree, besides: spans)).map { withSubject(numbered($0, in: tree), in: tree) }
        let gatherings = unnamedGatherings(in: tree, besides: spans, countries: found)
        let gathered = spans.filter { span in gatherings.contains { $0.tokens.overlaps(span.tokens) } }
        spans = merged(spans, gatherings)
        spans += ownedBodies(in: tree, besides: spans, countries: found)
        spans += nationalBodies(in: tree, besides: spans + found.map { NamedSpan(tokens: $0.tokens, kind: .geopolitical) })
        spans = joinedToAlliances(spans, in: tree).filter { !isDatelineAgency($0, in: tree) }
        let whole = Set(found.map(\.tokens))
        let others = spans.filter { !whole.contains($0.tokens) }.map { mention(of: $0, countries: found, in: tree, sentence: sentence) }
        let inner = spans.compactMap {
            innerAlliance(of: $0, in: tree, sentence: sentence) ?? innerPlace(of: $0, countries: found, in: tree, sentence: sentence)
        }
        let named = gathered.map { mention(of: $0, countries: found, in: tree, sentence: sentence) }
        return (others + inner + named + found.compactMap { countryMention($0, in: tree, sentence: sentence) })
            .sorted { ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count) }
    }

    /// "UN" of "UN Water Council": the alliance of states that a body's name begins with.
    private func innerAlliance(of span: NamedSpan, in tree: DependencyTree, sentence: Int) -> NameMention? {
        guard let end = allianceEnd(beginning: span, in: tree), end < span.tokens.upperBound, tree[end].form != "of", tree[end].form != "-"
        else {
            return nil
        }
        let tokens = span.tokens.lowerBound..<end
        return NameMention(
            sentence: sentence, tokens: tokens, head: tree.head(of: tokens), type: .organization, text: tree.sentence.text(of: tokens),
            usage: nil, country: nil)
    }

    /// "Tarsel" of "port authority of Tarsel".
    private func innerPlace(of span: NamedSpan, countries: [CountryMatch], in tree: DependencyTree, sentence: Int) -> NameMention? {
        let first = tree[span.tokens.lowerBound]
        guard span.kind == .organization, !first.isCapitalized, first.tag != .determiner,
            let preposition = span.tokens.last(where: { tree[$0].form == "of" }), preposition + 1 < span.tokens.upperBound,
            !countries.contains(where: { $0.tokens.contains(preposition + 1) })
        else { return nil }
        let tokens = preposition + 1..<span.tokens.upperBound
        return NameMention(
            sentence: sentence, tokens: tokens, head: tree.head(of: tokens), type: .place, text: tree.sentence.text(of: tokens), usage: nil,
            country: nil)
    }

    /// The spans and better ones, those left out that the better ones overlap.
    private func merged(_ spans: [NamedSpan], _ better: [NamedSpan]) -> [NamedSpan] {
        spans.filter { span in !better.contains { $0.tokens.overlaps(span.tokens) } } + better
    }

    /// "Tamsel province", "Orlo airport": a place with the noun behind it that says what it is.
    private func withPlaceNoun(_ span: NamedSpan, in tree: DependencyTree) -> NamedSpan {
        let noun = span.tokens.upperBound
        guard span.kind == .geopolitical || span.kind == .location, noun < tree.count,
            countries.index[tree.sentence.text(of: span.tokens)]?.usage != .name, tree[noun].tag == .noun, tree[noun].fineTag != "NNS",
            tree.head(of: tree.head(of: span.tokens)) == noun, bodies.body(named: tree[noun].singular)?.type == EntityType.place.rawValue
        else { return span }
        return NamedSpan(tokens: span.tokens.lowerBound..<noun + 1, kind: .location)
    }

    private func mention(of span: NamedSpan, countries: [CountryMatch], in tree: DependencyTree, sentence: Int) -> NameMention {
        let inside = countries.first { match in
            span.tokens.contains(match.tokens.lowerBound) && match.tokens.count < span.tokens.count
                && [.name, .demonym].contains(match.entry.usage)
        }
        let told = toldType(of: span, in: tree)
        return NameMention(
            sentence: sentence, tokens: span.tokens, head: tree.head(of: span.tokens), type: told ?? type(of: span, in: tree),
            text: tree.sentence.text(of: span.tokens), usage: nil, country: inside?.entry.country, isTypeTold: told != nil)
    }

    /// The type that the tables or the name's own words tell, else the kind that was found with it.
    private func type(of span: NamedSpan, in tree: DependencyTree) -> EntityType {
        if known.isOrganization(tree.sentence.text(of: span.tokens)), span.kind != .event { return .organization }
        if isPersonal(span, in: tree) { return .person }
        if isOpenedAsOrganization(span, in: tree) { return .organization }
        if isSite(span, in: tree) { return .place }
        let told = headNoun(of: span.tokens, in: tree).flatMap { body(headedBy: $0, in: tree) }
        switch (span.kind, told?.type) {
        case (.person, EntityType.organization.rawValue) where told?.isOfState == true: return .organization
        case (.person, _): return typeByEnding(of: span.tokens, in: tree) ?? .person
        case (_, EntityType.organization.rawValue): return .organization
        case (.organization, EntityType.event.rawValue) where told?.kind == .gathering: return .event
        case (.location, EntityType.event.rawValue) where told?.kind == .gathering: return .event
        case (.geopolitical, _), (.location, _): return .place
        case (.organization, _): return .organization
        case (.event, _): return .event
        }
    }

    /// "HMS Lumo", "Katibat Orran": a name that begins as those of ships or armed groups do.
    private func isOpenedAsOrganization(_ span: NamedSpan, in tree: DependencyTree) -> Bool {
        let first = tree[span.tokens.lowerBound]
        guard span.tokens.count > 1, span.kind != .event else { return false }
        return known.isOrganizationOpening(first.form.lowercased()) || first.isAllCapitals && known.isShipPrefix(first.form.lowercased())
    }

    /// "Hotel Bristol", "Camp Orro", "Gwan Pass": a name that begins with the word for a building or place, and does not end in one for something else.
    private func isSite(_ span: NamedSpan, in tree: DependencyTree) -> Bool {
        let last = tree[span.tokens.upperBound - 1]
        if span.kind == .organization, span.tokens.count > 1, known.isLandform(last.form.lowercased()) { return true }
        return span.kind == .organization && span.tokens.count > 1
            && known.isSiteOpening(tree[span.tokens.lowerBound].form.lowercased())
            && bodies.body(named: last.singular) == nil && !known.isOrganizationHead(last.form.lowercased())
    }

    /// "Lumo Shipyards", "Tabel Dam": a name tagged as a person's that ends in a noun for something else and does not begin with a given name.
    private func typeByEnding(of tokens: Range<Int>, in tree: DependencyTree) -> EntityType? {
        guard tokens.count > 1, !known.isGivenName(tree[tokens.lowerBound].form) else { return nil }
        let last = tree[tokens.upperBound - 1].form.lowercased()
        return known.isOrganizationHead(last) ? .organization : known.isPlaceHead(last) ? .place : nil
    }

    /// A name tagged otherwise that begins with a given name and does not end in a noun for something else: "Ingrid Solberg".
    func isPersonal(_ span: NamedSpan, in tree: DependencyTree) -> Bool {
        guard span.kind == .organization, (2...5).contains(span.tokens.count), known.isGivenName(tree[span.tokens.lowerBound].form) else {
            return false
        }
        return span.tokens.allSatisfy {
            known.isNameParticle(tree[$0].form) || tree[$0].form == "-"
                || tree[$0].tag == .properNoun && bodies.body(named: tree[$0].singular) == nil && !tree[$0].isAllCapitals
                    && !known.isOrganizationHead(tree[$0].form.lowercased())
        }
    }

    /// The noun that says what the name names: the word before "of", else the last.
    private func headNoun(of tokens: Range<Int>, in tree: DependencyTree) -> Int? {
        let end = tokens.first { tree[$0].tag == .adposition } ?? tokens.upperBound
        return end > tokens.lowerBound ? end - 1 : nil
    }
}
