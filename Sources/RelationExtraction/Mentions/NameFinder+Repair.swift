import DocumentModel
import KnowledgeTables

extension NameFinder {
    /// A named span without article, possessive and title; a title in its midst cuts it ("European Commission President Ann Bell").
    func repaired(_ span: NamedSpan, in tree: DependencyTree) -> [NamedSpan] {
        if isGovernmentOfCountry(span, in: tree) || isNoName(span, in: tree) || isListOfCountries(span, in: tree) { return [] }
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        if let parts = splitBehindPlace(span, in: tree) { return parts }
        if let person = personBehindNationality(span, in: tree) { return [person] }
        let owner = span.kind == .organization ? withoutSeat(withoutField(behindOwner: span.tokens, in: tree), in: tree) : span.tokens
        let whole = cutAtRole(withoutNoun(withoutNumber(trimmed(owner, in: tree), in: tree), in: tree), scanner: scanner)
        let tokens = span.kind == .person ? withoutField(whole, in: tree, scanner: scanner) : whole
        guard !tokens.isEmpty, !isPartOfTitle(tokens, in: tree, scanner: scanner), !isDateWord(tokens, in: tree) else { return [] }
        guard span.kind == .person || span.kind == .organization, let title = innerTitle(of: tokens, kind: span.kind, scanner: scanner)
        else {
            let isOfPersons = span.kind == .organization && isPluralRole(tokens, in: tree)
            return isOfPersons || isBareRole(tokens, scanner: scanner) ? [] : [NamedSpan(tokens: tokens, kind: span.kind)]
        }
        let person = NamedSpan(tokens: title.upperBound..<tokens.upperBound, kind: .person)
        let before = NamedSpan(tokens: tokens.lowerBound..<title.lowerBound, kind: .organization)
        return before.tokens.isEmpty || span.kind == .person ? [person] : [before, person]
    }

    /// A single letter, or a word for a thing that is written in capitals.
    private func isNoName(_ span: NamedSpan, in tree: DependencyTree) -> Bool {
        let word = tree[span.tokens.lowerBound].form
        return span.tokens.count == 1 && (word.count == 1 || span.kind == .organization && known.isNoName(word.lowercased()))
    }

    /// "Bahrain, Chad, the United Kingdom": countries and commas that were taken for one name.
    private func isListOfCountries(_ span: NamedSpan, in tree: DependencyTree) -> Bool {
        let pieces = span.tokens.split { tree[$0].form == "," }
        return pieces.count > 2
            && pieces.allSatisfy { piece in
                let words = piece.drop { tree[$0].tag == .determiner }
                return words.isEmpty || countries.index[tree.sentence.text(of: words.startIndex..<words.endIndex)] != nil
            }
    }

    /// "Sweden's *Lumo AB*", "Oslo's *Museum of Ships*": an organisation's name and, where that is no country, the place that has it.
    private func splitBehindPlace(_ span: NamedSpan, in tree: DependencyTree) -> [NamedSpan]? {
        guard span.kind == .organization, let mark = span.tokens.dropLast().first(where: { tree[$0].isPossessiveMark }),
            mark > span.tokens.lowerBound
        else { return nil }
        let place = trimmed(span.tokens.lowerBound..<mark, in: tree)
        let name = tree.sentence.text(of: place)
        let isCountry = countries.index[name]?.usage == .name
        guard isCountry || known.isPlace(name), !known.isOrganization(tree.sentence.text(of: span.tokens)) else { return nil }
        let owned = repaired(NamedSpan(tokens: mark + 1..<span.tokens.upperBound, kind: .organization), in: tree)
        return isCountry ? owned : [NamedSpan(tokens: place, kind: .geopolitical)] + owned
    }

    /// "The Peruvian *Ada Moen*": a person's name that an adjective of a country was taken into.
    private func personBehindNationality(_ span: NamedSpan, in tree: DependencyTree) -> NamedSpan? {
        let tokens = trimmed(span.tokens, in: tree)
        guard span.kind == .organization, countries.index[tree.sentence.text(of: tokens.prefix(1))]?.usage == .demonym else { return nil }
        let name = NamedSpan(tokens: tokens.dropFirst(), kind: .organization)
        return isPersonal(name, in: tree) ? NamedSpan(tokens: name.tokens, kind: .person) : nil
    }

    /// "Alliance for Reform *41* of the 62 seats": a name without the number behind it of which more is told.
    private func withoutNumber(_ tokens: Range<Int>, in tree: DependencyTree) -> Range<Int> {
        guard tokens.count > 1, tokens.upperBound < tree.count, tree[tokens.upperBound - 1].tag == .numeral,
            tree[tokens.upperBound].form == "of"
        else { return tokens }
        return tokens.dropLast()
    }

    /// "Government of Orland", "Orlandish Government": no body of its own, but the country that it governs.
    private func isGovernmentOfCountry(_ span: NamedSpan, in tree: DependencyTree) -> Bool {
        let words = span.tokens.filter { tree[$0].tag != .determiner }
        guard span.kind == .organization, words.count > 1, let first = words.first, let last = words.last else { return false }
        let isBehind = words.count > 2 && isGovernment(first, in: tree) && tree[words[1]].form == "of"
        guard isBehind || isGovernment(last, in: tree) else { return false }
        let (start, end) = isBehind ? (words[2], last + 1) : (first, last)
        return countries.index.longestMatch(from: start, to: end, word: tree.sentence.word)?.end == end
    }

    private func isGovernment(_ token: Int, in tree: DependencyTree) -> Bool {
        bodies.body(named: tree[token].singular)?.kind == .government
    }

    /// "Ministry of Roads *in Lisbon*": a body of the state without the town behind its name.
    private func withoutSeat(_ tokens: Range<Int>, in tree: DependencyTree) -> Range<Int> {
        guard let preposition = tokens.dropFirst().last(where: { tree[$0].form == "in" }), preposition + 1 < tokens.upperBound,
            tokens[(preposition + 1)...].allSatisfy({ tree[$0].tag == .properNoun }),
            countries.index[tree.sentence.text(of: preposition + 1..<tokens.upperBound)]?.usage != .name,
            let noun = tokens.first(where: { tree[$0].tag == .adposition }), bodies.isStateBody(tokens.lowerBound..<noun, in: tree)
        else { return tokens }
        return tokens.lowerBound..<preposition
    }

    // MARK: Trimming

    private func trimmed(_ range: Range<Int>, in tree: DependencyTree) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isEdge(tree[start]) { start += 1 }
        while start < end, isEdge(tree[end - 1]) && !isAbbreviationPoint(end - 1, in: tree) { end -= 1 }
        return start..<end
    }

    /// "Emirati investor *Dalma Holdings*", "Kurdish *YPG*": a name without the common noun before it that says what it names, or without the
    /// adjective before an acronym.
    private func withoutNoun(_ tokens: Range<Int>, in tree: DependencyTree) -> Range<Int> {
        let noun = tokens.dropLast().last { index in
            !tree[index].isCapitalized && (tree[index].isNominal || tree[index].tag == .adjective) && tree[index + 1].isCapitalized
                && (bodies.body(named: tree[index].singular) != nil || roles.role(named: tree[index].singular) != nil)
        }
        if let noun { return noun + 1..<tokens.upperBound }
        if tokens.count == 2, isEquipment(tokens.lowerBound + 1, of: tokens.dropLast(), in: tree) { return tokens.dropLast() }
        guard tokens.count == 2, tree[tokens.lowerBound].tag == .adjective, tree[tokens.lowerBound + 1].isAllCapitals,
            !tree[tokens.lowerBound].isAllCapitals
        else { return tokens }
        return tokens.dropFirst()
    }

    /// "Minister of *Education Ada Orro*": a person's name without the field of the office before it.
    private func withoutField(_ tokens: Range<Int>, in tree: DependencyTree, scanner: TitleScanner) -> Range<Int> {
        let preposition = tokens.lowerBound - 1
        guard preposition > 0, tree[preposition].form == "of" || tree[preposition].form == "for",
            scanner.role(at: preposition - 1, to: preposition) != nil
        else { return tokens }
        let name = tokens.drop { known.isOrganizationModifier(tree[$0].form.lowercased()) }
        return name.isEmpty ? tokens : name.startIndex..<name.endIndex
    }

    /// "Harbour Rights Watch's *Asia*" director: an organisation's name without the field or place behind its possessive mark.
    private func withoutField(behindOwner tokens: Range<Int>, in tree: DependencyTree) -> Range<Int> {
        guard let mark = tokens.dropFirst().dropLast().last(where: { tree[$0].isPossessiveMark }) else { return tokens }
        let owner = trimmed(tokens.lowerBound..<mark, in: tree)
        return known.isOrganization(tree.sentence.text(of: owner)) ? owner : tokens
    }

    private func isEdge(_ token: Token) -> Bool {
        token.isPossessiveMark || token.tag == .determiner || (token.tag == .punctuation && token.form != ".")
    }

    private func isAbbreviationPoint(_ index: Int, in tree: DependencyTree) -> Bool {
        tree[index].form == "." && index > 0 && !tree[index - 1].spaceAfter
    }

    /// "Pentagon Press" + "Secretary": a name that runs into a role of several words ends before it; none is left of "Petty" + "Officer".
    private func cutAtRole(_ tokens: Range<Int>, scanner: TitleScanner) -> Range<Int> {
        for index in tokens {
            let role = scanner.role(at: index, to: scanner.sentence.tokens.count)
            if let role, role.end > tokens.upperBound { return tokens.lowerBound..<index }
        }
        return tokens
    }

    /// "Foreign Affairs" in "Minister of Foreign Affairs": what an office is for is no name.
    private func isPartOfTitle(_ tokens: Range<Int>, in tree: DependencyTree, scanner: TitleScanner) -> Bool {
        let preposition = tokens.lowerBound - 1
        guard preposition > 0, tree[preposition].form == "of" || tree[preposition].form == "for",
            scanner.role(at: preposition - 1, to: preposition) != nil
        else { return false }
        return known.isOrganizationModifier(tree[tokens.lowerBound].form.lowercased())
            && bodies.body(named: tree[tokens.upperBound - 1].singular) == nil
    }

    /// "May", "Jan.": a word of the calendar by itself.
    private func isDateWord(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        tokens.count == 1 && known.isCalendarWord(tree[tokens.lowerBound].form.lowercased())
    }

    // MARK: Titles

    /// The role nouns inside a name that a person's name follows.
    private func innerTitle(of tokens: Range<Int>, kind: NameKind, scanner: TitleScanner) -> Range<Int>? {
        guard let last = scanner.roleNouns(in: tokens).last, !isGivenName(last.tokens, in: tokens, kind: kind, scanner: scanner) else {
            return nil
        }
        let before = last.tokens.lowerBound - 1
        if kind == .organization, before >= tokens.lowerBound, scanner.sentence.tokens[before].tag == .adposition { return nil }
        var end = last.tokens.upperBound
        if end + 1 < tokens.upperBound, scanner.sentence.tokens[end].form == "of" { end += 2 }
        guard end < tokens.upperBound, scanner.sentence.tokens[end].isNominal,
            bodies.body(named: scanner.sentence.tokens[tokens.upperBound - 1].singular) == nil,
            let title = scanner.title(before: end, from: tokens.lowerBound)
        else { return nil }
        return max(title.tokens.lowerBound, firstRole(of: title, scanner: scanner))..<end
    }

    /// "Dean Kamen": a role noun that is a given name too, at the front of a person's name of two words.
    private func isGivenName(_ role: Range<Int>, in tokens: Range<Int>, kind: NameKind, scanner: TitleScanner) -> Bool {
        kind == .person && tokens.count == 2 && role == tokens.lowerBound..<tokens.lowerBound + 1
            && known.isGivenName(scanner.sentence.tokens[role.lowerBound].form)
    }

    /// Where the first role noun of a title begins; what stands before it in a name is another name.
    private func firstRole(of title: TitleScanner.Title, scanner: TitleScanner) -> Int {
        scanner.roleNouns(in: title.tokens).first?.tokens.lowerBound ?? title.tokens.lowerBound
    }

    /// "Foreign Ministers": several persons of one role are no organisation.
    private func isPluralRole(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        let last = tree[tokens.upperBound - 1]
        return ["NNS", "NNPS"].contains(last.fineTag) && !tokens.contains { tree[$0].tag == .adposition }
            && roles.role(named: last.singular) != nil && bodies.body(named: last.singular) == nil
    }

    private func isBareRole(_ tokens: Range<Int>, scanner: TitleScanner) -> Bool {
        guard let role = scanner.role(at: tokens.lowerBound, to: tokens.upperBound) else { return false }
        return role.end == tokens.upperBound
    }
}
