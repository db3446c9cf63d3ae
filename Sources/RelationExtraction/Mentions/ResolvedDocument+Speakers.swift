import DocumentModel

extension ResolvedDocument {
    private static let singular: Set<String> = ["i", "me", "my", "mine", "myself"]
    private static let plural: Set<String> = ["we", "us", "our", "ours", "ourselves"]

    /// Lets "I" inside quoted words stand for their speaker, and "we" for a speaker that is an organisation or country.
    ///
    /// Cost: one pass over the quoted tokens.
    mutating func resolveFirstPerson(in quotations: [Quotation]) {
        for quotation in quotations where quotation.isDirect {
            guard let speaker = quotation.speaker.flatMap({ referents(at: $0).first }) else { continue }
            let forms = entities[speaker.entity].type == .person ? Self.singular : Self.plural
            let referent = Referent(entity: speaker.entity, kind: .pronoun, confidence: speaker.confidence * 0.9)
            for position in quotation.pieces.flatMap(positions(in:)) where forms.contains(token(at: position).form.lowercased()) {
                referents[position] = [referent]
            }
        }
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
