import DocumentModel
import KnowledgeTables

extension NameFinder {
    /// The spans, those of persons with the words that belong to them before and behind, the ones that these words covered left out.
    func extended(_ spans: [NamedSpan], in tree: DependencyTree) -> [NamedSpan] {
        var found: [NamedSpan] = []
        for span in spans {
            if let last = found.last, last.tokens.upperBound > span.tokens.lowerBound { continue }
            let limit = found.last?.tokens.upperBound ?? 0
            found.append(
                span.kind == .person || isPersonal(span, in: tree)
                    ? extendedPerson(span, from: limit, in: tree)
                    : completed(span, in: tree))
        }
        return found
    }

    private func completed(_ span: NamedSpan, in tree: DependencyTree) -> NamedSpan {
        withOrdinal(withNumber(withCountry(withFields(withCapitalizedNoun(span, in: tree), in: tree), in: tree), in: tree), in: tree)
    }

    /// "6th" + "River Brigade", "71 st" + "Lancers Battalion": a body's name with its number.
    private func withOrdinal(_ span: NamedSpan, in tree: DependencyTree) -> NamedSpan {
        var start = span.tokens.lowerBound
        guard span.kind == .organization, start > 0, body(headedBy: span.tokens.upperBound - 1, in: tree) != nil else { return span }
        let endings = ["st", "nd", "rd", "th"]
        let word = tree[start - 1].form
        if endings.contains(word), start > 1, tree[start - 2].form.allSatisfy(\.isNumber) {
            start -= 2
        } else if word.first?.isNumber ?? false, endings.contains(String(word.suffix(2))) {
            start -= 1
        }
        return NamedSpan(tokens: start..<span.tokens.upperBound, kind: span.kind)
    }

    /// "Castle" + "Homes": an organisation's name with the capitalized common noun behind it, in a sentence that is not all in capitals.
    private func withCapitalizedNoun(_ span: NamedSpan, in tree: DependencyTree) -> NamedSpan {
        let noun = span.tokens.upperBound
        guard span.kind == .organization, noun < tree.count, tree[noun].tag == .noun, tree[noun].isCapitalized, !tree[noun].isAllCapitals,
            tree[noun].spaceAfter || noun + 1 == tree.count || tree[noun + 1].form != "-",
            roles.role(named: tree[noun].singular) == nil, !isEquipment(noun, of: span.tokens, in: tree), hasLowerCaseNoun(tree)
        else { return span }
        return NamedSpan(tokens: span.tokens.lowerBound..<noun + 1, kind: .organization)
    }

    /// "NRA Falcons": several things behind the acronym of an organisation that everybody knows.
    func isEquipment(_ noun: Int, of owner: Range<Int>, in tree: DependencyTree) -> Bool {
        tree[noun].form.hasSuffix("s") && !known.isOrganizationHead(tree[noun].form.lowercased()) && owner.count == 1
            && tree[owner.lowerBound].isAllCapitals
            && known.isOrganization(tree[owner.lowerBound].form)
    }

    /// "Open Radio" + "of Malta": a body that is none of a state with the country behind its noun.
    private func withCountry(_ span: NamedSpan, in tree: DependencyTree) -> NamedSpan {
        let (last, preposition) = (span.tokens.upperBound - 1, span.tokens.upperBound)
        guard span.kind == .organization, span.tokens.count > 1, preposition + 1 < tree.count, tree[preposition].form == "of",
            let body = body(headedBy: last, in: tree), body.type == EntityType.organization.rawValue, !body.isOfState,
            let country = countries.index.longestMatch(from: preposition + 1, to: tree.count, word: tree.sentence.word),
            country.value.usage == .name
        else { return span }
        return NamedSpan(tokens: span.tokens.lowerBound..<country.end, kind: .organization)
    }

    /// "The station Rynak" + "2": the number of a channel called by its name.
    private func withNumber(_ span: NamedSpan, in tree: DependencyTree) -> NamedSpan {
        let number = span.tokens.upperBound
        guard span.kind == .organization, number < tree.count, tree[number].tag == .numeral, tree[number].form.count < 3,
            tree[number].form.allSatisfy(\.isNumber), isCalledOrganization(span.tokens, in: tree),
            number + 1 == tree.count || tree[number + 1].tag != .noun
        else { return span }
        return NamedSpan(tokens: span.tokens.lowerBound..<number + 1, kind: .organization)
    }

    /// "Ministry of Labour" + ", Health and Welfare": a state body's name with the other fields that it has.
    private func withFields(_ span: NamedSpan, in tree: DependencyTree) -> NamedSpan {
        guard span.kind == .organization, let of = span.tokens.first(where: { ["of", "for"].contains(tree[$0].form) }),
            of > span.tokens.lowerBound, of + 1 < tree.count, bodies.body(named: tree[of - 1].singular)?.isOfState == true,
            known.isOrganizationModifier(tree[of + 1].form.lowercased())
        else { return span }
        var (end, next) = (span.tokens.upperBound, span.tokens.upperBound)
        while next + 1 < tree.count, tree[next].form == "," || tree[next].form == "and", tree[next + 1].isCapitalized,
            tree[next + 1].isNominal, countries.index[tree[next + 1].form] == nil
        {
            let isLast = tree[next].form == "and"
            next += 2
            while next < tree.count, tree[next].isCapitalized, tree[next].isNominal { next += 1 }
            if isLast {
                end = next
                break
            }
        }
        return NamedSpan(tokens: span.tokens.lowerBound..<end, kind: .organization)
    }

    private func extendedPerson(_ span: NamedSpan, from limit: Int, in tree: DependencyTree) -> NamedSpan {
        let before = span.tokens.lowerBound - 1
        let start = isTitledWord(before, from: limit, in: tree) ? before : span.tokens.lowerBound
        let end = nicknamedEnd(span.tokens.upperBound, in: tree)
        return NamedSpan(tokens: start..<particleEnd(end, in: tree), kind: .person)
    }

    /// "John" + "“J.D.” Orro": the end of a name with a nickname in marks behind it and the words in capitals behind that.
    private func nicknamedEnd(_ end: Int, in tree: DependencyTree) -> Int {
        guard end + 3 < tree.count, QuotationMarks.isMark(tree[end].form),
            let close = (end + 2..<min(end + 5, tree.count)).first(where: { QuotationMarks.isMark(tree[$0].form) })
        else { return end }
        var next = close + 1
        while next < tree.count, tree[next].tag == .properNoun, tree[next].isCapitalized { next += 1 }
        return next > close + 1 ? next : end
    }

    /// "Piet" + "van der Velde": the end of a name with the particles behind it and what they introduce.
    private func particleEnd(_ end: Int, in tree: DependencyTree) -> Int {
        var next = end
        while next < tree.count, known.isNameParticle(tree[next].form) { next += 1 }
        guard next > end, next < tree.count, tree[next].isCapitalized, tree[next].tag != .pronoun else { return end }
        repeat { next += 1 } while next < tree.count && tree[next].tag == .properNoun && tree[next].isCapitalized
        return next
    }

    /// "President *Said* Hamadi": a word in capitals between a title and a name, whatever else it means.
    private func isTitledWord(_ index: Int, from limit: Int, in tree: DependencyTree) -> Bool {
        guard index > limit, tree[index].isCapitalized, !tree[index].isAllCapitals,
            [.properNoun, .verb, .auxiliary].contains(tree[index].tag), countries.index[tree[index].form] == nil,
            bodies.body(named: tree[index].form.lowercased()) == nil
        else { return false }
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        return scanner.role(at: index, to: index + 1) == nil && scanner.roleNouns(in: limit..<index).last?.tokens.upperBound == index
    }

    // MARK: Hyphenated given names

    /// "Choi Min-seo": a capitalized word and one of two short halves, as Chinese and Korean names are written.
    func hyphenatedNames(in tree: DependencyTree) -> [NamedSpan] {
        (0..<tree.count).compactMap { first in
            guard tree[first].tag == .properNoun, tree[first].isCapitalized, tree[first].spaceAfter, !tree[first].isAllCapitals,
                let end = hyphenatedWordEnd(first + 1, in: tree)
            else { return nil }
            return NamedSpan(tokens: first..<end, kind: .person)
        }
    }

    private func hyphenatedWordEnd(_ start: Int, in tree: DependencyTree) -> Int? {
        var end = start
        while end < tree.count, end < start + 3, end == start || !tree[end - 1].spaceAfter,
            tree[end].tag != .punctuation || tree[end].form == "-"
        {
            end += 1
        }
        guard end > start else { return nil }
        let halves = tree.sentence.text(of: start..<end).split(separator: "-", omittingEmptySubsequences: false)
        guard halves.count == 2, Self.isSyllable(halves[0]), Self.isSyllable(halves[1]), halves[0].first?.isUppercase ?? false,
            halves[1].allSatisfy(\.isLowercase), known.isGivenName(halves.joined(separator: "-")) || !isEnglish(end - 1, in: tree)
        else { return nil }
        return end
    }

    private static func isSyllable(_ text: Substring) -> Bool { (1...6).contains(text.count) && text.allSatisfy(\.isLetter) }

    /// "Tokyo-based", "London-wide": what the second half is where the word is no name.
    private func isEnglish(_ token: Int, in tree: DependencyTree) -> Bool {
        tree[token].tag == .verb || tree[token].tag == .adjective || tree[token].tag == .adverb
    }

    // MARK: Acronyms

    /// "Friends of Long Lane Library (FLLL)": the words before an acronym in parentheses that it abbreviates.
    func spelledOutNames(in tree: DependencyTree) -> [NamedSpan] {
        guard tree.count > 3 else { return [] }
        return (2..<tree.count - 2).compactMap { open in
            guard tree[open].form == "(", tree[open + 2].form == ")", tree[open + 1].isAllCapitals else { return nil }
            return spelledOut(NameForm(tree[open + 1].form), before: open, in: tree).map { NamedSpan(tokens: $0, kind: .organization) }
        }
    }

    private func spelledOut(_ acronym: NameForm, before end: Int, in tree: DependencyTree) -> Range<Int>? {
        var start = end
        while start > 0, start > end - 12, isNameWord(tree[start - 1]) {
            start -= 1
            guard tree[start].isCapitalized, start < end - 1 else { continue }
            if acronym.isAcronym(of: NameForm(tree.sentence.text(of: start..<end))) { return start..<end }
        }
        return nil
    }

    private func isNameWord(_ token: Token) -> Bool {
        token.isCapitalized || token.isPossessiveMark || token.form == "-" || NameForm.smallWords.contains(token.form)
    }

    // MARK: Possessed names

    /// "Ghana's Esi Boateng", "Malta's Selmun Shipping": two words or three without a tag behind a country's possessive.
    /// The shorter form that the document takes them up by tells persons from firms: the last word or the first.
    func possessedNames(
        in tree: DependencyTree, besides spans: [NamedSpan], countries: [CountryMatch], loneWords: Set<String>
    ) -> [NamedSpan] {
        let covered = spans.map(\.tokens) + countries.map(\.tokens)
        return countries.compactMap { country in
            let mark = country.tokens.upperBound
            guard mark < tree.count, tree[mark].isPossessiveMark else { return nil }
            let end = properRun(from: mark + 1, in: tree, covered: covered)
            guard (mark + 3...mark + 4).contains(end), end == tree.count || !tree[end].isNominal else { return nil }
            let isFirm = loneWords.contains(tree[mark + 1].form) && !loneWords.contains(tree[end - 1].form)
            let isPerson = known.isGivenName(tree[mark + 1].form) || !isFirm && (mark + 1..<end).allSatisfy { isPersonalWord(tree[$0]) }
            return NamedSpan(tokens: mark + 1..<end, kind: isPerson ? .person : .organization)
        }
    }

    // MARK: Datelines

    /// "LIMA, Sept 6 (Coastal Wire) - ": the agency in parentheses behind a dateline's town in capitals.
    func isDatelineAgency(_ span: NamedSpan, in tree: DependencyTree) -> Bool {
        let (open, close) = (span.tokens.lowerBound - 1, span.tokens.upperBound)
        guard open > 0, open < 12, close < tree.count, tree[open].form == "(", tree[close].form == ")", tree[0].isAllCapitals else {
            return false
        }
        return close + 1 == tree.count || tree[close + 1].tag == .punctuation
    }

    // MARK: Alliances

    /// "United Nations" + "Office for …": a body's name with that of the alliance right before it.
    func joinedToAlliances(_ spans: [NamedSpan], in tree: DependencyTree) -> [NamedSpan] {
        var joined: [NamedSpan] = []
        for span in spans.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
            if let last = joined.last, span.kind == .organization, last.tokens.upperBound == span.tokens.lowerBound,
                allianceEnd(of: last, in: tree) == last.tokens.upperBound
            {
                joined[joined.count - 1] = NamedSpan(tokens: last.tokens.lowerBound..<span.tokens.upperBound, kind: .organization)
            } else {
                joined.append(span)
            }
        }
        return joined
    }

    /// The end of the alliance that a longer name begins with, which may be one that everybody knows itself: "UN" of "UN Water Council".
    func allianceEnd(beginning span: NamedSpan, in tree: DependencyTree) -> Int? {
        guard span.kind == .organization, span.tokens.count > 1 else { return nil }
        return known.allianceEnd(from: span.tokens.lowerBound, to: span.tokens.upperBound - 1, word: tree.sentence.word)
    }

    /// The end of the alliance that a name is or begins with.
    func allianceEnd(of span: NamedSpan, in tree: DependencyTree) -> Int? {
        guard span.kind == .organization else { return nil }
        return known.allianceEnd(from: span.tokens.lowerBound, to: span.tokens.upperBound, word: tree.sentence.word)
    }

    // MARK: Places

    /// "In Gwanmul", "near Taikoo": words without a tag that a preposition of place introduces and that end their nominal.
    func places(in tree: DependencyTree, besides spans: [NamedSpan], countries: [CountryMatch]) -> [NamedSpan] {
        let covered = spans.map(\.tokens) + countries.map(\.tokens)
        return (1..<max(tree.count, 1)).compactMap { start in
            guard tree[start].isCapitalized, isPlacing(start - 1, in: tree), start < 2 || !tree[start - 2].isCapitalized else { return nil }
            let end = capitalizedRun(from: start, in: tree, covered: covered)
            guard end > start, end < start + 3, isPlaceEnd(end, in: tree, covered: covered),
                !(start..<end).contains(where: { known.isCalendarWord(tree[$0].form.lowercased()) })
            else { return nil }
            return NamedSpan(tokens: start..<end, kind: .location)
        }
    }

    /// "near", "in"; "of" behind a noun for places ("the port of").
    private func isPlacing(_ preposition: Int, in tree: DependencyTree) -> Bool {
        known.isPlacePreposition(tree[preposition].form.lowercased()) || isOfPlaceNoun(preposition + 1..<preposition + 2, in: tree)
    }

    private func capitalizedRun(from start: Int, in tree: DependencyTree, covered: [Range<Int>]) -> Int {
        var end = start
        while end < tree.count, tree[end].isCapitalized, !tree[end].isAllCapitals, [.properNoun, .noun, .other].contains(tree[end].tag),
            !covered.contains(where: { $0.contains(end) }), !known.isNoName(tree[end].form.lowercased())
        { end += 1 }
        return end
    }

    /// Whether a nominal ends before a token.
    private func isPlaceEnd(_ end: Int, in tree: DependencyTree, covered: [Range<Int>]) -> Bool {
        guard end < tree.count else { return true }
        return tree[end - 1].spaceAfter || tree[end].tag == .punctuation && tree[end].form != "-"
            ? !tree[end].isNominal && !tree[end].isCapitalized && !covered.contains { $0.contains(end) } : false
    }
}
