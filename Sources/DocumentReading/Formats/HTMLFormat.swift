import DocumentModel

/// HTML pages: title, date and publisher from the metadata, and the main text.
enum HTMLFormat {
    static func parse(_ source: SourceText) -> ReadDocuments {
        let page = MarkupDocument.html(source.text)
        guard let article = page?.withRoot({ document(of: $0, id: source.stem) }), !article.text.isEmpty else {
            return .skipped(source.path, .noText)
        }
        return ReadDocuments(documents: [article])
    }

    private static func document(of root: MarkupNode, id: String) -> Document {
        let metadata = PageMetadata(root)
        return Document(
            id: id, title: metadata.title, date: metadata.date, text: ArticleText.of(mainElement(of: root), title: metadata.title),
            url: metadata.url, source: metadata.source)
    }

    /// The element that holds the article: what is marked as its body, else the longest `article`, else `main`, else the whole page.
    private static func mainElement(of root: MarkupNode) -> MarkupNode {
        let whole = ArticleText.of(root).count
        let choices = [
            root.descendants { $0["itemprop"] == "articleBody" },
            root.descendants { $0.name == "article" },
            root.descendants { $0.name == "main" || $0["role"] == "main" },
        ]
        for choice in choices {
            let lengths = choice.map { ArticleText.of($0).count }
            if let longest = lengths.max(), longest * 3 >= whole, longest > 0, let index = lengths.firstIndex(of: longest) {
                return choice[index]
            }
        }
        return root
    }
}
