/// The kinds of files that documents are read from.
public enum DocumentFormat: String, Sendable, CaseIterable {
    case plainText = "text"

    /// The format that a file name's extension stands for, nil for an unknown one.
    init?(path: String) {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
        let known = Self.allCases.first { $0.extensions.contains(path[dot...].dropFirst().lowercased()) }
        guard let known else { return nil }
        self = known
    }

    /// The format that a text's beginning looks like; plain text if like none.
    init(lookingAt text: String) {
        self = .plainText
    }

    /// The extensions of its files, in lower case.
    public var extensions: [String] {
        switch self {
        case .plainText: ["txt", "text"]
        }
    }

    func parse(_ source: SourceText) -> ReadDocuments {
        switch self {
        case .plainText: PlainText.parse(source)
        }
    }
}
