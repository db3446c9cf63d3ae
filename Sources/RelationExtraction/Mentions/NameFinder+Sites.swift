import DocumentModel
import KnowledgeTables

extension NameFinder {
    /// Buildings, camps and regions whose name ends in a common noun: "the Orro refugee camp", "Belvar palace", and those that are known
    /// by their place only: "the presidential palace in Varna".
    func sites(in tree: DependencyTree, besides spans: [NamedSpan], countries: [CountryMatch]) -> [NamedSpan] {
        (1..<max(tree.count, 1)).compactMap { noun in
            guard isSiteNoun(noun, in: tree), !countries.contains(where: { $0.tokens.contains(noun - 1) }) else { return nil }
            let start = siteStart(before: noun, in: tree, spans: spans, countries: countries)
            guard start < noun else { return nil }
            return NamedSpan(tokens: start..<noun + 1, kind: .location)
        }
    }

    private func isSiteNoun(_ noun: Int, in tree: DependencyTree) -> Bool {
        tree[noun].tag == .noun && !tree[noun].isCapitalized && known.isSiteNoun(tree[noun].form)
            && (noun + 1 == tree.count || !tree[noun + 1].isNominal)
    }

    private func siteStart(before noun: Int, in tree: DependencyTree, spans: [NamedSpan], countries: [CountryMatch]) -> Int {
        let first = lowerCaseStart(before: noun, in: tree)
        guard first > 0, noun - first < 3 else { return noun }
        if let name = spans.first(where: { $0.tokens.upperBound == first }) {
            return name.kind == .event || tree[first].tag != .noun ? noun : name.tokens.lowerBound
        }
        var start = first
        while start > 0, tree[start - 1].tag == .properNoun, tree[start - 1].isCapitalized,
            !countries.contains(where: { $0.tokens.contains(start - 1) }), !spans.contains(where: { $0.tokens.contains(start - 1) })
        { start -= 1 }
        if start < first { return start }
        return first < noun && isDefinite(first, in: tree) && isPlaced(noun, in: tree, spans: spans, countries: countries) ? first : noun
    }

    private func lowerCaseStart(before noun: Int, in tree: DependencyTree) -> Int {
        var start = noun
        while start > 0, !tree[start - 1].isCapitalized, tree[start - 1].tag == .noun || tree[start - 1].tag == .adjective { start -= 1 }
        return start
    }

    private func isDefinite(_ start: Int, in tree: DependencyTree) -> Bool { tree[start - 1].form.lowercased() == "the" }

    /// Whether a place follows behind "in" or "at".
    private func isPlaced(_ noun: Int, in tree: DependencyTree, spans: [NamedSpan], countries: [CountryMatch]) -> Bool {
        guard noun + 2 < tree.count, tree[noun + 1].form == "in" else { return false }
        return spans.contains { $0.tokens.lowerBound == noun + 2 && [.geopolitical, .location].contains($0.kind) }
            || countries.contains { $0.tokens.lowerBound == noun + 2 && $0.entry.usage != .demonym }
    }

    /// "Of Halifax, Canada": words without a tag behind a preposition, or in a dateline, and before a comma and a region.
    func placesBeforeRegions(in tree: DependencyTree, besides spans: [NamedSpan], countries: [CountryMatch]) -> [NamedSpan] {
        let covered = spans.map(\.tokens) + countries.map(\.tokens)
        return (0..<tree.count).compactMap { start in
            guard tree[start].tag == .properNoun,
                start == 0 ? tree[start].isAllCapitals : ["in", "at", "of", "from", "to", "near"].contains(tree[start - 1].form)
            else { return nil }
            let end = start == 0 ? datelineEnd(in: tree, covered: covered) : properRun(from: start, in: tree, covered: covered)
            guard end > start, end + 1 < tree.count, tree[end].form == ",", isRegion(end + 1, spans: spans, countries: countries) else {
                return nil
            }
            return NamedSpan(tokens: start..<end, kind: .geopolitical)
        }
    }

    /// "PORT TARSEL, Malta": the end of the words in capitals that begin a sentence.
    private func datelineEnd(in tree: DependencyTree, covered: [Range<Int>]) -> Int {
        (0..<tree.count).first { token in !tree[token].isAllCapitals || covered.contains { $0.contains(token) } } ?? tree.count
    }

    private func isRegion(_ token: Int, spans: [NamedSpan], countries: [CountryMatch]) -> Bool {
        spans.contains { $0.tokens.lowerBound == token && $0.kind == .geopolitical }
            || countries.contains { $0.tokens.lowerBound == token && $0.entry.usage == .name }
    }
}
