import DocumentModel
import KnowledgeTables

extension NameFinder {
    /// An expression of the country table in a sentence.
    struct CountryMatch {
        var tokens: Range<Int>
        var entry: CountryTable.Entry
    }

    /// The country expressions that are names of their own or begin the name of an organisation or event.
    func countryMatches(in tree: DependencyTree, outside spans: [NamedSpan], surnames: Set<String>) -> [CountryMatch] {
        var found: [CountryMatch] = []
        var index = 0
        while index < tree.count {
            if let match = countryMatch(at: index, in: tree), isCountry(match, in: tree, among: spans, surnames: surnames) {
                found.append(match)
                index = match.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func countryMatch(at index: Int, in tree: DependencyTree) -> CountryMatch? {
        let token = tree[index]
        guard token.isCapitalized, token.tag != .auxiliary,
            let match = countries.index.longestMatch(from: index, to: tree.count, word: tree.sentence.word)
        else { return nil }
        let isWord = match.value.usage == .demonym && match.end == index + 1 && (token.tag == .verb || isLanguage(index, in: tree))
        return isWord ? nil : CountryMatch(tokens: index..<match.end, entry: match.value)
    }

    /// "Spoke German and French", "a letter in Dutch": an adjective without article and noun, as a language is named.
    private func isLanguage(_ token: Int, in tree: DependencyTree) -> Bool {
        guard !tree[token].form.hasSuffix("s"), tree.children(of: token, .det, .amod).isEmpty else { return false }
        switch tree[token].relation {
        case .conj: return tree.head(of: token).map { isLanguage($0, in: tree) } ?? false
        case .obj: return tree.head(of: token).map { known.isLanguageVerb(tree[$0].lemma) } ?? false
        case .obl, .nmod:
            return tree.children(of: token, .case).contains { ["in", "into"].contains(tree[$0].form.lowercased()) }
        default: return false
        }
    }

    /// Whether the expression is not just a part of another name ("Mexico City", "Bank of China", "Jordan Smith").
    private func isCountry(_ match: CountryMatch, in tree: DependencyTree, among spans: [NamedSpan], surnames: Set<String>) -> Bool {
        guard let span = spans.first(where: { $0.tokens.overlaps(match.tokens) }) else { return true }
        switch span.kind {
        case .person: return span.tokens == match.tokens && !surnames.contains(tree[match.tokens.lowerBound].form)
        case .geopolitical, .location: return span.tokens == match.tokens
        case .organization, .event: return span.tokens == match.tokens || isOwner(match, of: span, in: tree)
        }
    }

    /// Whether the country begins an organisation's name, or ends it behind the "of" of a state body.
    private func isOwner(_ match: CountryMatch, of span: NamedSpan, in tree: DependencyTree) -> Bool {
        guard match.entry.usage == .name || match.entry.usage == .demonym else { return false }
        if span.tokens.lowerBound == match.tokens.lowerBound {
            let end = span.tokens.first { tree[$0].tag == .adposition } ?? span.tokens.upperBound
            return match.entry.usage == .demonym || bodies.body(named: tree[end - 1].singular)?.isOfState == true
        }
        if match.entry.usage == .demonym, isStateBody(span.tokens, in: tree) { return true }
        let preposition = match.tokens.lowerBound - 1
        let isLast =
            span.tokens.upperBound == match.tokens.upperBound && preposition > span.tokens.lowerBound && tree[preposition].form == "of"
        return isLast
            && bodies.body(named: tree[span.tokens.first { tree[$0].form == "of" }.map { $0 - 1 } ?? preposition].singular)?.isOfState
                == true
    }

    /// The mention of a country, or of its capital or seat as a place or office.
    func countryMention(_ match: CountryMatch, in tree: DependencyTree, sentence: Int) -> NameMention? {
        let head = tree.head(of: match.tokens)
        var mention = NameMention(
            sentence: sentence, tokens: match.tokens, head: head, type: .country, text: tree.sentence.text(of: match.tokens),
            usage: match.entry.usage, country: match.entry.country)
        let isTerritory = countries.countries[match.entry.country].isTerritory
        if isTerritory && match.entry.usage == .demonym { return nil }
        switch match.entry.usage {
        case .name where isTerritory: mention.type = .place
        case .name, .demonym: break
        case .capital
        where !isDateline(match.tokens, in: tree) && !isOfBody(match.tokens, in: tree)
            && metonymy.standsForGovernment(head, in: tree):
            break
        case .seat where metonymy.standsForGovernment(head, in: tree): mention.type = .organization
        case .capital, .seat: mention.type = .place
        }
        if mention.type != .country { (mention.usage, mention.country, mention.isTypeTold) = (nil, nil, mention.type == .place) }
        return mention
    }

    /// "The Athens daily", "a Lisbon court", "Copenhagen-based": a capital before the noun for what has its seat there.
    private func isOfBody(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        let noun = tokens.upperBound
        guard noun < tree.count, !tree[noun].isCapitalized else { return false }
        if tree[noun].form == "-" { return true }
        let body = bodies.body(named: tree[noun].singular) ?? bodies.body(named: tree[noun].form)
        return body.map { $0.type == EntityType.organization.rawValue && !$0.standsForOwner } ?? false
    }

    /// "KUALA LUMPUR, Oct. 26 (Xinhua) --": a name in capitals that begins its sentence.
    private func isDateline(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        tokens.lowerBound == 0 && tokens.upperBound < tree.count && tokens.allSatisfy { tree[$0].isAllCapitals }
            && tree[tokens.upperBound].tag == .punctuation
    }
}
