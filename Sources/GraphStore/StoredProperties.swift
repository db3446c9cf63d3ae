import GraphFormats
import GraphModel

/// The JSON text in which the properties of a node or relationship are kept.
enum StoredProperties {
    /// Nil where there are none.
    static func text(_ properties: [String: PropertyValue]) -> String? {
        if properties.isEmpty { return nil }
        var output = TextOutput()
        output.writeJSON(stored(.map(properties)))
        return output.text()
    }

    /// Throws where the text is not a JSON object.
    static func properties(_ text: String?, path: String) throws(GraphFormatError) -> [String: PropertyValue] {
        guard let text else { return [:] }
        var scanner = JSONScanner(Array(text.utf8), path: path)
        guard case .map(let entries) = restored(try scanner.readValue()) else { throw scanner.error("expected an object", at: 0) }
        return entries
    }

    /// The value with everything that JSON lacks spelt as a map.
    private static func stored(_ value: PropertyValue) -> PropertyValue {
        switch value {
        case .float(let number) where !number.isFinite: .map(["$float": .string("\(number)")])
        case .temporal(let moment): .map(["$temporal": .string(moment.kindName), "value": .string(String(describing: moment))])
        case .list(let values): .list(values.map(stored))
        case .map(let entries): .map(entries.mapValues(stored))
        default: value
        }
    }

    private static func restored(_ value: PropertyValue) -> PropertyValue {
        switch value {
        case .list(let values): .list(values.map(restored))
        case .map(let entries): special(entries) ?? .map(entries.mapValues(restored))
        default: value
        }
    }

    private static func special(_ entries: [String: PropertyValue]) -> PropertyValue? {
        if entries.count == 1, let number = entries["$float"]?.stringValue.flatMap(Double.init) { return .float(number) }
        guard entries.count == 2, let kind = entries["$temporal"]?.stringValue, let text = entries["value"]?.stringValue else { return nil }
        return TemporalValue(kindName: kind, text: text).map { .temporal($0) }
    }
}
