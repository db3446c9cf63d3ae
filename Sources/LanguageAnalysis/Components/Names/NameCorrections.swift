import DocumentModel

/// What is decided by tables and spelling and not by statistics: where a person's name begins and ends, and that countries are countries.
enum NameCorrections {
    static func correct(_ names: [NamedSpan], in sentence: NameSentence) -> [NamedSpan] {
        var corrected: [NamedSpan] = []
        for name in names {
            let end = corrected.last?.tokens.upperBound ?? 0
            var name = withWholeWords(name, sentence)
            switch name.kind {
            case .person: name = withParticles(withoutTitle(name, sentence), sentence, after: end)
            case .organization: name = withoutMembers(name, sentence)
            default: break
            }
            if name.tokens.lowerBound >= end { corrected.append(name) }
        }
        return withPlaces(corrected, sentence)
    }

    /// A name does not end at a hyphen inside a word: "Wu Chi-" is "Wu Chi-wai".
    private static func withWholeWords(_ name: NamedSpan, _ sentence: NameSentence) -> NamedSpan {
        let last = name.tokens.upperBound - 1
        guard name.tokens.count > 1, sentence.tokens[last].form == "-" else { return name }
        let goesOn = !sentence.tokens[last].spaceAfter && last + 1 < sentence.count
        return NamedSpan(tokens: name.tokens.lowerBound..<(goesOn ? last + 2 : last), kind: name.kind)
    }

    /// "President Barack Obama" is "Barack Obama".
    private static func withoutTitle(_ name: NamedSpan, _ sentence: NameSentence) -> NamedSpan {
        var start = name.tokens.lowerBound
        while start + 1 < name.tokens.upperBound, sentence.words[start].isTitle, sentence.words[start + 1].isCapitalized { start += 1 }
        return NamedSpan(tokens: start..<name.tokens.upperBound, kind: .person)
    }

    /// The small words before a surname are part of it: "van der Velde", "al-Mazrui".
    private static func withParticles(_ name: NamedSpan, _ sentence: NameSentence, after end: Int) -> NamedSpan {
        var start = name.tokens.lowerBound
        while start > end {
            let isHyphen = sentence.tokens[start - 1].form == "-" && !sentence.tokens[start - 1].spaceAfter
            let particle = isHyphen ? start - 2 : start - 1
            guard particle >= end, sentence.words[particle].isParticle else { break }
            start = particle
        }
        return NamedSpan(tokens: start..<name.tokens.upperBound, kind: .person)
    }

    /// "Members of the Security Council" is "Security Council".
    private static func withoutMembers(_ name: NamedSpan, _ sentence: NameSentence) -> NamedSpan {
        var start = name.tokens.lowerBound
        guard sentence.words[start].classes.contains(NameWordClass.Set(.groupNoun)) else { return name }
        start += 1
        while start < name.tokens.upperBound, !sentence.words[start].isCapitalized { start += 1 }
        return start == name.tokens.upperBound || start == name.tokens.lowerBound + 1
            ? name : NamedSpan(tokens: start..<name.tokens.upperBound, kind: name.kind)
    }

    /// A country's name, and a city's or region's of several words, is that and nothing else where it is no part of a longer name.
    private static func withPlaces(_ names: [NamedSpan], _ sentence: NameSentence) -> [NamedSpan] {
        var names = names
        for place in sentence.certainPlaces {
            if names.contains(where: { $0.tokens.overlaps(place) && !place.contains($0.tokens) }) { continue }
            names.removeAll { $0.tokens.overlaps(place) }
            let at = names.firstIndex { $0.tokens.lowerBound > place.lowerBound } ?? names.count
            names.insert(NamedSpan(tokens: place, kind: .geopolitical), at: at)
        }
        return names
    }
}

extension NameSentence {
    /// The phrases that the tables know as places with a government and as nothing else.
    fileprivate var certainPlaces: [Range<Int>] {
        var found: [Range<Int>] = []
        for (index, place) in phrases.enumerated() where !place.classes.isEmpty && place.classes.isSubset(of: Self.governed) {
            switch place.position {
            case .single:
                if place.classes == NamePhraseClass.Set(.country), !words[index].isPersonal { found.append(index..<index + 1) }
            case .begin: found.append(index..<index + 1)
            case .inside, .end: found[found.count - 1] = found[found.count - 1].lowerBound..<index + 1
            }
        }
        return found
    }

    private static let governed = NamePhraseClass.Set([.init(.country), .init(.capital), .init(.city), .init(.region)])
}

extension NameWord {
    fileprivate var isTitle: Bool { classes.contains(NameWordClass.Set(.titleBeforePerson)) && !isPersonal }

    fileprivate var isPersonal: Bool { !classes.isDisjoint(with: Self.personal) }

    fileprivate var isParticle: Bool { letterCase == .lower && classes.contains(NameWordClass.Set(.personParticle)) }

    private static let personal = NameWordClass.Set([.init(.givenName), .init(.surname)])
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
