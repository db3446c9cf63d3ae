/// Finds the node that a person means: by id, by name, by alias, without regard to case and accents.
///
/// An exact id wins over names, a name over aliases, an alias over a single word of a name. Each search looks at every name of the graph,
/// O(length of all names): a tenth of a microsecond a node.
public struct NameSearch: Sendable {
    public enum Result: Sendable, Hashable {
        case one(NodeID)
        /// Several nodes go by the name; in the order of their creation.
        case several([NodeID])
        /// No node goes by the name; the names nearest to it, the nearest first, at most five.
        case none(suggestions: [String])
    }

    private static let suggestionLimit = 5

    private let graph: PropertyGraph

    public init(_ graph: PropertyGraph) { self.graph = graph }

    public func find(_ text: String) -> Result {
        if let id = graph.keyID(GraphVocabulary.Key.id), let node = graph.firstNode(with: id, equalTo: .string(text)) {
            return .one(node)
        }
        let wanted = FoldedName(text)
        for key in [GraphVocabulary.Key.id, GraphVocabulary.Key.name, GraphVocabulary.Key.aliases] {
            let nodes = graph.nodeIDs.filter { names(of: $0, under: key).contains { FoldedName($0) == wanted } }
            if nodes.count == 1 { return .one(nodes[0]) }
            if nodes.count > 1 { return .several(nodes) }
        }
        let named = graph.nodeIDs.filter { holdsWord($0, wanted) }
        if named.count == 1 { return .one(named[0]) }
        return named.isEmpty ? .none(suggestions: suggestions(for: wanted)) : .several(named)
    }

    /// Whether a word of the node's name is the text: a surname finds its person.
    private func holdsWord(_ node: NodeID, _ wanted: FoldedName) -> Bool {
        names(of: node, under: GraphVocabulary.Key.name).contains { FoldedName($0).words.contains { $0 == wanted.text } }
    }

    private func names(of node: NodeID, under key: String) -> [String] {
        switch graph.property(key, of: node) {
        case .string(let name): [name]
        case .list(let names): names.compactMap(\.stringValue)
        default: []
        }
    }

    private func suggestions(for wanted: FoldedName) -> [String] {
        guard !wanted.text.isEmpty else { return [] }
        var distances: [String: Int] = [:]
        for node in graph.nodeIDs {
            for key in [GraphVocabulary.Key.name, GraphVocabulary.Key.aliases] {
                for name in names(of: node, under: key) where distances[name] == nil {
                    distances[name] = distance(from: wanted, to: FoldedName(name))
                }
            }
        }
        let ordered = distances.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        return ordered.prefix(Self.suggestionLimit).map(\.key)
    }

    /// The distance to the whole name, or, one worse, to its nearest word; nil where both are too far. A name that begins with the text
    /// or has a word that does is near.
    private func distance(from wanted: FoldedName, to name: FoldedName) -> Int? {
        let scalars = Array(wanted.text.unicodeScalars)
        let limit = max(1, scalars.count / 3)
        let whole = editDistance(scalars, Array(name.text.unicodeScalars), atMost: limit)
        let nearestWord = name.words.compactMap { word in
            word.hasPrefix(wanted.text) ? 0 : editDistance(scalars, Array(word.unicodeScalars), atMost: limit)
        }.min()
        return [whole, nearestWord.map { $0 + 1 }].compactMap { $0 }.min()
    }
}
