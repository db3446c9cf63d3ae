import DocumentModel
import KnowledgeTables

extension NameFinder {
    /// Whether the gathering is what a verb of attending or holding is about. One that is held, or for talks, needs more than its noun to be
    /// told from others.
    func isAttended(_ name: Range<Int>, _ noun: Int, in tree: DependencyTree) -> Bool {
        guard let verb = tree.head(of: noun) else { return false }
        let isOwned = name.upperBound > noun + 1
        let isTold = isOwned || !known.isTalk(tree[noun].singular)
        switch tree[noun].relation {
        case .obj where tree[verb].lemma == "hold": return (isOwned || isTold && name.lowerBound < noun) && !hasParties(noun, in: tree)
        case .obj, .nsubjPass: return isTold && isAttending(verb, in: tree) && !hasParties(noun, in: tree)
        case .obl, .nmod:
            return isTold && isIn(noun, ["in", "at", "to"], tree) && known.isTakingPart(tree[verb].lemma) && !hasParties(noun, in: tree)
        default: return false
        }
    }

    /// "was in Lisbon for the summit of", "arrived for the summit of".
    func isAimedFor(_ noun: Int, in tree: DependencyTree) -> Bool { isIn(noun, ["for"], tree) }

    /// Whether a gathering that is more than talks is told as a place of deeds: "said at the banquet", "on the sidelines of a summit",
    /// "a ceremony hosted by", "a summit in Lisbon", "arrived for a funeral".
    func isOccasion(_ noun: Int, in tree: DependencyTree, spans: [NamedSpan], countries: [CountryMatch]) -> Bool {
        guard !hasParties(noun, in: tree) else { return false }
        let isAt = isIn(noun, ["at"], tree) && hasDeterminer(noun, in: tree)
        return isAt || isBesides(noun, in: tree) || isHosted(noun, in: tree) || isPlaced(noun, in: tree, spans: spans, countries: countries)
            || isTravelledTo(noun, in: tree)
    }

    private func isIn(_ noun: Int, _ adpositions: [String], _ tree: DependencyTree) -> Bool {
        [.obl, .nmod].contains(tree[noun].relation) && adpositions.contains(tree.adposition(of: noun) ?? "")
    }

    private func hasDeterminer(_ noun: Int, in tree: DependencyTree) -> Bool { tree.hasChild(of: noun, [.det, .nmodPoss]) }

    /// "A summit *with Lisbon*": talks, told by who held them with each other.
    private func hasParties(_ noun: Int, in tree: DependencyTree) -> Bool {
        tree.children(of: noun, .nmod).contains { ["with", "between"].contains(tree.adposition(of: $0) ?? "") }
    }

    /// "On the *sidelines* of a summit".
    private func isBesides(_ noun: Int, in tree: DependencyTree) -> Bool {
        guard isIn(noun, ["of"], tree), let edge = tree.head(of: noun) else { return false }
        return known.isEventEdge(tree[edge].form.lowercased())
    }

    /// "A ceremony *hosted* by", "a conference which she *attended*".
    private func isHosted(_ noun: Int, in tree: DependencyTree) -> Bool {
        tree.children(of: noun, .acl, .aclRelcl).contains { isAttending($0, in: tree) }
    }

    private func isAttending(_ verb: Int, in tree: DependencyTree) -> Bool {
        tree.lemmas(of: verb).contains(where: known.isAttendingVerb)
    }

    /// "A summit *in Lisbon*", but for what is only called for.
    private func isPlaced(_ noun: Int, in tree: DependencyTree, spans: [NamedSpan], countries: [CountryMatch]) -> Bool {
        guard noun + 2 < tree.count, ["in", "at"].contains(tree[noun + 1].form), !isIn(noun, ["for"], tree), hasDeterminer(noun, in: tree)
        else { return false }
        let start = tree[noun + 2].tag == .determiner ? noun + 3 : noun + 2
        return spans.contains { $0.tokens.lowerBound == start && [.geopolitical, .location].contains($0.kind) }
            || countries.contains { $0.tokens.lowerBound == start }
    }

    /// "Flew to Lisbon for a funeral".
    private func isTravelledTo(_ noun: Int, in tree: DependencyTree) -> Bool {
        guard isIn(noun, ["for", "to"], tree), let head = tree.head(of: noun) else { return false }
        let governor = tree[noun].relation == .nmod ? tree.head(of: head) : nil
        return [head, governor].compactMap { $0 }.contains { known.isTravelling(tree[$0].lemma) }
    }
}
