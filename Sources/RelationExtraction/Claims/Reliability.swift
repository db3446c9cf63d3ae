import KnowledgeTables

/// How often each rule was right where it found whom it relates, measured on annotated news and read from `reliability.tsv`.
struct Reliability: Sendable {
    /// Shares by relation type, each for rules whose name begins so; the longest beginning counts.
    private var shares: [String: [(rule: String, share: Double)]] = [:]
    /// Of types that nobody measured.
    private static let unknown = 0.7
    /// The confidence of a reference by name.
    private static let surest = 0.95

    static let measured = Reliability(rows: KnowledgeFile.reliability.rows)

    init(rows: [[Substring]]) {
        for row in rows where row.count == 3 {
            guard let share = Double(row[2]) else { continue }
            shares[String(row[0]), default: []].append((row[1] == "*" ? "" : String(row[1]), share))
        }
        for type in shares.keys { shares[type]?.sort { $0.rule.utf8.count > $1.rule.utf8.count } }
    }

    /// The claim with its confidence: the share of its rule, less where its ends are not told by name.
    func weighed(_ claim: Claim) -> Claim {
        var claim = claim
        claim.confidence = share(of: claim) * min(1, claim.confidence / Self.surest)
        return claim
    }

    private func share(of claim: Claim) -> Double {
        shares[claim.type]?.first { claim.rule.hasPrefix($0.rule) }?.share ?? Self.unknown
    }
}
