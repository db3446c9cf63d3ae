import DocumentModel
import KnowledgeTables

extension NameFinder {
    /// Persons' names without a tag that their role stands beside: "Ada Orro, co-leader of", "the envoy, Bo Lund,".
    func describedPersons(in tree: DependencyTree, besides spans: [NamedSpan], countries: [CountryMatch]) -> [NamedSpan] {
        let covered = Set((spans.map(\.tokens) + countries.map(\.tokens)).joined())
        var found: [NamedSpan] = []
        var index = 0
        while index < tree.count {
            let end = personalEnd(from: index, in: tree, covered: covered)
            let name = index..<end
            if isApposedToRole(name, in: tree) || name.count > 1 && isFollowedByRole(name, in: tree) {
                found.append(NamedSpan(tokens: name, kind: .person))
            }
            index = max(end, index + 1)
        }
        return found
    }

    /// Organisations' names without a tag that the words beside them call so: "the newspaper Rynak", "Lumo's chief executive", "Lumo
    /// chairwoman Ada Orro".
    func describedOrganizations(in tree: DependencyTree, besides spans: [NamedSpan], countries: [CountryMatch]) -> [NamedSpan] {
        let covered = spans.map(\.tokens) + countries.map(\.tokens)
        var found: [NamedSpan] = []
        var index = 0
        while index < tree.count {
            let end = properRun(from: index, in: tree, covered: covered)
            let run = index..<end
            if !run.isEmpty, let name = titleOwner(in: run, in: tree, persons: spans) ?? (isOrganizationAround(run, in: tree) ? run : nil) {
                found.append(NamedSpan(tokens: name, kind: .organization))
            }
            index = max(end, index + 1)
        }
        return found
    }

    /// "*Lumo* chairwoman Ada Orro": what stands right before the title of a person, where the title is one that organisations give.
    private func titleOwner(in run: Range<Int>, in tree: DependencyTree, persons spans: [NamedSpan]) -> Range<Int>? {
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        for start in run.dropFirst() + [run.upperBound] {
            guard start < tree.count, let (role, end) = scanner.role(at: start, to: tree.count), role.isOfOrganization else { continue }
            return spans.contains { $0.kind == .person && $0.tokens.lowerBound == end } ? run.lowerBound..<start : nil
        }
        return nil
    }

    /// The end of a run of words in capitals that may be a person's name.
    private func personalEnd(from start: Int, in tree: DependencyTree, covered: Set<Int>) -> Int {
        var end = start
        while end < tree.count, !covered.contains(end), isPersonalWord(tree[end]), end > start || tree[end].isCapitalized,
            [.properNoun, .adjective, .noun, .other].contains(tree[end].tag)
        { end += 1 }
        return end
    }

    /// "Ada Orro, the envoy", "Ada Orro, a lawyer from", "Ada Orro, a lawyer appointed by": the role of a person behind the comma, right away or
    /// behind an article.
    func isFollowedByRole(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        var index = tokens.upperBound + 1
        guard (1...4).contains(tokens.count), index + 1 < tree.count, tree[index - 1].form == ",",
            tokens.allSatisfy({ isPersonalWord(tree[$0]) })
        else { return false }
        if ["a", "an", "the"].contains(tree[index].form) { index += 1 }
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        let limit = min(index + 6, tree.count)
        while index < limit, tree[index].isNominal || tree[index].tag == .adjective || tree[index].form == "-" {
            if let (role, end) = scanner.role(at: index, to: tree.count), end == tree.count || !tree[end].isNominal {
                let isEnd =
                    end == tree.count || tree[end].tag == .adposition || tree[end].tag == .punctuation
                    || ["VBN", "WP"].contains(tree[end].fineTag)
                return isEnd && isOfPersonOnly(role) && bodies.body(named: tree[end - 1].singular) == nil && tree[end - 1].fineTag != "NNS"
            }
            index += 1
        }
        return false
    }

    /// Whether only a person can have the role: an organisation may own, lead or host something too.
    private func isOfPersonOnly(_ role: RoleTable.Role) -> Bool {
        switch role.kind {
        case .envoy, .speaker, .profession, .rank: true
        case .office: !known.isRoleOfBody(role.noun)
        case .member, .honorific, .kin, .person, .peer, .part: false
        }
    }

    // MARK: Arabic articles

    /// "The newspaper al-Rynak", "at al-Gwan": a name without a tag that an article in lower case begins.
    func articledNames(in tree: DependencyTree, besides spans: [NamedSpan]) -> [NamedSpan] {
        guard tree.count > 3 else { return [] }
        return (1..<tree.count - 2).compactMap { start in
            guard isArticle(start, in: tree), !spans.contains(where: { $0.tokens.overlaps(start..<start + 3) }),
                start + 3 == tree.count || !tree[start + 3].isCapitalized
            else { return nil }
            let tokens = start..<start + 3
            if isCalledOrganization(tokens, in: tree) { return NamedSpan(tokens: tokens, kind: .organization) }
            return isPlaced(tokens, in: tree) ? NamedSpan(tokens: tokens, kind: .location) : nil
        }
    }

    private func isArticle(_ token: Int, in tree: DependencyTree) -> Bool {
        known.isNameParticle(tree[token].form + "-") && tree[token + 1].form == "-" && !tree[token].spaceAfter
            && !tree[token + 1].spaceAfter && tree[token + 2].isCapitalized
    }

    private func isPlaced(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        let before = tree[tokens.lowerBound - 1].form.lowercased()
        return before == "at" || known.isPlacePreposition(before) || isOfPlaceNoun(tokens, in: tree)
    }
}
