import DocumentModel

/// RSS (0.9 to 2.0) and Atom feeds: one document an item.
enum FeedFormat {
    static func parse(_ source: SourceText) -> ReadDocuments {
        do {
            let feed = try MarkupDocument.xml(source.text)
            return feed.withRoot { documents(of: $0, in: source) } ?? .skipped(source.path, .noText)
        } catch {
            return .skipped(source.path, line: error.line, .malformed(error.reason))
        }
    }

    private static func documents(of root: MarkupNode, in source: SourceText) -> ReadDocuments {
        let items = root.descendants { $0.name == "item" || $0.name == "entry" }
        let name = title(of: root)
        var result = ReadDocuments()
        for (index, item) in items.enumerated() {
            let document = FeedItem(item).document(id: "\(source.stem)-\(index + 1)", source: name)
            if document.text.isEmpty {
                result.append(.skipped(source.path, line: item.line, .noText))
            } else {
                result.documents.append(document)
            }
        }
        return items.isEmpty ? .skipped(source.path, .malformed("no items of RSS or Atom")) : result
    }

    /// The title of the feed itself, not of an item.
    private static func title(of root: MarkupNode) -> String? {
        let channel = root.children.first { $0.name == "channel" } ?? root
        return channel.children.first { $0.name == "title" }?.text.collapsed
    }
}

/// One item of a feed.
private struct FeedItem {
    private let children: [MarkupNode]

    init(_ item: MarkupNode) { children = item.children.filter(\.isElement) }

    func document(id: String, source: String?) -> Document {
        let title = text(of: ["title"])
        let body = ["encoded", "content", "description", "summary"].lazy.compactMap(body).first { !$0.isEmpty }
        return Document(
            id: id, title: title, date: text(of: ["pubdate", "published", "date", "issued", "updated"]), text: body ?? title ?? "",
            url: link, source: source)
    }

    private func text(of names: [String]) -> String? {
        names.lazy.compactMap { name in children.first { $0.name == name }?.text.collapsed }.first { !$0.isEmpty }
    }

    /// The text of an element that holds HTML, as markup or escaped.
    private func body(_ name: String) -> String? {
        guard let element = children.first(where: { $0.name == name }) else { return nil }
        if element.children.contains(where: \.isElement) { return ArticleText.of(element) }
        return MarkupDocument.html("<body>\(element.text)</body>")?.withRoot { ArticleText.of($0) }
    }

    private var link: String? {
        let links = children.filter { $0.name == "link" }
        let page = links.first { $0["rel"] == nil || $0["rel"] == "alternate" } ?? links.first
        return page.flatMap { $0["href"] ?? $0.text.collapsed }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
