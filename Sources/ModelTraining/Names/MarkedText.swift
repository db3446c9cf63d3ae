import DocumentModel
package import LanguageAnalysis

/// Our own training texts with their names marked: `[PER Anna Kovic] flew to [GPE Accra].`
///
/// A sentence a line, a blank line between documents, lines that begin with `#` are comments.
package struct MarkedText {
    /// Cut into words as the program will find them.
    package private(set) var documents: [[NameExample]] = []

    /// Reads all texts in `Sources/ModelTraining/Names/Texts`, in the order of their names.
    /// - Parameter project: the top folder of the project.
    static func documents(project: String, _ splitter: TextSplitter) throws(CorpusError) -> [[NameExample]] {
        let folder = project + "/Sources/ModelTraining/Names/Texts/"
        var documents: [[NameExample]] = []
        for name in ["encyclopedia", "general", "government", "wires"] {
            let path = folder + name + ".txt"
            documents += try MarkedText(GzipFile.text(at: path), path: path, splitter).documents
        }
        return documents
    }

    /// - Parameter path: named in errors.
    package init(_ text: String, path: String, _ splitter: TextSplitter) throws(CorpusError) {
        var isOpen = false
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.hasPrefix("#") {
            guard !line.isEmpty else {
                isOpen = false
                continue
            }
            guard let sentence = MarkedSentence(line) else {
                throw .malformed(path: path, line: number + 1, reason: "a mark without end, inside another or of an unknown kind")
            }
            if !isOpen { documents.append([]) }
            isOpen = true
            documents[documents.count - 1].append(sentence.example(splitter))
        }
    }
}

/// A line without its marks, and where the names stand in it.
private struct MarkedSentence {
    private var text = String.UnicodeScalarView()
    private var names: [(span: Span, kind: NameKind)] = []

    /// Nil where a mark is malformed.
    init?(_ line: Substring) {
        var rest = line.unicodeScalars
        while let scalar = rest.popFirst() {
            guard scalar == "[" else {
                text.append(scalar)
                continue
            }
            guard let end = rest.firstIndex(of: "]"), let gap = rest[..<end].firstIndex(of: " "),
                let kind = NameKind(rawValue: String(rest[..<gap])), !rest[gap..<end].contains("[")
            else { return nil }
            let start = text.count
            text.append(contentsOf: rest[rest.index(after: gap)..<end])
            names.append((Span(start, text.count), kind))
            rest = rest[rest.index(after: end)...]
        }
    }

    func example(_ splitter: TextSplitter) -> NameExample {
        let tokens = splitter.sentences(of: String(text)).flatMap(\.tokens)
        let spans = names.compactMap { name -> NamedSpan? in
            let inside = tokens.indices.filter { name.span.contains(Span(tokens[$0].span.start, tokens[$0].span.start + 1)) }
            guard let first = inside.first, let last = inside.last else { return nil }
            return NamedSpan(tokens: first..<last + 1, kind: name.kind)
        }
        return NameExample(forms: tokens.map(\.form), names: spans)
    }
}
