import DocumentModel

/// A stretch of text between quotation marks, which may cover several sentences and paragraphs.
struct QuotedSpan: Sendable, Hashable {
    /// First and last token inside the marks.
    var first: TokenPosition
    var last: TokenPosition
    /// The text inside the marks, without a comma at its end.
    var span: Span

    func contains(_ position: TokenPosition) -> Bool { first <= position && position <= last }
}

/// Pairs the quotation marks of a document.
///
/// A quotation that is open at the end of a paragraph goes on in the next if that opens with a mark again; else its mark is dropped,
/// and with it that quotation only.
struct QuotationMarks {
    private var found: [QuotedSpan] = []
    private var open: TokenPosition?
    /// Of the open quotation.
    private var opener = ""

    /// The quoted spans, outermost only, in the order of the text. Cost: linear in its length.
    static func spans(in sentences: [Sentence]) -> [QuotedSpan] {
        var marks = QuotationMarks()
        for (index, sentence) in sentences.enumerated() {
            if index > 0, sentence.paragraph != sentences[index - 1].paragraph { marks.endParagraph(next: sentence) }
            for token in sentence.tokens.indices { marks.read(token, sentence: index, in: sentences) }
        }
        return marks.found
    }

    private mutating func endParagraph(next: Sentence) {
        let continues = next.tokens.first.map { $0.form == opener } ?? false
        if !continues { open = nil }
    }

    private mutating func read(_ token: Int, sentence: Int, in sentences: [Sentence]) {
        let tokens = sentences[sentence].tokens
        guard let kind = kind(of: token, in: tokens) else { return }
        let position = TokenPosition(sentence: sentence, token: token)
        switch kind {
        case .opening where open == nil || isSameMark(tokens[token].form):
            open = open.map { token == 0 && sentences[sentence].paragraph != sentences[$0.sentence].paragraph ? $0 : position } ?? position
            opener = tokens[token].form
        case .closing where open != nil && closes(tokens[token].form):
            close(at: position, in: sentences)
        default: break
        }
    }

    private mutating func close(at end: TokenPosition, in sentences: [Sentence]) {
        defer { open = nil }
        guard let open, let first = following(open, in: sentences), let last = preceding(end, in: sentences), first <= last else { return }
        let start = sentences[first.sentence].tokens[first.token].span.start
        let lastToken = sentences[last.sentence].tokens[last.token]
        let end = lastToken.form == "," ? lastToken.span.start : lastToken.span.end
        found.append(QuotedSpan(first: first, last: last, span: Span(start, max(start, end))))
    }

    private func following(_ position: TokenPosition, in sentences: [Sentence]) -> TokenPosition? {
        if position.token + 1 < sentences[position.sentence].tokens.count {
            return TokenPosition(sentence: position.sentence, token: position.token + 1)
        }
        return position.sentence + 1 < sentences.count ? TokenPosition(sentence: position.sentence + 1, token: 0) : nil
    }

    private func preceding(_ position: TokenPosition, in sentences: [Sentence]) -> TokenPosition? {
        if position.token > 0 { return TokenPosition(sentence: position.sentence, token: position.token - 1) }
        guard position.sentence > 0 else { return nil }
        return TokenPosition(sentence: position.sentence - 1, token: sentences[position.sentence - 1].tokens.count - 1)
    }

    // MARK: Kinds of marks

    static func isMark(_ form: String) -> Bool { ["“", "”", "``", "''", "\"", "«", "»", "„"].contains(form) }

    private enum Kind { case opening, closing }

    private func kind(of token: Int, in tokens: [Token]) -> Kind? {
        switch tokens[token].form {
        case "“", "``", "«", "„": return .opening
        case "”", "''", "»": return .closing
        case "\"": return isOpening(token, tokens) ? .opening : .closing
        case "‘": return .opening
        case "’", "'": return singleKind(token, tokens)
        default: return nil
        }
    }

    /// A straight mark opens where white space stands before and none after.
    private func isOpening(_ token: Int, _ tokens: [Token]) -> Bool {
        let hasSpaceBefore =
            token == 0 ? open == nil : tokens[token - 1].spaceAfter || ["(", "[", "—", "–", "--"].contains(tokens[token - 1].form)
        guard hasSpaceBefore else { return false }
        return !tokens[token].spaceAfter || open == nil
    }

    /// Single marks beside apostrophes: only where they stand for themselves.
    private func singleKind(_ token: Int, _ tokens: [Token]) -> Kind? {
        guard tokens[token].tag == .punctuation else { return nil }
        return tokens[token].form == "'" && isOpening(token, tokens) ? .opening : .closing
    }

    private func isSameMark(_ form: String) -> Bool { form == opener }

    private func closes(_ form: String) -> Bool {
        switch opener {
        case "“", "„": form == "”" || form == "“" || form == "''"
        case "``": form == "''" || form == "\""
        case "«": form == "»"
        case "‘": form == "’" || form == "'"
        default: form == opener || (opener == "\"" && form == "''")
        }
    }
}
