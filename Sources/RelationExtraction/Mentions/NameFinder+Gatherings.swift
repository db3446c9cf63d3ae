import DocumentModel
import KnowledgeTables

extension NameFinder {
    /// Gatherings without a name that are told as one-off events, by who was at them or by where they are held: "a donors' conference",
    /// "at the opening ceremony", "a summit in Lisbon", "the summit of the Andean Community".
    func unnamedGatherings(in tree: DependencyTree, besides spans: [NamedSpan], countries: [CountryMatch]) -> [NamedSpan] {
        (0..<tree.count).compactMap { noun in
            guard isUnnamedGathering(noun, in: tree), !spans.contains(where: { $0.tokens.contains(noun) }) else { return nil }
            let start = modifierStart(of: noun, in: tree, spans: spans)
            let end = ownerEnd(behind: noun, in: tree, spans: spans)
            let isTold =
                isAttended(start..<end, noun, in: tree) || end > noun + 1 && isAimedFor(noun, in: tree)
                || !known.isTalk(tree[noun].singular) && isOccasion(noun, in: tree, spans: spans, countries: countries)
            return isTold ? NamedSpan(tokens: start..<end, kind: .event) : nil
        }
    }

    /// "Lisbon Conference" + "on Fisheries": a gathering's name with its subject.
    func withSubject(_ span: NamedSpan, in tree: DependencyTree) -> NamedSpan {
        let (last, preposition) = (span.tokens.upperBound - 1, span.tokens.upperBound)
        guard preposition + 1 < tree.count, tree[last].isCapitalized, body(headedBy: last, in: tree)?.kind == .gathering,
            ["on", "for"].contains(tree[preposition].form), tree[preposition + 1].isCapitalized,
            !known.isCalendarWord(tree[preposition + 1].form.lowercased())
        else { return span }
        return NamedSpan(tokens: span.tokens.lowerBound..<capitalizedEnd(preposition + 1, in: tree), kind: .event)
    }

    private func capitalizedEnd(_ start: Int, in tree: DependencyTree) -> Int {
        var end = start
        while end < tree.count, tree[end].isNominal || tree[end].tag == .adjective, tree[end].isCapitalized { end += 1 }
        return end
    }

    private func isUnnamedGathering(_ noun: Int, in tree: DependencyTree) -> Bool {
        tree[noun].tag == .noun && tree[noun].fineTag != "NNS" && !tree[noun].isCapitalized && tree[noun].relation != .compound
            && body(headedBy: noun, in: tree)?.kind == .gathering
    }

    private func modifierStart(of noun: Int, in tree: DependencyTree, spans: [NamedSpan]) -> Int {
        var start = noun
        while start > 0 {
            if let name = spans.first(where: { $0.tokens.contains(start - 1) }) {
                if isModifier(name, of: noun, in: tree) { return name.tokens.lowerBound }
                break
            }
            guard isGatheringModifier(start - 1, in: tree) else { break }
            start -= 1
        }
        while start < noun, known.isRelativeAdjective(tree[start].form.lowercased()) || tree[start].isPossessiveMark { start += 1 }
        return start == noun ? placeInSeriesStart(before: noun, in: tree) : start
    }

    /// "*Next* summit", "*last year's* conference": what alone tells a gathering from the others of its series.
    private func placeInSeriesStart(before noun: Int, in tree: DependencyTree) -> Int {
        guard noun > 0 else { return noun }
        if known.isPlaceInSeries(tree[noun - 1].form.lowercased()) { return noun - 1 }
        let isOfPeriod = noun > 2 && tree[noun - 1].isPossessiveMark && known.isPlaceInSeries(tree[noun - 3].form.lowercased())
        return isOfPeriod && tree[noun - 2].singular == "year" ? noun - 3 : noun
    }

    /// "*Andean Community* summit": a name that tells a gathering from others.
    private func isModifier(_ name: NamedSpan, of noun: Int, in tree: DependencyTree) -> Bool {
        let head = tree.head(of: name.tokens)
        return name.kind != .person && tree[head].relation == .compound && tree[head].head == noun
    }

    private func isGatheringModifier(_ token: Int, in tree: DependencyTree) -> Bool {
        if tree[token].isPossessiveMark { return token > 0 && tree[token - 1].fineTag == "NNS" }
        return [.compound, .amod].contains(tree[token].relation) || tree[token].relation == .nmodPoss && tree[token].fineTag == "NNS"
    }

    /// The end of the name that the gathering belongs to: "of the Andean Community".
    private func ownerEnd(behind noun: Int, in tree: DependencyTree, spans: [NamedSpan]) -> Int {
        guard noun + 2 < tree.count, tree[noun + 1].form == "of" else { return noun + 1 }
        let start = tree[noun + 2].form == "the" ? noun + 3 : noun + 2
        let owner = spans.first { $0.tokens.lowerBound == start && [.organization, .event].contains($0.kind) }
        return owner?.tokens.upperBound ?? noun + 1
    }
}
