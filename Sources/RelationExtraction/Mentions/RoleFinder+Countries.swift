import DocumentModel
import KnowledgeTables

extension RoleFinder {
    /// "*Orlandish* President Ann Bell and Foreign Minister Bo Ek": the titles with the country of the one before, where they have none.
    func withSharedCountries(_ all: [(index: Int, roles: [RolePhrase])]) -> [(index: Int, roles: [RolePhrase])] {
        var last: (index: Int, country: TokenPosition)?
        return all.map { index, own in
            var own = own
            if let last, let title = own.first, isOfficeOfState(title), isCoordinated(title, with: last.index) {
                own[0].owners = [last.country]
            }
            last = own.first.flatMap(countryBefore).map { (index, $0) }
            return (index, own)
        }
    }

    /// A title for an office of a state that the words beside give no owner.
    private func isOfficeOfState(_ title: RolePhrase) -> Bool {
        guard title.construction == .title, title.owners.isEmpty, let role = title.role else { return false }
        return role.kind == .office && !role.isOfOrganization
    }

    private func isCoordinated(_ title: RolePhrase, with last: Int) -> Bool {
        let mention = coverage.mentions[last]
        guard mention.sentence == title.sentence, mention.tokens.upperBound < title.tokens.lowerBound else { return false }
        return trees[title.sentence].sentence.tokens[mention.tokens.upperBound..<title.tokens.lowerBound]
            .allSatisfy { $0.form == "," || $0.tag == .coordinatingConjunction }
    }

    private func countryBefore(_ title: RolePhrase) -> TokenPosition? {
        guard title.construction == .title, title.owners.count == 1, title.owners[0].token < title.tokens.lowerBound,
            coverage.mention(at: title.owners[0].token, sentence: title.sentence)?.type == .country
        else { return nil }
        return title.owners[0]
    }
}
