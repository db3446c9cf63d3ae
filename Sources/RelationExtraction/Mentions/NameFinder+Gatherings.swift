import DocumentModel
import KnowledgeTables

extension NameFinder {
    /// Gatherings without a name that are told as one-off events by being attended, opened or held: "a donors' conference", "the opening
    /// ceremony", "the summit of the Andean Community".
    func attendedGatherings(in tree: DependencyTree, besides spans: [NamedSpan]) -> [NamedSpan] {
        (0..<tree.count).compactMap { noun in
            guard isUnnamedGathering(noun, in: tree), !spans.contains(where: { $0.tokens.contains(noun) }) else { return nil }
            let start = modifierStart(of: noun, in: tree, spans: spans)
            let end = ownerEnd(behind: noun, in: tree, spans: spans)
            guard isAttended(noun, in: tree) || end > noun + 1 && isTravelledTo(noun, in: tree) else { return nil }
            guard end > noun + 1 || start < noun && !known.isTalk(tree[noun].singular) else { return nil }
            return NamedSpan(tokens: start..<end, kind: .event)
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

    /// Whether the gathering is what a verb of attending or holding is about.
    private func isAttended(_ noun: Int, in tree: DependencyTree) -> Bool {
        guard let verb = tree.head(of: noun) else { return false }
        switch tree[noun].relation {
        case .obj, .nsubjPass: return known.isAttendingVerb(tree[verb].lemma)
        case .obl, .nmod: return ["in", "at", "to"].contains(tree.adposition(of: noun) ?? "") && known.isTakingPart(tree[verb].lemma)
        default: return false
        }
    }

    /// "was in Lisbon for the summit of", "arrived for the summit of".
    private func isTravelledTo(_ noun: Int, in tree: DependencyTree) -> Bool {
        [.obl, .nmod].contains(tree[noun].relation) && tree.adposition(of: noun) == "for"
    }

    private func modifierStart(of noun: Int, in tree: DependencyTree, spans: [NamedSpan]) -> Int {
        var start = noun
        while start > 0, isGatheringModifier(start - 1, in: tree), !spans.contains(where: { $0.tokens.contains(start - 1) }) { start -= 1 }
        while start < noun, known.isRelativeAdjective(tree[start].form.lowercased()) || tree[start].isPossessiveMark { start += 1 }
        return start
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
