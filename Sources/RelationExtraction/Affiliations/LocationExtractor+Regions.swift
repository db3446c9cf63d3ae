import DocumentModel
import KnowledgeTables

extension LocationExtractor {
    /// The region that the phrase from a token names: "Varna", "the Bulgarian port of Varna", "the north of Chad", "the Nigerian capital".
    func region(inPhraseFrom start: Int, sentence: Int) -> Int? { regionPhrase(from: start, sentence: sentence)?.region }

    private func regionPhrase(from start: Int, sentence: Int) -> (region: Int, end: Int)? {
        let tree = document.trees[sentence]
        var adjective: NameMention?
        var index = start
        while index < tree.count, index < start + 8 {
            if let mention = document.coverage.mention(at: index, sentence: sentence) {
                if mention.usage == .demonym {
                    adjective = mention
                } else if let place = possessedPlace(behind: mention) ?? region(at: index, sentence: sentence) {
                    return entity(place).map { ($0, place.tokens.upperBound) }
                } else {
                    return nil
                }
                index = mention.tokens.upperBound
            } else if isRegionNoun(index, in: tree), index + 1 < tree.count, tree[index + 1].form == "of" {
                index += 2
            } else if let adjective, tree[index].singular == "capital" {
                return entity(adjective).map { ($0, index + 1) }
            } else if isRegionModifier(tree[index]) {
                index += 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// The regions of a list with prepositions: "at Varna and in the Danish town of Ribe".
    func regions(inPhrasesFrom start: Int, sentence: Int) -> [Int] {
        let tree = document.trees[sentence]
        var found: [Int] = []
        var next = start
        while let phrase = regionPhrase(from: next, sentence: sentence) {
            found.append(phrase.region)
            next = phrase.end
            guard next + 1 < tree.count, tree[next].tag == .coordinatingConjunction || tree[next].form == "," else { break }
            next += 1
            if tree[next].tag == .coordinatingConjunction { next += 1 }
            if next < tree.count, words.contains(tree[next].form, as: .preposition) { next += 1 }
        }
        return found
    }

    /// "Chad's *Tamsel province*".
    private func possessedPlace(behind owner: NameMention) -> NameMention? {
        let tree = document.trees[owner.sentence]
        let mark = owner.tokens.upperBound
        guard mark + 1 < tree.count, tree[mark].isPossessiveMark else { return nil }
        return region(at: mark + 1, sentence: owner.sentence)
    }

    private func isRegionNoun(_ token: Int, in tree: DependencyTree) -> Bool {
        isRegionalNoun(token, in: tree) || words.contains(tree[token].form.lowercased(), as: .part)
    }

    /// A noun for a place, or for a state within a state.
    func isRegionalNoun(_ token: Int, in tree: DependencyTree) -> Bool {
        let body = bodies.body(named: tree[token].singular)
        return body?.type == EntityType.place.rawValue || body?.type == EntityType.country.rawValue && body?.kind == .generic
    }

    private func isRegionModifier(_ token: Token) -> Bool {
        switch token.tag {
        case .determiner, .adjective, .noun, .properNoun: true
        case .pronoun: token.relation == .nmodPoss
        default: token.form == "-" || token.relation == .amod
        }
    }
}
