import DocumentModel

extension QuotationAssembly {
    /// "Bell said:", "Bell issued this statement on the dam:" at the end of a paragraph, with no words of its own.
    func isAnnouncement(_ attribution: Attribution, _ sentence: Int) -> Bool {
        let tree = trees[sentence]
        guard tree.count > 1, tree[tree.count - 1].form == ":", !attribution.isPhrase else { return false }
        return !(attribution.word + 1..<tree.count - 1).contains { tree[$0].isFiniteForm } && !hasQuotation(attribution, sentence)
    }

    /// The words that the sentence before announced: those in the marks that open this one, else its whole paragraph.
    mutating func addBlock(_ sentence: Int) {
        guard let attribution = announced else { return }
        announced = nil
        if let mark = marks.indices.first(where: { marks[$0].first.sentence == sentence && marks[$0].first.token < 2 }) {
            owner[mark] = quotations.count
            append(attribution, pieces: [marks[mark].span], isDirect: true, source: attribution.relayer, sentence - 1)
        } else if trees[sentence].sentence.paragraph != trees[sentence - 1].sentence.paragraph {
            let words = paragraph(from: TokenPosition(sentence: sentence, token: 0))
            append(attribution, pieces: [words], isDirect: true, source: attribution.relayer, sentence - 1)
        }
    }

    /// What stands behind the speaker and colon of a transcript.
    mutating func add(_ turn: SpeakerTurns.Turn) {
        guard turn.colon + 1 < trees[turn.sentence].count else { return }
        let attribution = Attribution(word: turn.speaker, speaker: turn.speaker, content: [], rule: Quotation.turnRule)
        let words = paragraph(from: TokenPosition(sentence: turn.sentence, token: turn.colon + 1))
        append(attribution, pieces: [words], isDirect: true, source: nil, turn.sentence)
    }

    /// The text from a token to the end of its paragraph.
    private func paragraph(from start: TokenPosition) -> Span {
        let number = trees[start.sentence].sentence.paragraph
        let end = trees[start.sentence...].prefix { $0.sentence.paragraph == number }.last?.sentence.span.end
        let first = trees[start.sentence][start.token].span
        return Span(first.start, end ?? first.end)
    }
}
