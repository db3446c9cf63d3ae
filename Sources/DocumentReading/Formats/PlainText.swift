import DocumentModel

/// Plain text: the file is the text, whole.
enum PlainText {
    static func parse(_ source: SourceText) -> ReadDocuments {
        guard source.text.contains(where: { !$0.isWhitespace }) else { return .skipped(source.path, .empty) }
        return ReadDocuments(documents: [Document(id: source.stem, text: source.text)])
    }
}
