import DocumentModel
import KnowledgeTables

extension NameFinder {
    /// Names of organisations without a tag, known by being written in capitals and by their noun: "Upland Water Council", "House of Elders
    /// of Belvar".
    func capitalizedBodies(in tree: DependencyTree, besides spans: [NamedSpan], countries: [CountryMatch]) -> [NamedSpan] {
        guard hasLowerCaseNoun(tree) else { return [] }
        let covered = coverage(of: spans.map(\.tokens) + countries.map(\.tokens), in: tree)
        let owners = Dictionary(countries.map { ($0.tokens.upperBound, $0) }, uniquingKeysWith: { $1 })
        var found: [NamedSpan] = []
        var index = 0
        while index < tree.count {
            let end = capitalizedEnd(from: index, in: tree, covered: covered)
            if let name = capitalizedBody(in: index..<end, behind: owners[index]?.tokens, tree) {
                found.append(NamedSpan(tokens: name, kind: .organization))
            }
            index = max(end, index + 1)
        }
        return found
    }

    /// Whether nouns in lower case stand in the sentence, as they do not in a headline.
    func hasLowerCaseNoun(_ tree: DependencyTree) -> Bool { (0..<tree.count).contains { tree[$0].tag == .noun && !tree[$0].isCapitalized } }

    private func coverage(of ranges: [Range<Int>], in tree: DependencyTree) -> [Bool] {
        var covered = [Bool](repeating: false, count: tree.count)
        for range in ranges { for token in range { covered[token] = true } }
        return covered
    }

    /// The end of the words in capitals that begin at a token, with the small words between them.
    private func capitalizedEnd(from start: Int, in tree: DependencyTree, covered: [Bool]) -> Int {
        func isWord(_ token: Int) -> Bool {
            token < tree.count && !covered[token] && tree[token].isCapitalized && isNameWord(tree[token])
        }
        var end = start
        while isWord(end) || end > start && isJoint(end, in: tree) && isWord(end + 1) { end += 1 }
        return end
    }

    /// A noun or what modifies one: "*Working* Group".
    private func isNameWord(_ token: Token) -> Bool {
        token.isNominal || [.amod, .compound].contains(token.relation) || token.tag == .adjective
    }

    /// "of", "for", "on" or a hyphen between two words of a name.
    private func isJoint(_ token: Int, in tree: DependencyTree) -> Bool {
        guard token < tree.count else { return false }
        if tree[token].form == "on" { return token + 1 < tree.count && !known.isCalendarWord(tree[token + 1].form.lowercased()) }
        return ["of", "for"].contains(tree[token].form) || tree[token].form == "-" && !tree[token - 1].spaceAfter
    }

    /// The body among words in capitals: what stands behind the last role in front of it, up to its noun and the complement of that; with
    /// the country right before it.
    private func capitalizedBody(in run: Range<Int>, behind country: Range<Int>?, _ tree: DependencyTree) -> Range<Int>? {
        guard let noun = run.first(where: { isBodyHead($0, of: run, in: tree) }) else { return nil }
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        let role = scanner.roleNouns(in: run.lowerBound..<noun).last { !isModifier($0.tokens, of: noun, in: tree) }
        var start = role?.tokens.upperBound ?? country?.lowerBound ?? run.lowerBound
        while start < noun, tree[start].tag == .adposition || tree[start].form == "-" { start += 1 }
        let hasComplement = noun + 1 < run.upperBound && tree[noun + 1].tag == .adposition
        let end = hasComplement ? run.upperBound : noun + 1
        guard end - start > 1, isHouse(noun, in: tree) || scanner.roleNouns(in: noun + 1..<end).isEmpty else { return nil }
        return start..<end
    }

    /// "*General* Workers' Union": a word for a rank that is the adjective of what follows.
    private func isModifier(_ role: Range<Int>, of noun: Int, in tree: DependencyTree) -> Bool {
        role.count == 1 && tree[role.lowerBound].tag == .adjective && tree[role.lowerBound].head == noun
    }

    /// Whether a noun for organisations ends the name, or only its complement or a role follows.
    private func isBodyHead(_ noun: Int, of run: Range<Int>, in tree: DependencyTree) -> Bool {
        guard tree[noun].isNominal, body(headedBy: noun, in: tree)?.type == EntityType.organization.rawValue || isHouse(noun, in: tree),
            roles.role(named: tree[noun].singular) == nil
        else { return false }
        let next = noun + 1
        guard next < run.upperBound else { return next == tree.count || !tree[next].isNominal || !tree[next].isCapitalized }
        if tree[next].tag == .adposition { return true }
        return TitleScanner(sentence: tree.sentence, roles: roles).role(at: next, to: tree.count) != nil
    }

    /// "House of Representatives": a word for buildings with the people who sit there.
    private func isHouse(_ noun: Int, in tree: DependencyTree) -> Bool {
        guard noun + 2 < tree.count, tree[noun + 1].form == "of" else { return false }
        return bodies.body(named: (noun...noun + 2).map { tree[$0].form.lowercased() }.joined(separator: " ")) != nil
    }
}
