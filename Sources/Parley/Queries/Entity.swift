public import GraphModel

/// A node of the graph as its users speak of it: a person, an organisation, a country, a place, an event or a document.
public struct Entity: Sendable, Hashable {
    /// The node's handle in ``NewsGraph/graph``.
    public let node: NodeID
    /// The stable id in files: `person:wang-yi`.
    public let id: String
    /// The first label: `Person`, `Organization`, `Country`, `Place`, `Event` or `Document`.
    public let type: String
    public let name: String
    public let aliases: [String]

    init(_ node: NodeID, in graph: PropertyGraph) {
        let properties = PropertyReader { graph.property($0, of: node) }
        self.node = node
        id = properties.string(Key.id) ?? "n\(node.rawValue)"
        type = graph.labels(of: node).first ?? ""
        name = properties.string(Key.name) ?? id
        aliases = properties.strings(Key.aliases)
    }

    public var isDocument: Bool { type == GraphVocabulary.Label.document }
}

typealias Key = GraphVocabulary.Key

/// Reads typed values out of properties whose types are not sure, since graph files come from anywhere.
struct PropertyReader {
    let property: (String) -> PropertyValue?

    func string(_ key: String) -> String? { property(key)?.stringValue }

    func strings(_ key: String) -> [String] {
        let value = property(key)
        return value?.listValue?.compactMap(\.stringValue) ?? value?.stringValue.map { [$0] } ?? []
    }

    func boolean(_ key: String) -> Bool? {
        if case .boolean(let value) = property(key) { value } else { nil }
    }

    func number(_ key: String) -> Double? {
        switch property(key) {
        case .float(let value): value
        case .integer(let value): Double(value)
        default: nil
        }
    }
}
