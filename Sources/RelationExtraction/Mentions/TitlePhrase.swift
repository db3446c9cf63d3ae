import DocumentModel
import KnowledgeTables

/// Finds the title that stands before a name: "Deputy Secretary of State", "retired general".
struct TitleScanner {
    let sentence: Sentence
    let roles: RoleTable

    /// A title: its tokens and the roles that it names, from left to right.
    struct Title {
        var tokens: Range<Int>
        var roles: [RoleTable.Role]
    }

    /// The title whose last word stands before `end`, looking back to `limit` at most.
    func title(before end: Int, from limit: Int) -> Title? {
        let start = wordsStart(before: end, from: limit)
        let found = withoutOthers(roleNouns(in: start..<end), from: start)
        guard let first = found.first, let last = found.last, reaches(end, from: last.tokens.upperBound) else { return nil }
        return Title(tokens: modifierStart(before: first.tokens.lowerBound, from: start)..<end, roles: found.map(\.role))
    }

    /// "the chancellor and *President* Bell": a holder of an office who stands before the title of another, by an article and no name.
    private func withoutOthers(
        _ found: [(role: RoleTable.Role, tokens: Range<Int>)], from start: Int
    ) -> [(role: RoleTable.Role, tokens: Range<Int>)] {
        guard found.count > 1, found.allSatisfy({ $0.role.kind == .office }), start > 0, sentence.tokens[start - 1].tag == .determiner,
            let next = found.indices.last(where: { $0 > 0 && isConjunction(before: found[$0].tokens.lowerBound) })
        else { return found }
        return Array(found[next...])
    }

    private func isConjunction(before token: Int) -> Bool { sentence.tokens[token - 1].tag == .coordinatingConjunction }

    /// The role nouns among some tokens.
    func roleNouns(in range: Range<Int>) -> [(role: RoleTable.Role, tokens: Range<Int>)] {
        var found: [(RoleTable.Role, Range<Int>)] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let (role, end) = role(at: index, to: range.upperBound) {
                found.append((role, index..<end))
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    /// The role noun that begins at a token, plural ones too.
    func role(at index: Int, to end: Int) -> (role: RoleTable.Role, end: Int)? {
        let token = sentence.tokens[index]
        let isNominal = token.isNominal || token.tag == .adjective || token.tag == .other
        guard isNominal || token.tag == .verb || isPrefix(index) else { return nil }
        if let match = roles.longestMatch(from: index, to: end, word: sentence.word), isNominal || match.end > index + 1 {
            return (match.value, match.end)
        }
        guard isNominal else { return nil }
        return roles.role(named: token.singular).map { ($0, index + 1) }
    }

    /// "Under" of "Under-Secretary".
    private func isPrefix(_ index: Int) -> Bool {
        !sentence.tokens[index].spaceAfter && index + 1 < sentence.tokens.count && sentence.tokens[index + 1].form == "-"
    }

    /// Walks back over words that a title may consist of.
    private func wordsStart(before end: Int, from limit: Int) -> Int {
        var start = end
        while start > limit, isTitleWord(start - 1) { start -= 1 }
        return start
    }

    private func isTitleWord(_ index: Int) -> Bool {
        let token = sentence.tokens[index]
        switch token.tag {
        case .noun, .properNoun, .adjective: return true
        case .adposition: return token.form == "of" || token.form == "for" || isPrefix(index)
        case .coordinatingConjunction: return token.form == "and" || token.form == "&"
        case .punctuation: return token.form == "-" || (token.form == "." && index > 0 && !sentence.tokens[index - 1].spaceAfter)
        default: return false
        }
    }

    /// Whether only the complement of the last role ("of State", "for Africa") stands between it and the name.
    private func reaches(_ end: Int, from roleEnd: Int) -> Bool {
        guard roleEnd < end else { return true }
        return sentence.tokens[roleEnd].tag == .adposition && !(roleEnd..<end).contains { sentence.tokens[$0].form == "&" }
    }

    /// Walks back over the modifiers of the first role noun.
    private func modifierStart(before role: Int, from limit: Int) -> Int {
        var start = role
        while start > limit {
            let token = sentence.tokens[start - 1]
            guard token.isNominal || token.tag == .adjective || token.form == "-" else { break }
            start -= 1
        }
        return fieldStart(before: start, from: limit) ?? start
    }

    /// "*Labour and* health minister": where two fields of an office begin, right behind its owner.
    private func fieldStart(before start: Int, from limit: Int) -> Int? {
        guard limit > 0, start > limit + 1, sentence.tokens[start - 1].form == "and" || sentence.tokens[start - 1].form == "&" else {
            return nil
        }
        var first = start - 1
        while first > limit, sentence.tokens[first - 1].isNominal || sentence.tokens[first - 1].tag == .adjective { first -= 1 }
        let isOwned = sentence.tokens[first - 1].isPossessiveMark || sentence.tokens[first - 1].isCapitalized
        return isOwned && first < start - 1 && roleNouns(in: first..<start).isEmpty ? first : nil
    }
}
