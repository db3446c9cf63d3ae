import DocumentModel
import KnowledgeTables

/// Finds the roles that a document gives persons, or organisations as parts of others: by title, apposition, predicate and possession.
struct RoleFinder {
    let trees: [DependencyTree]
    let coverage: NameCoverage
    let roles: RoleTable
    /// Whose roles are wanted.
    var holderType = EntityType.person
    var memberships = MembershipTable.shared

    /// The roles of the entities named, in text order. `titles` are the titles in front of persons' names.
    func roles(titles: [TitleScanner.Title?]) -> [RolePhrase] {
        let holders = coverage.mentions.indices.filter { coverage.mentions[$0].type == holderType }
        return sharedRoles(withSharedCountries(holders.map { ($0, roles(of: $0, title: titles[$0])) })) + pronounRoles()
    }

    private func roles(of index: Int, title: TitleScanner.Title?) -> [RolePhrase] {
        let mention = coverage.mentions[index]
        let found =
            [
                self.title(title, of: index), roleBeforeService(title, of: index), titleBehindOwner(of: index),
                appositionBefore(index, title: title),
                predicate(of: mention.head, sentence: mention.sentence) ?? appointment(of: index) ?? identification(of: index),
            ].compactMap { $0 } + appositionsBehind(index)
        if found.isEmpty { return [possessor(of: index) ?? membership(of: index) ?? byline(of: index)].compactMap { $0 } }
        if found.allSatisfy(\.owners.isEmpty), let owned = possessor(of: index) { return found + [owned] }
        return found + (trailingOwner(of: index, found).map { [$0] } ?? [membership(of: index)].compactMap { $0 })
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

    /// "Harbour Board spokesman *Navy Capt.* Ann Bell": the role before the service that somebody has a rank in.
    private func roleBeforeService(_ title: TitleScanner.Title?, of index: Int) -> RolePhrase? {
        let mention = coverage.mentions[index]
        guard let title, title.roles.last?.kind == .rank,
            let service = coverage.mention(at: title.tokens.lowerBound - 1, sentence: mention.sentence), service.type == .organization,
            let noun = roleNoun(before: service.tokens.lowerBound, sentence: mention.sentence),
            noun.tokens.upperBound == service.tokens.lowerBound
        else { return nil }
        return phrase(noun, from: 0, holder: mention.position, construction: .title)
    }

    /// "State Secretary Vidkun Hjelle of Norway": the owner of a title that stands without one.
    private func trailingOwner(of index: Int, _ found: [RolePhrase]) -> RolePhrase? {
        guard let title = found.first, title.construction == .title, title.owners.isEmpty, let behind = membership(of: index) else {
            return nil
        }
        var phrase = title
        phrase.owners = behind.owners
        return phrase
    }

    /// "Minister of Finance of Ukraine Oleh Bondar": a role whose owner stands right before the name.
    private func titleBehindOwner(of index: Int) -> RolePhrase? {
        let mention = coverage.mentions[index]
        let tree = trees[mention.sentence]
        guard let owner = coverage.mention(at: mention.tokens.lowerBound - 1, sentence: mention.sentence),
            owner.type == .organization || owner.type == .country
        else { return nil }
        var preposition = owner.tokens.lowerBound - 1
        if preposition > 0, tree[preposition].tag == .determiner { preposition -= 1 }
        guard preposition > 0, tree[preposition].form == "of" || tree[preposition].form == "for",
            let noun = roleNoun(before: preposition, sentence: mention.sentence)
        else { return nil }
        var found = phrase(noun, from: 0, holder: mention.position, construction: .title)
        found.owners = [owner.position]
        return found
    }

    // MARK: Sharing

    /// "Two envoys, Ann Bell and Bo Ek", "the bank's Ann Bell and Bo Ek": a role in the plural or an owner that several names in a row share.
    private func sharedRoles(_ all: [(index: Int, roles: [RolePhrase])]) -> [RolePhrase] {
        var shared: RolePhrase?
        var last = 0
        return all.flatMap { index, own -> [RolePhrase] in
            let mention = coverage.mentions[index]
            defer { last = index }
            guard var phrase = shared, isNext(mention, to: coverage.mentions[last], sharing: phrase),
                own.allSatisfy({ $0.construction == .possessor || $0.owners.isEmpty })
            else {
                shared = own.first(where: isShareable)
                return own
            }
            phrase.holder = mention.position
            phrase.place += 1
            shared = phrase
            return own + [phrase]
        }
    }

    private func isShareable(_ phrase: RolePhrase) -> Bool {
        guard !phrase.owners.isEmpty else { return false }
        return phrase.construction == .possessor || isPlural(phrase.tokens, sentence: phrase.sentence)
    }

    private func isPlural(_ role: Range<Int>, sentence: Int) -> Bool {
        role.contains { trees[sentence][$0].fineTag == "NNS" && roles.role(named: trees[sentence][$0].singular) != nil }
    }

    /// Whether a name is the next one of a list: between the two stand commas and conjunctions, and what may belong to the second name.
    private func isNext(_ mention: NameMention, to last: NameMention, sharing phrase: RolePhrase) -> Bool {
        guard mention.sentence == last.sentence, mention.tokens.lowerBound > last.tokens.upperBound else { return false }
        let between = (last.tokens.upperBound..<mention.tokens.lowerBound).map { trees[mention.sentence][$0] }
        if phrase.construction == .possessor { return between.count == 1 && between[0].tag == .coordinatingConjunction }
        return (between[0].form == "," || between[0].tag == .coordinatingConjunction)
            && between.allSatisfy { isNominalPart($0) || $0.form == "," || $0.tag == .coordinatingConjunction || $0.relation == .amod }
    }

    // MARK: Appositions

    /// "Wang Yi, China's foreign minister": a role noun between the comma behind a name and the next punctuation.
    private func appositionsBehind(_ index: Int) -> [RolePhrase] {
        let mention = coverage.mentions[index]
        let tree = trees[mention.sentence]
        var start = acronymEnd(behind: mention, in: tree)
        guard start < tree.count, tree[start].form == "," || tree[start].form == "(" || tree[start].form == "-" else { return [] }
        start += 1
        if start < tree.count, tree[start].tag == .numeral { start += 2 }
        while start < tree.count, tree[start].tag == .adverb { start += 1 }
        guard let noun = roleNoun(from: start, sentence: mention.sentence),
            isApposed(noun.tokens.upperBound - 1, to: mention, in: tree) || isBare(noun.tokens, from: start, in: tree)
                || isEnclosed(noun.tokens, from: start, in: tree)
        else { return [] }
        let further = coordinatedRoles(behind: noun, sentence: mention.sentence)
        return ([noun] + further).map { phrase($0, from: start, holder: mention.position, construction: .apposition) }
    }

    /// The end of a name with the acronym in parentheses behind it.
    private func acronymEnd(behind mention: NameMention, in tree: DependencyTree) -> Int {
        let end = mention.tokens.upperBound
        guard end + 2 < tree.count, tree[end].form == "(", tree[end + 2].form == ")", tree[end + 1].isAllCapitals else { return end }
        return end + 3
    }

    /// "Deputy head of the bank *and director of* its museum": further roles, each with its own complement, up to the next comma.
    private func coordinatedRoles(behind noun: RoleNoun, sentence: Int) -> [RoleNoun] {
        let tree = trees[sentence]
        var found: [RoleNoun] = []
        var index = noun.tokens.upperBound
        let limit = min(index + 16, tree.count)
        while index < limit, tree[index].tag != .verb, tree[index].form != ",", tree[index].form != ";" {
            defer { index += 1 }
            guard tree[index].tag == .coordinatingConjunction else { continue }
            var start = index + 1
            while start < tree.count, tree[start].tag == .adverb { start += 1 }
            guard start < tree.count, tree[start].form != "the", let next = roleNoun(from: start, sentence: sentence),
                next.tokens.upperBound < tree.count, tree[next.tokens.upperBound].tag == .adposition,
                tree[next.tokens.upperBound - 1].fineTag != "NNS"
            else { continue }
            found.append(next)
        }
        return found
    }

    /// "the chief negotiator, Teodoro Marasigan": a role noun right before the comma in front of a name and its title.
    private func appositionBefore(_ index: Int, title: TitleScanner.Title?) -> RolePhrase? {
        let mention = coverage.mentions[index]
        let tree = trees[mention.sentence]
        var comma = (title?.tokens.lowerBound ?? mention.tokens.lowerBound) - 1
        if comma > 1, tree[comma].isPossessiveMark,
            let country = coverage.mention(at: comma - 1, sentence: mention.sentence), country.type == .country
        {
            comma = country.tokens.lowerBound - 1
        }
        while comma > 0, isPremodifier(comma, sentence: mention.sentence) { comma -= 1 }
        let isExample = comma > 1 && tree[comma].form == "including"
        if isExample, tree[comma - 1].form == "," { comma -= 1 }
        guard comma > 0, isExample || tree[comma].form == ",", let noun = roleNoun(before: comma, sentence: mention.sentence),
            isExample || !isPlural(noun.tokens, sentence: mention.sentence) || isFollowedByName(index)
                || isOneOfSeveral(noun.tokens, sentence: mention.sentence)
        else { return nil }
        let found = phrase(noun, from: 0, holder: mention.position, construction: .apposition)
        return isClosed(mention, in: tree) || !found.owners.isEmpty ? found : nil
    }

    /// "*One of* its leaders".
    private func isOneOfSeveral(_ role: Range<Int>, sentence: Int) -> Bool {
        let tree = trees[sentence]
        return (max(1, role.lowerBound - 4)..<role.lowerBound).contains { tree[$0].form == "of" && tree[$0 - 1].form.lowercased() == "one" }
    }

    /// "The late", "retired Norwegian", "the Peruvian painter": what may stand between the comma and an apposed name.
    private func isPremodifier(_ token: Int, sentence: Int) -> Bool {
        let tree = trees[sentence]
        return tree[token].tag == .determiner || tree[token].tag == .adjective || tree[token].relation == .amod
            || tree[token].fineTag == "NN" && !tree[token].isCapitalized
            || coverage.mention(at: token, sentence: sentence)?.usage == .demonym
    }

    /// "Ann Bell *and* Bo Ek": whether a conjunction and another name of the kind stand behind one.
    private func isFollowedByName(_ index: Int) -> Bool {
        let mention = coverage.mentions[index]
        let next = coverage.mentions[(index + 1)...].prefix { $0.sentence == mention.sentence }.first { $0.type == mention.type }
        guard let next, next.tokens.lowerBound > mention.tokens.upperBound else { return false }
        let between = (mention.tokens.upperBound..<next.tokens.lowerBound).map { trees[mention.sentence][$0] }
        return between.contains { $0.tag == .coordinatingConjunction } && between.allSatisfy { $0.tag != .verb || $0.relation == .amod }
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
            || (tree[noun].relation == .nsubj && tree[mention.head].relation == .nsubj && tree[noun].head == tree[mention.head].head)
    }

    /// "Juhani Virta, *chief executive of*": a role without an article right behind the comma, with its complement.
    private func isBare(_ role: Range<Int>, from start: Int, in tree: DependencyTree) -> Bool {
        role.lowerBound <= start + 2 && tree[start].tag != .determiner && role.upperBound < tree.count
            && tree[role.upperBound].tag == .adposition
    }

    /// "Bo Lund, *the candidate of the* League,": a role with an article and a complement that a comma or the end closes, wherever the tree
    /// hangs it, if it is no subject and no member of a list.
    private func isEnclosed(_ role: Range<Int>, from start: Int, in tree: DependencyTree) -> Bool {
        let noun = role.upperBound - 1
        guard ["a", "an", "the"].contains(tree[start].form), tree[noun].relation.base != .nsubj, tree[noun].relation != .conj,
            tree[noun].fineTag != "NNS", role.upperBound + 1 < tree.count,
            tree[role.upperBound].form == "of" || tree[role.upperBound].form == "for" || tree[role.upperBound].form == "at"
        else { return false }
        let close = (role.upperBound..<tree.count).first {
            tree[$0].tag == .verb && tree[$0].relation != .amod || tree[$0].tag == .punctuation
        }
        return close.map { tree[$0].tag == .punctuation && tree[$0].form != "-" } ?? true
    }

    // MARK: Predicates

    /// "Ada Berg is a professor at …", "X, who was president of …", "the board named X director".
    private func predicate(of head: Int, sentence: Int) -> RolePhrase? {
        let tree = trees[sentence]
        guard let governor = tree.head(of: head) else { return nil }
        let isSubject = tree[head].relation.base == .nsubj
        let complements = predicates(of: governor, named: head, in: tree)
        let candidates = (isSubject ? [governor] : []) + complements + tree.children(of: head, .aclRelcl)
        let noun = candidates.first { candidate in
            isRoleNoun(candidate, sentence: sentence) && (complements.contains(candidate) || !tree.children(of: candidate, .cop).isEmpty)
                && !isNegated(candidate, in: tree) && (tree[candidate].relation != .aclRelcl || isSaidOfAntecedent(candidate, in: tree))
        }
        guard let noun, coverage.index(at: noun, sentence: sentence) == nil else { return nil }
        let start = nominalStart(before: noun + 1, sentence: sentence)
        return roleNoun(from: start, sentence: sentence).map {
            phrase($0, from: start, holder: TokenPosition(sentence: sentence, token: head), construction: .predicate)
        }
    }

    /// "is not a member".
    private func isNegated(_ predicate: Int, in tree: DependencyTree) -> Bool {
        tree.children(of: predicate, .advmod, .det).contains { ["not", "n't", "n’t", "never", "no"].contains(tree[$0].form.lowercased()) }
    }

    /// "who is the president", not "whose brother is the president".
    private func isSaidOfAntecedent(_ predicate: Int, in tree: DependencyTree) -> Bool {
        tree.children(of: predicate, .nsubj).allSatisfy { tree[$0].tag == .pronoun || tree[$0].fineTag == "WDT" }
    }

    /// "The board named Ann Bell *chief executive*", "elected Bo Ek its leader": the role right behind the name of whom a verb appoints.
    private func appointment(of index: Int) -> RolePhrase? {
        let mention = coverage.mentions[index]
        let tree = trees[mention.sentence]
        let verb = mention.tokens.lowerBound - 1
        guard verb > 0, tree[verb].tag == .verb,
            memberships.memberships(ofVerb: tree[verb].lemma).contains(where: { $0.complement == "predicate" })
        else { return nil }
        var start = mention.tokens.upperBound
        while start < tree.count, ["as", "to", "be"].contains(tree[start].form) { start += 1 }
        guard let noun = roleNoun(from: start, sentence: mention.sentence) else { return nil }
        var found = phrase(noun, from: start, holder: mention.position, construction: .predicate)
        if found.owners.isEmpty, let body = coverage.mention(at: verb - 1, sentence: mention.sentence),
            body.type == .organization || body.type == .country
        {
            found.owners = [body.position]
        }
        return found
    }

    /// "*The airline's chairman* is Bo Lund": the role that is the subject of a name.
    private func identification(of index: Int) -> RolePhrase? {
        let mention = coverage.mentions[index]
        let tree = trees[mention.sentence]
        guard !tree.children(of: mention.head, .cop).isEmpty,
            let subject = tree.children(of: mention.head, .nsubj).first(where: { isRoleNoun($0, sentence: mention.sentence) }),
            tree[subject].fineTag != "NNS", coverage.index(at: subject, sentence: mention.sentence) == nil
        else { return nil }
        let start = nominalStart(before: subject + 1, sentence: mention.sentence)
        return roleNoun(from: start, sentence: mention.sentence).map {
            phrase($0, from: start, holder: mention.position, construction: .predicate)
        }
    }

    /// "He was chairman of …", "… who became its leader".
    private func pronounRoles() -> [RolePhrase] {
        guard holderType == .person else { return [] }
        return trees.indices.flatMap { sentence in
            (0..<trees[sentence].count).filter { trees[sentence][$0].tag == .pronoun && trees[sentence][$0].relation.base == .nsubj }
                .compactMap { predicate(of: $0, sentence: sentence) }
        }
    }

    /// The complements of "become", "serve as", "was elected", where the verb's subject or object is the one named.
    private func predicates(of verb: Int, named head: Int, in tree: DependencyTree) -> [Int] {
        let names = memberships.memberships(ofVerb: tree[verb].lemma).contains { $0.complement == "predicate" }
        if tree[head].relation == .obj { return names ? tree.children(of: verb, .xcomp) : [] }
        guard tree[head].relation.base == .nsubj else { return [] }
        return tree.children(of: verb, .xcomp)
            + (names && tree[head].relation == .nsubjPass ? tree.children(of: verb, .obj) : [])
            + tree.children(of: verb, .obl).filter { complement in
                tree.children(of: complement, .case).contains { tree[$0].form == "as" }
            }
    }

    private func isRoleNoun(_ token: Int, sentence: Int) -> Bool {
        let word = trees[sentence][token]
        return (word.isNominal || word.tag == .adjective) && roles.role(named: word.singular) != nil
    }

    // MARK: Possession

    /// "Ghana's Esi Boateng", "Progress Party's Milo Tamm".
    private func possessor(of index: Int) -> RolePhrase? {
        let mention = coverage.mentions[index]
        let mark = mention.tokens.lowerBound - 1
        guard mark > 0, trees[mention.sentence][mark].isPossessiveMark,
            let owner = coverage.mention(at: mark - 1, sentence: mention.sentence), owner.type == .organization || owner.type == .country
        else { return nil }
        return bare(mention, owner: owner, construction: .possessor)
    }

    /// "Ann Bell, Lumo News, Varna": the firm behind a name in a line without a verb.
    private func byline(of index: Int) -> RolePhrase? {
        let mention = coverage.mentions[index]
        let tree = trees[mention.sentence]
        let comma = mention.tokens.upperBound
        guard holderType == .person, comma + 1 < tree.count, tree[comma].form == "," || tree[comma].form == "/", tree.count < 24,
            let owner = coverage.mention(at: comma + 1, sentence: mention.sentence), owner.type == .organization, isClosed(owner, in: tree),
            !(0..<tree.count).contains(where: { tree[$0].tag == .verb || tree[$0].tag == .auxiliary || tree[$0].form == "and" })
        else { return nil }
        return bare(mention, owner: owner, construction: .membership)
    }

    /// "Ivo Moen of Harbour Watch", "Ann Bell, of the Harbour Union,".
    private func membership(of index: Int) -> RolePhrase? {
        let mention = coverage.mentions[index]
        let tree = trees[mention.sentence]
        var next = mention.tokens.upperBound
        let isParenthesis = next < tree.count && tree[next].form == ","
        if isParenthesis { next += 1 }
        if isParenthesis, next + 2 < tree.count, tree[next].tag == .numeral, tree[next + 1].form == "," { next += 2 }
        guard next + 1 < tree.count, ["of", "from"].contains(tree[next].form) || isParenthesis && tree[next].form == "with" else {
            return nil
        }
        next = describedName(from: next + 1, sentence: mention.sentence)
        guard let owner = coverage.mention(at: next, sentence: mention.sentence), owner.type == .organization || owner.type == .country,
            !isParenthesis || isClosed(owner, in: tree),
            owner.type == .organization || tree[mention.tokens.upperBound].form == "of"
                || tree.head(of: owner.head).map({ mention.tokens.contains($0) }) ?? false
                || owner.tokens.upperBound < tree.count && tree[owner.tokens.upperBound].tag == .punctuation
        else { return nil }
        return bare(mention, owner: owner, construction: .membership)
    }

    /// "Of *the ruling* Harbour Party", "of *the Swedish shipping firm* Lumo": where the name begins behind the words that say what it names.
    private func describedName(from start: Int, sentence: Int) -> Int {
        let tree = trees[sentence]
        var name = start
        if tree[name].tag == .determiner { name += 1 }
        if let modifier = coverage.mention(at: name, sentence: sentence), let behind = ownerBehind(modifier: modifier, in: tree) {
            return behind
        }
        while name + 1 < tree.count, name < start + 5, !tree[name].isCapitalized, tree[name].isNominal || tree[name].relation == .amod {
            name += 1
        }
        return name
    }

    private func bare(_ holder: NameMention, owner: NameMention, construction: RolePhrase.Construction) -> RolePhrase {
        RolePhrase(
            sentence: holder.sentence, tokens: holder.tokens.lowerBound..<holder.tokens.lowerBound, role: nil, holder: holder.position,
            owners: [owner.position], construction: construction)
    }
}
