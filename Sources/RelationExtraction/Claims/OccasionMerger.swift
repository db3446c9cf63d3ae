/// Unites the claims that tell one occasion twice.
struct OccasionMerger {
    /// Relation types whose ends have no order.
    let symmetric: Set<String>

    private struct Key: Hashable {
        var type: String
        var source: ClaimParticipant
        var target: ClaimParticipant
    }

    /// The claims without those that an earlier one with the same ends tells already: of two dates one must be unknown or hold the other.
    ///
    /// Cost: linear in the claims, but for those of one pair and type, which are compared with each other.
    func merged(_ claims: [EventClaim]) -> [EventClaim] {
        var kept: [EventClaim] = []
        var places: [Key: [Int]] = [:]
        for claim in claims {
            let key = key(of: claim.claim)
            let earlier = places[key, default: []]
            if let same = earlier.first(where: { isSameOccasion(kept[$0].claim, claim) }) {
                kept[same].claim = united(kept[same].claim, claim.claim)
            } else if claim.retelling == .same, let last = earlier.last(where: { isRetold(kept[$0].claim, by: claim.claim) }) {
                kept[last].claim.status = claim.claim.status
            } else if claim.retelling != .same || claim.claim.date != nil {
                places[key, default: []].append(kept.count)
                kept.append(claim)
            }
        }
        return kept
    }

    private func key(of claim: Claim) -> Key {
        let isOrdered = !symmetric.contains(claim.type) || order(claim.source) <= order(claim.target)
        return Key(
            type: claim.type, source: isOrdered ? claim.source : claim.target, target: isOrdered ? claim.target : claim.source)
    }

    private func order(_ participant: ClaimParticipant) -> Int {
        switch participant {
        case .document: -1
        case .entity(let index): index
        }
    }

    private func isSameOccasion(_ first: Claim, _ later: EventClaim) -> Bool {
        let second = later.claim
        guard first.status == second.status,
            first.place == nil || second.place == nil || first.place == second.place || first.date != nil
        else { return false }
        if later.retelling == .another { return first.date?.value == second.date?.value }
        guard let one = first.date?.value, let other = second.date?.value else { return true }
        return one.hasPrefix(other) || other.hasPrefix(one)
    }

    /// "The meeting lasted until Friday", "the meeting was called off": what was told before, or planned.
    private func isRetold(_ first: Claim, by second: Claim) -> Bool {
        first.status == second.status || first.status == .planned && second.status == .denied
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
