import DocumentModel
import KnowledgeTables

extension AffiliationExtractor {
    /// What an office told without its owner is held in, as far as the words before make that plain.
    func contextualClaim(of phrase: RolePhrase) -> Claim? {
        guard phrase.owners.isEmpty, let role = phrase.role else { return nil }
        let body =
            if let noun = role.body {
                bodyNamed(noun, before: phrase)
            } else if role.isOfOrganization {
                onlyOrganization(before: phrase)
            } else {
                isOfGovernment(phrase) ? governingCountry : nil
            }
        return body.flatMap { claim(of: phrase, in: $0, confidence: 0.55) }
    }

    /// "Chairman Ann Bell": the only organisation in the sentence of an office that only organisations have, and the one before.
    private func onlyOrganization(before phrase: RolePhrase) -> Int? {
        let named = Set(mentions(before: phrase, sentences: 1).compactMap { document.referents(at: $0.position).first?.entity })
        return named.count == 1 ? named.first : nil
    }

    /// "The *ministry* … The minister, Ann Bell": the last body of a kind, or the country that the text gives it.
    private func bodyNamed(_ noun: String, before phrase: RolePhrase) -> Int? {
        let title = Set(phrase.title(in: document.trees[phrase.sentence].sentence).split(separator: " ").map(String.init)).subtracting(
            phrase.role.map { [$0.noun] } ?? [])
        guard phrase.construction == .apposition || !title.isEmpty else { return nil }
        let last = mentions(before: phrase, sentences: 2).last { mention in
            let words = Set(mention.tokens.map { document.trees[mention.sentence][$0].singular })
            return words.contains(noun) && title.isSubset(of: words)
        }
        return last.flatMap { country(of: $0) ?? document.referents(at: $0.position).first?.entity }
    }

    private func mentions(before phrase: RolePhrase, sentences: Int) -> [NameMention] {
        document.coverage.mentions(before: TokenPosition(sentence: phrase.sentence, token: phrase.tokens.lowerBound), sentences: sentences)
            .filter { mention in
                mention.type == .organization
                    && document.referents(at: mention.position).first.map { document.entities[$0.entity].type == .organization } ?? false
            }
    }

    /// "Chief government envoy".
    private func isOfGovernment(_ phrase: RolePhrase) -> Bool {
        phrase.tokens.contains { document.trees[phrase.sentence][$0].form == "government" }
    }
}
