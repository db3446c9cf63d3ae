/// Unites the claims that tell one occasion twice.
struct OccasionMerger {
    /// Relation types whose ends have no order.
    let symmetric: Set<String>

    private struct Key: Hashable {
        var type: String
        var source: ClaimParticipant
        var target: ClaimParticipant
        var status: ClaimStatus
    }

    /// The claims without those that an earlier one with the same ends tells already: of two dates one must be unknown or hold the other.
    ///
    /// Cost: linear in the claims, but for those of one pair and type, which are compared with each other.
    func merged(_ claims: [EventClaim]) -> [EventClaim] {
        var kept: [EventClaim] = []
        var places: [Key: [Int]] = [:]
        for claim in claims {
            let key = key(of: claim.claim)
            if let earlier = places[key, default: []].first(where: { isSameOccasion(kept[$0].claim, claim.claim) }) {
                kept[earlier].claim = united(kept[earlier].claim, claim.claim)
            } else {
                places[key, default: []].append(kept.count)
                kept.append(claim)
            }
        }
        return kept
    }

    private func key(of claim: Claim) -> Key {
        let isOrdered = !symmetric.contains(claim.type) || order(claim.source) <= order(claim.target)
        return Key(
            type: claim.type, source: isOrdered ? claim.source : claim.target, target: isOrdered ? claim.target : claim.source,
            status: claim.status)
    }

    private func order(_ participant: ClaimParticipant) -> Int {
        switch participant {
        case .document: -1
        case .entity(let index): index
        }
    }

    private func isSameOccasion(_ first: Claim, _ second: Claim) -> Bool {
        guard first.place == nil || second.place == nil || first.place == second.place || first.date != nil else { return false }
        guard let one = first.date?.value, let other = second.date?.value else { return true }
        return one.hasPrefix(other) || other.hasPrefix(one)
    }

    /// The first with what only the second knows.
    private func united(_ first: Claim, _ second: Claim) -> Claim {
        var claim = first
        if (claim.date?.value.utf8.count ?? 0) < (second.date?.value.utf8.count ?? 0) { claim.date = second.date }
        claim.place = claim.place ?? second.place
        claim.topic = claim.topic ?? second.topic
        claim.confidence = max(claim.confidence, second.confidence)
        return claim
    }
}
