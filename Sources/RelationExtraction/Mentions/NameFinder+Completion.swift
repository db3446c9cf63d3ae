import DocumentModel
import KnowledgeTables

extension NameFinder {
    // MARK: Joining

    /// The spans, those joined that a hyphen or a quoted nickname parts: "Kwok Ka-" + "ki", "John “J.D.” Dorrian".
    func joined(_ spans: [NamedSpan], in tree: DependencyTree) -> [NamedSpan] {
        var joined: [NamedSpan] = []
        for span in spans {
            let end = span.kind == .person || span.kind == .organization ? hyphenatedEnd(of: span.tokens, in: tree) : span.tokens.upperBound
            let extended = NamedSpan(tokens: span.tokens.lowerBound..<end, kind: span.kind)
            if let last = joined.last, last.tokens.upperBound > extended.tokens.lowerBound { continue }
            if let last = joined.last, isCampus(span, of: last, in: tree) {
                joined[joined.count - 1].tokens = last.tokens.lowerBound..<extended.tokens.upperBound
            } else if let last = joined.last, last.kind == .person, span.kind == .person,
                isNickname(last.tokens.upperBound..<span.tokens.lowerBound, in: tree)
            {
                joined[joined.count - 1].tokens = last.tokens.lowerBound..<extended.tokens.upperBound
            } else {
                joined.append(extended)
            }
        }
        return joined
    }

    /// The end of a name with what hangs on to it by a hyphen or slash without a space.
    private func hyphenatedEnd(of tokens: Range<Int>, in tree: DependencyTree) -> Int {
        var end = tokens.upperBound
        while end < tree.count, !tree[end - 1].spaceAfter,
            isJoint(tree[end - 1]) || (isJoint(tree[end]) && !tree[end].spaceAfter && end + 1 < tree.count)
        {
            end += isJoint(tree[end - 1]) ? 1 : 2
        }
        guard end > tokens.upperBound, end <= tree.count else { return tokens.upperBound }
        let isParticiple = tree[tokens.upperBound - 1].form.last != "-" && (tree[end - 1].tag == .verb || tree[end - 1].tag == .adjective)
        return isParticiple ? tokens.upperBound : end
    }

    /// "University of Orra" + "at" + "Belvar": the town of one of several seats.
    private func isCampus(_ town: NamedSpan, of body: NamedSpan, in tree: DependencyTree) -> Bool {
        let start = body.tokens.lowerBound
        return body.kind == .organization && body.tokens.upperBound + 1 == town.tokens.lowerBound && body.tokens.count > 2
            && tree[body.tokens.upperBound].form == "at" && tree[start + 1].form == "of"
            && known.isCampusBody(tree[start].form.lowercased())
            && town.tokens.count < 3 && !(town.tokens.upperBound < tree.count && tree[town.tokens.upperBound].isPossessiveMark)
    }

    private func isJoint(_ token: Token) -> Bool { token.form.hasSuffix("-") || token.form == "/" }

    private func isNickname(_ gap: Range<Int>, in tree: DependencyTree) -> Bool {
        guard (2...4).contains(gap.count), let first = gap.first, let last = gap.last else { return false }
        let marks: Set<String> = ["“", "”", "\"", "'", "‘", "’", "``", "''"]
        return marks.contains(tree[first].form) && marks.contains(tree[last].form)
    }

    /// A gathering's name with the number or year before it: "12th Asian Forum", "2012 Olympics".
    func numbered(_ span: NamedSpan, in tree: DependencyTree) -> NamedSpan {
        guard span.kind == .event else { return span }
        var start = span.tokens.lowerBound
        while start > 0, tree[start - 1].form.first?.isNumber ?? false, tree[start - 1].form.count > 2 { start -= 1 }
        if start < span.tokens.lowerBound, start > 0, tree[start - 1].tag == .properNoun, tree[start - 1].relation == .compound {
            start -= 1
        }
        return NamedSpan(tokens: start..<span.tokens.upperBound, kind: .event)
    }

    // MARK: State bodies

    /// "The Malaysian navy", "a Turkish Foreign Ministry spokesman": a country and the noun for one of its bodies, without being tagged as
    /// one name.
    func stateBodies(in tree: DependencyTree, countries: [CountryMatch], besides spans: [NamedSpan]) -> [NamedSpan] {
        countries.compactMap { match in
            guard match.entry.usage == .demonym || match.entry.usage == .name,
                let end = bodyEnd(behind: match.tokens.upperBound, in: tree), !isNamedBehind(end - 1, in: tree, spans: spans),
                !spans.contains(where: { isOther($0, than: match, upTo: end) })
            else { return nil }
            return NamedSpan(tokens: match.tokens.lowerBound..<end, kind: .organization)
        }
    }

    /// Whether a span stands in the way of a country's body: it is neither the country nor the last words of the body.
    private func isOther(_ span: NamedSpan, than match: CountryMatch, upTo end: Int) -> Bool {
        guard span.tokens.overlaps(match.tokens.lowerBound..<end), span.tokens != match.tokens else { return false }
        return span.kind != .organization || span.tokens.lowerBound < match.tokens.upperBound || span.tokens.upperBound != end
    }

    /// The end of the body of a state that a nominal right behind the country's adjective begins with: "Togolese *Army* Col. Ann Bell".
    private func bodyEnd(behind start: Int, in tree: DependencyTree) -> Int? {
        var index = start
        while index < tree.count, index < start + 4,
            tree[index].isNominal || tree[index].tag == .adjective || tree[index].form == "-" && !tree[index].spaceAfter
        { index += 1 }
        guard let noun = (start..<index).last(where: { isStateBody(start..<$0 + 1, in: tree) }) else { return nil }
        if TitleScanner(sentence: tree.sentence, roles: roles).role(at: noun + 1, to: tree.count)?.role.kind == .rank { return noun + 1 }
        let isOfSpeaker = noun + 1 < index && [.speaker, .envoy, .office].contains(roles.role(named: tree[index - 1].singular)?.kind)
        return noun + 1 == index || isOfSpeaker ? noun + 1 : nil
    }

    func isStateBody(_ nominal: Range<Int>, in tree: DependencyTree) -> Bool {
        let noun = nominal.upperBound - 1
        guard tree[noun].isNominal, bodies.isStateBody(nominal, in: tree) else { return false }
        return tree[noun].fineTag != "NNS" || tree[noun].isCapitalized || ["force", "forces"].contains(tree[noun].singular)
    }

    /// The body of a state that the text names without its state: "the army", "Parliament", "the defence ministry".
    func nationalBodies(in tree: DependencyTree, besides spans: [NamedSpan]) -> [NamedSpan] {
        (0..<tree.count).compactMap { noun in
            guard tree[noun].isNominal, tree[noun].fineTag != "NNS", isActor(noun, in: tree) || isOfOfficer(noun, in: tree),
                body(headedBy: noun, in: tree)?.kind == .national
            else { return nil }
            var start = noun
            while start > 0, tree[start - 1].relation == .compound || tree[start - 1].relation == .amod,
                tree[start - 1].head == noun || body(headedBy: noun, in: tree)?.noun == tree[start - 1].singular + " " + tree[noun].singular
            { start -= 1 }
            let isFree = !spans.contains { $0.tokens.overlaps(start..<noun + 1) }
            guard isFree, isIntroduced(start, noun, in: tree) || isOfOfficer(noun, in: tree) else { return nil }
            return NamedSpan(tokens: start..<noun + 1, kind: .organization)
        }
    }

    func body(headedBy noun: Int, in tree: DependencyTree) -> BodyTable.Body? { bodies.body(headedBy: noun, in: tree) }

    /// Whether the noun is an argument of a verb, whom an office serves ("the head of the army"), or the service of a rank ("Army General").
    private func isActor(_ token: Int, in tree: DependencyTree) -> Bool {
        switch tree[token].relation {
        case .nsubj, .nsubjPass, .obj, .iobj, .oblAgent: return true
        case .nmod, .nmodPoss:
            return tree.head(of: token).map { [.office, .rank].contains(roles.role(named: tree[$0].singular)?.kind) } ?? false
        default:
            guard tree[token].isCapitalized, token + 1 < tree.count else { return false }
            return TitleScanner(sentence: tree.sentence, roles: roles).role(at: token + 1, to: tree.count)?.role.kind == .rank
        }
    }

    /// "*Foreign ministry* spokesman Bo Lund": whether a role follows that a person's name follows.
    private func isOfOfficer(_ noun: Int, in tree: DependencyTree) -> Bool {
        guard noun + 1 < tree.count, let role = TitleScanner(sentence: tree.sentence, roles: roles).role(at: noun + 1, to: tree.count),
            [.office, .speaker, .envoy].contains(role.role.kind), role.end < tree.count
        else { return false }
        return tree[role.end].tag == .properNoun && tree[role.end].isCapitalized
    }

    /// Whether the article stands before the body, or nothing where it is written as a name.
    private func isIntroduced(_ start: Int, _ noun: Int, in tree: DependencyTree) -> Bool {
        guard start > 0 else { return tree[noun].isCapitalized }
        return tree[start - 1].form.lowercased() == "the" || (tree[noun].isCapitalized && tree[start - 1].tag != .determiner)
    }

    // MARK: Organisations

    /// Proper nouns without a tag right behind a noun for organisations: "the newspaper Rynak".
    func organizations(in tree: DependencyTree, besides spans: [NamedSpan], countries: [CountryMatch]) -> [NamedSpan] {
        let covered = spans.map(\.tokens) + countries.map(\.tokens)
        return (1..<max(tree.count, 1)).compactMap { start in
            let run = properRun(from: start, in: tree, covered: covered)
            let end = run == start && isUncoveredAcronym(start, in: tree, covered: covered) ? start + 1 : run
            guard end > start, isCalledOrganization(start..<end, in: tree) else { return nil }
            return NamedSpan(tokens: start..<end, kind: .organization)
        }
    }

    private func isUncoveredAcronym(_ token: Int, in tree: DependencyTree, covered: [Range<Int>]) -> Bool {
        token < tree.count && tree[token].isNominal && tree[token].isAllCapitals && !covered.contains { $0.contains(token) }
    }

    /// "The UN envoy": acronyms, or names of one word, without a tag of organisations that everybody knows; "PetroLumo": names that only
    /// firms write so.
    func knownAcronyms(in tree: DependencyTree, besides spans: [NamedSpan]) -> [NamedSpan] {
        (0..<tree.count).compactMap { token in
            guard tree[token].isAllCapitals && tree[token].isNominal && !isShouted(token, in: tree) || isWordOnlyForName(token, in: tree),
                known.isOrganization(tree[token].form) || tree[token].hasMedialCapital || isAcronymOfBody(token, in: tree),
                !spans.contains(where: { $0.tokens.contains(token) })
            else { return nil }
            return NamedSpan(tokens: token..<token + 1, kind: .organization)
        }
    }

    /// "The research council, *ORSTA*,": letters between punctuation behind a noun for organisations.
    func isAcronymOfBody(_ token: Int, in tree: DependencyTree) -> Bool {
        guard token > 1, tree[token - 1].form == ",", tree[token].isAllCapitals, tree[token].form.count > 2, isClosed(token + 1, in: tree),
            tree[token - 2].tag == .noun
        else { return false }
        return body(headedBy: token - 2, in: tree)?.type == EntityType.organization.rawValue
    }

    /// Whether a word by itself is written as a name and tagged as one, or opens the sentence where a name does.
    private func isWordOnlyForName(_ token: Int, in tree: DependencyTree) -> Bool {
        guard tree[token].isCapitalized, !isPart(token, in: tree) else { return false }
        if tree[token].tag == .properNoun { return true }
        guard token == 0, tree[token].tag == .noun, tree[token].form.count > 5, tree.count > 1 else { return false }
        return tree[1].form == "," || [.verb, .auxiliary].contains(tree[1].tag)
    }

    /// Whether the words beside are in capitals: the word is a part of a longer name.
    private func isPart(_ token: Int, in tree: DependencyTree) -> Bool {
        [token - 1, token + 1].contains { $0 > 0 && $0 < tree.count && tree[$0].isCapitalized }
    }

    /// "HMS Lumo", "the USS Orran": ships of a navy.
    func ships(in tree: DependencyTree) -> [NamedSpan] {
        (0..<tree.count).compactMap { prefix in
            guard tree[prefix].isAllCapitals, known.isShipPrefix(tree[prefix].form.lowercased()) else { return nil }
            var end = properRun(from: prefix + 1, in: tree, covered: [])
            while end + 1 < tree.count, known.isNameParticle(tree[end].form), tree[end + 1].isCapitalized { end += 2 }
            return end > prefix + 1 ? NamedSpan(tokens: prefix..<end, kind: .organization) : nil
        }
    }

    /// Whether the words around are in capitals too, as in a headline.
    private func isShouted(_ token: Int, in tree: DependencyTree) -> Bool {
        [token - 1, token + 1].contains { $0 >= 0 && $0 < tree.count && tree[$0].isAllCapitals }
    }

    // MARK: Events

    /// Gatherings without a tag: "the 32nd Economic Leaders' Meeting", "the Posidonia fair", "the emergency summit".
    func events(in tree: DependencyTree, besides spans: [NamedSpan]) -> [NamedSpan] {
        (0..<tree.count).compactMap { noun in
            guard tree[noun].isNominal, tree[noun].fineTag != "NNS", bodies.body(named: tree[noun].singular)?.kind == .gathering,
                tree[noun].relation != .compound, !spans.contains(where: { $0.tokens.contains(noun) })
            else { return nil }
            let start = nameStart(from: eventStart(before: noun, in: tree, spans: spans), to: noun, in: tree)
            let name = NamedSpan(tokens: start..<noun + 1, kind: .event)
            let isEvent = start < noun ? isDefiniteEvent(start, noun, in: tree, spans: spans) : withSubject(name, in: tree) != name
            return isEvent ? name : nil
        }
    }

    /// "Exercise Steady Falcon 21", "Operation Relief": the word that says what happens, then its name; with the body named after it.
    func operations(in tree: DependencyTree) -> [NamedSpan] {
        (0..<tree.count).compactMap { noun in
            guard tree[noun].isCapitalized, known.isEventOpening(tree[noun].form.lowercased()) else { return nil }
            var end = noun + 1
            while end < tree.count, tree[end].isCapitalized && !tree[end].isAllCapitals || end > noun + 1 && tree[end].tag == .numeral {
                end += 1
            }
            guard end > noun + 1 else { return nil }
            return bodyStart(beforeOperation: noun, in: tree).map { NamedSpan(tokens: $0..<end, kind: .organization) }
                ?? NamedSpan(tokens: noun..<end, kind: .event)
        }
    }

    /// "*Task Force Lumo -* Operation Relief": where a body named after its operation behind a dash begins, nil where there is none.
    private func bodyStart(beforeOperation noun: Int, in tree: DependencyTree) -> Int? {
        guard noun > 1, ["-", "–", "—"].contains(tree[noun - 1].form) else { return nil }
        var start = noun - 1
        while start > 0, tree[start - 1].isCapitalized, [.noun, .properNoun, .adjective, .verb].contains(tree[start - 1].tag) { start -= 1 }
        return start < noun - 2 ? start : nil
    }

    /// Where the modifiers of a gathering begin.
    private func eventStart(before noun: Int, in tree: DependencyTree, spans: [NamedSpan]) -> Int {
        var start = noun
        while start > 0, start > noun - 7, isEventModifier(tree[start - 1]) { start -= 1 }
        return spans.first { $0.tokens.contains(start) && $0.tokens.lowerBound < start }?.tokens.upperBound ?? start
    }

    /// "Two-day *Lakes summit*": where the first name among a gathering's modifiers begins.
    private func nameStart(from start: Int, to noun: Int, in tree: DependencyTree) -> Int {
        (start..<noun).first { tree[$0].isCapitalized || tree[$0].tag == .numeral && tree[$0].form.first?.isNumber ?? false } ?? start
    }

    private func isEventModifier(_ token: Token) -> Bool {
        token.isNominal || token.tag == .adjective || token.isPossessiveMark || token.form == "-"
            || (token.tag == .numeral && token.form.count > 2)
    }

    /// Whether the gathering bears a name, or is told with an article and more than its bare noun and calls for being attended.
    private func isDefiniteEvent(_ start: Int, _ noun: Int, in tree: DependencyTree, spans: [NamedSpan]) -> Bool {
        if tree[noun].isCapitalized { return (start..<noun).allSatisfy { tree[$0].isCapitalized || !tree[$0].isNominal } }
        let hasName = (start..<noun).contains { tree[$0].tag == .properNoun && tree[$0].relation == .compound }
        return hasName && tree.children(of: noun, .det).contains { tree[$0].form.lowercased() == "the" }
    }

    // MARK: Persons

    /// Runs of proper nouns without a tag that a title, a given name or the tree shows to be persons.
    func persons(in tree: DependencyTree, besides spans: [NamedSpan], countries: [CountryMatch]) -> [NamedSpan] {
        let covered = spans.map(\.tokens) + countries.map(\.tokens)
        var found: [NamedSpan] = []
        var index = 0
        while index < tree.count {
            let end = properRun(from: index, in: tree, covered: covered)
            if end > index, let name = person(in: index..<end, tree) { found.append(NamedSpan(tokens: name, kind: .person)) }
            index = max(end, index + 1)
        }
        return found
    }

    private func isArgument(_ token: Int, in tree: DependencyTree) -> Bool {
        [.nsubj, .obj, .iobj, .obl, .nmodPoss, .conj, .appos].contains(tree[token].relation)
            && !known.isCalendarWord(tree[token].form.lowercased())
    }

    func properRun(from start: Int, in tree: DependencyTree, covered: [Range<Int>]) -> Int {
        var end = start
        while end < tree.count, tree[end].tag == .properNoun, tree[end].isCapitalized, !tree[end].isAllCapitals,
            !covered.contains(where: { $0.contains(end) })
        { end += 1 }
        return end
    }

    private func person(in run: Range<Int>, _ tree: DependencyTree) -> Range<Int>? {
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        let start = scanner.roleNouns(in: run).last?.tokens.upperBound ?? run.lowerBound
        let name = start..<run.upperBound
        guard let last = name.last, bodies.body(named: tree[last].singular) == nil,
            scanner.roleNouns(in: max(0, start - 3)..<min(tree.count, run.upperBound + 1)).allSatisfy({ !$0.tokens.overlaps(name) })
        else { return nil }
        let title = scanner.roleNouns(in: max(0, start - 6)..<start).last
        let isTitled = title.map { $0.tokens.upperBound == start && $0.role.kind != .kin && $0.role.kind != .person } ?? false
        if isTitled { return name }
        let isFlat = name.dropFirst().contains { tree[$0].relation == .flat && name.contains(tree[$0].head) }
        let hasGivenName = known.isGivenName(tree[start].form)
        if name.count == 1 {
            return start > 0 && hasGivenName && isArgument(start, in: tree) && !known.isNoName(tree[start].form.lowercased()) ? name : nil
        }
        return name.count < 5 && (isFlat || hasGivenName) ? name : nil
    }
}
