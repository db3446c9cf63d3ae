package import DocumentModel

extension AnnotatedDocument {
    /// A document annotated by hand, so that extraction is tested without a model.
    ///
    /// One token a line: `form[/lemma] TAG[:FINE] head relation [name] [features]`, separated by white space. Heads count from 1, 0 is
    /// the root; names are `B-PER`, `I-PER` and so on, `-` for none. A blank line ends a sentence, a line `---` ends a paragraph.
    /// The text is put together from the forms, with the usual spaces around punctuation.
    ///
    ///     Wang           PROPN    2  nsubj  B-PER
    ///     arrived/arrive VERB:VBD 0  root
    ///     .              PUNCT    2  punct
    ///
    /// Stops the test run at a line that it cannot read.
    package init(byHand lines: String, id: String = "test", title: String? = nil, date: String? = nil) {
        var writer = HandAnnotation()
        for line in lines.split(separator: "\n", omittingEmptySubsequences: false) { writer.read(line) }
        writer.endSentence()
        self.init(document: Document(id: id, title: title, date: date, text: writer.text), sentences: writer.sentences)
    }
}

private struct HandAnnotation {
    var text = ""
    var sentences: [Sentence] = []
    private var tokens: [Token] = []
    private var names: [NamedSpan] = []
    private var paragraph = 0

    mutating func read(_ line: Substring) {
        let fields = line.split(whereSeparator: \.isWhitespace)
        switch fields.count {
        case 0: endSentence()
        case 1 where fields[0] == "---": endParagraph()
        case 4...: addToken(fields)
        default: preconditionFailure("not a token: \(line)")
        }
    }

    mutating func endSentence() {
        guard let first = tokens.first, let last = tokens.last else { return }
        let span = Span(first.span.start, last.span.end)
        sentences.append(Sentence(tokens: tokens, names: names, span: span, paragraph: paragraph))
        tokens = []
        names = []
    }

    private mutating func endParagraph() {
        endSentence()
        paragraph += 1
        text += "\n"
    }

    private mutating func addToken(_ fields: [Substring]) {
        let word = split(fields[0], at: "/")
        let tags = split(fields[1], at: ":")
        guard let tag = UniversalTag(rawValue: tags.0), let head = Int(fields[2]),
            let relation = DependencyRelation(rawValue: String(fields[3]))
        else { preconditionFailure("not a token: \(fields.joined(separator: " "))") }
        addName(fields.count > 4 ? fields[4] : "-")
        tokens.append(
            Token(
                form: word.0, lemma: word.1 ?? word.0, tag: tag, fineTag: tags.1 ?? "", features: fields.count > 5 ? String(fields[5]) : "",
                head: head - 1, relation: relation, span: append(word.0)))
    }

    /// Appends the word to the text and gives its place there.
    private mutating func append(_ form: String) -> Span {
        let opensSpace = !text.isEmpty && !text.hasSuffix("\n") && !closing.contains(form) && !opening.contains(String(text.suffix(1)))
        if opensSpace { text += " " } else if !tokens.isEmpty { tokens[tokens.count - 1].spaceAfter = false }
        let start = text.unicodeScalars.count
        text += form
        return Span(start, text.unicodeScalars.count)
    }

    private mutating func addName(_ mark: Substring) {
        let index = tokens.count
        guard mark != "-", let kind = NameKind(rawValue: String(mark.dropFirst(2))) else { return }
        if mark.hasPrefix("I-"), let last = names.indices.last, names[last].tokens.upperBound == index {
            names[last].tokens = names[last].tokens.lowerBound..<index + 1
        } else {
            names.append(NamedSpan(tokens: index..<index + 1, kind: kind))
        }
    }

    private func split(_ field: Substring, at mark: Character) -> (String, String?) {
        guard field.count > 1, let cut = field.dropFirst().firstIndex(of: mark) else { return (String(field), nil) }
        return (String(field[..<cut]), String(field[field.index(after: cut)...]))
    }

    private let closing: Set<String> = [".", ",", ";", ":", "?", "!", ")", "”", "’", "'s", "’s", "'", "n't"]
    private let opening: Set<String> = ["(", "“", "‘"]
}
