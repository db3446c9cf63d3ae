import GraphModel

/// Reads DOT as a plain graph: nodes and edges with their attributes. Subgraphs are read flat, defaults for looks are passed over.
struct DOTReader {
    private static let maximumDepth = 200
    /// Attributes that our writer makes from the type or for the looks.
    private static let derivedKeys: Set<String> = ["shape", "fillcolor", "style", "dir", "color"]

    private var scanner: DOTScanner
    private var graph = PropertyGraph()
    private var nodes: [String: NodeID] = [:]
    /// The attributes of each node, in the order of first mention; relationships follow once all are known.
    private var nodeOrder: [String] = []
    private var nodeAttributes: [String: [String: String]] = [:]
    private var edges: [(source: String, target: String, attributes: [String: String])] = []

    static func read(_ bytes: [UInt8], path: String) throws(GraphFormatError) -> PropertyGraph {
        var reader = DOTReader(scanner: try DOTScanner(bytes, path: path))
        try reader.readGraph()
        reader.build()
        return reader.graph
    }

    private init(scanner: DOTScanner) { self.scanner = scanner }

    // MARK: Grammar

    private mutating func readGraph() throws(GraphFormatError) {
        if scanner.token.isKeyword("strict") { try scanner.advance() }
        guard scanner.token.isKeyword("graph") || scanner.token.isKeyword("digraph") else {
            throw scanner.error("expected 'graph' or 'digraph'")
        }
        try scanner.advance()
        if case .word = scanner.token { _ = try scanner.word() }
        _ = try readBlock(depth: 0)
        if scanner.token != .end { throw scanner.error("something follows the end of the graph") }
    }

    /// The statements between braces; returns the nodes named in them.
    private mutating func readBlock(depth: Int) throws(GraphFormatError) -> [String] {
        if depth > Self.maximumDepth { throw scanner.error("subgraphs are nested more than \(Self.maximumDepth) deep") }
        try scanner.expect("{")
        var members: [String] = []
        while try !scanner.skip("}") {
            if scanner.token == .end { throw scanner.error("the graph does not end") }
            if try scanner.skip(";") { continue }
            members += try readStatement(depth: depth)
        }
        return members
    }

    private mutating func readStatement(depth: Int) throws(GraphFormatError) -> [String] {
        for keyword in ["graph", "node", "edge"] where scanner.token.isKeyword(keyword) {
            try scanner.advance()
            _ = try readAttributes()
            return []
        }
        let first = try readEnd(depth: depth)
        if case .setting = first { return [] }
        var ends = [first.nodes]
        while scanner.token == .arrow {
            try scanner.advance()
            ends.append(try readEnd(depth: depth).nodes)
        }
        let attributes = try readAttributes()
        if ends.count == 1, case .node(let name) = first {
            nodeAttributes[name, default: [:]].merge(attributes) { $1 }
        }
        for (sources, targets) in zip(ends, ends.dropFirst()) {
            for source in sources { for target in targets { edges.append((source, target, attributes)) } }
        }
        return ends.flatMap { $0 }
    }

    private enum End {
        case node(String)
        case subgraph([String])
        /// `name=value` for the graph.
        case setting

        var nodes: [String] {
            switch self {
            case .node(let name): [name]
            case .subgraph(let names): names
            case .setting: []
            }
        }
    }

    private mutating func readEnd(depth: Int) throws(GraphFormatError) -> End {
        if scanner.token.isKeyword("subgraph") {
            try scanner.advance()
            if case .word = scanner.token { _ = try scanner.word() }
            return .subgraph(try readBlock(depth: depth + 1))
        }
        if scanner.token == .sign("{") { return .subgraph(try readBlock(depth: depth + 1)) }
        let name = try scanner.word()
        if try scanner.skip("=") {
            _ = try scanner.word()
            return .setting
        }
        while try scanner.skip(":") { _ = try scanner.word() }
        if nodeAttributes[name] == nil {
            nodeAttributes[name] = [:]
            nodeOrder.append(name)
        }
        return .node(name)
    }

    private mutating func readAttributes() throws(GraphFormatError) -> [String: String] {
        var attributes: [String: String] = [:]
        while try scanner.skip("[") {
            while try !scanner.skip("]") {
                let key = try scanner.word()
                attributes[key] = try scanner.skip("=") ? try scanner.word() : "true"
                if try !scanner.skip(",") { _ = try scanner.skip(";") }
            }
        }
        return attributes
    }

    // MARK: Graph

    private mutating func build() {
        for name in nodeOrder {
            var attributes = nodeAttributes[name] ?? [:]
            let labels = attributes.removeValue(forKey: "labels").flatMap { PropertyValue(jsonText: $0)?.texts } ?? []
            let label = attributes.removeValue(forKey: "label")
            if attributes[GraphVocabulary.Key.name] == nil, label != "\\N", labels.isEmpty { attributes[GraphVocabulary.Key.name] = label }
            var properties = Self.properties(attributes)
            properties[GraphVocabulary.Key.id] = .string(name)
            nodes[name] = graph.createNode(labels: labels, properties: properties)
        }
        for edge in edges { createRelationship(edge.source, edge.target, edge.attributes) }
    }

    private mutating func createRelationship(_ source: String, _ target: String, _ attributes: [String: String]) {
        guard let source = nodes[source], let target = nodes[target] else { return }
        var attributes = attributes
        let label = attributes.removeValue(forKey: "label") ?? ""
        let type = attributes.removeValue(forKey: "type") ?? label
        let key = attributes.removeValue(forKey: "key")
        var properties = Self.properties(attributes)
        properties[GraphVocabulary.Key.id] = key.map { .string($0) }
        graph.createRelationship(type.isEmpty ? "RELATED" : type, from: source, to: target, properties: properties)
    }

    /// DOT knows texts only: the properties that are something else in every Parley graph are turned back.
    private static func properties(_ attributes: [String: String]) -> [String: PropertyValue] {
        var properties: [String: PropertyValue] = [:]
        for (key, text) in attributes where !derivedKeys.contains(key) {
            let isText = !["aliases", "evidence", "confidence", "direct"].contains(key)
            properties[ReservedKeys.unescaped(key)] = isText ? .string(text) : PropertyValue(jsonText: text) ?? .string(text)
        }
        return properties
    }
}
