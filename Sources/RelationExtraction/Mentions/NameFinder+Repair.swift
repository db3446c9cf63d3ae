import DocumentModel
import KnowledgeTables

extension NameFinder {
    /// A named span without article, possessive and title; a title in its midst cuts it ("European Commission President Ann Bell").
    func repaired(_ span: NamedSpan, in tree: DependencyTree) -> [NamedSpan] {
        let tokens = trimmed(span.tokens, in: tree)
        guard !tokens.isEmpty else { return [] }
        let scanner = TitleScanner(sentence: tree.sentence, roles: roles)
        guard span.kind == .person || span.kind == .organization, let title = innerTitle(of: tokens, scanner: scanner) else {
            return isBareRole(tokens, scanner: scanner) ? [] : [NamedSpan(tokens: tokens, kind: span.kind)]
        }
        let person = NamedSpan(tokens: title.upperBound..<tokens.upperBound, kind: .person)
        let before = NamedSpan(tokens: tokens.lowerBound..<title.lowerBound, kind: .organization)
        return before.tokens.isEmpty || span.kind == .person ? [person] : [before, person]
    }

    private func trimmed(_ range: Range<Int>, in tree: DependencyTree) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isEdge(tree[start]) { start += 1 }
        while start < end, isEdge(tree[end - 1]) && !isAbbreviationPoint(end - 1, in: tree) { end -= 1 }
        return start..<end
    }

    private func isEdge(_ token: Token) -> Bool {
        token.isPossessiveMark || token.tag == .determiner || (token.tag == .punctuation && token.form != ".")
    }

    private func isAbbreviationPoint(_ index: Int, in tree: DependencyTree) -> Bool {
        tree[index].form == "." && index > 0 && !tree[index - 1].spaceAfter
    }

    /// The role nouns inside a name that a person's name follows.
    private func innerTitle(of tokens: Range<Int>, scanner: TitleScanner) -> Range<Int>? {
        guard let last = scanner.roleNouns(in: tokens).last else { return nil }
        var end = last.tokens.upperBound
        if end + 1 < tokens.upperBound, scanner.sentence.tokens[end].form == "of" { end += 2 }
        guard end < tokens.upperBound, scanner.sentence.tokens[end].isNominal,
            bodies.body(named: scanner.sentence.tokens[tokens.upperBound - 1].singular) == nil,
            let title = scanner.title(before: end, from: tokens.lowerBound)
        else { return nil }
        return max(title.tokens.lowerBound, firstRole(of: title, scanner: scanner))..<end
    }

    /// Where the first role noun of a title begins; what stands before it in a name is another name.
    private func firstRole(of title: TitleScanner.Title, scanner: TitleScanner) -> Int {
        scanner.roleNouns(in: title.tokens).first?.tokens.lowerBound ?? title.tokens.lowerBound
    }

    private func isBareRole(_ tokens: Range<Int>, scanner: TitleScanner) -> Bool {
        guard let role = scanner.role(at: tokens.lowerBound, to: tokens.upperBound) else { return false }
        return role.end == tokens.upperBound
    }
}
