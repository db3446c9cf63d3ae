import GraphFormats
import GraphModel

/// The JSON text in which the properties of a node or relationship are kept.
struct StoredProperties {
    /// The keys of a graph in the order in which they are written.
    private let keys: [(id: KeyID, name: String)]

    init(_ graph: PropertyGraph) {
        let names = graph.keysInUse.map(graph.name(of:))
        keys = PropertyOrder.mapKeys(names).compactMap { name in graph.keyID(name).map { ($0, name) } }
    }

    /// Nil where there are no properties.
    func text(_ value: (KeyID) -> PropertyValue?) -> String? {
        var output = TextOutput()
        for key in keys {
            guard let value = value(key.id) else { continue }
            output.write(output.bytes.isEmpty ? "{" : ", " as StaticString)
            output.writeJSON(key.name)
            output.write(": " as StaticString)
            output.writeJSON(Self.stored(value))
        }
        if output.bytes.isEmpty { return nil }
        output.write(byte: UInt8(ascii: "}"))
        return output.text()
    }

    /// Visits the properties in a text. Throws where it is not a JSON object.
    static func forEach(in text: String?, path: String, _ visit: (String, PropertyValue) -> Void) throws(GraphFormatError) {
        guard let text else { return }
        var scanner = JSONScanner(Array(text.utf8), path: path)
        try scanner.readObject { scanner, key throws(GraphFormatError) in visit(key, restored(try scanner.readValue())) }
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
