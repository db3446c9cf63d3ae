import DocumentModel

/// Markdown: the text is the file with its marks replaced by spaces, so that all offsets are those of the file.
enum MarkdownFormat {
    static func parse(_ source: SourceText) -> ReadDocuments {
        var page = MarkdownPage(source.text)
        let fields = page.takeFrontMatter()
        let heading = page.takeHeading()
        page.blankMarks()
        guard page.hasText else { return .skipped(source.path, .noText) }
        let document = Document(
            id: source.stem, title: fields["title"] ?? heading, date: fields["date"], text: page.text,
            url: fields["url"] ?? fields["link"], source: fields["source"])
        return ReadDocuments(documents: [document])
    }
}
