import DocumentModel
import KnowledgeTables

extension NameFinder {
    /// The type that the words around a name tell, for one that was not taken for an event.
    func toldType(of span: NamedSpan, in tree: DependencyTree) -> EntityType? {
        guard span.kind != .event, let type = typeAround(span, in: tree), !isTitled(span, in: tree) else { return nil }
        return type
    }

    private func typeAround(_ span: NamedSpan, in tree: DependencyTree) -> EntityType? {
        let name = tree.sentence.text(of: span.tokens)
        if isApposedToRole(span.tokens, in: tree) { return .person }
        if isFollowedByRole(span.tokens, in: tree), !known.isOrganization(name), span.kind != .organization || span.tokens.count > 1,
            !isHome(span, in: tree)
        {
            return .person
        }
        if isOfPlaceNoun(span.tokens, in: tree) || isApposedToPlaceNoun(span.tokens, in: tree) { return .place }
        if span.kind != .person, span.kind != .organization, isLocated(span.tokens, in: tree) { return .place }
        return isOrganizationAround(span.tokens, in: tree) ? .organization : nil
    }

    /// Whether the words beside a name say that it is one of an organisation.
    func isOrganizationAround(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        isCalledOrganization(tokens, in: tree) || isApposedToOrganizationNoun(tokens, in: tree)
            || isApposedBehindOrganizationNoun(tokens, in: tree) || isLedByOfficer(tokens, in: tree)
    }

    /// "In Gwanmul": a name tagged as a place right behind a preposition of place.
    private func isLocated(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        tokens.lowerBound > 0 && known.isPlacePreposition(tree[tokens.lowerBound - 1].form.lowercased())
            && (tokens.upperBound == tree.count || !tree[tokens.upperBound].isPossessiveMark)
    }

    /// "The member from *Tarsel*, the chair of": a place that somebody is from or at.
    private func isHome(_ span: NamedSpan, in tree: DependencyTree) -> Bool {
        guard span.kind == .geopolitical || span.kind == .location, span.tokens.lowerBound > 0 else { return false }
        return ["from", "in", "at", "near"].contains(tree[span.tokens.lowerBound - 1].form.lowercased())
    }

    /// "The port of Tarsel": a name that a noun for places is the kind of.
    func isOfPlaceNoun(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        let preposition = tokens.lowerBound - 1
        guard preposition > 0, tree[preposition].form == "of", !tree[preposition - 1].isCapitalized, tree[preposition - 1].fineTag != "NNS",
            tokens.upperBound == tree.count || !tree[tokens.upperBound].isPossessiveMark
        else { return false }
        return isKindOfPlace(preposition - 1, in: tree)
    }

    private func isKindOfPlace(_ noun: Int, in tree: DependencyTree) -> Bool {
        guard tree[noun].isNominal, let body = bodies.body(named: tree[noun].singular) else { return false }
        return body.type == EntityType.place.rawValue && body.kind == .generic
    }

    /// "Tarsel, a town in", "Gwan, the largest port of": a nominal behind the comma whose noun is a kind of place.
    private func isApposedToPlaceNoun(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        guard let noun = nounOfNominal(behind: tokens, in: tree), isKindOfPlace(noun, in: tree) else { return false }
        return noun + 1 == tree.count || tree[noun + 1].tag == .adposition || tree[noun + 1].tag == .punctuation
    }

    private func isTitled(_ span: NamedSpan, in tree: DependencyTree) -> Bool {
        let start = span.tokens.lowerBound
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        return scanner.roleNouns(in: max(0, start - 3)..<start).last?.tokens.upperBound == start
            && bodies.body(named: tree[start - 1].singular) == nil
    }

    /// "The ambassador of Norway, Kjersti Moen": two capitalized words or more between commas behind a role of a person.
    func isApposedToRole(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        let comma = tokens.lowerBound - 1
        guard comma > 1, tree[comma].form == ",", (2...4).contains(tokens.count), tokens.upperBound < tree.count,
            tree[tokens.upperBound].tag == .punctuation, tokens.allSatisfy({ isPersonalWord(tree[$0]) })
        else { return false }
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        var index = comma - 1
        while index > 0, index > comma - 9, isTitlePart(tree[index]) {
            if let (role, end) = scanner.role(at: index, to: comma), [.office, .envoy, .speaker, .peer].contains(role.kind),
                tree[end - 1].fineTag != "NNS"
            {
                return end == comma || tree[end].tag == .adposition
            }
            index -= 1
        }
        return false
    }

    private func isTitlePart(_ token: Token) -> Bool {
        token.isNominal || token.tag == .adposition || token.tag == .adjective || token.tag == .other
            || token.tag == .determiner && token.form.lowercased() == "the"
    }

    func isPersonalWord(_ token: Token) -> Bool {
        known.isNameParticle(token.form)
            || token.isCapitalized && !token.isAllCapitals && !isBodyNoun(token)
                && !known.isOrganizationHead(token.form.lowercased())
    }

    /// Whether the word is one for bodies; a legal form is one only as it is written ("AG", not "Ag").
    private func isBodyNoun(_ token: Token) -> Bool {
        guard let body = bodies.body(named: token.singular) else { return false }
        return body.noun == token.form || body.noun != body.noun.uppercased()
    }

    /// "The newspaper Rynak", "shipbuilder Hanbit", "the Oslo daily Rynak": a noun for organisations right before the name.
    func isCalledOrganization(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        let before = tokens.lowerBound - 1
        guard before >= 0, !tree[before].isCapitalized, [.noun, .adjective, .adverb].contains(tree[before].tag) else { return false }
        return isOrganizationNoun(before, in: tree)
    }

    private func isOrganizationNoun(_ noun: Int, in tree: DependencyTree) -> Bool {
        let token = tree[noun]
        guard let body = token.tag == .noun ? body(headedBy: noun, in: tree) : bodies.body(named: token.form.lowercased()) else {
            return false
        }
        return body.type == EntityType.organization.rawValue && !body.isOfState && token.fineTag != "NNS"
            && !known.isPersonNoun(token.form.lowercased())
    }

    /// "Rynak, an Oslo newspaper", "Lumo, the bank that": a nominal behind the comma that says what the name names.
    private func isApposedToOrganizationNoun(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        guard let noun = nounOfNominal(behind: tokens, in: tree) else { return false }
        return tree[noun].tag == .noun && isOrganizationNoun(noun, in: tree) && !isRole(noun, in: tree)
    }

    /// "Togo's mining company, Rynak,": a name between punctuation that the tree takes for the name of the noun before the comma.
    private func isApposedBehindOrganizationNoun(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        let comma = tokens.lowerBound - 1
        guard comma > 0, tree[comma].form == ",", tree[comma - 1].tag == .noun, tokens.upperBound < tree.count,
            tree[tokens.upperBound].tag == .punctuation
        else { return false }
        return tree[tree.head(of: tokens)].relation == .appos && tree.head(of: tree.head(of: tokens)) == comma - 1
            && isOrganizationNoun(comma - 1, in: tree) && !isRole(comma - 1, in: tree)
            && !(tree.head(of: comma - 1).map { isRole($0, in: tree) } ?? false)
    }

    private func isRole(_ noun: Int, in tree: DependencyTree) -> Bool { roles.role(named: tree[noun].singular) != nil }

    /// The noun of the nominal with an article that follows a name behind a comma.
    private func nounOfNominal(behind tokens: Range<Int>, in tree: DependencyTree) -> Int? {
        var index = tokens.upperBound + 1
        guard index + 1 < tree.count, tree[index - 1].form == ",", tree[index].tag == .determiner else { return nil }
        index += 1
        while index + 1 < tree.count, index < tokens.upperBound + 8, isNominalWord(tree[index]), isNominalWord(tree[index + 1]) {
            index += 1
        }
        return index
    }

    private func isNominalWord(_ token: Token) -> Bool {
        token.isNominal || token.tag == .adjective || token.form == "-" || token.relation == .amod
    }

    /// "Castle's managing director": an owner of an office that only organisations have.
    private func isLedByOfficer(_ tokens: Range<Int>, in tree: DependencyTree) -> Bool {
        let mark = tokens.upperBound
        guard mark + 1 < tree.count, tree[mark].isPossessiveMark else { return false }
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        return scanner.role(at: mark + 1, to: tree.count)?.role.isOfOrganization ?? false
    }
}
