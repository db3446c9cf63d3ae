import DocumentModel

/// What is decided by tables and not by statistics: titles are no part of a person's name, and countries are countries.
enum NameCorrections {
    static func correct(_ names: [NamedSpan], in sentence: NameSentence) -> [NamedSpan] {
        withCountries(names.map { withoutTitle($0, sentence) }, sentence)
    }

    /// "President Barack Obama" is "Barack Obama".
    private static func withoutTitle(_ name: NamedSpan, _ sentence: NameSentence) -> NamedSpan {
        var start = name.tokens.lowerBound
        guard name.kind == .person else { return name }
        while start + 1 < name.tokens.upperBound, sentence.words[start].isTitle, sentence.words[start + 1].isCapitalized { start += 1 }
        return NamedSpan(tokens: start..<name.tokens.upperBound, kind: name.kind)
    }

    /// A country's name that is no part of a longer name is a country, unless the tables know it as something else too.
    private static func withCountries(_ names: [NamedSpan], _ sentence: NameSentence) -> [NamedSpan] {
        var names = names
        for country in countries(in: sentence) {
            if let same = names.firstIndex(where: { $0.tokens == country }) {
                names[same].kind = .geopolitical
            } else if !names.contains(where: { $0.tokens.overlaps(country) }) {
                let at = names.firstIndex { $0.tokens.lowerBound > country.lowerBound } ?? names.count
                names.insert(NamedSpan(tokens: country, kind: .geopolitical), at: at)
            }
        }
        return names
    }

    private static func countries(in sentence: NameSentence) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for (index, place) in sentence.phrases.enumerated() where place.classes == NamePhraseClass.Set(.country) {
            switch place.position {
            case .single: if sentence.words[index].classes.isDisjoint(with: NameWord.personal) { found.append(index..<index + 1) }
            case .begin: found.append(index..<index + 1)
            case .inside, .end: found[found.count - 1] = found[found.count - 1].lowerBound..<index + 1
            }
        }
        return found
    }
}

extension NameWord {
    fileprivate var isTitle: Bool {
        classes.contains(NameWordClass.Set(.titleBeforePerson)) && classes.isDisjoint(with: Self.personal)
    }

    fileprivate static let personal = NameWordClass.Set([NameWordClass.Set(.givenName), NameWordClass.Set(.surname)])
}
