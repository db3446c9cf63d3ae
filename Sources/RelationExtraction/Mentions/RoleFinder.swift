import DocumentModel
import KnowledgeTables

/// Finds the roles that a document gives persons, by title, apposition, predicate and possession.
struct RoleFinder {
    let trees: [DependencyTree]
    let coverage: NameCoverage
    let roles: RoleTable

    /// The roles of the persons named, in text order. `titles` are the titles in front of the names.
    func roles(titles: [TitleScanner.Title?]) -> [RolePhrase] {
        coverage.mentions.indices.filter { coverage.mentions[$0].type == .person }.flatMap { index in
            let found = [
                title(titles[index], of: index), appositionBehind(index), appositionBefore(index, title: titles[index]),
                predicate(of: index),
            ].compactMap { $0 }
            return found.isEmpty
                ? [possessor(of: index), membership(of: index)].compactMap { $0 } : found + trailingOwner(of: index, found)
        }
    }

    private func scanner(_ sentence: Int) -> TitleScanner { TitleScanner(sentence: trees[sentence].sentence, roles: roles) }

    // MARK: Titles

    private func title(_ title: TitleScanner.Title?, of index: Int) -> RolePhrase? {
        guard let title, let role = title.roles.last(where: { $0.kind != .honorific }) else { return nil }
        let mention = coverage.mentions[index]
        return RolePhrase(
            sentence: mention.sentence, tokens: title.tokens, role: role, holder: mention.position,
            owners: ownersBefore(title.tokens.lowerBound, sentence: mention.sentence), construction: .title)
    }

    /// "State Secretary Vidkun Hjelle of Norway": the owner of a title that stands without one.
    private func trailingOwner(of index: Int, _ found: [RolePhrase]) -> [RolePhrase] {
        guard let title = found.first, title.construction == .title, title.owners.isEmpty, let behind = membership(of: index) else {
            return []
        }
        var phrase = title
        phrase.owners = behind.owners
        return [phrase]
    }

    // MARK: Appositions

    /// "Wang Yi, China's foreign minister": a role noun between the comma behind a name and the next punctuation.
    private func appositionBehind(_ index: Int) -> RolePhrase? {
        let mention = coverage.mentions[index]
        let tree = trees[mention.sentence]
        var start = mention.tokens.upperBound
        guard start < tree.count, tree[start].form == "," || tree[start].form == "(" || tree[start].form == "-" else { return nil }
        start += 1
        if start < tree.count, tree[start].tag == .numeral { start += 2 }
        guard let noun = roleNoun(from: start, sentence: mention.sentence), isApposed(noun.tokens.upperBound - 1, to: mention, in: tree)
        else { return nil }
        return phrase(noun, from: start, holder: mention, construction: .apposition)
    }

    /// "the chief negotiator, Teodoro Marasigan": a role noun right before the comma in front of a name and its title.
    private func appositionBefore(_ index: Int, title: TitleScanner.Title?) -> RolePhrase? {
        let mention = coverage.mentions[index]
        let tree = trees[mention.sentence]
        let comma = (title?.tokens.lowerBound ?? mention.tokens.lowerBound) - 1
        guard comma > 0, tree[comma].form == ",", let noun = roleNoun(before: comma, sentence: mention.sentence),
            tree[noun.tokens.upperBound - 1].fineTag != "NNS"
        else { return nil }
        let found = phrase(noun, from: 0, holder: mention, construction: .apposition)
        return isClosed(mention, in: tree) || !found.owners.isEmpty ? found : nil
    }

    /// Whether a comma or the end follows the name, as behind an apposition.
    private func isClosed(_ mention: NameMention, in tree: DependencyTree) -> Bool {
        let next = mention.tokens.upperBound
        return tree[mention.head].relation == .appos || next >= tree.count || tree[next].tag == .punctuation
    }

    private static let apposedRelations: Set<DependencyRelation> = [.appos, .nmod, .dep, .parataxis, .list, .flat, .acl, .nmodUnmarked]

    private func isApposed(_ noun: Int, to mention: NameMention, in tree: DependencyTree) -> Bool {
        Self.apposedRelations.contains(tree[noun].relation)
            || (tree[noun].relation == .conj && tree.children(of: noun, .cc).isEmpty && tree.head(of: noun) == mention.head)
    }

    // MARK: Predicates

    /// "Noam Chomsky is a professor at …", "X, who was president of …".
    private func predicate(of index: Int) -> RolePhrase? {
        let mention = coverage.mentions[index]
        let tree = trees[mention.sentence]
        guard let governor = tree.head(of: mention.head) else { return nil }
        let complements = predicates(of: governor, in: tree)
        let isSubject = tree[mention.head].relation.base == .nsubj
        let candidates = (isSubject ? [governor] + complements : []) + tree.children(of: mention.head, .aclRelcl)
        let noun = candidates.first { candidate in
            isRoleNoun(candidate, sentence: mention.sentence)
                && (complements.contains(candidate) || !tree.children(of: candidate, .cop).isEmpty)
        }
        guard let noun else { return nil }
        let start = nominalStart(before: noun + 1, sentence: mention.sentence)
        guard let found = roleNoun(from: start, sentence: mention.sentence), coverage.index(at: noun, sentence: mention.sentence) == nil
        else { return nil }
        return phrase(found, from: start, holder: mention, construction: .predicate)
    }

    /// The complements of "become", "serve as", "was elected".
    private func predicates(of verb: Int, in tree: DependencyTree) -> [Int] {
        tree.children(of: verb, .xcomp)
            + tree.children(of: verb, .obl).filter { complement in
                tree.children(of: complement, .case).contains { tree[$0].form == "as" }
            }
    }

    private func isRoleNoun(_ token: Int, sentence: Int) -> Bool {
        trees[sentence][token].isNominal && roles.role(named: trees[sentence][token].singular) != nil
    }

    // MARK: Possession

    /// "Togo's Afi Mensah", "New People Party's Michael Tien".
    private func possessor(of index: Int) -> RolePhrase? {
        let mention = coverage.mentions[index]
        let mark = mention.tokens.lowerBound - 1
        guard mark > 0, trees[mention.sentence][mark].isPossessiveMark,
            let owner = coverage.mention(at: mark - 1, sentence: mention.sentence), owner.type == .organization || owner.type == .country
        else { return nil }
        return bare(mention, owner: owner, construction: .possessor)
    }

    /// "Cheng Chung-tai of Civic Passion".
    private func membership(of index: Int) -> RolePhrase? {
        let mention = coverage.mentions[index]
        let tree = trees[mention.sentence]
        var next = mention.tokens.upperBound
        guard next + 1 < tree.count, tree[next].form == "of" || tree[next].form == "from" else { return nil }
        next += tree[next + 1].tag == .determiner ? 2 : 1
        guard let owner = coverage.mention(at: next, sentence: mention.sentence), owner.type == .organization || owner.type == .country,
            owner.type == .organization || tree.head(of: owner.head).map({ mention.tokens.contains($0) }) ?? false
                || next + owner.tokens.count < tree.count && tree[owner.tokens.upperBound].tag == .punctuation
        else { return nil }
        return bare(mention, owner: owner, construction: .membership)
    }

    private func bare(_ holder: NameMention, owner: NameMention, construction: RolePhrase.Construction) -> RolePhrase {
        RolePhrase(
            sentence: holder.sentence, tokens: holder.tokens.lowerBound..<holder.tokens.lowerBound, role: nil, holder: holder.position,
            owners: [owner.position], construction: construction)
    }
}
