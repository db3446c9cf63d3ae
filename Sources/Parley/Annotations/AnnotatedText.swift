package import DocumentModel

/// Sentences that others have split, laid out as a document: a text that spells their words, and the place of each word in it.
package struct AnnotatedText: Sendable {
    package private(set) var document = AnnotatedDocument(document: Document(id: "text", text: ""), sentences: [])
    private var scalarCount = 0
    private var paragraph = -1

    /// Paragraphs begin where the sentences' comments say so.
    package init(_ sentences: [ConlluSentence]) {
        for sentence in sentences { append(sentence) }
    }

    private mutating func append(_ sentence: ConlluSentence) {
        if paragraph < 0 || sentence.beginsParagraph {
            if paragraph >= 0 { write("\n\n") }
            paragraph += 1
        }
        var tokens = sentence.tokens
        let start = scalarCount
        var next = 0
        for word in sentence.multiwords {
            writeWords(&tokens, from: next, to: word.words.lowerBound)
            writeParts(&tokens, of: word)
            next = word.words.upperBound + 1
        }
        writeWords(&tokens, from: next, to: tokens.count)
        let end = tokens.last?.span.end ?? start
        document.sentences.append(Sentence(tokens: tokens, span: Span(start, end), paragraph: paragraph))
    }

    private mutating func writeWords(_ tokens: inout [Token], from start: Int, to end: Int) {
        for index in start..<end {
            tokens[index].span = write(tokens[index].form)
            if tokens[index].spaceAfter { write(" ") }
        }
    }

    /// Divides the surface of a multi-word token among its words, as far as their lengths allow.
    private mutating func writeParts(_ tokens: inout [Token], of word: ConlluSentence.MultiwordToken) {
        let surface = write(word.form)
        var start = surface.start
        for index in word.words {
            let isLast = index == word.words.upperBound
            let end = isLast ? surface.end : min(start + tokens[index].form.unicodeScalars.count, surface.end)
            tokens[index].span = Span(start, end)
            tokens[index].spaceAfter = isLast && word.spaceAfter
            start = end
        }
        if word.spaceAfter { write(" ") }
    }

    @discardableResult
    private mutating func write(_ text: String) -> Span {
        let start = scalarCount
        document.document.text += text
        scalarCount += text.unicodeScalars.count
        return Span(start, scalarCount)
    }
}
