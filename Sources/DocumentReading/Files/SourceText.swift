/// A file's text with the path it came from, as the parsers of the formats take it.
struct SourceText {
    var path: String
    var text: String

    static let standardInputPath = "-"

    /// The file name without folders and extension: the id of a document that has no other.
    var stem: String {
        guard path != Self.standardInputPath else { return "standard-input" }
        let name = path.split(separator: "/").last ?? "document"
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
        return String(name[..<dot])
    }
}
