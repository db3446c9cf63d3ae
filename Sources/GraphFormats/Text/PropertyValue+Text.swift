package import GraphModel

extension PropertyValue {
    /// The value as text for formats that hold nothing else: strings as they are, lists and maps as JSON.
    package var plainText: String {
        switch self {
        case .string(let text): text
        case .temporal(let value): String(describing: value)
        default: jsonText
        }
    }

    package var jsonText: String {
        var output = TextOutput()
        output.writeJSON(self)
        return output.text()
    }

    /// The texts of a list of strings, or the one text of a string; empty for anything else.
    package var texts: [String] {
        switch self {
        case .string(let text): [text]
        case .list(let values): values.compactMap(\.stringValue)
        default: []
        }
    }

    /// The value that a JSON text holds, nil where it is none.
    package init?(jsonText: String) {
        var scanner = JSONScanner(Array(jsonText.utf8), path: "")
        guard let value = try? scanner.readValue(), (try? scanner.expectEnd()) != nil else { return nil }
        self = value
    }
}
