import DocumentModel

extension ResolvedDocument {
    private static let singular: Set<String> = ["i", "me", "my", "mine", "myself"]
    private static let plural: Set<String> = ["we", "us", "our", "ours", "ourselves"]

    /// Lets "I" inside quoted words stand for their speaker, and "we" for a speaker that is an organisation or country.
    ///
    /// "We" stands for a person where the words do what they say: who says "We condemn …" condemns.
    /// Cost: one pass over the quoted tokens.
    /// - Parameter performing: Verbs and adjectives by which one does so.
    mutating func resolveFirstPerson(in quotations: [Quotation], performing: Set<String>) {
        for quotation in quotations where quotation.isDirect {
            guard let speaker = quotation.speaker.flatMap({ referents(at: $0).first }) else { continue }
            let isPerson = entities[speaker.entity].type == .person
            let forms = isPerson ? Self.singular : Self.plural
            let referent = Referent(entity: speaker.entity, kind: .pronoun, confidence: speaker.confidence * 0.9)
            for position in quotation.pieces.flatMap(positions(in:))
            where forms.contains(token(at: position).form.lowercased()) || isPerson && isSubject(position, ofAny: performing) {
                referents[position] = [referent]
            }
        }
    }

    /// Whether the token is the "we" of "we condemn" or "we are grateful".
    private func isSubject(_ position: TokenPosition, ofAny words: Set<String>) -> Bool {
        let tree = trees[position.sentence]
        guard tree.word(position.token) == "we", tree[position.token].relation == .nsubj, referents[position] == nil else { return false }
        return tree.head(of: position.token).map { words.contains(tree[$0].lemma) } ?? false
    }

    private func token(at position: TokenPosition) -> Token { trees[position.sentence][position.token] }

    /// The tokens that lie in a stretch of the text.
    private func positions(in span: Span) -> [TokenPosition] {
        var positions: [TokenPosition] = []
        for sentence in firstSentence(endingAfter: span.start)..<trees.count {
            guard document.sentences[sentence].span.start < span.end else { break }
            for (index, token) in document.sentences[sentence].tokens.enumerated() where span.contains(token.span) {
                positions.append(TokenPosition(sentence: sentence, token: index))
            }
        }
        return positions
    }

    private func firstSentence(endingAfter offset: Int) -> Int {
        var (low, high) = (0, document.sentences.count)
        while low < high {
            let middle = (low + high) / 2
            if document.sentences[middle].span.end <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
