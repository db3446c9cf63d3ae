import DocumentModel

extension AffiliationExtractor {
    /// "Nordbank, a unit of Sigma", "the bank's Ethics Board", "the Committee on Roads of the Council": an organisation within another one.
    func partClaims(of phrase: RolePhrase) -> [Claim] {
        guard let part = organization(at: phrase.holder) else { return [] }
        return phrase.owners.compactMap { organization(at: $0) }.filter { $0 != part }.map {
            claim(from: part, to: $0, role: nil, sentence: phrase.sentence, confidence: 0.75, rule: "affiliation-part")
        }
    }

    private func organization(at position: TokenPosition) -> Int? {
        guard let referent = document.referents(at: position).first, referent.kind == .name || referent.kind == .description,
            document.entities[referent.entity].type == .organization
        else { return nil }
        return referent.entity
    }
}
