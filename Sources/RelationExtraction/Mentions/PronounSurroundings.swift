import DocumentModel

/// What the sentence around a pronoun tells of whom it stands for.
struct PronounSurroundings {
    let position: TokenPosition
    /// The entities that the next subject above the pronoun stands for.
    let nearestSubject: [Int]
    /// Those named further on below the verb or noun that the pronoun belongs to.
    let namedBelow: [Int]
    let isQuoted: Bool
}

extension Resolution {
    func surroundings(of position: TokenPosition) -> PronounSurroundings {
        PronounSurroundings(
            position: position, nearestSubject: nearestSubject(above: position).map { entities(at: $0, in: position.sentence) } ?? [],
            namedBelow: namedBelow(position), isQuoted: isQuoted(position))
    }

    /// The entities that a token stands for, or the name that it is part of.
    func entities(at token: Int, in sentence: Int) -> [Int] {
        let known = entities(at: TokenPosition(sentence: sentence, token: token))
        return known.isEmpty ? coverage.index(at: token, sentence: sentence).map { [entityOfMention[$0]] } ?? [] : known
    }

    private func nearestSubject(above position: TokenPosition) -> Int? {
        let tree = tree(position)
        var below = position.token
        for head in tree.ancestors(of: position.token) {
            if let subject = tree.children(of: head, .nsubj).first, subject != below { return subject }
            below = head
        }
        return nil
    }

    private func namedBelow(_ position: TokenPosition) -> [Int] {
        let tree = tree(position)
        guard tree[position.token].relation != .nmodPoss, let governor = tree.head(of: position.token) else { return [] }
        let names = coverage.outermost(in: position.sentence).filter {
            $0.tokens.lowerBound > position.token && tree.ancestors(of: $0.head).contains(governor)
        }
        return names.flatMap { entities(at: $0.position) }
    }

    func isQuoted(_ position: TokenPosition) -> Bool {
        var (low, high) = (0, quotations.count)
        while low < high {
            let middle = (low + high) / 2
            if quotations[middle].first <= position { low = middle + 1 } else { high = middle }
        }
        return low > 0 && quotations[low - 1].contains(position)
    }
}
