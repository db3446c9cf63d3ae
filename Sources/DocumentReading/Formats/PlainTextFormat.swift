import DocumentModel

/// Plain text: the file is the text, whole.
enum PlainTextFormat {
    static func parse(_ source: SourceText) -> ReadDocuments {
        guard source.text.contains(where: { !$0.isWhitespace }) else { return .skipped(source.path, .empty) }
        return ReadDocuments(documents: [Document(id: source.stem, title: title(of: source.text), text: source.text)])
    }

    /// The first line where it looks like a headline: short, without a full stop at its end, and with a blank line or a date below.
    private static func title(of text: String) -> String? {
        let lines = text.prefix(1000).drop(while: \.isWhitespace).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.count > 2, let headline = lines.first, headline.count <= 150, let end = headline.last, !".!?:;,".contains(end) else {
            return nil
        }
        let isSetOff = lines[1].allSatisfy(\.isWhitespace) || Dateline.date(in: String(lines[1])) != nil
        return isSetOff && Dateline.date(in: String(headline)) == nil ? String(headline) : nil
    }
}
