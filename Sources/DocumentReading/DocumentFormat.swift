/// The kinds of files that documents are read from.
public enum DocumentFormat: String, Sendable, CaseIterable {
    case plainText = "text"
    case markdown
    case html
    /// One JSON object, or a list of them, with the fields of JSON Lines.
    case json
    /// One JSON object a line: `text` and, where known, `id`, `title`, `date`, `url`, `source`.
    case jsonLines = "jsonl"
    /// RSS or Atom.
    case feed

    /// The extensions of its files, in lower case.
    public var extensions: [String] {
        switch self {
        case .plainText: ["txt", "text"]
        case .markdown: ["md", "markdown"]
        case .html: ["html", "htm", "xhtml"]
        case .json: ["json"]
        case .jsonLines: ["jsonl", "ndjson"]
        case .feed: ["xml", "rss", "atom"]
        }
    }

    /// The format that a file name's extension stands for, nil for an unknown one.
    init?(path: String) {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
        let known = Self.allCases.first { $0.extensions.contains(path[dot...].dropFirst().lowercased()) }
        guard let known else { return nil }
        self = known
    }

    /// The format that a text's beginning looks like; plain text if like none.
    init(lookingAt text: String) {
        let beginning = text.prefix(1000).drop(while: \.isWhitespace).lowercased()
        if beginning.hasPrefix("<!doctype html") || beginning.hasPrefix("<html") {
            self = .html
        } else if ["<?xml", "<rss", "<feed", "<rdf:rdf"].contains(where: beginning.hasPrefix) {
            self = beginning.contains("<html") ? .html : .feed
        } else if beginning.hasPrefix("{\"") || beginning.hasPrefix("{ \"") {
            self = .jsonLines
        } else {
            self = .plainText
        }
    }

    func parse(_ source: SourceText) -> ReadDocuments {
        switch self {
        case .plainText: PlainTextFormat.parse(source)
        case .markdown: MarkdownFormat.parse(source)
        case .html: HTMLFormat.parse(source)
        case .json: JSONFormat.parse(source)
        case .jsonLines: JSONLinesFormat.parse(source)
        case .feed: FeedFormat.parse(source)
        }
    }
}
