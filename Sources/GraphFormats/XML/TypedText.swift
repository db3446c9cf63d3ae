import GraphModel

/// Attribute values of XML formats, whose type stands in a declaration.
enum TypedText {
    /// The value that the text has in the declared type. Throws where it has none.
    static func value(_ text: String, type: String, isJSON: Bool, name: String) throws(XMLProblem) -> PropertyValue {
        let value: PropertyValue? =
            switch type.lowercased() {
            case "boolean": boolean(text)
            case "int", "long", "integer", "short", "byte": Int64(trimmed(text)).map { .integer($0) }
            case "float", "double": Double(trimmed(text)).map { .float($0) }
            default: isJSON ? PropertyValue(jsonText: text) ?? .string(text) : .string(text)
            }
        guard let value else { throw XMLProblem("'\(text)' is no \(type), as attribute '\(name)' must be") }
        return value
    }

    /// Whether a text attribute holds lists or maps as JSON: our writers' ids tell, and the names that are lists in every Parley graph,
    /// since other tools write our attributes under ids of their own.
    static func isJSON(id: String, name: String) -> Bool {
        id.hasSuffix(".json") || ["labels", GraphVocabulary.Key.aliases, GraphVocabulary.Key.evidence, "dates"].contains(name)
    }

    static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    private static func boolean(_ text: String) -> PropertyValue? {
        switch trimmed(text).lowercased() {
        case "true", "1": true
        case "false", "0": false
        default: nil
        }
    }
}
